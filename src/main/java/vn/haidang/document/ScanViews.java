package vn.haidang.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.text.Span;

/** Gathers what is shown beside a text that was recognised or restored. */
@Component
class ScanViews {

    private final ScanStore store;

    ScanViews(ScanStore store) {
        this.store = store;
    }

    ScanView of(long documentId, String body) {
        List<ScannedPage> pages = store.pages(documentId);
        String original = store.original(documentId).orElse(null);
        if (pages.isEmpty() && original == null) {
            return ScanView.NONE;
        }
        List<RestoredWord> restored = original == null ? List.of() : store.restoredWords(documentId);
        List<ScanView.Doubtful> figures = new ArrayList<>();
        pages.forEach(page -> figures(page, figures));
        restored.stream()
                .filter(word ->
                        word.isDoubtful() && ScanView.isFigure(word.restored().of(body)))
                .forEach(word -> figures.add(new ScanView.Doubtful(
                        null, word.original().start(), word.restored().of(body), percent(word.confidence()))));
        return new ScanView(
                pages.stream().map(ScanView.PageView::of).toList(),
                figures,
                original == null ? List.of() : pairs(original, body, restored),
                store.corrections(documentId).size());
    }

    private static void figures(ScannedPage page, List<ScanView.Doubtful> to) {
        for (int i = 0; i < page.words().size(); i++) {
            ScannedWord word = page.words().get(i);
            if (word.isDoubtful() && ScanView.isFigure(word.text())) {
                to.add(new ScanView.Doubtful(page.number(), i, word.text(), percent(word.confidence())));
            }
        }
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    // ---- the damaged text beside the restored one

    private record Placed(Span span, int place, boolean changed, boolean doubtful) {}

    static List<ScanView.Pair> pairs(String original, String body, List<RestoredWord> words) {
        List<Placed> left = new ArrayList<>();
        List<Placed> right = new ArrayList<>();
        for (RestoredWord word : words) {
            boolean changed =
                    !word.original().of(original).equals(word.restored().of(body));
            left.add(new Placed(word.original(), word.original().start(), changed, word.isDoubtful()));
            right.add(new Placed(word.restored(), word.original().start(), changed, word.isDoubtful()));
        }
        List<List<ScanView.Piece>> before = lines(original, left);
        List<List<ScanView.Piece>> after = lines(body, right);
        List<ScanView.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            pairs.add(new ScanView.Pair(
                    i < before.size() ? before.get(i) : List.of(), i < after.size() ? after.get(i) : List.of()));
        }
        return pairs;
    }

    private static List<List<ScanView.Piece>> lines(String text, List<Placed> words) {
        List<List<ScanView.Piece>> lines = new ArrayList<>();
        int next = 0;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            List<ScanView.Piece> pieces = new ArrayList<>();
            int end = at + line.length();
            while (next < words.size() && words.get(next).span().start() < end) {
                Placed word = words.get(next++);
                int from = Math.max(at, word.span().start());
                int to = Math.min(end, Math.max(from, word.span().end()));
                between(text, at, from, pieces);
                pieces.add(new ScanView.Piece(text.substring(from, to), word.place(), word.changed(), word.doubtful()));
                at = to;
            }
            between(text, at, end, pieces);
            lines.add(pieces);
            at = end + 1;
        }
        return lines;
    }

    private static void between(String text, int from, int to, List<ScanView.Piece> pieces) {
        if (to > from) {
            pieces.add(new ScanView.Piece(text.substring(from, to), -1, false, false));
        }
    }
}
