package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TestClock;

@ApplicationTest
class BoardFilesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private byte[] file(String address) {
        var answer = mvc.get().uri(address).with(cast.as(SmallAuthority.HA)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String page(String address) {
        return new String(file(address), StandardCharsets.UTF_8);
    }

    @Test
    void workbookHasTheTableAsShownWithRealNumbers() throws Exception {
        byte[] xlsx = file(
                "/indicators/file?body=HEZA&period=2026-Q3&indicator=LABOUR.TOTAL&by=ZONE&sort=name&table=ranking&as=xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            Row header = rows.stream()
                    .filter(row -> row.getCellCount() > 2 && "Thứ hạng".equals(row.getCellText(0)))
                    .findFirst()
                    .orElseThrow();
            Row first = rows.get(rows.indexOf(header) + 1);
            assertThat(first.getCellText(1)).isEqualTo("KCN An Dương");
            assertThat(first.getCellAsNumber(2)).hasValue(new BigDecimal("5835"));
            assertThat(rows.getLast().getCellText(1)).isEqualTo("KCN Xuân Cầu");
        }
    }

    @Test
    void csvOfTheTilesOpensInASpreadsheet() {
        String csv = page("/indicators/file?body=HEZA&period=2023-H1&table=tiles&as=csv");
        assertThat(csv).startsWith("\uFEFFChỉ tiêu,Đơn vị tính,");
        assertThat(csv.lines())
                .anyMatch(line ->
                        line.startsWith("Tổng vốn FDI thu hút,triệu USD,Thực hiện,662.25,2000,33.1125,626,5.79"))
                .anyMatch(line -> line.startsWith("Tổng vốn FDI thu hút,triệu USD,Dự kiến,1900,"));
    }

    @Test
    void sdmxGivesEveryValueWithItsUnitAndStatus() {
        String csv = page("/indicators/sdmx.csv?body=HEZA&of=below&from=2023-H1&to=2023-H1");
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,AGE,COUNTRY,NATIONALITY,RESIDENCE,SECTOR,SEX,"
                                + "TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,OBS_QUALIFIER,CONF_APPROVED,AS_OF");
        String any = "_T,_T,_T,_T,_T,_T,";
        String start = "dataflow,HAIDANG:DF_INDICATORS(1.0),I,S,HEZA,";
        assertThat(lines)
                .contains(start + "FDI.TOTAL.CAPITAL," + any + "2023-S1,662.25,USD,6,2,A,,Y,2023-06-08")
                .contains(start + "FDI.TOTAL.CAPITAL," + any + "2023-S1,1900,USD,6,2,F,,Y,2023-06-08")
                .contains(start + "REVENUE," + any + "2023-S1,306966,VND,9,0,E,,Y,2023-06-08")
                .contains(start + "PORTAL.STORIES," + any + "2023-S1,200,STORY,0,0,A,ABOUT,Y,2023-06-08")
                .doesNotHaveDuplicates();
    }

    @Test
    void sdmxReadBackAddsUpToTheTotals() {
        List<String[]> entered =
                cells("/indicators/sdmx.csv?body=HEZA&of=below&indicator=LABOUR.TOTAL&from=2026-Q3&to=2026-Q3");
        BigDecimal sum = entered.stream()
                .filter(cells -> cells[11].equals("_T"))
                .map(cells -> new BigDecimal(cells[13]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("62035");
        assertThat(entered).hasSize(3 * 60);
        List<String[]> totals = cells("/indicators/sdmx.csv?body=HEZA&indicator=LABOUR.TOTAL&from=2026-Q3&to=2026-Q3");
        assertThat(totals.stream().filter(cells -> cells[4].equals("HEZA") && cells[11].equals("_T")))
                .singleElement()
                .satisfies(cells -> assertThat(new BigDecimal(cells[13])).isEqualByComparingTo(sum));
    }

    private List<String[]> cells(String address) {
        return page(address).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void saysWhatAWrongPeriodShouldLookLike() {
        assertThat(mvc.get().uri("/indicators/sdmx.csv?from=Q1-2023").with(cast.as(SmallAuthority.HA)))
                .hasStatus(422)
                .bodyText()
                .contains("Q1-2023", "2023-Q1");
    }

    @Test
    void takesAsManyStatementsForManyFiguresAsForFew() throws Exception {
        // the tree of a day is kept after the first reading
        page("/indicators?body=HEZA&period=2023-H1");
        page("/indicators?body=HEZA&period=2026-Q3");
        int few = statements.during(() -> page("/indicators?body=HEZA&period=2026-Q3"));
        assertThat(statements.during(() -> page("/indicators?body=HEZA&period=2023-H1")))
                // one more where figures of several lengths of period go together
                .isLessThanOrEqualTo(few + 1)
                .isLessThan(35);
        page("/indicators/of/LABOUR.TOTAL?body=VSIP&period=2026-Q3");
        int zone = statements.during(() -> page("/indicators/of/LABOUR.TOTAL?body=VSIP&period=2026-Q3"));
        int authority = statements.during(
                () -> page("/indicators/of/LABOUR.TOTAL?body=REPOFFICE&period=2026-Q3&by=ENTERPRISE"));
        assertThat(authority).isLessThanOrEqualTo(zone + 12);
    }

    @Test
    void figuresNotApprovedCountOnlyWhenAskedFor() {
        jdbc.sql("update indicator.observations set state = 1 where period = 202623")
                .update();
        jdbc.sql("""
                update indicator.changes set approved = 0, approved_count = 0 where period = 202623
                """).update();
        assertThat(page("/indicators?body=HEZA&period=2026-Q3"))
                .contains("Chưa có số liệu nào")
                .doesNotContain("62.035");
        assertThat(page("/indicators?body=HEZA&period=2026-Q3&entered=1")).contains("62.035", "chưa duyệt");
    }

    @Test
    void opensWithTheLatestPeriodOfTheAuthorityThatHasEnded() {
        clock.setTo(LocalDate.of(2026, 9, 30));
        assertThat(page("/indicators")).contains("Quý II/2026").doesNotContain("62.035");
        clock.setTo(LocalDate.of(2026, 11, 22));
        assertThat(page("/indicators")).contains("Quý III/2026").contains("62.035");
        assertThat(page("/indicators?body=RRD")).contains("Khối thi đua");
    }

    @Test
    void followsANumberToItsRows() {
        assertThat(page("/indicators/trace?body=HEZA&period=2023-H1&indicator=FDI.TOTAL.CAPITAL&show=ofPlan"))
                .contains("33,1125", "Quyết định 4418/QĐ-UBND", "Báo cáo sơ kết thi đua", "K03", "662,25");
        assertThat(page("/indicators/trace?body=HEZA&period=2023-H1&indicator=BUDGET.AUTHORITY"))
                .contains("Cơ quan Ban Quản lý Khu kinh tế", "1.210,9", "157,1", "1.368")
                .contains("/indicators/values/OFFICE/2023-H1/BUDGET.AUTHORITY/0/A");
        assertThat(page("/indicators/trace?body=HEZA&period=2026-Q3&indicator=TRADE.SURPLUS"))
                .contains("EXPORT - IMPORT", "Kim ngạch xuất khẩu");
        assertThat(mvc.get()
                        .uri("/indicators/trace?body=HEZA&period=2023-H1&indicator=NO.SUCH")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatus(404);
    }

    @Test
    void isNotForThoseWithoutASayInTheWork() {
        for (String address : List.of(
                "/indicators",
                "/indicators/of/EXPORT",
                "/indicators/file?table=tiles",
                "/indicators/sdmx.csv",
                "/indicators/boards/new")) {
            assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.QUANTRI)))
                    .as(address)
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/tasks").with(cast.as(SmallAuthority.QUANTRI)))
                .bodyText()
                .doesNotContain("href=\"/indicators\"");
    }
}
