package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.platform.Refused;

class CityReadingTests {

    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 7);
    private static final String HEAD =
            "Số nhiệm vụ\tNội dung\tNgày giao\tHạn hoàn thành\tĐơn vị chủ trì\tTình trạng\tNgày hoàn thành\n";

    private static List<CityRow> read(String rows) {
        List<CityLine> lines = CitySheet.text(HEAD + rows);
        return CityReading.read(
                lines, CityColumns.guess(lines), AS_OF, unit -> unit.equals("Văn phòng") ? Long.valueOf(7) : null);
    }

    private static List<String> problems(String row) {
        return read(row).getFirst().problems().stream()
                .map(problem -> problem.cell() + " " + problem.key())
                .toList();
    }

    @Test
    void readsAGoodRow() {
        CityRow row = read("12/NV\tBáo cáo\t01/6/2023\t30.06.2023\tVăn phòng\tĐang thực hiện\t")
                .getFirst();
        assertThat(row.isGood()).isTrue();
        assertThat(row.givenOn()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(row.unitId()).isEqualTo(7);
        assertThat(row.status()).isEqualTo(CityStatus.RUNNING);
    }

    @Test
    void guessesColumnsByTheirHeadingsBelowTitles() {
        List<CityLine> lines = CitySheet.text(
                "DANH SÁCH NHIỆM VỤ\t\t\t\t\t\t\nSTT\tNội dung nhiệm vụ\tNgày giao việc\tThời hạn\tĐơn vị thực hiện\tMã NV\tKết quả\n");
        CityColumns columns = CityColumns.guess(lines);
        assertThat(columns.headingRow()).isEqualTo(2);
        assertThat(columns.places())
                .isEqualTo(Map.of(
                        CityField.TEXT, 1,
                        CityField.GIVEN, 2,
                        CityField.DUE, 3,
                        CityField.UNIT, 4,
                        CityField.NUMBER, 5,
                        CityField.STATUS, 6));
        assertThat(columns.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7/6/2023, 2023-06-07
            07-06-23, 2023-06-07
            45084, 2023-06-07
            2023-06-07 08:00, 2023-06-07
            Không thời hạn,
            -,
            """)
    void readsDaysAsPeopleAndSpreadsheetsWriteThem(String written, LocalDate day) {
        assertThat(CityDay.of(written)).isEqualTo(new CityDay(day, null));
    }

    @ParameterizedTest
    @CsvSource({
        "30/2/2023, NOT_IN_CALENDAR",
        "31/11/2023, NOT_IN_CALENDAR",
        "tuần sau, NOT_A_DAY",
        "2023, NOT_A_DAY",
        "99999, NOT_A_DAY",
        "7/6, NOT_A_DAY"
    })
    void saysWhatIsNoDay(String written, String problem) {
        assertThat(CityDay.of(written)).isEqualTo(new CityDay(null, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "Đã hoàn thành, DONE",
        "Hoàn thành quá hạn, DONE",
        "Chưa hoàn thành, RUNNING",
        "Chưa hoàn thành (quá hạn), OVERDUE",
        "Đang thực hiện - trong hạn, IN_TIME",
        "Chưa đến hạn, IN_TIME",
        "Không có thời hạn, NO_DEADLINE",
        "Đang thực hiện, RUNNING"
    })
    void understandsTheCitysWords(String written, CityStatus status) {
        assertThat(CityStatus.read(written)).contains(status);
    }

    @Test
    void namesTheCellOfEachProblem() {
        assertThat(problems("1\t\t30/2/2023\t1/7/2023\tPhòng Lạ\tlơ lửng\t"))
                .containsExactlyInAnyOrder("B2 MISSING", "C2 NOT_IN_CALENDAR", "E2 UNIT_UNKNOWN", "F2 STATUS_UNKNOWN");
        assertThat(problems("\tBáo cáo\t\t\tVăn phòng\tĐã hoàn thành\t"))
                .containsExactlyInAnyOrder("A2 MISSING", "C2 MISSING", "G2 DONE_WITHOUT_DAY");
        assertThat(problems("1\tBáo cáo\t8/6/2023\t\tVăn phòng\tĐang thực hiện\t1/6/2023"))
                .containsExactlyInAnyOrder("C2 AFTER_LIST", "F2 DAY_WITHOUT_DONE", "G2 DONE_BEFORE_GIVEN");
        assertThat(problems("#REF!\tBáo cáo\t#N/A\t\tVăn phòng\t\t"))
                .containsExactlyInAnyOrder("A2 CELL_ERROR", "C2 CELL_ERROR");
    }

    @Test
    void takesTheFirstOfRowsThatSayTheSame() {
        String row = "5/NV\tBáo cáo\t1/6/2023\t\tVăn phòng\t\t\n";
        List<CityRow> rows = read(row + row.replace("5/NV", "5/nv "));
        assertThat(rows.get(0).isGood()).isTrue();
        assertThat(rows.get(1).problems())
                .singleElement()
                .returns("REPEATED", CityProblem::key)
                .returns("A3", CityProblem::cell);
    }

    @Test
    void takesNeitherOfOneNumberWithTwoMeanings() {
        List<CityRow> rows =
                read("5/NV\tBáo cáo\t1/6/2023\t\tVăn phòng\t\t\n5/NV\tKiểm tra\t1/6/2023\t\tVăn phòng\t\t\n");
        assertThat(rows).noneMatch(CityRow::isGood);
        assertThat(rows.get(0).problems().getFirst().arguments()).containsExactly("5/NV", "3");
        assertThat(rows.get(1).problems().getFirst().arguments()).containsExactly("5/NV", "2");
    }

    @Test
    void readsSeparatorsQuotesAndOldCharacters() {
        List<CityLine> lines = CitySheet.lines("\uFEFFa;\"b;\"\"c\"\"\nd\";e\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(lines).singleElement().extracting(CityLine::cells).isEqualTo(List.of("a", "b;\"c\"\nd", "e"));
        byte[] old = "Đơn vi\u0323,2".getBytes(Charset.forName("windows-1258"));
        assertThat(CitySheet.lines(old).getFirst().cell(0)).isEqualTo("Đơn vị");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CitySheet.lines(new byte[0]))
                .returns("task.city.refused.EMPTY", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CitySheet.lines("\n ;;\n".getBytes(StandardCharsets.UTF_8)))
                .returns("task.city.refused.EMPTY", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CitySheet.lines("PK\u0003\u0004junk".getBytes(StandardCharsets.UTF_8)))
                .returns("task.city.refused.BROKEN", Refused::key);
        String many =
                IntStream.rangeClosed(0, CitySheet.MOST_ROWS).mapToObj(n -> "x").collect(Collectors.joining("\n"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CitySheet.text(many))
                .returns("task.city.refused.TOO_MANY_ROWS", Refused::key);
    }

    @Test
    void readsFiftyThousandRowsOfOneNumberInOnePass() {
        String rows = IntStream.range(0, 50_000)
                .mapToObj(n -> "1\tViệc " + n + "\t30/2/2023\t\tPhòng Lạ\t\t")
                .collect(Collectors.joining("\n"));
        List<CityRow> read = read(rows);
        assertThat(read).hasSize(50_000).noneMatch(CityRow::isGood);
        assertThat(read.getLast().problems()).extracting(CityProblem::cell).contains("A50001", "C50001", "E50001");
    }
}
