package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfWriterTests {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static PDDocument report;

    @BeforeAll
    static void write() throws IOException {
        report = Loader.loadPDF(bytes(Samples.report()));
    }

    @AfterAll
    static void close() throws IOException {
        report.close();
    }

    @Test
    void carriesEveryElementInReadingOrder() throws IOException {
        assertThat(text(report, 1))
                .containsSubsequence(
                        "UBND THÀNH PHỐ HẢI PHÒNG",
                        "KHU KINH TẾ HẢI PHÒNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 05/BC-BQL",
                        "Hải Phòng, ngày 05 tháng 02 năm 2025",
                        "BÁO CÁO",
                        "Căn cứ Thông báo",
                        "I. KẾT QUẢ CHUNG",
                        "Tổng cộng");
        assertThat(text(report, 3))
                .containsSubsequence(
                        "chỉ đạo./.",
                        "Nơi nhận:",
                        "- Lưu: VT, VP.",
                        "KT. TRƯỞNG BAN",
                        "PHÓ TRƯỞNG BAN",
                        "Bùi Ngọc Hải");
    }

    @Test
    void leadsToAddressesFromTaggedWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(KindSamples.figures()))) {
            List<PDAnnotationLink> links = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                page.getAnnotations().stream()
                        .map(PDAnnotationLink.class::cast)
                        // numbers of footnotes lead to their text
                        .filter(link -> address(link) != null)
                        .forEach(links::add);
            }
            assertThat(links)
                    .extracting(PdfWriterTests::address)
                    .containsExactlyInAnyOrder(
                            "https://haidang.example.vn/reports/certificates/k7?a=1&b=2",
                            "https://haidang.example.vn/reports/certificates/m2",
                            "https://haidang.example.vn/reports/certificates/n3");
            assertThat(links).allSatisfy(link -> {
                assertThat(link.getStructParent()).isNotNegative();
                assertThat(link.getContents()).isNotEmpty();
                assertThat(link.isPrinted()).isTrue();
            });
        }
    }

    private static String address(PDAnnotationLink link) {
        return link.getAction() instanceof PDActionURI there ? there.getURI() : null;
    }

    @Test // Nghị định 30/2020, appendix I, I.7
    void numbersPagesTopCentreFromTheSecondOfEachPart() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (PDPage page : report.getPages()) {
            numbers.add(topMargin(page));
        }
        assertThat(numbers.subList(0, 5)).containsExactly("", "2", "3", "", "2");
        assertThat(numbers.getLast()).as("second annex").isEmpty();
    }

    private static String topMargin(PDPage page) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        int width = (int) page.getMediaBox().getWidth();
        int textCentre = (int) ((width + (Page.LEFT - Page.RIGHT) * POINTS_PER_MM) / 2);
        stripper.addRegion("number", new Rectangle(textCentre - 10, 0, 20, (int) (Page.TOP * POINTS_PER_MM)));
        stripper.addRegion("left", new Rectangle2D.Double(0, 0, textCentre - 10.0, Page.TOP * POINTS_PER_MM));
        stripper.extractRegions(page);
        assertThat(stripper.getTextForRegion("left")).isBlank();
        return stripper.getTextForRegion("number").strip();
    }

    @Test
    void embedsEveryFontAsASubset() throws IOException {
        for (PDPage page : report.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif(-Bold|-Italic|-BoldItalic)?");
            }
        }
    }

    @Test // body 13-14 points, appendix I, II.6
    void setsTheTextIn14PointsWithinTheMargins() throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(text);
            }
        };
        stripper.setStartPage(2);
        stripper.setEndPage(2);
        stripper.getText(report);
        letters.removeIf(letter ->
                letter.getY() < Page.TOP * POINTS_PER_MM || letter.getUnicode().isBlank());
        assertThat(letters).hasSizeGreaterThan(1_000).allSatisfy(letter -> {
            assertThat(letter.getYScale()).isCloseTo(14f, within(0.05f));
            assertThat((double) letter.getX()).isGreaterThan(Page.LEFT * POINTS_PER_MM - 0.5);
            assertThat(letter.getX() + letter.getWidth())
                    .isLessThan((float) ((Page.SHORT_SIDE - Page.RIGHT) * POINTS_PER_MM + 1));
            assertThat((double) letter.getY()).isLessThan((Page.LONG_SIDE - Page.BOTTOM) * POINTS_PER_MM);
        });
    }

    @Test
    void turnsThePageForTheWideAnnexAndFillsIt() {
        assertThat(report.getPage(3).getMediaBox().getWidth())
                .isGreaterThan(report.getPage(3).getMediaBox().getHeight());
        assertThat(report.getPage(0).getMediaBox().getWidth())
                .isLessThan(report.getPage(0).getMediaBox().getHeight());
    }

    @Test
    void saysWhatItIs() throws IOException {
        assertThat(report.getDocumentInformation().getTitle()).startsWith("Báo cáo Tình hình thực hiện nhiệm vụ");
        assertThat(report.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        assertThat(report.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(report.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        assertThat(report.getDocumentCatalog().getOutputIntents()).hasSize(1);
        String metadata = new String(report.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertThat(metadata).contains("pdfaid").contains("pdfuaid");
    }

    @Test
    void drawsTheLineUnderTheMottoAsLongAsIt() throws IOException {
        int dpi = 144;
        BufferedImage page = new PDFRenderer(report).renderImageWithDPI(0, dpi);
        double perMm = dpi / 25.4;
        double motto = Face.BOLD.width(Wording.MOTTO, 13);
        int from = (int) ((Page.LEFT + Page.HEAD_LEFT) * perMm);
        int longest = 0;
        for (int y = (int) (Page.TOP * perMm); y < (Page.TOP + 20) * perMm; y++) {
            longest = Math.max(longest, longestDark(page, y, from));
        }
        assertThat(longest / perMm).isBetween(motto - 1, motto + 1);
    }

    private static int longestDark(BufferedImage page, int y, int from) {
        int longest = 0;
        int dark = 0;
        for (int x = from; x < page.getWidth(); x++) {
            dark = (page.getRGB(x, y) & 0xFF) < 160 ? dark + 1 : 0;
            longest = Math.max(longest, dark);
        }
        return longest;
    }

    @Test
    void neverBreaksADateOrSymbol() throws IOException {
        OfficialDocument.Builder document = Samples.january();
        for (int i = 0; i < 30; i++) {
            document.paragraph("x".repeat(i)
                    + " Thông báo số 1234/TB-BQL-TTXTĐT ngày 24/01/2025 và 25/02/2025, 26/03/2025, 27/04/2025.");
        }
        try (PDDocument pdf = Loader.loadPDF(bytes(document.build()))) {
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .noneMatch(line -> line.strip().startsWith("/")
                            || line.strip().endsWith("/")
                            || line.strip().endsWith("-BQL"));
        }
    }

    @Test
    void carriesHostileTextAsText() throws IOException {
        OfficialDocument document = Samples.january()
                .subject("<b>&amp;</b> ]]> \u0000\uFFFF")
                .paragraph("a\u0301 😀 → ☑ \uD800 " + "khôngcókhoảngtrắng".repeat(20))
                .block(Table.of(
                        List.of(new Table.Column(1, Table.Align.LEFT), new Table.Column(9, Table.Align.RIGHT)),
                        List.of("A", "B"),
                        List.of(Table.Row.of("x".repeat(60), "<script>"), Table.Row.of("", "1.234,5"))))
                .build();
        try (PDDocument pdf = Loader.loadPDF(bytes(document))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("<b>&amp;</b> ]]>")
                    .contains("á ")
                    .contains("<script>")
                    .contains("./.");
            assertThat(text.replaceAll("\\s", "")).contains("x".repeat(60));
        }
    }

    @Test
    void writesFromSeveralThreadsAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> work = () -> {
                try (PDDocument pdf = Loader.loadPDF(bytes(Samples.letter()))) {
                    return text(pdf, 1);
                }
            };
            List<Future<String>> texts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                texts.add(threads.submit(work));
            }
            String expected = work.call();
            for (Future<String> text : texts) {
                assertThat(text.get()).isEqualTo(expected).contains("Kính gửi:");
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace("\n", " ").replaceAll(" +", " ");
    }

    private static byte[] bytes(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, out);
        return out.toByteArray();
    }
}
