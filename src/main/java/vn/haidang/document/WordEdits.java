package vn.haidang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;
import vn.haidang.reading.DeadlineGrammar;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.text.Span;

/** Changes a word of a text and moves whatever counts in that text: proposed tasks, their deadlines, the words of pages, restored words. */
@Component
class WordEdits {

    private final DocumentStore store;
    private final DraftStore drafts;
    private final ScanStore scans;

    WordEdits(DocumentStore store, DraftStore drafts, ScanStore scans) {
        this.store = store;
        this.drafts = drafts;
        this.scans = scans;
    }

    /**
     * A word as it is now.
     *
     * @param page null where a damaged text was restored
     * @param original as it stands in the damaged text; on a page the same as the text
     */
    record Word(
            @Nullable Integer page,
            int place,
            String text,
            String original,
            Span span,
            double certainty,
            List<String> alternatives) {}

    /** @throws NotFound where there is no such word */
    Word word(long id, @Nullable Integer page, int place) {
        return page == null ? restoredWord(id, place) : pageWord(id, page, place);
    }

    /** Applies once more what people corrected in a restored text, after it was read again. */
    void applyAgain(Document document) {
        for (ScanStore.Correction correction : scans.corrections(document.id())) {
            if (correction.page() == null) {
                restoredWords(document.id()).stream()
                        .filter(word -> word.place() == correction.place())
                        .filter(word -> word.original().equals(correction.original()))
                        .findFirst()
                        .ifPresent(word -> apply(
                                document,
                                word,
                                correction.becomes(),
                                store.body(document.id()).orElse("")));
            }
        }
    }

    /** Puts words in the place of a word of a text. */
    void apply(Document document, Word word, String becomes, String body) {
        ScanStore.Edit edit = edit(word, becomes, body);
        if (!becomes.equals(word.text()) && !edit.span().equals(new Span(0, 0))) {
            scans.changeBody(document.id(), edit.on(body));
            for (Draft draft : drafts.ofDocument(document.id())) {
                Draft moved = moved(document, draft, edit, body);
                if (!moved.equals(draft)) {
                    drafts.restore(document.id(), moved, draft.version());
                }
            }
        }
        movePages(document.id(), word, becomes, edit);
        moveRestored(document.id(), word, edit);
    }

    /** A word that is none goes with the space before it. */
    private static ScanStore.Edit edit(Word word, String becomes, String body) {
        Span span = word.span();
        boolean space = becomes.isEmpty() && span.start() > 0 && body.charAt(span.start() - 1) == ' ';
        return new ScanStore.Edit(space ? new Span(span.start() - 1, span.end()) : span, becomes);
    }

    // ---- what stands behind the word moves

    private static Draft moved(Document document, Draft draft, ScanStore.Edit edit, String body) {
        Span span = draft.span() == null ? null : edit.moved(draft.span());
        Draft.Content content = draft.content();
        boolean hit = edit.isIn(draft.span());
        String text = hit ? replaced(content.text(), draft, edit, body) : content.text();
        List<Deadline> deadlines = new ArrayList<>();
        for (Deadline deadline : content.deadlines()) {
            boolean read = hit && draft.editedAt() == null && edit.touches(deadline.span());
            if (read) {
                deadlines.addAll(readAgain(document, deadline, edit, body));
            } else {
                deadlines.add(with(deadline, deadline.span() == null ? null : edit.moved(deadline.span())));
            }
        }
        return draft.with(content.withText(content.ref(), text, deadlines), span);
    }

    /** The same word in the task's own text: as often as it stands before in the body, so often it is passed over. */
    private static String replaced(String text, Draft draft, ScanStore.Edit edit, String body) {
        String was = edit.span().of(body);
        int from = draft.span() == null ? 0 : draft.span().start();
        int at = text.indexOf(was);
        for (int seen = body.indexOf(was, from); seen >= 0 && seen < edit.span().start() && at >= 0; ) {
            at = text.indexOf(was, at + 1);
            seen = body.indexOf(was, seen + 1);
        }
        return at < 0 ? text : text.substring(0, at) + edit.with() + text.substring(at + was.length());
    }

    /** A deadline whose words were changed is reckoned anew; where they say none any more, it is kept for a person to decide. */
    private static List<Deadline> readAgain(Document document, Deadline deadline, ScanStore.Edit edit, String body) {
        Span place = Objects.requireNonNull(deadline.span());
        Span moved = edit.moved(place);
        String phrase = moved.of(edit.on(body));
        List<Deadline> read = DeadlineGrammar.parse(phrase, document.head().assignedOn(), moved.start()).stream()
                .map(Deadline::of)
                .toList();
        return read.isEmpty() ? List.of(with(deadline, moved)) : read;
    }

    private static Deadline with(Deadline deadline, @Nullable Span span) {
        return new Deadline(
                deadline.phrase(),
                deadline.type(),
                deadline.date(),
                deadline.time(),
                deadline.boundary(),
                deadline.every(),
                deadline.dayOfMonth(),
                deadline.dayOfWeek(),
                deadline.monthOfPeriod(),
                deadline.startsAfter(),
                deadline.endsOn(),
                span);
    }

    private void movePages(long id, Word word, String becomes, ScanStore.Edit edit) {
        for (ScannedPage page : scans.pages(id)) {
            List<ScannedWord> words = new ArrayList<>();
            for (int i = 0; i < page.words().size(); i++) {
                ScannedWord old = page.words().get(i);
                boolean it = word.page() != null && page.number() == word.page() && i == word.place();
                Span span = old.span().end() == 0 ? old.span() : edit.moved(old.span());
                words.add(new ScannedWord(
                        span,
                        it ? becomes : old.text(),
                        old.left(),
                        old.top(),
                        old.width(),
                        old.height(),
                        it ? 1 : old.confidence()));
            }
            if (!words.equals(page.words())) {
                scans.update(id, page.withWords(words));
            }
        }
    }

    private void moveRestored(long id, Word word, ScanStore.Edit edit) {
        String original = scans.original(id).orElse(null);
        if (original == null) {
            return;
        }
        List<RestoredWord> words = scans.restoredWords(id).stream()
                .map(old -> {
                    boolean it = word.page() == null && old.original().start() == word.place();
                    return new RestoredWord(
                            old.original(), edit.moved(old.restored()), it ? 1 : old.confidence(), old.alternatives());
                })
                .toList();
        scans.keepRestored(id, original, words);
    }

    // ---- words

    private Word pageWord(long id, int page, int place) {
        ScannedPage found = scans.page(id, page).orElseThrow(() -> Documents.notFound(id));
        if (place < 0 || place >= found.words().size()) {
            throw new NotFound("word", page + "." + place);
        }
        ScannedWord word = found.words().get(place);
        return new Word(page, place, word.text(), word.text(), word.span(), word.confidence(), List.of());
    }

    private Word restoredWord(long id, int place) {
        return restoredWords(id).stream()
                .filter(word -> word.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("word", String.valueOf(place)));
    }

    private List<Word> restoredWords(long id) {
        String original = scans.original(id).orElse("");
        String body = store.body(id).orElse("");
        return scans.restoredWords(id).stream()
                .map(word -> new Word(
                        null,
                        word.original().start(),
                        word.restored().of(body),
                        word.original().of(original),
                        word.restored(),
                        word.confidence(),
                        word.alternatives()))
                .toList();
    }
}
