package vn.haidang.conformity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX put together by hand for tests: every paragraph is known by a name and can be changed by itself. */
public final class Sample {

    static final double A4_WIDTH = 210;
    static final double A4_HEIGHT = 297;
    private static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /** Where a paragraph stands. */
    enum Spot {
        HEAD_LEFT,
        HEAD_RIGHT,
        NUMBER,
        DATE,
        BODY,
        SIGN_LEFT,
        SIGN_RIGHT,
        AFTER,
        ANNEX_ONE,
        ANNEX_TWO
    }

    /** A paragraph. */
    static final class P {
        String text;
        double size = 14;
        boolean bold;
        boolean italic;
        String place = "left";
        double before;
        double after;
        double line = 1;
        double firstLine;
        String color = "000000";
        String font = "Times New Roman";
        String language = "vi-VN";
        /** Properties of the paragraph besides these. */
        String more = "";
        /** Written inside the paragraph after its words. */
        String inside = "";
        /** Whole XML in place of the paragraph. */
        String instead = "";

        final Spot spot;

        P(Spot spot, String text) {
            this.spot = spot;
            this.text = text;
        }

        P look(double points, String style, String where) {
            size = points;
            bold = style.contains("b");
            italic = style.contains("i");
            place = where;
            return this;
        }

        P body() {
            place = "both";
            firstLine = 12.7;
            after = 6;
            return this;
        }

        /** A line of this length over an empty paragraph. */
        P ruled(double length, double width) {
            double indent = Math.max(0, (width - length) / 2);
            more = "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                    + "<w:spacing w:line=\"40\" w:lineRule=\"exact\"/><w:ind w:left=\"%d\" w:right=\"%d\"/>"
                            .formatted(twips(indent), twips(indent));
            return this;
        }

        String xml() {
            if (!instead.isEmpty()) {
                return instead;
            }
            String spacing = more.contains("w:spacing")
                    ? ""
                    : "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/>"
                            .formatted(Math.round(before * 20), Math.round(after * 20), Math.round(line * 240));
            String indents = more.contains("w:ind") ? "" : "<w:ind w:firstLine=\"%d\"/>".formatted(twips(firstLine));
            String look =
                    "<w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\"/>%s%s<w:color w:val=\"%s\"/><w:sz w:val=\"%d\"/><w:lang w:val=\"%s\"/></w:rPr>"
                            .formatted(
                                    font,
                                    font,
                                    font,
                                    bold ? "<w:b/>" : "",
                                    italic ? "<w:i/>" : "",
                                    color,
                                    Math.round(size * 2),
                                    language);
            StringBuilder xml = new StringBuilder("<w:p><w:pPr>")
                    .append(more)
                    .append(spacing)
                    .append(indents)
                    .append("<w:jc w:val=\"")
                    .append(place)
                    .append("\"/></w:pPr>");
            if (!text.isEmpty()) {
                xml.append("<w:r>").append(look).append(letters()).append("</w:r>");
            }
            return xml.append(inside).append("</w:p>").toString();
        }

        private String letters() {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
            return "<w:t xml:space=\"preserve\">"
                    + escaped.replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                            .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                    + "</w:t>";
        }
    }

    final Map<String, P> paragraphs = new LinkedHashMap<>();
    double width = A4_WIDTH;
    double height = A4_HEIGHT;
    double top = 20;
    double bottom = 20;
    double left = 30;
    double right = 20;
    double numberSize = 13;
    String numberPlace = "center";
    String numberStyle = "";
    String numbering = "<w:pgNumType w:start=\"1\"/>";
    String annexNumbering = "<w:pgNumType w:start=\"1\"/>";
    String titlePage = "<w:titlePg/>";
    boolean header = true;
    boolean numberInFooter;
    String footer = "";
    double headLeft = 67;
    /** Parts besides the usual ones. */
    final Map<String, byte[]> parts = new LinkedHashMap<>();

    String relations = "";

    static long twips(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    P p(String name) {
        P found = paragraphs.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    P add(String name, Spot spot, String text) {
        P made = new P(spot, text);
        paragraphs.put(name, made);
        return made;
    }

    void remove(String... names) {
        for (String name : names) {
            if (paragraphs.remove(name) == null) {
                throw new IllegalArgumentException(name);
            }
        }
    }

    /** Puts a new paragraph behind another. */
    P insertAfter(String before, String name, String text) {
        P made = new P(p(before).spot, text);
        Map<String, P> old = new LinkedHashMap<>(paragraphs);
        paragraphs.clear();
        old.forEach((key, value) -> {
            paragraphs.put(key, value);
            if (key.equals(before)) {
                paragraphs.put(name, made);
            }
        });
        return made;
    }

    // ---- right documents

    private void head(String number, boolean letter) {
        double wide = A4_WIDTH - left - right - headLeft;
        add("superior", Spot.HEAD_LEFT, "UBND THÀNH PHỐ HẢI PHÒNG").look(12, "", "center");
        add("issuer", Spot.HEAD_LEFT, "BAN QUẢN LÝ").look(12, "b", "center");
        add("issuer2", Spot.HEAD_LEFT, "KHU KINH TẾ HẢI PHÒNG").look(12, "b", "center");
        add("issuer-line", Spot.HEAD_LEFT, "").ruled(23, headLeft);
        add("nation", Spot.HEAD_RIGHT, Words.NATION).look(12, "b", "center");
        add("motto", Spot.HEAD_RIGHT, Words.MOTTO).look(13, "b", "center");
        add("motto-line", Spot.HEAD_RIGHT, "").ruled(59, wide);
        add("number", Spot.NUMBER, number).look(13, "", "center");
        if (letter) {
            add("about", Spot.NUMBER, "V/v phối hợp viết tin bài").look(12, "", "center").before = 6;
        }
        add("date", Spot.DATE, "Hải Phòng, ngày 05 tháng 01 năm 2025").look(13, "i", "center");
    }

    private void tail(String... recipients) {
        add("recipients", Spot.SIGN_LEFT, "Nơi nhận:").look(12, "bi", "left");
        for (int i = 0; i < recipients.length; i++) {
            add("recipient" + i, Spot.SIGN_LEFT, recipients[i]).look(11, "", "left");
        }
        add("power", Spot.SIGN_RIGHT, "KT. TRƯỞNG BAN").look(14, "b", "center");
        add("title", Spot.SIGN_RIGHT, "PHÓ TRƯỞNG BAN").look(14, "b", "center");
        add("name", Spot.SIGN_RIGHT, "Bùi Ngọc Hải").look(14, "b", "center").before = 70;
    }

    /** A plan with grounds, parts, articles, clauses, points and two annexes. */
    public static Sample plan() {
        Sample sample = new Sample();
        sample.head("Số: 05/KH-BQL", false);
        sample.add("kind", Spot.BODY, "KẾ HOẠCH").look(14, "b", "center").before = 12;
        sample.add("subject", Spot.BODY, "Tuyên truyền về khu kinh tế năm 2025").look(14, "b", "center");
        sample.add("subject-line", Spot.BODY, "").ruled(32, 160);
        ground(
                sample,
                "ground1",
                "Căn cứ Nghị định số 35/2022/NĐ-CP ngày 28 tháng 5 năm 2022 của Chính phủ quy định về quản lý khu công nghiệp và khu kinh tế;");
        ground(
                sample,
                "ground2",
                "Căn cứ Thông báo số 12/TB-BQL ngày 02 tháng 01 năm 2025 của Ban Quản lý Khu kinh tế Hải Phòng.");
        sample.add(
                        "body",
                        Spot.BODY,
                        "Ban Quản lý Khu kinh tế Hải Phòng ban hành kế hoạch tuyên truyền năm 2025 với các nội dung sau đây, chi tiết tại các Phụ lục kèm theo.")
                .body();
        sample.add("part", Spot.BODY, "Chương I").look(14, "b", "center").before = 6;
        sample.add("part-title", Spot.BODY, "QUY ĐỊNH CHUNG").look(14, "b", "center");
        sample.add("section", Spot.BODY, "Mục 1").look(14, "b", "center");
        sample.add("section-title", Spot.BODY, "MỤC ĐÍCH VÀ YÊU CẦU").look(14, "b", "center");
        sample.add("heading", Spot.BODY, "I. MỤC ĐÍCH").body().bold = true;
        sample.p("heading").before = 6;
        sample.add("article", Spot.BODY, "Điều 1. Phạm vi điều chỉnh").body().bold = true;
        sample.add(
                        "clause",
                        Spot.BODY,
                        "1. Kế hoạch này quy định việc tuyên truyền về khu kinh tế, gồm nội dung, hình thức, thời gian và trách nhiệm của từng đơn vị trong Ban.")
                .body();
        sample.add(
                        "point-a",
                        Spot.BODY,
                        "a) Tuyên truyền trên cổng thông tin điện tử của Ban Quản lý, bản tin hằng tháng và các kênh báo chí mà Ban đã ký hợp tác.")
                .body();
        sample.add("point-b", Spot.BODY, "b) Tuyên truyền trong doanh nghiệp.").body();
        sample.add(
                        "clause2",
                        Spot.BODY,
                        "2. Văn phòng chịu trách nhiệm tổng hợp kết quả, báo cáo Lãnh đạo Ban trước ngày 20 hằng tháng và công bố trên cổng thông tin điện tử.")
                .body();
        sample.add(
                        "last",
                        Spot.BODY,
                        "Yêu cầu các phòng, đơn vị triển khai thực hiện nghiêm túc kế hoạch này; có vướng mắc thì phản ánh về Văn phòng để tổng hợp, báo cáo./.")
                .body();
        sample.tail("- Lãnh đạo Ban;", "- Các phòng, đơn vị;", "- Lưu: VT, VP.");
        sample.annex(Spot.ANNEX_ONE, "I", "DANH SÁCH NHIỆM VỤ");
        sample.annex(Spot.ANNEX_TWO, "II", "DANH SÁCH ĐƠN VỊ");
        return sample;
    }

    /** The plan with the faults that offices make most. */
    public static Sample withUsualFaults() {
        Sample sample = plan();
        sample.left = 20;
        sample.p("nation").size = 14;
        sample.p("motto").text = "Độc lập – tự do – Hạnh phúc";
        sample.remove("motto-line");
        sample.p("superior").bold = true;
        sample.p("number").text = "Số: 5/KH-BQL";
        sample.p("date").text = "Hải Phòng, ngày 5 tháng 01 năm 2025";
        sample.p("date").italic = false;
        sample.p("body").font = "Arial";
        sample.p("body").firstLine = 0;
        sample.p("clause").place = "left";
        sample.p("point-b").text = "f) Tuyên truyền trong doanh nghiệp.";
        sample.p("last").text = sample.p("last").text.replace("./.", ".");
        sample.p("recipient2").text = "- Lưu: VP/BQL";
        sample.p("name").text = "TS. Bùi Ngọc Hải";
        return sample;
    }

    private static void ground(Sample sample, String name, String text) {
        sample.add(name, Spot.BODY, text).body().italic = true;
    }

    private void annex(Spot spot, String number, String title) {
        add("annex" + number, spot, "Phụ lục " + number).look(14, "b", "center");
        add("annex-title" + number, spot, title).look(14, "b", "center");
        add(
                        "annex-reference" + number,
                        spot,
                        "(Kèm theo Kế hoạch số 05/KH-BQL ngày 05 tháng 01 năm 2025 của Ban Quản lý Khu kinh tế Hải Phòng)")
                .look(14, "i", "center");
        add("annex-text" + number, spot, "Nội dung của phụ lục.").body();
    }

    /** A letter to two addressees with marks of urgency and circulation, drafter's mark and an address in its foot. */
    public static Sample letter() {
        Sample sample = new Sample();
        sample.head("Số: 971/BQL-VP", true);
        sample.add("urgency", Spot.NUMBER, "HỎA TỐC").look(13, "b", "center").color = "FF0000";
        sample.p("urgency").more = box();
        sample.add("circulation", Spot.NUMBER, "LƯU HÀNH NỘI BỘ").look(13, "b", "center").more = box();
        sample.add("to", Spot.BODY, "Kính gửi:").look(14, "", "left").more = "<w:ind w:left=\"1700\"/>";
        sample.add("to1", Spot.BODY, "- Đảng ủy Khu kinh tế Hải Phòng;").look(14, "", "left").more =
                "<w:ind w:left=\"2900\"/>";
        sample.add("to2", Spot.BODY, "- Công đoàn Khu kinh tế Hải Phòng.").look(14, "", "left").more =
                "<w:ind w:left=\"2900\"/>";
        sample.p("to2").after = 6;
        sample.add(
                        "body",
                        Spot.BODY,
                        "Thực hiện Kế hoạch số 05/KH-BQL ngày 05 tháng 01 năm 2025 của Ban Quản lý, đề nghị các đơn vị phối hợp viết tin bài cho bản tin.")
                .body();
        sample.add("last", Spot.BODY, "Trân trọng đề nghị các đơn vị quan tâm, phối hợp thực hiện./.")
                .body();
        sample.tail("- Như trên;", "- Lãnh đạo Ban;", "- Lưu: VT, VP.");
        sample.insertAfter("recipient2", "typist", "HVT.150").look(11, "", "left");
        sample.add("copy", Spot.AFTER, "SAO Y").look(14, "b", "center");
        sample.footer =
                "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\"/></w:pBdr></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"22\"/></w:rPr><w:t>Địa chỉ: phường Hải An, Hải Phòng; điện thoại: 0225</w:t></w:r></w:p>";
        return sample;
    }

    private static String box() {
        StringBuilder xml = new StringBuilder("<w:pBdr>");
        for (String side : List.of("top", "left", "bottom", "right")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\"/>");
        }
        return xml.append("</w:pBdr>").toString();
    }

    // ---- the file

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
                <Default Extension="jpeg" ContentType="image/jpeg"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
                <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
                </Types>"""));
        all.put("_rels/.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                </Relationships>"""));
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        all.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + type + "styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + type + "header\" Target=\"header1.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"" + type + "footer\" Target=\"footer1.xml\"/>"
                        + "<Relationship Id=\"rId4\" Type=\"" + type + "footer\" Target=\"footer2.xml\"/>"
                        + relations + "</Relationships>"));
        all.put(
                "word/styles.xml",
                utf8(
                        "<w:styles " + SPACE
                                + "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style></w:styles>"));
        all.put("word/header1.xml", utf8("<w:hdr " + SPACE + ">" + number() + "</w:hdr>"));
        all.put(
                "word/footer1.xml",
                utf8("<w:ftr " + SPACE + ">" + (footer.isEmpty() ? "<w:p/>" : footer) + "</w:ftr>"));
        all.put("word/footer2.xml", utf8("<w:ftr " + SPACE + ">" + number() + "</w:ftr>"));
        all.put("word/document.xml", utf8(document()));
        all.putAll(parts);
        return zip(all);
    }

    private String number() {
        String look =
                "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>%s<w:sz w:val=\"%d\"/></w:rPr>"
                        .formatted(numberStyle, Math.round(numberSize * 2));
        return "<w:p><w:pPr><w:jc w:val=\"" + numberPlace + "\"/></w:pPr><w:r>" + look
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + look
                + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + look
                + "<w:t>2</w:t></w:r><w:r>" + look + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    private String section(String numbers) {
        return "<w:sectPr>" + (header ? "<w:headerReference w:type=\"default\" r:id=\"rId2\"/>" : "")
                + (numberInFooter ? "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>" : "")
                + (footer.isEmpty() ? "" : "<w:footerReference w:type=\"first\" r:id=\"rId3\"/>")
                + "<w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                        .formatted(twips(width), twips(height), twips(top), twips(right), twips(bottom), twips(left))
                + numbers + titlePage + "</w:sectPr>";
    }

    String document() {
        StringBuilder xml = new StringBuilder("<w:document " + SPACE + "><w:body>");
        table(xml, headLeft, List.of(List.of(Spot.HEAD_LEFT, Spot.HEAD_RIGHT), List.of(Spot.NUMBER, Spot.DATE)));
        write(xml, Spot.BODY);
        table(xml, 80, List.of(List.of(Spot.SIGN_LEFT, Spot.SIGN_RIGHT)));
        write(xml, Spot.AFTER);
        boolean annexes = paragraphs.values().stream().anyMatch(p -> p.spot == Spot.ANNEX_ONE);
        if (annexes) {
            xml.append("<w:p><w:pPr>").append(section(numbering)).append("</w:pPr></w:p>");
            write(xml, Spot.ANNEX_ONE);
            xml.append("<w:p><w:pPr>").append(section(annexNumbering)).append("</w:pPr></w:p>");
            write(xml, Spot.ANNEX_TWO);
        } else {
            xml.append("<w:p/>");
        }
        return xml.append(section(annexes ? annexNumbering : numbering))
                .append("</w:body></w:document>")
                .toString();
    }

    private void write(StringBuilder xml, Spot spot) {
        paragraphs.values().stream().filter(p -> p.spot == spot).forEach(p -> xml.append(p.xml()));
    }

    private void table(StringBuilder xml, double leftWidth, List<List<Spot>> rows) {
        List<Spot> all = new ArrayList<>();
        rows.forEach(all::addAll);
        if (paragraphs.values().stream().noneMatch(p -> all.contains(p.spot))) {
            return;
        }
        double rightWidth = A4_WIDTH - 50 - leftWidth;
        xml.append(
                "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>"
                        .formatted(twips(leftWidth), twips(rightWidth)));
        for (List<Spot> row : rows) {
            xml.append("<w:tr>");
            for (int i = 0; i < 2; i++) {
                xml.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                        .formatted(twips(i == 0 ? leftWidth : rightWidth)));
                int before = xml.length();
                write(xml, row.get(i));
                xml.append(before == xml.length() ? "<w:p/>" : "").append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
