package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.layout.SheetReader;
import vn.haidang.layout.SheetRow;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@ApplicationTest
@Import(CollectionSamples.class)
class SheetImportsTests {

    private static final Period QUARTER = Period.quarter(2024, 3);
    private static final int MANY = 50_000;

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    SheetImports imports;

    @Autowired
    SheetImportStore store;

    @Autowired
    Observations observations;

    @Autowired
    Indicators indicators;

    @Autowired
    Sources sources;

    @Autowired
    Bodies bodies;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private Actor son;
    private long form;
    private long round;
    private Rounds.Desk desk;

    @BeforeEach
    void open() {
        samples.load();
        son = cast.actor(SmallAuthority.SON);
        form = samples.ofEnterprises();
        round = rounds.open(son, form, QUARTER);
        desk = rounds.desk(rounds.standing(round).getFirst().id());
    }

    private BigDecimal kept(int body, String indicator, String part) {
        Indicator of = indicators.byCode(indicator).orElseThrow();
        return observations.of(body, QUARTER).stream()
                .filter(one -> one.point().indicatorId() == of.id())
                .filter(one ->
                        indicators.coordinate(one.point().coordinateId()).key().equals(part))
                .map(Observation::value)
                .findFirst()
                .orElse(null);
    }

    private byte[] template(String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(cast.as(SmallAuthority.SON)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static List<SheetRow> read(byte[] file) throws IOException {
        return SheetReader.read(
                new ByteArrayInputStream(file), new SheetReader.Limits(50_000_000, 400_000_000, 100_000, 50));
    }

    @Test
    void goesOutAndComesBackForOneBody() throws IOException {
        byte[] template = template("/indicators/entry/" + desk.row().id() + "/sheet.xlsx");
        List<SheetRow> rows = read(template);
        assertThat(rows.get(1).text(1)).isEqualTo("Biểu 02/DN: tình hình doanh nghiệp");
        assertThat(rows.stream().filter(row -> row.number() >= 7).map(row -> row.text(1)))
                .containsExactly(
                        "Doanh thu của doanh nghiệp",
                        "Kim ngạch xuất khẩu",
                        "Kim ngạch nhập khẩu",
                        "Lao động trong các KCN, KKT");
        byte[] filled = FilledSheet.of(
                template,
                Map.of(
                        "F7",
                        1234.5,
                        "F8",
                        "1.234,5",
                        "F9",
                        "khoảng 20",
                        "F10",
                        "2.000",
                        "G10",
                        1200.5,
                        "H10",
                        "tám trăm"));
        long id = imports.takeBody(Entrant.of(son), desk.row().id(), "bieu.xlsx", filled);
        SheetImport done = imports.find(id);
        assertThat(done.problem()).isNull();
        assertThat(List.of(done.written(), done.unchanged(), done.refused())).containsExactly(4, 0, 2);
        assertThat(kept(desk.body().id(), "REVENUE", "")).isEqualByComparingTo("1234.5");
        assertThat(kept(desk.body().id(), "EXPORT", "")).isEqualByComparingTo("1234.5");
        assertThat(kept(desk.body().id(), "LABOUR.TOTAL", "")).isEqualByComparingTo("2000");
        Observation export = observations.of(desk.body().id(), QUARTER).stream()
                .filter(one -> "F8".equals(one.place()))
                .findFirst()
                .orElseThrow();
        assertThat(sources.find(export.sourceId())).get().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(Source.Kind.SHEET);
            assertThat(source.label()).isEqualTo("bieu.xlsx");
            assertThat(source.fileId()).isEqualTo(done.fileId());
        });
        assertThat(store.refused(id, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.places()).containsExactly("H10", "G10");
            assertThat(row.keys())
                    .containsExactly("indicator.sheet.indicator.typed.unreadable", "indicator.refusal.NOT_WHOLE");
        });
        String page = mvc.get()
                .uri("/indicators/entry/" + desk.row().id() + "/imports/" + id)
                .with(cast.as(SmallAuthority.SON))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("H10: Không đọc được số “tám trăm”").contains("G10: Phải là số nguyên.");
        byte[] bad = template("/indicators/entry/" + desk.row().id() + "/imports/" + id + "/bad.xlsx");
        assertThat(read(bad).getLast().text(11)).contains("H10: Không đọc được số “tám trăm”");
        long again = imports.takeBody(
                Entrant.of(son), desk.row().id(), "sua.xlsx", FilledSheet.of(bad, Map.of("G7", "1.200", "H7", 800)));
        assertThat(store.refused(again, 0, 10)).isEmpty();
        assertThat(kept(desk.body().id(), "LABOUR.TOTAL", "SEX=F")).isNotNull();
    }

    @Test
    void takesManyBodiesFromOneFile() throws IOException {
        byte[] template = template("/indicators/collection/rounds/" + round + "/sheet.xlsx");
        List<SheetRow> rows = read(template);
        String code = rows.stream()
                .filter(row -> row.number() == 7)
                .findFirst()
                .orElseThrow()
                .text(0);
        long id = imports.takeRound(
                son,
                round,
                "tat-ca.xlsx",
                FilledSheet.of(template, Map.of("C7", 100, "C8", 200, "A9", "0000000000", "C9", 300)));
        SheetImport done = imports.find(id);
        assertThat(List.of(done.written(), done.refused())).containsExactly(2, 1);
        assertThat(kept(bodies.byCode(code, QUARTER.lastDay()).orElseThrow().id(), "REVENUE", ""))
                .isEqualByComparingTo("100");
        assertThat(store.refused(id, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.places()).containsExactly("A9");
            assertThat(row.keys()).containsExactly("indicator.refusal.UNKNOWN_BODY");
        });
        assertThat(rounds.standing(round))
                .filteredOn(row -> row.step() == RoundStep.ENTERED)
                .hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        byte[] template = template("/indicators/entry/" + desk.row().id() + "/sheet.xlsx");
        assertThat(problem(template, Map.of("A1", "khác"))).isEqualTo("indicator.sheet.notAForm");
        assertThat(problem(template, Map.of("B1", "999"))).isEqualTo("indicator.sheet.otherForm");
        assertThat(problem(template, Map.of("C1", "2024-Q2"))).isEqualTo("indicator.sheet.otherPeriod");
        assertThat(problem(template, Map.of("E1", "0299999999"))).isEqualTo("indicator.sheet.otherBody");
        long none = imports.takeBody(Entrant.of(son), desk.row().id(), "x.xlsx", "không phải bảng tính".getBytes());
        assertThat(imports.find(none).problem()).isEqualTo("indicator.sheet.unreadable.NOT_A_WORKBOOK");
        assertThat(observations.of(desk.body().id(), QUARTER)).isEmpty();
    }

    private String problem(byte[] template, Map<String, Object> wrong) throws IOException {
        long id = imports.takeBody(Entrant.of(son), desk.row().id(), "x.xlsx", FilledSheet.of(template, wrong));
        return imports.find(id).problem();
    }

    @Test
    void givesBackFiftyThousandBadRowsAndKeepsTheGoodOnes() throws IOException {
        byte[] file = many();
        MvcTestResult taken = mvc.post()
                .uri("/indicators/collection/rounds/" + round + "/sheets")
                .multipart()
                .file(new MockMultipartFile("file", "lon.xlsx", null, file))
                .with(cast.as(SmallAuthority.SON))
                .exchange();
        String address = taken.getResponse().getRedirectedUrl();
        long id = Long.parseLong(String.valueOf(address).replaceAll(".*/", ""));
        assertThat(imports.find(id).isFinished()).isFalse();
        jobs.runDue();
        SheetImport done = imports.find(id);
        assertThat(done.isFinished()).isTrue();
        assertThat(done.rowsDone()).isEqualTo(MANY + 1);
        assertThat(List.of(done.written(), done.refused())).containsExactly(1, MANY);
        assertThat(kept(desk.body().id(), "REVENUE", "")).isEqualByComparingTo("77");
        assertThat(store.refused(id, 0, 101)).hasSize(101);
        assertThat(store.refused(id, MANY, 200))
                .extracting(SheetImport.Row::number)
                .contains(MANY + 7);
        byte[] bad = template(address + "/bad.xlsx");
        assertThat(read(bad).stream().filter(row -> row.number() >= 7)).hasSize(MANY);
    }

    /** Every second row names nobody, the others carry what is no number; the last but one row is right. */
    private byte[] many() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "HaiDang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> marks =
                    List.of(FormSheetColumns.MARK, String.valueOf(form), QUARTER.key(), FormSheetColumns.OF_BODIES, "");
            for (int column = 0; column < marks.size(); column++) {
                sheet.value(0, column, marks.get(column));
            }
            FormSheetCells.head(
                    sheet, List.of("", "", "REVENUE|*", "EXPORT|*"), List.of("Mã", "Đơn vị", "Doanh thu", "Xuất khẩu"));
            for (int row = 0; row <= MANY; row++) {
                boolean right = row == MANY - 1;
                boolean nobody = !right && row % 2 == 0;
                sheet.inlineString(6 + row, 0, nobody ? "X" + row : desk.body().code());
                sheet.inlineString(6 + row, 2, right ? "77" : "số " + row);
            }
        }
        return out.toByteArray();
    }
}
