package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.layout.Sheet;
import vn.haidang.layout.SheetReader;
import vn.haidang.layout.SheetRow;
import vn.haidang.platform.Refused;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

@BrowserTest
class ImportTests {

    @Autowired
    Imports imports;

    @Autowired
    Units units;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private static final List<String> UNIT_HEADINGS =
            List.of("Tên đầy đủ", "Mã", "Loại", "Mã đơn vị cấp trên", "Nhận nhiệm vụ giao chung cho “các đơn vị”");
    private static final List<String> PEOPLE_HEADINGS =
            List.of("Họ và tên", "Đơn vị", "Chức vụ", "Cấp", "Thư điện tử", "Từ ngày");

    private static byte[] sheet(List<String> headings, List<List<String>> rows) throws IOException {
        Sheet<List<String>> sheet = Sheet.titled("Danh sách");
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            sheet.text(headings.get(i), 20, row -> row.get(column));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(rows.stream(), out);
        return out.toByteArray();
    }

    private ImportView preview(ImportKind kind, byte[] file) throws IOException {
        long id = imports.upload(cast.actor("ha"), kind, "ds.xlsx", new ByteArrayInputStream(file));
        return imports.preview(cast.actor("ha"), kind, id);
    }

    @Test
    void judgesEveryRowWithoutWritingAnything() throws IOException {
        ImportView view = preview(
                ImportKind.UNITS,
                sheet(
                        UNIT_HEADINGS,
                        List.of(
                                List.of("Phòng Pháp chế", "LAW", "phong chuyen mon", "HEZA", "có"),
                                List.of("Tổ Kiểm tra", "LAW_TEAM", "Phòng chuyên môn", "LAW", "không"),
                                List.of("Phòng Lao động", "X1", "Phòng chuyên môn", "", ""),
                                List.of("Phòng Số hóa", "LAW", "Cục", "NHA", "chắc thế"))));
        assertThat(view.rows()).extracting(ImportView.Row::good).containsExactly(true, true, false, false);
        assertThat(view.rows().get(2).problems())
                .extracting(Form.Problem::key)
                .containsExactly("organisation.name.taken");
        assertThat(view.rows().get(3).problems())
                .extracting(Form.Problem::field)
                .containsExactlyInAnyOrder("kind", "parentCode", "commonTasks", "code");
        assertThat(units.byCode("LAW")).isEmpty();
    }

    @Test
    void takesInTheGoodRowsAndGivesBackTheOthersWithTheReason() throws IOException {
        ImportView view = preview(
                ImportKind.PEOPLE,
                sheet(
                        PEOPLE_HEADINGS,
                        List.of(
                                List.of(
                                        "Đinh Thị Ánh",
                                        "P. QLĐT",
                                        "Chuyên viên",
                                        "",
                                        "anhdt@bql.example.vn",
                                        "2/1/2024"),
                                List.of("Đinh Thị Ánh", "UNION_OFFICE", "Ủy viên", "", "anhdt@bql.example.vn", ""),
                                List.of("Phạm Văn Nam", "Phòng Vũ trụ", "Chuyên viên", "", "", ""),
                                List.of("Lê Thị Mai", "INVEST", "Chuyên viên", "", "", ""))));
        assertThat(view.rows()).extracting(ImportView.Row::good).containsExactly(true, true, false, false);
        ImportView done = imports.accept(cast.actor("ha"), ImportKind.PEOPLE, view.id());
        assertThat(done.goodRows()).isEqualTo(2);
        assertThat(jdbc.sql("""
                        select string_agg(u.code || ':' || o.title, ', ' order by o.id) from organisation.posts o
                        join organisation.people p on p.id = o.person_id join organisation.units u on u.id = o.unit_id
                        where p.name = 'Đinh Thị Ánh'
                        """).query(String.class).single()).isEqualTo("INVEST:Chuyên viên, UNION_OFFICE:Ủy viên");
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        imports.writeBadRows(cast.actor("ha"), ImportKind.PEOPLE, view.id(), bad);
        List<SheetRow> rows = SheetReader.readBelow(
                List.of("Họ và tên", "Lý do"),
                List.of(),
                new ByteArrayInputStream(bad.toByteArray()),
                SheetReader.Limits.USUAL);
        assertThat(rows).extracting(row -> row.text(0)).containsExactly("Phạm Văn Nam", "Lê Thị Mai");
        assertThat(rows.getFirst().text(1)).contains("không có đơn vị mã hoặc tên “Phòng Vũ trụ”");
    }

    @Test
    void looksAtALongSheetWithAsFewStatementsAsAtAShortOne() throws Exception {
        List<List<String>> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(List.of("Nguyễn Văn Số " + i, i % 2 == 0 ? "ENV" : "Phòng Vũ trụ", "Chuyên viên", "", "", ""));
        }
        long shortOne = preview(ImportKind.PEOPLE, sheet(PEOPLE_HEADINGS, rows.subList(0, 2)))
                .id();
        long longOne = preview(ImportKind.PEOPLE, sheet(PEOPLE_HEADINGS, rows)).id();
        looked(longOne);
        assertThat(looked(longOne)).isLessThanOrEqualTo(looked(shortOne));
    }

    @Autowired
    StatementCounter statements;

    private int looked(long id) throws Exception {
        return statements.during(
                () -> assertThat(mvc.get().uri("/people/import/" + id).with(cast.as("ha")))
                        .hasStatusOk());
    }

    @Test
    void isSeenByNobodyElse() throws IOException {
        ImportView view = preview(
                ImportKind.UNITS, sheet(UNIT_HEADINGS, List.of(List.of("Phòng A1", "A1", "Văn phòng", "", ""))));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.preview(cast.actor("thao"), ImportKind.UNITS, view.id()));
        assertThat(mvc.get().uri("/units/import").with(cast.as("mai"))).hasStatus(403);
    }

    @Test
    void goesThroughInTheBrowser(Browser browser) throws IOException {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/people/import");
        page.setInputFiles("#f-file", new FilePayload("x.xlsx", "application/octet-stream", "không phải".getBytes()));
        page.click("main .card-footer button");
        page.waitForSelector("#form-summary");
        assertThat(page.textContent("#form-summary")).contains("đây không phải tệp Excel");
        browser.checkAccessible(page);
        page.setInputFiles(
                "#f-file",
                new FilePayload(
                        "nguoi.xlsx",
                        "application/octet-stream",
                        sheet(
                                PEOPLE_HEADINGS,
                                Stream.of(
                                                List.of("Đinh Thị Ánh", "ENV", "Chuyên viên", "", "", ""),
                                                List.of("Không Rõ", "Phòng Vũ trụ", "Chuyên viên", "", "", ""))
                                        .toList())));
        page.click("main .card-footer button");
        page.waitForURL("**/people/import/*");
        browser.checkAccessible(page);
        browser.screenshot(page, "organisation-import-preview");
        page.click("main .btn-list button");
        page.waitForSelector("[data-flash]");
        assertThat(page.textContent("[data-flash]")).contains("Đã nhập 1 dòng; 1 dòng cần sửa chưa nhập");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    void givesATemplateThatItReadsItself() throws IOException {
        for (ImportKind kind : ImportKind.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            imports.writeTemplate(kind, out);
            FormRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    FormRefused.class, () -> preview(kind, out.toByteArray()));
            assertThat(refused.key()).isEqualTo("organisation.import.empty");
        }
    }

    @Test
    void putsTheListIntoExcelAsDisplayed() throws Exception {
        var result = mvc.get()
                .uri("/units.xlsx?asOf=2023-03-01")
                .with(cast.as("mai"))
                .exchange();
        List<SheetRow> rows = SheetReader.readBelow(
                List.of("Mã", "Tên đầy đủ"),
                List.of("Số người"),
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()),
                SheetReader.Limits.USUAL);
        assertThat(rows)
                .filteredOn(row -> row.text(0).equals("CENTRE"))
                .extracting(row -> row.text(1))
                .containsExactly("Trung tâm Xúc tiến đầu tư và Dịch vụ việc làm Khu kinh tế Hải Phòng");
        assertThat(rows).extracting(row -> row.text(0)).contains("SCHOOL");
    }
}
