package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.StaleWrite;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;
import vn.haidang.text.Span;

@ApplicationTest
class ScanDocumentTests {

    @Autowired
    Documents documents;

    @Autowired
    ScanSamples scanned;

    @Autowired
    DocumentStore store;

    @Autowired
    DraftStore drafts;

    @Autowired
    ScanStore scans;

    @Autowired
    ScanPages pages;

    @Autowired
    ScanViews views;

    @Autowired
    Corrections corrections;

    @Autowired
    WordEdits edits;

    @Autowired
    SearchableCopies copies;

    @Autowired
    Attachments attachments;

    @Autowired
    AuditQueries audit;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor lan;
    private long id;

    @BeforeEach
    void readTheScan() {
        lan = cast.actor(SmallAuthority.LAN);
        id = scanned.read(lan);
    }

    private String body() {
        return store.body(id).orElseThrow();
    }

    private int place(int page, String text) {
        List<ScannedWord> words = scans.page(id, page).orElseThrow().words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).text().equals(text)) {
                return i;
            }
        }
        throw new AssertionError(text + " is not on page " + page + ": " + words);
    }

    private void assertWordsStandInTheText() {
        String body = body();
        assertThat(scans.pages(id))
                .flatExtracting(ScannedPage::words)
                .allSatisfy(word ->
                        assertThat(word.span().of(body)).isEqualTo(word.span().end() == 0 ? "" : word.text()));
    }

    @Test
    void readsScanKeepsItsPagesAndPictures() {
        id = documents.upload(lan, "quet-moi.pdf", null, ScanSamples.PAPER);
        jobs.runDue();
        Document document = documents.document(lan, id);
        assertThat(document.state()).isEqualTo(DocumentState.REVIEW);
        assertThat(document.head().number()).isEqualTo("87");
        assertThat(document.progress().pagesDone()).isEqualTo(2);
        assertThat(document.progress().pagesAll()).isEqualTo(2);
        assertThat(drafts.ofDocument(id)).hasSize(3);
        assertThat(scans.pages(id)).extracting(ScannedPage::number).containsExactly(1, 2);
        assertThat(attachments.file(scans.picture(id, 2).orElseThrow()).mediaType())
                .isEqualTo("image/jpeg");
        assertWordsStandInTheText();
    }

    @Test
    void goesOnWithPagesThatAreKept() {
        ScannedPage known = scans.page(id, 1).orElseThrow();
        long second = documents.upload(lan, "quet-2.pdf", null, ScanSamples.PAPER);
        // the machine stopped after the first page, in which the clerk of this test sees another number
        List<ScannedWord> words = known.words().stream()
                .map(word -> word.text().equals("87/TB-BQL") ? with(word, "99/TB-BQL") : word)
                .toList();
        scans.keep(second, known.withWords(words), scans.picture(id, 1).orElseThrow(), ScanPages.maker());
        jobs.runDue();
        assertThat(documents.document(lan, second).head().number()).isEqualTo("99");
        assertThat(scans.pages(second)).hasSize(2);
    }

    @Test
    void recognisesAgainWhatAnotherVersionRecognised() {
        scans.keep(id, scans.page(id, 1).orElseThrow(), scans.picture(id, 1).orElseThrow(), "scanning 0");
        assertThat(pages.of(id).find(1)).isNull();
        assertThat(pages.of(id).find(2)).isNotNull();
    }

    private static ScannedWord with(ScannedWord word, String text) {
        return new ScannedWord(word.span(), text, word.left(), word.top(), word.width(), word.height(), 1);
    }

    // ---- corrected words

    @Test
    void correctedWordChangesTheTextTheTaskAndItsDeadline() {
        int place = place(1, "25/6/2025.");
        corrections.correct(lan, id, 1, place, "25/6/2025.", "5/7/2025.");
        assertThat(body()).contains("trước ngày 5/7/2025.").doesNotContain("25/6/2025");
        assertWordsStandInTheText();
        List<Draft> list = drafts.ofDocument(id);
        assertThat(list.getFirst().content().text()).contains("5/7/2025").doesNotContain("25/6/2025");
        assertThat(list.getFirst().content().deadlines().getFirst().date()).isEqualTo(LocalDate.of(2025, 7, 5));
        assertThat(list)
                .allSatisfy(draft -> assertThat(draft.span().of(body()))
                        .isEqualTo(draft.content().text()));
        assertThat(scans.page(id, 1).orElseThrow().words().get(place).confidence())
                .isEqualTo(1);
        assertThat(scans.corrections(id)).singleElement().satisfies(kept -> {
            assertThat(kept.was()).isEqualTo("25/6/2025.");
            assertThat(kept.becomes()).isEqualTo("5/7/2025.");
            assertThat(kept.before()).isEqualTo("Ban trước ngày");
        });
        assertThat(audit.history("document", id))
                .extracting(AuditQueries.Entry::action)
                .contains("document.wordCorrected");
        assertThat(jdbc.sql("select count(*) from document.shared_word_corrections where document_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wordThatWasNoneGoesAndWordsThatStuckTogetherPart() {
        corrections.correct(lan, id, 2, place(2, "đốc"), "đốc", "");
        assertThat(body()).contains("theo dõi, đôn các phòng");
        corrections.correct(lan, id, 2, place(2, "dõi,"), "dõi,", "dõi, giám sát,");
        assertThat(body()).contains("theo dõi, giám sát, đôn các phòng");
        assertWordsStandInTheText();
    }

    @Test
    void correctionsSurviveAnotherReading() {
        corrections.correct(lan, id, 1, place(1, "87/TB-BQL"), "87/TB-BQL", "88/TB-BQL");
        documents.readAgain(lan, id);
        jobs.runDue();
        assertThat(documents.document(lan, id).head().number()).isEqualTo("88");
        assertThat(body()).contains("88/TB-BQL");
    }

    @Test
    void wordFoundRightIsInDoubtNoMore() {
        ScannedPage page = scans.page(id, 2).orElseThrow();
        List<ScannedWord> words = page.words().stream()
                .map(word -> word.text().equals("30/6/2025.")
                        ? new ScannedWord(
                                word.span(), word.text(), word.left(), word.top(), word.width(), word.height(), 0.4)
                        : word)
                .toList();
        scans.update(id, page.withWords(words));
        int place = place(2, "30/6/2025.");
        ScanView.Doubtful doubt = new ScanView.Doubtful(2, place, "30/6/2025.", 40);
        assertThat(views.of(id, body()).figures()).contains(doubt);
        String before = body();
        corrections.correct(lan, id, 2, place, "30/6/2025.", "30/6/2025.");
        assertThat(body()).isEqualTo(before);
        assertThat(views.of(id, body()).figures()).doesNotContain(doubt);
        assertThat(audit.history("document", id))
                .extracting(AuditQueries.Entry::action)
                .contains("document.wordFoundRight");
    }

    @Test
    void refusesCorrectionOfWordThatSomebodyElseCorrected() {
        int place = place(1, "662,25");
        corrections.correct(cast.actor(SmallAuthority.HA), id, 1, place, "662,25", "662,35");
        assertThatThrownBy(() -> corrections.correct(lan, id, 1, place, "662,25", "663,25"))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> corrections.correct(lan, id, 1, 9999, "x", "y"))
                .isInstanceOf(NotFound.class);
        assertThat(body()).contains("662,35");
    }

    // ---- the copy that can be searched

    @Test
    void searchableCopyIsMadeOnceAndAgainAfterCorrection() throws Exception {
        Document document = documents.document(lan, id);
        long first = copies.of(document);
        assertThat(copies.of(document)).isEqualTo(first);
        try (var pdf = Loader.loadPDF(attachments.open(first))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("662,25 triệu USD");
        }
        corrections.correct(lan, id, 1, place(1, "662,25"), "662,25", "662,35");
        long second = copies.of(documents.document(lan, id));
        assertThat(second).isNotEqualTo(first);
        try (var pdf = Loader.loadPDF(attachments.open(second))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("662,35 triệu USD");
        }
    }

    // ---- restored texts

    @Test
    void restoredWordIsCorrectedBesideTheOriginal() {
        restored();
        corrections.correct(lan, id, null, 5, "lý", "lí");
        assertThat(body()).startsWith("Quản lí đầu tư");
        assertThat(scans.original(id))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Quén 1y"));
        ScanView view = views.of(id, body());
        assertThat(view.restored().getFirst().restored())
                .extracting(ScanView.Piece::text)
                .startsWith("Quản", " ", "lí", " ", "đầu");
        assertThat(scans.corrections(id).getFirst().original()).isEqualTo("1y");
    }

    @Test
    void correctionsOfRestoredTextAreAppliedAfterItWasReadAgain() {
        restored();
        corrections.correct(lan, id, null, 5, "lý", "lí");
        restored();
        edits.applyAgain(documents.document(lan, id));
        assertThat(body()).startsWith("Quản lí đầu tư");
    }

    private void restored() {
        scans.changeBody(id, "Quản lý đầu tư\n");
        drafts.deleteAll(id);
        jdbc.sql("delete from document.pages where document_id = :id")
                .param("id", id)
                .update();
        scans.keepRestored(
                id,
                "Quén 1y dau tu\n",
                List.of(
                        new RestoredWord(new Span(0, 4), new Span(0, 4), 0.99, List.of()),
                        new RestoredWord(new Span(5, 7), new Span(5, 7), 0.6, List.of("lí", "ly")),
                        new RestoredWord(new Span(8, 11), new Span(8, 11), 0.99, List.of()),
                        new RestoredWord(new Span(12, 14), new Span(12, 14), 0.99, List.of())));
    }
}
