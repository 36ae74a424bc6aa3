package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    /** As the city's office would send it: title above, headings in two rows with merged cells, numbered columns, groups, a sum, a signature. */
    private static byte[] official() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Nhiệm vụ");
            String[][] rows = {
                {"UBND THÀNH PHỐ", "", "", "", "", "", ""},
                {"DANH SÁCH NHIỆM VỤ GIAO, TÍNH ĐẾN NGÀY 07/6/2023", "", "", "", "", "", ""},
                {"STT", "Đơn vị chủ trì", "Thời gian", "", "Nhiệm vụ", "", "Tình trạng"},
                {"", "", "Ngày giao", "Hạn", "Số nhiệm vụ", "Nội dung", ""},
                {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"},
                {"I. LĨNH VỰC ĐẦU TƯ", "", "", "", "", "", ""},
                {"1", "Văn phòng", "01/6/2023", "45100", "12/NV", "Báo cáo", "Đang thực hiện"},
                {"2", "Văn phòng", "01/6/2023", "", "13/NV", "Kiểm tra", "Đang thực hiện"},
                {"", "", "02/6/2023", "30/6/2023", "14/NV", "Đôn đốc", "Đang thực hiện"},
                {"", "", "", "", "", "Tổng cộng: 3", ""},
                {"", "", "", "", "", "Người lập biểu", ""},
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) {
                        (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                                .createCell(column)
                                .setCellValue(rows[row][column]);
                    }
                }
            }
            for (String merged : List.of("A2:G2", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "A6:G6", "B8:B9")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsTheListAsTheCityWouldSendIt() throws IOException {
        List<CityLine> lines = CitySheet.lines(official());
        CityColumns columns = CityColumns.guess(lines);
        assertThat(columns.headingRow()).isEqualTo(4);
        assertThat(columns.places())
                .isEqualTo(Map.of(
                        CityField.UNIT, 1,
                        CityField.GIVEN, 2,
                        CityField.DUE, 3,
                        CityField.NUMBER, 4,
                        CityField.TEXT, 5,
                        CityField.STATUS, 6));
        assertThat(columns.labels(lines)).startsWith("A · STT", "B · Đơn vị chủ trì", "C · Ngày giao", "D · Hạn");
        List<CityRow> rows = CityReading.read(lines, columns, AS_OF, unit -> unit.equals("Văn phòng") ? 7L : null);
        assertThat(rows)
                .extracting(row -> row.row() + " " + row.number() + " " + row.dueOn() + " "
                        + row.problems().stream()
                                .map(problem -> problem.cell() + " " + problem.key())
                                .toList())
                .containsExactly(
                        "6  null [E6 NOT_A_TASK]",
                        "7 12/NV 2023-06-23 []",
                        "8 13/NV null []",
                        // merged over two rows: the lower one is said, not filled in
                        "9 14/NV 2023-06-30 [B9 MISSING]",
                        "10  null [E10 NOT_A_TASK]",
                        "11  null [E11 NOT_A_TASK]");
    }

    @Test
    void findsTheSeparatorBelowATitleWithCommas() {
        List<CityLine> lines = CitySheet.text(
                "Danh sách nhiệm vụ, UBND thành phố, đến ngày 07/6/2023, trích, lưu, gửi, v.v.\nSố nhiệm vụ;Nội dung;Ngày giao;Đơn vị\n1;A, b;01/6/2023;Văn phòng\n2;B;01/6/2023;Văn phòng\n");
        assertThat(CityColumns.guess(lines).missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            %PDF-1.7 abc, PDF
            <html><table><tr><td>1, HTML
            {\\rtf1, RTF
            """)
    void saysWhatKindOfFileItIsInstead(String content, String kind) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CitySheet.lines(content.getBytes(StandardCharsets.UTF_8)))
                .returns("task.city.refused.WRONG_KIND", Refused::key)
                .returns(List.of(kind), refused -> List.of(refused.arguments()));
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
