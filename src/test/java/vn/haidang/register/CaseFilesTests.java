package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@ApplicationTest
class CaseFilesTests {

    @Autowired
    CaseFiles files;

    @Autowired
    CaseFileStore store;

    @Autowired
    CaseFileFinder finder;

    @Autowired
    CaseFileExport export;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SlipPaper slip;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void holdsADocumentInSeveralCaseFilesWithoutCopyingIt() {
        long arrival = register(1, null);
        long one = open("01.QLĐT");
        long two = open("02.QLĐT");
        finder.add(lan(), one, "1/2024");
        finder.add(lan(), two, "1/2024");
        assertThat(store.entries(one)).extracting(CaseFileEntry::arrivalId).containsExactly(arrival);
        assertThat(store.entries(two)).extracting(CaseFileEntry::arrivalId).containsExactly(arrival);
        assertThatThrownBy(() -> finder.add(lan(), one, "1/2024")).hasMessage("register.casefile.thereAlready");
        assertThatThrownBy(() -> finder.add(lan(), one, "9/2024")).hasMessage("register.casefile.noDocument");
        assertThatThrownBy(() -> finder.add(lan(), one, "05/TB-BQL")).hasMessage("register.casefile.noDocument");
        assertThatThrownBy(() -> open("01.QLĐT")).hasMessage("register.casefile.codeTaken");
    }

    @Test
    void ordersDocumentsByTheirDaysAndPutsThemIntoOneFile() throws Exception {
        byte[] pdf = slip.pdf(arrivals.arrival(lan(), register(1, "2024-12-20")));
        long scan = documents.upload(lan(), "quet.pdf", "application/pdf", pdf);
        long text = documents.upload(
                lan(), "cong-van.txt", "text/plain", "Nội dung của công văn".getBytes(StandardCharsets.UTF_8));
        jobs.runDue();
        register(2, "2024-11-02", "document", String.valueOf(scan));
        register(3, "2024-10-01", "document", String.valueOf(text));
        long id = open("01.QLĐT");
        for (String number : List.of("1/2024", "2/2024", "3/2024")) {
            finder.add(lan(), id, number);
        }
        CaseFile file = files.file(lan(), id);
        assertThat(store.entries(id))
                .extracting(CaseFileEntry::dated)
                .containsExactly(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 2), LocalDate.of(2024, 12, 20));
        try (PDDocument made = Loader.loadPDF(export.pdf(file))) {
            String all = new PDFTextStripper().getText(made);
            assertThat(made.getNumberOfPages()).isEqualTo(4);
            assertThat(all).contains("MỤC LỤC VĂN BẢN, TÀI LIỆU", "Số, ký hiệu hồ sơ: 01.QLĐT", "03/UBND-KT");
            assertThat(all.indexOf("Nội dung của công văn")).isLessThan(all.indexOf("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN"));
        }
        assertThat(export.contents(file)).isNotEmpty();
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(export.xml(file)));
        for (String field : List.of(
                "FileCatalog",
                "FileNotation",
                "Title",
                "Maintenance",
                "Rights",
                "Creator",
                "Language",
                "StartDate",
                "DocTotal",
                "PageTotal",
                "CodeNumber",
                "CodeNotation",
                "ArrivalNumber",
                "Subject",
                "IssuedDate")) {
            assertThat(xml.getElementsByTagName(field).getLength()).as(field).isPositive();
        }
        assertThat(xml.getElementsByTagName("DocTotal").item(0).getTextContent())
                .isEqualTo("3");
        try (PDDocument made = Loader.loadPDF(export.list(store.list(lan(), "", null, null, 10), 2024))) {
            assertThat(new PDFTextStripper().getText(made)).contains("MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU", "1 hồ sơ");
        }
    }

    @Test
    void goesToTheArchiveAndIsDestroyedOnlyAfterItsTime() {
        register(1, null);
        long id = open("01.QLĐT");
        finder.add(lan(), id, "1/2024");
        Actor anh = cast.actor(SmallAuthority.ANH);
        assertThatThrownBy(() -> files.offer(anh, id)).hasMessage("register.casefile.wrongState.OPEN");
        files.close(anh, id, LocalDate.of(2024, 12, 23));
        assertThat(files.file(anh, id).handOverBy()).isEqualTo(LocalDate.of(2025, 12, 23));
        assertThat(files.file(anh, id).handOverNear(LocalDate.of(2025, 11, 22))).isFalse();
        assertThat(files.file(anh, id).handOverNear(LocalDate.of(2025, 11, 23))).isTrue();
        assertThatThrownBy(() -> finder.add(lan(), id, "1/2024")).hasMessage("register.casefile.wrongState.CLOSED");
        files.offer(anh, id);
        assertThatThrownBy(() -> files.receive(anh, id, true, null)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> files.receive(lan(), id, false, " ")).hasMessage("register.casefile.missing");
        files.receive(lan(), id, true, null);
        assertThatThrownBy(() -> files.destroy(lan(), id, "01/BB", LocalDate.of(2024, 12, 23)))
                .hasMessage("register.casefile.keptStill");
        clock.setTo(LocalDate.of(2026, 12, 24));
        files.destroy(lan(), id, "01/BB", LocalDate.of(2026, 12, 24));
        CaseFile gone = files.file(lan(), id);
        assertThat(gone.state()).isEqualTo(CaseFileState.DESTROYED);
        assertThatThrownBy(() -> export.pdf(gone)).hasMessage("register.casefile.wrongState.DESTROYED");
        assertThat(store.steps(id))
                .extracting(CaseFile.Step::kind)
                .containsExactly("OPENED", "ADDED", "CLOSED", "OFFERED", "ARCHIVED", "DESTROYED");
    }

    @Test
    void isKeptByItsUnitAndTheOfficeOnly() {
        long id = open("01.QLĐT");
        assertThatThrownBy(() -> files.file(cast.actor(SmallAuthority.HOA), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.close(cast.actor(SmallAuthority.HOA), id, LocalDate.of(2024, 12, 23)))
                .isInstanceOf(NotPermitted.class);
        assertThat(files.file(cast.actor(SmallAuthority.MAI), id).code()).isEqualTo("01.QLĐT");
        CaseFile file = files.file(lan(), id);
        files.change(lan(), id, file.version(), asked("01.QLĐT", "Tiêu đề khác"));
        assertThatThrownBy(() -> files.change(lan(), id, file.version(), asked("01.QLĐT", "Tiêu đề nữa")))
                .isInstanceOf(StaleWrite.class);
        assertThat(store.list(cast.actor(SmallAuthority.HOA), "", null, null, 10))
                .isEmpty();
        assertThat(store.list(lan(), "tieu de", CaseFileState.OPEN, 2024, 10)).hasSize(1);
    }

    private long open(String code) {
        return files.open(lan(), asked(code, "Hồ sơ giám sát đầu tư"));
    }

    private CaseFile.Asked asked(String code, String title) {
        long twoYears = files.retentions().stream()
                .filter(one -> Integer.valueOf(2).equals(one.years()))
                .findFirst()
                .orElseThrow()
                .id();
        return new CaseFile.Asked(
                code,
                2024,
                title,
                cast.unit("INVEST"),
                cast.person(SmallAuthority.MAI),
                twoYears,
                "Nội bộ",
                "Tiếng Việt",
                LocalDate.of(2024, 12, 1),
                null);
    }

    private long register(int number, String day, String... more) {
        Map<String, String> fields = ArrivalSamples.letter(number);
        if (day != null) {
            fields.put("issuedOn", day);
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return arrivals.register(lan(), ArrivalSamples.asked(fields, clock.instant()));
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }
}
