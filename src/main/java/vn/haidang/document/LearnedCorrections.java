package vn.haidang.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.restoring.ModelBuilder;
import vn.haidang.restoring.RestoredWord;

/**
 * What words that people looked at teach. In a restored text: what the word had become, and the word among neighbours that are sure. On a page
 * recognised in the right language: the word alone, because such pages err in another way. Figures teach nothing.
 */
@Component
class LearnedCorrections {

    /** Neighbours less sure than this may be wrong themselves. */
    private static final double SURE = 0.95;

    private static final int NEIGHBOURS = 3;

    private final ScanStore scans;
    private final DocumentStore documents;

    LearnedCorrections(ScanStore scans, DocumentStore documents) {
        this.scans = scans;
        this.documents = documents;
    }

    private record Place(@Nullable Integer page, int place) {}

    /** @return how many words of the document taught something */
    int teach(long document, ModelBuilder model) {
        // the last word counts where somebody thought again
        Map<Place, ScanStore.Correction> last = new LinkedHashMap<>();
        for (ScanStore.Correction each : scans.corrections(document)) {
            last.put(new Place(each.page(), each.place()), each);
        }
        if (last.isEmpty()) {
            return 0;
        }
        Restoration restoration = new Restoration(
                scans.original(document).orElse(""),
                documents.body(document).orElse(""),
                scans.restoredWords(document));
        int taught = 0;
        for (ScanStore.Correction each : last.values()) {
            taught += isWords(each.becomes()) && teach(each, restoration, model) ? 1 : 0;
        }
        return taught;
    }

    private static boolean teach(ScanStore.Correction correction, Restoration restoration, ModelBuilder model) {
        if (correction.page() == null) {
            return restoration.teach(correction.place(), model);
        }
        model.add(correction.becomes());
        return true;
    }

    private static boolean isWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isDigit);
    }

    /** A damaged text beside what it was restored to. */
    private record Restoration(String original, String body, List<RestoredWord> words) {

        boolean teach(int place, ModelBuilder model) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).original().start() == place) {
                    teachAround(i, model);
                    return true;
                }
            }
            return false;
        }

        private void teachAround(int i, ModelBuilder model) {
            int from = i;
            int to = i;
            while (from > 0 && i - from < NEIGHBOURS && words.get(from - 1).confidence() >= SURE) {
                from--;
            }
            while (to + 1 < words.size()
                    && to - i < NEIGHBOURS
                    && words.get(to + 1).confidence() >= SURE) {
                to++;
            }
            RestoredWord first = words.get(from);
            RestoredWord last = words.get(to);
            model.addCorrection(
                    original.substring(first.original().start(), last.original().end()),
                    body.substring(first.restored().start(), last.restored().end()));
        }
    }
}
