package vn.haidang.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as people make them: heads of tabs, of text boxes, in nested tables; lines of underscores; what LibreOffice writes. */
class OddDocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 5);

    @TempDir
    Path folder;

    private static Map<Element, String> found(Report report) {
        Map<Element, String> found = new java.util.EnumMap<>(Element.class);
        report.elements().forEach(each -> found.merge(each.element(), each.text(), (one, two) -> one + " / " + two));
        return found;
    }

    private static void hasTheWholeHead(Report report) {
        assertThat(found(report))
                .containsEntry(Element.NATION, Words.NATION)
                .containsEntry(Element.MOTTO, Words.MOTTO)
                .containsEntry(Element.SUPERIOR, "UBND THÀNH PHỐ HẢI PHÒNG")
                .containsEntry(Element.ISSUER, "BAN QUẢN LÝ / KHU KINH TẾ HẢI PHÒNG")
                .containsEntry(Element.NUMBER, "Số: 05/KH-BQL")
                .containsEntry(Element.PLACE_DATE, "Hải Phòng, ngày 05 tháng 01 năm 2025")
                .containsEntry(Element.KIND, "KẾ HOẠCH")
                .containsEntry(Element.SIGNER_NAME, "Bùi Ngọc Hải");
    }

    private static Sample withHead(String xml) {
        Sample sample = Sample.plan();
        sample.remove(
                "superior", "issuer", "issuer2", "issuer-line", "nation", "motto", "motto-line", "number", "date");
        sample.p("kind").instead = xml + sample.p("kind").xml();
        return sample;
    }

    private static String line(String left, String right) {
        return "<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr><w:t>%s</w:t><w:tab/><w:tab/><w:t>%s</w:t></w:r></w:p>"
                .formatted(left, right);
    }

    @Test
    void readsAHeadOfTabs() {
        Sample sample = withHead(line("UBND THÀNH PHỐ HẢI PHÒNG", Words.NATION)
                + line("BAN QUẢN LÝ", Words.MOTTO)
                + line("KHU KINH TẾ HẢI PHÒNG", "_______________________")
                + line("Số: 05/KH-BQL", "Hải Phòng, ngày 05 tháng 01 năm 2025"));
        Report report = Conformity.check(sample.bytes(), DAY);
        hasTheWholeHead(report);
        assertThat(report.has("motto-line")).isFalse();
        assertThat(report.has("nation-centred"))
                .as("where tabs place it nobody can tell")
                .isFalse();
        assertThat(report.has("number-light")).isTrue();
        byte[] mended =
                Corrector.correct(sample.bytes(), report, Set.of("number-light", "number-size", "place-date-light"));
        Report after = Conformity.check(mended, DAY);
        hasTheWholeHead(after);
        assertThat(after.has("number-light")).isFalse();
        assertThat(after.has("number-size")).isFalse();
        assertThat(after.has("nation-bold"))
                .as("the other side of the line stays bold")
                .isFalse();
    }

    @Test
    void readsAHeadOfOneCellWithLineBreaks() {
        String cell =
                "<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr>%s</w:r></w:p></w:tc>";
        String left =
                "<w:t>UBND THÀNH PHỐ HẢI PHÒNG</w:t></w:r><w:r><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr><w:br/><w:t>BAN QUẢN LÝ</w:t><w:br/><w:t>KHU KINH TẾ HẢI PHÒNG</w:t></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:br/><w:t>Số: 05/KH-BQL</w:t>";
        String right = "<w:t>%s</w:t><w:br/><w:t>%s</w:t><w:br/><w:t>Hải Phòng, ngày 05 tháng 01 năm 2025</w:t>"
                .formatted(Words.NATION, Words.MOTTO);
        Sample sample =
                withHead("<w:tbl><w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid><w:tr>"
                        + cell.formatted(left) + cell.formatted(right) + "</w:tr></w:tbl>");
        Report report = Conformity.check(sample.bytes(), DAY);
        hasTheWholeHead(report);
        assertThat(report.has("place-date-italic")).isTrue();
        Report after = Conformity.check(Corrector.correct(sample.bytes(), report, report.fixable()), DAY);
        hasTheWholeHead(after);
        assertThat(after.has("place-date-italic")).isFalse();
        assertThat(after.has("nation-upright")).isFalse();
    }

    @Test
    void readsAHeadInANestedTable() {
        Sample sample = Sample.plan();
        String document = sample.document();
        int end = document.indexOf("</w:tbl>") + "</w:tbl>".length();
        int start = document.indexOf("<w:tbl>");
        String nested = document.substring(0, start)
                + "<w:tbl><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9000\" w:type=\"dxa\"/></w:tcPr>"
                + document.substring(start, end) + "<w:p/></w:tc></w:tr></w:tbl>" + document.substring(end);
        sample.parts.put("word/document.xml", Sample.utf8(nested));
        Report report = Conformity.check(sample.bytes(), DAY);
        hasTheWholeHead(report);
        assertThat(report.deviations()).isEmpty();
    }

    @Test
    void readsAHeadOfTextBoxes() {
        String box =
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:txbxContent>%s</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>%s</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        String left = paragraph("UBND THÀNH PHỐ HẢI PHÒNG", "")
                + paragraph("BAN QUẢN LÝ", "<w:b/>")
                + paragraph("KHU KINH TẾ HẢI PHÒNG", "<w:b/>")
                + paragraph("Số: 05/KH-BQL", "");
        String right = paragraph(Words.NATION, "<w:b/>")
                + paragraph(Words.MOTTO, "<w:b/>")
                + paragraph("Hải Phòng, ngày 05 tháng 01 năm 2025", "<w:i/>");
        Report report = Conformity.check(
                withHead(box.formatted(left, left) + box.formatted(right, right))
                        .bytes(),
                DAY);
        hasTheWholeHead(report);
    }

    private static String paragraph(String text, String look) {
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>%s<w:sz w:val=\"26\"/></w:rPr><w:t>%s</w:t></w:r></w:p>"
                .formatted(look, text);
    }

    @Test
    void knowsLinesHoweverTheyAreDrawn() {
        String vector =
                "<w:r><w:pict><v:line xmlns:v=\"urn:schemas-microsoft-com:vml\" from=\"10pt,2pt\" to=\"177pt,2pt\"/></w:pict></w:r>";
        String connector =
                "<w:r><w:drawing><wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"2124000\" cy=\"0\"/><a:prstGeom xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" prst=\"line\"/></wp:anchor></w:drawing></w:r>";
        for (String drawn : List.of(vector, connector)) {
            Sample sample = Sample.plan();
            sample.remove("motto-line");
            sample.p("motto").inside = drawn;
            assertThat(Conformity.check(sample.bytes(), DAY).deviations()).isEmpty();
        }
        Sample underscores = Sample.plan();
        underscores.p("motto-line").more = "";
        underscores.p("motto-line").look(13, "", "center").text = "_________________________";
        assertThat(Conformity.check(underscores.bytes(), DAY).deviations()).isEmpty();
        underscores.p("motto-line").text = "_____";
        assertThat(Conformity.check(underscores.bytes(), DAY).has("motto-line-length"))
                .isTrue();
    }

    @Test
    void measuresRaisedUnderscoresAsTheyArePrinted() {
        Sample sample = Sample.plan();
        String raised =
                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"26\"/><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        sample.p("motto-line").instead = raised.formatted("_".repeat(38));
        assertThat(Conformity.check(sample.bytes(), DAY).deviations()).isEmpty();
        sample.p("motto-line").instead = raised.formatted("_".repeat(25));
        assertThat(Conformity.check(sample.bytes(), DAY).has("motto-line-length"))
                .isTrue();
    }

    @Test
    void readsARecipientThatGoesOverTwoLines() {
        Sample sample = Sample.plan();
        sample.p("recipient1").text = "- Các phòng, đơn vị,";
        sample.insertAfter("recipient1", "goes-on", "\u00a0\u00a0doanh nghiệp trong khu kinh tế;")
                .look(11, "", "left");
        assertThat(Conformity.check(sample.bytes(), DAY).deviations()).isEmpty();
    }

    @Test
    void takesWhatStandsAboveTheHeadForNoPartOfIt() {
        Sample sample = Sample.plan();
        String document = sample.document();
        sample.parts.put(
                "word/document.xml",
                Sample.utf8(document.replace(
                        "<w:body>", "<w:body><w:p><w:r><w:t>Dự thảo để lấy ý kiến các đơn vị</w:t></w:r></w:p>")));
        hasTheWholeHead(Conformity.check(sample.bytes(), DAY));
    }

    @Test
    void readsStylesAndAutomaticNumbers() {
        Sample sample = Sample.plan();
        String space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        sample.relations =
                "<Relationship Id=\"rId20\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>";
        sample.parts.put(
                "word/numbering.xml",
                Sample.utf8("<w:numbering " + space
                        + "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"));
        sample.parts.put(
                "word/styles.xml",
                Sample.utf8(
                        "<w:styles " + space
                                + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Dieu\"><w:name w:val=\"Dieu\"/><w:basedOn w:val=\"Base\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style></w:styles>"));
        sample.p("article").instead =
                "<w:p><w:pPr><w:pStyle w:val=\"Dieu\"/></w:pPr><w:r><w:t>Phạm vi điều chỉnh</w:t></w:r></w:p>";
        Report report = Conformity.check(sample.bytes(), DAY);
        assertThat(found(report)).containsEntry(Element.ARTICLE, "Điều 1. Phạm vi điều chỉnh");
        assertThat(report.deviations()).isEmpty();
    }

    @Test
    void leavesTrackedChangesCommentsTablesAndPicturesAsTheyAre() {
        Sample sample = Sample.withUsualFaults();
        sample.p("body").inside =
                "<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t xml:space=\"preserve\"> thêm</w:t></w:r></w:ins>"
                        + "<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>bớt</w:delText></w:r></w:del><w:commentRangeStart w:id=\"3\"/><w:commentRangeEnd w:id=\"3\"/>";
        sample.parts.put("word/media/image1.png", new byte[] {1, 2, 3});
        sample.p("clause2").inside =
                "<w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/></w:drawing></w:r>";
        byte[] wrong = sample.bytes();
        Report report = Conformity.check(wrong, DAY);
        byte[] mended = Corrector.correct(wrong, report, report.fixable());
        Node before = DocxPackage.open(wrong).document();
        Node after = DocxPackage.open(mended).document();
        for (String kept : List.of("ins", "del", "delText", "commentRangeStart", "drawing", "tbl", "tr", "tc")) {
            assertThat(count(after, kept)).as(kept).isEqualTo(count(before, kept));
        }
        assertThat(new String(mended, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("word/media/image1.png");
        assertThat(words(Conformity.check(mended, DAY))).isEqualTo(words(report));
        assertThat(Conformity.check(mended, DAY).fixable()).isEmpty();
    }

    private static int count(Node root, String name) {
        int[] count = {0};
        root.each(node -> count[0] += node.name.equals(name) ? 1 : 0);
        return count[0];
    }

    /** The words of a document without marks of punctuation, numbers and case, which the corrector may change. */
    private static String words(Report report) {
        StringBuilder text = new StringBuilder();
        report.lines().forEach(line -> line.fragments().forEach(fragment -> text.append(fragment.text())));
        return Words.folded(text.toString()).replaceAll("[^a-z]", "");
    }

    @Test
    void libreOfficeOpensTheCorrectedCopyAndLosesNothing() throws Exception {
        byte[] wrong = Sample.withUsualFaults().bytes();
        Report report = Conformity.check(wrong, DAY);
        byte[] mended = Corrector.correct(wrong, report, report.fixable());
        String text = Files.readString(convert(mended, "docx", "txt:Text (encoded):UTF8", "txt"));
        assertThat(Words.folded(text).replaceAll("[^a-z]", ""))
                .contains(words(report).substring(0, 400));
        assertThat(text).contains("Số: 05/KH-BQL").contains(Words.MOTTO).contains("- Lưu: VP/BQL.");
    }

    @Test
    void readsWhatLibreOfficeWrites() throws Exception {
        Sample sample = Sample.plan();
        // with several sections it loses the headers of all but the last
        for (String number : List.of("I", "II")) {
            sample.remove("annex" + number, "annex-title" + number, "annex-reference" + number, "annex-text" + number);
        }
        byte[] written = Files.readAllBytes(convert(sample.bytes(), "docx", "docx:MS Word 2007 XML", "docx"));
        Report report = Conformity.check(written, DAY);
        hasTheWholeHead(report);
        assertThat(report.broken())
                .extracting(each -> each.rule().id() + " " + each.found() + " "
                        + each.place().excerpt())
                .isEmpty();
    }

    @Test
    void readsAPageOfTheWebMadeIntoADocument() throws Exception {
        String html = """
                <html><head><meta charset="utf-8"></head><body><table width="100%%"><tr><td align="center">UBND THÀNH PHỐ HẢI PHÒNG<br><b>BAN QUẢN LÝ<br>KHU KINH TẾ HẢI PHÒNG</b><br>Số: 5/KH-BQL</td>
                <td align="center"><b>%s<br>%s</b><br>Hải Phòng, ngày 05 tháng 01 năm 2025</td></tr></table>
                <p align="center"><b>KẾ HOẠCH</b></p><p align="center"><b>Về công việc</b></p><p>Nội dung.</p></body></html>
                """.formatted(Words.NATION, Words.MOTTO);
        byte[] written = Files.readAllBytes(convert(Sample.utf8(html), "html", "docx:MS Word 2007 XML", "docx"));
        Report report = Conformity.check(written, DAY);
        assertThat(found(report))
                .containsEntry(Element.NATION, Words.NATION)
                .containsEntry(Element.ISSUER, "BAN QUẢN LÝ / KHU KINH TẾ HẢI PHÒNG")
                .containsEntry(Element.NUMBER, "Số: 5/KH-BQL")
                .containsEntry(Element.KIND, "KẾ HOẠCH");
        assertThat(report.has("number-padded")).isTrue();
        assertThat(report.has("margin-left")).isTrue();
    }

    private Path convert(byte[] content, String from, String filter, String to)
            throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in")).resolve("a." + from);
        Files.write(in, content);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        from.equals("html") ? "--infilter=HTML (StarWriter)" : "--norestore",
                        "--convert-to",
                        filter,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).isZero();
        return out.resolve("a." + to);
    }
}
