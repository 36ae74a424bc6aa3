package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.attachment.Attachments;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@ApplicationTest
class RegisterFilesTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 23);

    @Autowired
    Arrivals arrivals;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionStore said;

    @Autowired
    RegisterFiles files;

    @Autowired
    RegisterQueries queries;

    @Autowired
    SlipPaper slip;

    @Autowired
    ArrivalStamp stamp;

    @Autowired
    Documents documents;

    @Autowired
    Attachments attachments;

    @Autowired
    ArrivalPages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void printsTheIncomingRegisterInItsTenColumnsOverManyPages() throws Exception {
        for (int i = 1; i <= 60; i++) {
            register(i);
        }
        byte[] pdf = files.pdf(RegisterBook.ARRIVALS, FIRST, TODAY, 1);
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/so-den.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            assertThat(document.getPage(2).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(2).getMediaBox().getHeight());
            assertThat(text(document, 1)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Năm: 2024", "Từ số 1 đến số 60");
            for (int page = 3; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("Ký nhận", "Ghi chú", "(10)");
            }
            assertThat(text(document, 4)).startsWith("2");
            String all = text(document, 3);
            assertThat(all).contains("01/UBND-KT", "20/12/2024", "23/12/2024", "Ủy ban nhân dân");
            picture(document, 0, "register-cover");
            picture(document, 2, "register-page");
        }
    }

    @Test
    void writesRealDaysAndNumbersIntoTheWorksheet() throws Exception {
        register(5);
        byte[] sheet = files.sheet(RegisterBook.ARRIVALS, FIRST, TODAY);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            Row row = book.getFirstSheet().read().stream()
                    .filter(one -> one.getCellCount() > 3 && one.getCellText(3).equals("05/UBND-KT"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCellAsDate(0).orElseThrow().toLocalDate()).isEqualTo(TODAY);
            assertThat(row.getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(1);
        }
    }

    @Test
    void hasTheColumnsOfTheDecreeInEveryRegister() {
        for (RegisterBook book : RegisterBook.values()) {
            assertThat(queries.lines(book, FIRST, TODAY)).isEmpty();
            assertThat(files.pdf(book, FIRST, TODAY, 2)).isNotEmpty();
            assertThat(files.sheet(book, FIRST, TODAY)).isNotEmpty();
        }
        assertThat(RegisterBook.values()).extracting(RegisterBook::columns).containsExactly(10, 10, 7, 6, 9);
    }

    @Test
    void drawsAHugeCellOverSeveralPagesAndStrangeLettersAsQuestionMarks() throws Exception {
        List<RegisterColumn<String>> columns = List.of(
                new RegisterColumn<>("A", 1, RegisterColumn.Kind.TEXT, text -> text),
                new RegisterColumn<>("B", 1, RegisterColumn.Kind.NUMBER, text -> 1));
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            new RegisterTable<>(canvas, columns, true)
                    .draw(
                            List.of("chữ ".repeat(5000), "\ud83d\udc4b 中文 " + "x".repeat(900))
                                    .iterator(),
                            0);
            try (PDDocument document = Loader.loadPDF(canvas.bytes())) {
                assertThat(document.getNumberOfPages()).isGreaterThan(3);
                assertThat(new PDFTextStripper().getText(document)).contains("?");
            }
        }
    }

    @Test
    void makesATaskOfAnOpinionOnceAndShowsItOnTheSlip() throws Exception {
        long id = register(12);
        long opinion = opinions.give(
                cast.actor(SmallAuthority.KIEN),
                id,
                new Opinion.Asked(
                        cast.person(SmallAuthority.KIEN),
                        cast.unit("INVEST"),
                        List.of(cast.unit("ENV")),
                        "Giao Phòng Quản lý đầu tư chủ trì tham mưu trả lời",
                        LocalDate.of(2024, 12, 30),
                        true));
        ArrivalPage page = pages.page(cast.actor(SmallAuthority.ANH), id);
        assertThat(page.tasks()).singleElement().satisfies(task -> {
            assertThat(task.opinionId()).isEqualTo(opinion);
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2024, 12, 30));
        });
        assertThat(page.arrival().state()).isEqualTo(ArrivalState.PROCESSING);
        assertThat(page.arrival().dueOn()).isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(page.forwardings())
                .extracting(Forwarding::part)
                .containsExactly(ForwardingPart.LEAD, ForwardingPart.HELP);
        opinions.assign(
                cast.actor(SmallAuthority.ANH),
                id,
                cast.unit("INVEST"),
                cast.person(SmallAuthority.MAI),
                null,
                "Làm ngay");
        opinions.propose(cast.actor(SmallAuthority.MAI), id, "Soạn công văn trả lời");
        Arrival arrival = arrivals.arrival(lan(), id);
        byte[] pdf = slip.pdf(arrival);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1))
                    .contains(
                            "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN", "tham mưu trả lời", "30/12/2024", "Lê Thị Mai", "Làm ngay")
                    .contains("Soạn công văn trả lời", "Lê Trung Kiên");
            picture(document, 0, "slip");
        }
        byte[] docx = slip.docx(arrival);
        assertThat(entry(docx, "word/document.xml")).contains("tham mưu trả lời", "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN");
        Files.write(Path.of("target/screenshots/slip.docx"), docx);
    }

    @Test
    void stampsACopyOnFreeRoomAndLeavesTheFileAsItWas() throws Exception {
        byte[] pdf = slip.pdf(arrivals.arrival(lan(), register(1)));
        long document = documents.upload(lan(), "cong-van.pdf", "application/pdf", pdf);
        jobs.runDue();
        long id = arrivals.register(
                lan(),
                ArrivalSamples.asked(ArrivalSamples.letter(2, "document", String.valueOf(document)), clock.instant()));
        byte[] copy = mvc.get()
                .uri("/arrivals/" + id + "/stamped.pdf")
                .with(cast.as(SmallAuthority.LAN))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument stamped = Loader.loadPDF(copy)) {
            assertThat(text(stamped, 1)).contains("ĐẾN", "Số: 2", "Ngày: 23/12/2024");
            picture(stamped, 0, "stamped");
        }
        assertThat(attachments.open(documents.document(lan(), document).file().id()))
                .isEqualTo(pdf);
        ArrivalStamp.Words words = new ArrivalStamp.Words(arrivals.arrival(lan(), id), "", "");
        try (PDDocument alone = Loader.loadPDF(stamp.alone(words))) {
            assertThat(alone.getPage(0).getMediaBox().getWidth() * 25.4 / 72).isBetween(49.9, 50.1);
            assertThat(alone.getPage(0).getMediaBox().getHeight() * 25.4 / 72).isBetween(34.9, 35.1);
            picture(alone, 0, "stamp");
        }
        assertThatThrownBy(() -> stamp.copy(words, new byte[] {1, 2, 3}, "application/pdf"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stamp.copy(words, "chữ".getBytes(), "text/plain"))
                .isInstanceOf(Refused.class);
        BufferedImage photo = new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB);
        photo.createGraphics().setColor(Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", png);
        assertThat(stamp.copy(words, png.toByteArray(), "image/png")).isNotEmpty();
    }

    @Test
    void keepsTheRegistersFromThoseWhoDoNotKeepThem() {
        assertThat(mvc.get().uri("/registers/arrivals.pdf").with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/registers/arrivals.pdf?from=2024-12-31&to=2024-01-01")
                        .with(cast.as(SmallAuthority.LAN)))
                .hasStatus(422);
        assertThat(mvc.get().uri("/registers/nothing.pdf").with(cast.as(SmallAuthority.LAN)))
                .hasStatus(400);
        assertThat(mvc.get().uri("/registers/post.xlsx").with(cast.as(SmallAuthority.LAN)))
                .hasStatusOk();
    }

    private long register(int number) {
        return arrivals.register(lan(), ArrivalSamples.asked(ArrivalSamples.letter(number), clock.instant()));
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void picture(PDDocument document, int page, String name) throws IOException {
        Files.createDirectories(Path.of("target/screenshots"));
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(page, 70),
                "png",
                Path.of("target/screenshots/" + name + ".png").toFile());
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(files.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
