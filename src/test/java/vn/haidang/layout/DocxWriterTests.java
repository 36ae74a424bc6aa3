package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.xml.SimpleNamespaceContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.haidang.layout.Signature.Capacity;

/** What Nghị định 30/2020/NĐ-CP asks of a document, looked for in the file itself. Articles and parts cited are the decree's. */
class DocxWriterTests {

    private static final Map<String, String> NAMES = Map.of(
            "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/");
    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final Map<String, String> report = parts(Samples.report());

    @Test // appendix I, I.1 and I.3
    void setsA4WithMarginsInsideTheRanges() {
        assertThat(number(report, "//w:body/w:p/w:pPr/w:sectPr[1]/w:pgSz/@w:w") / TWIPS_PER_MM)
                .isBetween(209.9, 210.1);
        assertThat(number(report, "//w:body/w:p/w:pPr/w:sectPr[1]/w:pgSz/@w:h") / TWIPS_PER_MM)
                .isBetween(296.9, 297.1);
        assertThat(number(report, "//w:sectPr[1]/w:pgMar/@w:top") / TWIPS_PER_MM)
                .isBetween(19.9, 25.0);
        assertThat(number(report, "//w:sectPr[1]/w:pgMar/@w:bottom") / TWIPS_PER_MM)
                .isBetween(19.9, 25.0);
        assertThat(number(report, "//w:sectPr[1]/w:pgMar/@w:left") / TWIPS_PER_MM)
                .isBetween(29.9, 35.0);
        assertThat(number(report, "//w:sectPr[1]/w:pgMar/@w:right") / TWIPS_PER_MM)
                .isBetween(14.9, 20.0);
    }

    @Test // appendix I, I.4
    void setsTimesNewRomanInBlack() {
        assertThat(string(report, "word/styles.xml", "//w:docDefaults//w:rFonts/@w:ascii"))
                .isEqualTo("Times New Roman");
        assertThat(string(report, "word/styles.xml", "//w:docDefaults//w:color/@w:val"))
                .isEqualTo("000000");
        assertThat(string(report, "word/styles.xml", "//w:docDefaults//w:lang/@w:val"))
                .isEqualTo("vi-VN");
        assertThat(string(report, "word/document.xml", "//w:rFonts/@w:ascii")).isEmpty();
    }

    @Test
    void leadsToAddressesInWordsThatLookLikeAnyOthers() {
        Map<String, String> figures = parts(KindSamples.figures());
        assertThat(string(figures, "word/document.xml", "//w:hyperlink[1]/w:r/w:t"))
                .isEqualTo("4.033 tỷ đồng");
        assertThat(number(figures, "count(//w:hyperlink/w:r/w:rPr/w:color)")).isZero();
        assertThat(figures.get("word/_rels/document.xml.rels"))
                .contains(
                        "Target=\"https://haidang.example.vn/reports/certificates/k7?a=1&amp;b=2\" TargetMode=\"External\"");
    }

    @Test
    void leadsToAddressesFromFootnotesToo() {
        Map<String, String> figures = parts(KindSamples.figures());
        assertThat(string(figures, "word/footnotes.xml", "//w:footnote[@w:id='3']//w:hyperlink/w:r/w:t"))
                .isEqualTo("3.900 tỷ đồng");
        assertThat(figures.get("word/_rels/footnotes.xml.rels"))
                .contains("Id=\"rId1\"")
                .contains("Target=\"https://haidang.example.vn/reports/certificates/n3\" TargetMode=\"External\"");
        assertThat(parts(KindSamples.all().get("report"))).doesNotContainKey("word/_rels/footnotes.xml.rels");
    }

    @Test // appendix I, I.7: Arabic, 13-14 upright, centred in the top margin, not on page 1, annexes by themselves
    void numbersPagesFromTheSecondOfEachPart() throws Exception {
        assertThat(number(report, "count(//w:sectPr)")).isEqualTo(3);
        assertThat(number(report, "count(//w:sectPr[w:titlePg and w:pgNumType/@w:start='1'])"))
                .isEqualTo(3);
        assertThat(string(report, "word/header1.xml", "//w:instrText")).contains("PAGE");
        assertThat(string(report, "word/header2.xml", "//w:instrText")).isEmpty();
        assertThat(style("Pagenumber", "w:pPr/w:jc/@w:val")).isEqualTo("center");
        assertThat(style("Pagenumber", "w:rPr/w:sz/@w:val")).isEqualTo("26");
        assertThat(number(report, "//w:sectPr[1]/w:pgMar/@w:header") / TWIPS_PER_MM)
                .isLessThan(Page.TOP);
    }

    @ParameterizedTest(name = "{0}") // appendix I, II and its table of type: size in half points, letters, place
    @CsvSource(
            nullValues = "-",
            value = {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,   24, 26, bold,       center, ô 1 Quốc hiệu",
                "Độc lập - Tự do - Hạnh phúc,          26, 28, bold,       center, ô 1 Tiêu ngữ",
                "UBND THÀNH PHỐ HẢI PHÒNG,             24, 26, -,          center, ô 2 Cơ quan chủ quản",
                "KHU KINH TẾ HẢI PHÒNG,                24, 26, bold,       center, ô 2 Cơ quan ban hành",
                "Số: 05/BC-BQL,                        26, 26, -,          center, ô 3 Số ký hiệu",
                "'Hải Phòng, ngày 05 tháng 02 năm 2025', 26, 28, italic,   center, ô 4 Địa danh và thời gian",
                "BÁO CÁO,                              26, 28, bold,       center, ô 5a Tên loại",
                "I. KẾT QUẢ CHUNG,                     26, 28, bold,       both,   ô 6 Mục",
                "1. Kết quả theo đơn vị,               26, 28, bold,       both,   ô 6 Khoản có tiêu đề",
                "'a) Giao Văn phòng Ban Quản lý tiếp tục theo dõi, đôn đốc.', 26, 28, -, both, ô 6 Điểm",
                "'Căn cứ Thông báo kết luận giao ban ngày 23 tháng 12 năm 2024.', 26, 28, italic, both, ô 6 Căn cứ",
                "KT. TRƯỞNG BAN,                       26, 28, bold,       center, ô 7a Quyền hạn",
                "PHÓ TRƯỞNG BAN,                       26, 28, bold,       center, ô 7a Chức vụ",
                "Bùi Ngọc Hải,                         26, 28, bold,       center, ô 7b Họ tên",
                "Nơi nhận:,                            24, 24, bold italic, left,  ô 9b Nơi nhận",
                "- Lãnh đạo Ban;,                      22, 22, -,          left,   ô 9b Danh sách",
                "'- Lưu: VT, VP.',                     22, 22, -,          left,   ô 9b Lưu",
                "Phụ lục I,                            28, 28, bold,       center, Phụ lục",
                "DANH SÁCH NHIỆM VỤ QUÁ HẠN,           26, 28, bold,       center, Tên phụ lục",
                "(Kèm theo Báo cáo số 05/BC-BQL ngày 05 tháng 02 năm 2025 của Ban Quản lý Khu kinh tế Hải Phòng), 26, 28, italic, center, Căn cứ phụ lục"
            })
    void setsEachElementAsTheTableOfTypeWants(
            String text, int least, int most, String letters, String place, String element) {
        String style =
                string(report, "word/document.xml", "//w:p[normalize-space(.)=\"" + text + "\"]/w:pPr/w:pStyle/@w:val");
        assertThat(style).as(element).isNotEmpty();
        assertThat(Integer.parseInt(style(style, "w:rPr/w:sz/@w:val")))
                .as("size of %s", element)
                .isBetween(least, most);
        assertThat(style(style, "boolean(w:rPr/w:b)").equals("true"))
                .as("bold %s", element)
                .isEqualTo(letters != null && letters.contains("bold"));
        assertThat(style(style, "boolean(w:rPr/w:i)").equals("true"))
                .as("italic %s", element)
                .isEqualTo(letters != null && letters.contains("italic"));
        assertThat(style(style, "w:pPr/w:jc/@w:val")).as("place of %s", element).isEqualTo(place);
    }

    @Test // appendix I, II.6: first line 1 or 1.27 cm, 6 pt between paragraphs, single to 1.5 lines
    void setsTheTextJustifiedWithFirstLineAndRoomBetween() {
        assertThat(style("Body", "w:pPr/w:jc/@w:val")).isEqualTo("both");
        assertThat(Integer.parseInt(style("Body", "w:pPr/w:ind/@w:firstLine"))).isBetween(567, 720);
        assertThat(Integer.parseInt(style("Body", "w:pPr/w:spacing/@w:after"))).isGreaterThanOrEqualTo(120);
        assertThat(Integer.parseInt(style("Body", "w:pPr/w:spacing/@w:line"))).isBetween(240, 360);
    }

    @Test // appendix I, II.1 and II.2: as long as the motto; a third to a half of the issuer's name
    void drawsTheLinesUnderMottoAndIssuer() {
        double motto = Face.BOLD.width(Wording.MOTTO, 13);
        double issuer = Face.BOLD.width("KHU KINH TẾ HẢI PHÒNG", 12);
        assertThat(ruleAfter(Wording.MOTTO, Page.headRight())).isBetween(motto - 0.5, motto + 0.5);
        assertThat(ruleAfter("KHU KINH TẾ HẢI PHÒNG", Page.HEAD_LEFT)).isBetween(issuer / 3, issuer / 2);
    }

    private double ruleAfter(String text, double width) {
        String rule =
                "//w:p[.='" + text + "']/following-sibling::w:p[1][w:pPr/w:pBdr/w:top/@w:val='single']/w:pPr/w:ind";
        return width - (number(report, rule + "/@w:left") + number(report, rule + "/@w:right")) / TWIPS_PER_MM;
    }

    @Test
    void endsTheTextWithItsMark() {
        assertThat(string(report, "word/document.xml", "//w:p[contains(., 'kính báo cáo')]"))
                .endsWith("chỉ đạo./.");
    }

    @Test
    void keepsTheSignatureTogetherAndWithTheText() {
        String end = "//w:p[contains(., './.')]";
        assertThat(string(report, "word/document.xml", "boolean(" + end + "/w:pPr/w:keepNext)"))
                .isEqualTo("true");
        assertThat(string(
                        report,
                        "word/document.xml",
                        "boolean(" + end + "/following-sibling::w:tbl[1]/w:tr/w:trPr/w:cantSplit)"))
                .isEqualTo("true");
        assertThat(style("Normal", "boolean(w:pPr/w:widowControl)")).isEqualTo("true");
    }

    @Test
    void repeatsHeaderRowsAndKeepsMergedCells() {
        String table = "//w:tbl[.//w:t='Được giao']";
        assertThat(number(report, "count(" + table + "/w:tr[w:trPr/w:tblHeader])"))
                .isEqualTo(2);
        assertThat(number(report, "count(" + table + "/w:tr[1]/w:tc)")).isEqualTo(5);
        assertThat(number(report, "count(" + table + "/w:tr[2]/w:tc)")).isEqualTo(9);
        assertThat(string(report, "word/document.xml", table + "/w:tr[1]/w:tc[4]/w:tcPr/w:gridSpan/@w:val"))
                .isEqualTo("3");
        assertThat(string(report, "word/document.xml", table + "/w:tr[1]/w:tc[1]/w:tcPr/w:vMerge/@w:val"))
                .isEqualTo("restart");
        assertThat(number(report, "count(" + table + "/w:tr[2]/w:tc[w:tcPr/w:vMerge])"))
                .isEqualTo(3);
        assertThat(number(report, "sum(" + table + "/w:tblGrid/w:gridCol/@w:w)") / TWIPS_PER_MM)
                .isBetween(164.5, 165.5);
    }

    @Test
    void turnsThePageForAWideAnnexOnly() {
        assertThat(number(report, "count(//w:pgSz[@w:orient='landscape'])")).isEqualTo(1);
        assertThat(string(report, "word/document.xml", "//w:body/w:sectPr/w:pgSz/@w:orient"))
                .isEmpty();
    }

    @Test // appendix I, II.3, II.5b, II.9
    void leavesRoomForNumberAndDayOfALetter() {
        Map<String, String> letter = parts(Samples.letter());
        String text = string(letter, "word/document.xml", "//w:body").replace('\u00A0', ' ');
        assertThat(text)
                .contains("Số:       /BQL-TTXTĐT")
                .contains("Hải Phòng, ngày        tháng 12 năm 2024")
                .contains("V/v phân công viết tin bài")
                .contains("- Đảng ủy Khu kinh tế;")
                .contains("- Văn phòng, các phòng chuyên môn.")
                .contains("- Như trên;");
        assertThat(string(letter, "docProps/core.xml", "//dcterms:created")).isEmpty();
    }

    @Test
    void writesRealFootnotes() {
        Map<String, String> parts = parts(KindSamples.figures());
        assertThat(number(parts, "count(//w:footnoteReference)")).isEqualTo(2);
        assertThat(string(parts, "word/document.xml", "(//w:footnoteReference)[2]/@w:id"))
                .isEqualTo("3");
        assertThat(string(parts, "word/footnotes.xml", "//w:footnote[@w:id='3']"))
                .isEqualTo(" Vốn đầu tư trong nước. Cùng kỳ 3.900 tỷ đồng.");
        assertThat(string(parts, "word/footnotes.xml", "//w:footnote[@w:id='3']//w:pStyle/@w:val"))
                .isEqualTo("FootnoteText");
    }

    @Test // appendix I, II.7c and II.8
    void putsPicturesIntoTheTextAndOverTheSignature() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(KindSamples.figures())))) {
            assertThat(document.getAllPictures()).hasSize(3);
        }
        Map<String, String> parts = parts(KindSamples.figures());
        assertThat(string(parts, "word/document.xml", "//wp:inline/wp:docPr/@descr"))
                .isEqualTo("Hình 1. Thu hút đầu tư qua các năm");
        assertThat(number(parts, "//wp:inline/wp:extent/@cx") / 36_000).isEqualTo(120);
        assertThat(number(parts, "count(//wp:anchor)")).isEqualTo(2);
        assertThat(number(parts, "count(//w:tc//wp:anchor)")).isEqualTo(2);
    }

    @Test // appendix I, I.1, I.7 and II.13
    void countsPagesOnWhenThePaperTurns() {
        Map<String, String> parts = parts(KindSamples.regulation());
        assertThat(number(parts, "count(//w:sectPr)")).isEqualTo(3);
        assertThat(number(parts, "count(//w:sectPr[w:titlePg])")).isEqualTo(1);
        assertThat(number(parts, "count(//w:sectPr[w:pgNumType])")).isEqualTo(1);
        assertThat(string(parts, "word/document.xml", "(//w:sectPr)[2]/w:pgSz/@w:orient"))
                .isEqualTo("landscape");
        Map<String, String> invitation = parts(KindSamples.invitation());
        assertThat(string(invitation, "word/footer1.xml", "//w:p")).contains("Cù Chính Lan");
        assertThat(string(invitation, "word/footer1.xml", "boolean(//w:pBdr/w:top)"))
                .isEqualTo("true");
        assertThat(string(invitation, "word/footer2.xml", "//w:p")).isEmpty();
    }

    @Test // appendix I, II.10b
    void boxesTheDegreeOfUrgency() {
        Map<String, String> parts = parts(KindSamples.invitation());
        String box = "//w:tc/w:tbl[.//w:t='HỎA TỐC']";
        assertThat(number(parts, box + "/w:tblPr/w:tblW/@w:w") / TWIPS_PER_MM).isBetween(29.9, 30.1);
        assertThat(number(parts, box + "/w:tr/w:trPr/w:trHeight/@w:val") / TWIPS_PER_MM)
                .isBetween(7.9, 8.1);
        assertThat(string(parts, "word/document.xml", box + "//w:color/@w:val")).isEqualTo("C00000");
    }

    @Test // appendix I, II.6
    void marksArticlesGroundsAndTheCommand() {
        Map<String, String> parts = parts(KindSamples.decision());
        assertThat(string(parts, "word/document.xml", "//w:p[contains(., 'Điều 4.')]/w:r[1][w:rPr/w:b]"))
                .isEqualTo("Điều 4. ");
        assertThat(string(parts, "word/document.xml", "//w:p[contains(., 'Điều 4.')]"))
                .endsWith("./.");
        assertThat(string(parts, "word/document.xml", "//w:p[w:pPr/w:pStyle/@w:val='Command'][1]"))
                .isEqualTo("TRƯỞNG BAN BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG");
        assertThat(string(parts, "word/document.xml", "(//w:p[w:pPr/w:pStyle/@w:val='Basis'])[1]"))
                .endsWith("khu kinh tế;");
        assertThat(string(parts, "word/document.xml", "(//w:p[w:pPr/w:pStyle/@w:val='Basis'])[last()]"))
                .isEqualTo("Theo đề nghị của Chánh Văn phòng.");
    }

    @Test // appendix I, part on annexes: filled on paper, empty in electronic form
    void leavesTheAnnexReferenceOfAnElectronicPaperOpen() {
        OfficialDocument report = Samples.report();
        Map<String, String> parts = parts(report.withMarks(report.marks().withMedium(Marks.Medium.ELECTRONIC)));
        assertThat(string(parts, "word/document.xml", "//w:p[w:pPr/w:pStyle/@w:val='Annexreference']")
                        .replace('\u00A0', ' '))
                .contains("số       /BC-BQL ngày        tháng        năm        của Ban Quản lý");
    }

    @Test
    void carriesHostileTextAsText() {
        OfficialDocument document = OfficialDocument.builder()
                .issuer("A & <B>")
                .symbol("BC\"X")
                .place("]]>")
                .date(LocalDate.of(2025, 1, 5))
                .kind("Báo cáo")
                .subject("<w:p/> &amp; \u0000\u0008\uFFFF")
                .paragraph("a\u0301\tx\uD800y\ncòn")
                .signature(new Signature(Capacity.HEAD, "x", null, "y"))
                .build();
        Map<String, String> parts = parts(document);
        assertThat(string(parts, "word/document.xml", "//w:p[w:pPr/w:pStyle/@w:val='Subject']"))
                .isEqualTo("<w:p/> &amp; ");
        assertThat(string(parts, "word/document.xml", "//w:p[w:pPr/w:pStyle/@w:val='Body']"))
                .isEqualTo("á xycòn./.");
        assertThat(number(parts, "count(//w:p[w:pPr/w:pStyle/@w:val='Body']//w:br)"))
                .isEqualTo(1);
        assertThat(string(parts, "docProps/core.xml", "//dc:creator")).isEqualTo("A & <B>");
    }

    @Test
    void opensInAnotherReader() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(Samples.report())))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("Báo cáo Tình hình");
            assertThat(document.getTables()).hasSize(4);
            assertThat(document.getTables().get(1).getRow(2).getCell(1).getText())
                    .isEqualTo("Phòng Quản lý đầu tư");
        }
    }

    @Test
    void givesTheSameBytesForTheSameDocument() {
        assertThat(bytes(Samples.report())).isEqualTo(bytes(Samples.report()));
    }

    // reading the file

    private String style(String id, String path) {
        return string(
                report,
                "word/styles.xml",
                path.startsWith("boolean(")
                        ? "boolean(//w:style[@w:styleId='" + id + "']/" + path.substring(8)
                        : "//w:style[@w:styleId='" + id + "']/" + path);
    }

    private static double number(Map<String, String> parts, String path) {
        return Double.parseDouble(string(
                parts,
                "word/document.xml",
                path.startsWith("count(") || path.startsWith("sum(") ? path : "string(" + path + ")"));
    }

    private static String string(Map<String, String> parts, String part, String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(parts.get(part))));
            XPath xpath = XPathFactory.newInstance().newXPath();
            SimpleNamespaceContext names = new SimpleNamespaceContext();
            names.setBindings(NAMES);
            xpath.setNamespaceContext(names);
            return xpath.evaluate(path, document);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static byte[] bytes(OfficialDocument document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxWriter.write(document, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parts(OfficialDocument document) {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(document)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }
}
