package vn.haidang.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Words that were recognised or restored wrongly, put right by people. The text is changed from then on, with every place that counts in it;
 * what was read is kept beside, with who changed it and when.
 */
@Component
class Corrections {

    private static final int LONGEST = 200;
    private static final int NEIGHBOURS = 3;

    private final Documents documents;
    private final DocumentStore store;
    private final ScanStore scans;
    private final WordEdits edits;
    private final Audit audit;

    Corrections(Documents documents, DocumentStore store, ScanStore scans, WordEdits edits, Audit audit) {
        this.documents = documents;
        this.store = store;
        this.scans = scans;
        this.edits = edits;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such word */
    @Transactional(readOnly = true)
    public WordEdits.Word word(Actor actor, long id, @Nullable Integer page, int place) {
        documents.document(actor, id);
        return edits.word(id, page, place);
    }

    /**
     * Says what a word is. The same as it was: it was right, and is no longer in doubt. Nothing: there is no word there.
     *
     * @param was the word as the person saw it
     * @throws StaleWrite where it is another one by now
     */
    @Transactional
    public void correct(Actor actor, long id, @Nullable Integer page, int place, String was, String becomes) {
        Document document = documents.locked(actor, id);
        document.require(DocumentState.REVIEW);
        WordEdits.Word word = edits.word(id, page, place);
        if (!word.text().equals(was)) {
            throw new StaleWrite();
        }
        String clean = TextFold.nfc(becomes).strip().replaceAll("\\s+", " ");
        if (clean.length() > LONGEST) {
            throw new Refused("document.word.tooLong", String.valueOf(LONGEST));
        }
        String body = store.body(id).orElse("");
        scans.insert(actor, id, correction(word, clean, body));
        edits.apply(document, word, clean, body);
        scans.forgetDerived(id);
        store.touch(id);
        boolean right = clean.equals(word.text());
        audit.record(
                actor,
                right ? "document.wordFoundRight" : "document.wordCorrected",
                Documents.subject(document),
                right ? null : Map.of("document.word", word.text()),
                Map.of("document.word", clean),
                null);
    }

    private static ScanStore.Correction correction(WordEdits.Word word, String becomes, String body) {
        return new ScanStore.Correction(
                word.page(),
                word.place(),
                word.original(),
                word.text(),
                becomes,
                last(body.substring(0, word.span().start())),
                first(body.substring(word.span().end())),
                word.certainty());
    }

    private static String last(String text) {
        String[] words =
                text.substring(Math.max(0, text.length() - LONGEST)).strip().split("\\s+");
        int from = Math.max(0, words.length - NEIGHBOURS);
        return String.join(" ", List.of(words).subList(from, words.length));
    }

    private static String first(String text) {
        String[] words =
                text.substring(0, Math.min(text.length(), LONGEST)).strip().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(NEIGHBOURS, words.length)));
    }
}
