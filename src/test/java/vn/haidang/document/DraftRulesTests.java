package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Refused;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineType;
import vn.haidang.text.Span;

class DraftRulesTests {

    private static final String BODY = "Mở đầu.\n- Làm việc một. Làm việc hai trước 05/01/2025.\nCuối.";
    private static final int FROM = BODY.indexOf("Làm việc một");
    private static final int CUT = "Làm việc một. ".length();

    @Test
    void splitsWordsSpansAndDeadlines() {
        DraftRules.Parts parts = DraftRules.split(task("3.2", 1L), CUT, BODY, Set.of("3.2", "3.2b"));
        assertThat(parts.first().content().text()).isEqualTo("Làm việc một.");
        assertThat(parts.second().content().text()).isEqualTo("Làm việc hai trước 05/01/2025.");
        assertThat(parts.second().ref()).isEqualTo("3.2c");
        assertThat(parts.first().content().deadlines()).isEmpty();
        assertThat(parts.second().content().deadlines()).hasSize(1);
        assertThat(parts.second().span()).isEqualTo(new Span(FROM + CUT, BODY.indexOf("\nCuối")));
    }

    @Test
    void refusesToSplitOffNothing() {
        assertThatThrownBy(() -> DraftRules.split(task("1", 1L), 0, BODY, Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("document.split.empty");
        assertThatThrownBy(() -> DraftRules.split(task("1", 1L), 999, BODY, Set.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void mergingWhatWasSplitGivesTheSameAgain() {
        Draft whole = task("3.2", 1L);
        DraftRules.Parts parts = DraftRules.split(whole, CUT, BODY, Set.of());
        assertThat(DraftRules.merge(parts.first(), parts.second())).isEqualTo(whole);
    }

    @Test
    void mergingKeepsTheOtherLeadAsCoUnit() {
        Draft merged = DraftRules.merge(task("1", 1L), task("2", 2L));
        assertThat(merged.content().leadUnitId()).isEqualTo(1L);
        assertThat(merged.content().coUnitIds()).containsExactly(2L);
    }

    @Test
    void findsTheMeetingDay() {
        assertThat(AssignedDay.ofMeeting("THÔNG BÁO\nNgày 23/12/2024, Ban Quản lý tổ chức họp giao ban"))
                .contains(LocalDate.of(2024, 12, 23));
        assertThat(AssignedDay.ofMeeting("Sáng ngày 05 tháng 3 năm 2025, đồng chí Trưởng ban chủ trì hội nghị"))
                .contains(LocalDate.of(2025, 3, 5));
        assertThat(AssignedDay.ofMeeting(
                        "Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2024; tại cuộc họp ngày 06/02/2024"))
                .contains(LocalDate.of(2024, 2, 6));
        assertThat(AssignedDay.ofMeeting("Nộp trước ngày 01/02/2024.")).isEmpty();
        assertThat(AssignedDay.ofMeeting("Cuộc họp ngày 31/02/2024")).isEmpty();
    }

    @Test
    void markedTextIsTheTextWhateverIsMarked() {
        List<Draft> drafts =
                List.of(task("1", 1L), task("2", 1L).with(task("2", 1L).content(), new Span(FROM + 3, FROM + 60)));
        String shown = MarkedText.of(BODY, drafts).stream()
                .map(line -> line.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo(BODY);
        assertThat(MarkedText.of(BODY, List.of(task("1", 1L))).get(1).pieces())
                .extracting(MarkedText.Piece::text)
                .containsExactly("- ", "Làm việc một. Làm việc hai trước 05/01/2025.");
    }

    @Test
    void anHourMakesThatVeryDayTheLastInTime() {
        Deadline hour = new Deadline(
                "trước 16 giờ 00 ngày 13/6/2025",
                DeadlineType.DATE,
                LocalDate.of(2025, 6, 13),
                java.time.LocalTime.of(16, 0),
                Boundary.BEFORE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(hour.confirmed().boundary()).isEqualTo(Boundary.BY);
        assertThat(hour.confirmed().date()).isEqualTo(LocalDate.of(2025, 6, 13));
    }

    @Test
    void theSampleIsOfferedInTheDemoOnly() {
        assertThat(new DemoDocuments(true).content()).isEqualTo(DocumentsTests.notice());
        assertThatThrownBy(() -> new DemoDocuments(false).content()).hasMessage("error.notFound.sample");
    }

    private static Draft task(String ref, long lead) {
        String text = BODY.substring(FROM, BODY.indexOf("\nCuối"));
        int phrase = BODY.indexOf("trước 05/01");
        Deadline deadline = new Deadline(
                "trước 05/01/2025",
                DeadlineType.DATE,
                LocalDate.of(2025, 1, 5),
                null,
                Boundary.BEFORE,
                null,
                null,
                null,
                null,
                null,
                null,
                new Span(phrase, phrase + 16));
        return new Draft(
                7,
                1,
                new Draft.Content(
                        ref, text, false, lead, "Phòng", List.of(), List.of(), null, null, null, List.of(deadline)),
                new Span(FROM, FROM + text.length()),
                1.0,
                0.9,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }
}
