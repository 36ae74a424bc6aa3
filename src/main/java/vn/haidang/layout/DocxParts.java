package vn.haidang.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the word-processing file around its text. */
final class DocxParts {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static final ZipPack.Packed TYPES = packed("""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
            <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
            <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
            </Types>""");

    static final ZipPack.Packed PACKAGE = packed("""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>\
            </Relationships>""");

    static final ZipPack.Packed SETTINGS = packed("""
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>\
            <w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>\
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>""");

    static final ZipPack.Packed FONTS = packed("""
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>\
            <w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>""");

    static final ZipPack.Packed APP = packed("""
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
            <Application>Hải Đăng</Application></Properties>""");

    static final ZipPack.Packed NUMBER = packed("""
            <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>""".formatted(Look.PAGE_NUMBER.id()));

    static final ZipPack.Packed NO_NUMBER = packed("""
            <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr></w:p></w:hdr>""".formatted(Look.PAGE_NUMBER.id()));

    static final ZipPack.Packed STYLES = packed(DocxStyles.xml());

    /** A foot without an address. */
    static final ZipPack.Packed NO_FOOT = ZipPack.pack(foot(null));

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATED_WORD =
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final List<String> RELATED = List.of(
            "styles styles.xml",
            "settings settings.xml",
            "fontTable fontTable.xml",
            "header header1.xml",
            "header header2.xml",
            "footer footer1.xml",
            "footer footer2.xml",
            "footnotes footnotes.xml");

    private DocxParts() {}

    static byte[] relationships(DocxText text) {
        StringBuilder xml = new StringBuilder(RELATIONSHIPS);
        for (int i = 0; i < RELATED.size(); i++) {
            String[] part = RELATED.get(i).split(" ");
            relationship(xml, "rId" + (i + 1), part[0], part[1]);
        }
        for (Map.Entry<Picture, String> picture : text.pictures().entrySet()) {
            relationship(xml, picture.getValue(), "image", target(picture));
        }
        text.links().forEach((address, id) -> link(xml, id, address));
        return utf8(xml.append("</Relationships>").toString());
    }

    private static void link(StringBuilder xml, String id, String address) {
        // there is one for each number: formatting them would take longer than everything else
        xml.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(RELATION);
        xml.append("hyperlink\" Target=\"").append(Xml.escaped(address)).append("\" TargetMode=\"External\"/>");
    }

    private static void relationship(StringBuilder xml, String id, String type, String target) {
        xml.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, RELATION, type, target));
    }

    /** Where a picture lies, from the folder of the text. */
    static String target(Map.Entry<Picture, String> picture) {
        return "media/" + picture.getValue() + "." + picture.getKey().format();
    }

    /** The foot of a first page: the address under a line as wide as the text, or nothing. */
    static byte[] foot(@Nullable String address) {
        Xml xml = new Xml().raw("<w:ftr ").raw(WORD).raw(">");
        if (address == null) {
            xml.raw("<w:p/>");
        } else {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(Look.ADDRESS.id()).raw("\"/><w:pBdr>");
            xml.raw("<w:top w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"000000\"/></w:pBdr></w:pPr><w:r>");
            String[] lines = VietnameseText.clean(address).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                xml.raw(i > 0 ? "<w:br/>" : "").raw("<w:t>").text(lines[i]).raw("</w:t>");
            }
            xml.raw("</w:r></w:p>");
        }
        return utf8(xml.raw("</w:ftr>").toString());
    }

    static byte[] footnotes(DocxText text) {
        Xml xml = new Xml().raw("<w:footnotes ").raw(WORD).raw(RELATED_WORD).raw(">");
        xml.raw("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        xml.raw(
                "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>");
        xml.raw("</w:footnote>");
        int id = DocxText.FIRST_NOTE;
        for (List<Run> note : text.notes()) {
            xml.raw("<w:footnote w:id=\"").raw(id++).raw("\"><w:p><w:pPr><w:pStyle w:val=\"");
            xml.raw(Look.FOOTNOTE.id())
                    .raw(
                            "\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
            words(xml, " ");
            note.forEach(run -> words(xml, run, text));
            xml.raw("</w:p></w:footnote>");
        }
        return utf8(xml.raw("</w:footnotes>").toString());
    }

    private static void words(Xml xml, Run run, DocxText text) {
        String link = run.link() == null ? null : text.noteLinks().get(run.link());
        if (link != null) {
            xml.raw("<w:hyperlink r:id=\"").raw(link).raw("\" w:history=\"1\">");
        }
        words(xml, run.text().replace('\n', ' '));
        xml.raw(link == null ? "" : "</w:hyperlink>");
    }

    private static void words(Xml xml, String words) {
        xml.raw("<w:r><w:t xml:space=\"preserve\">").text(words).raw("</w:t></w:r>");
    }

    /** Where footnotes lead to; a part of the file has relationships of its own. */
    static byte[] footnoteRelationships(DocxText text) {
        StringBuilder xml = new StringBuilder(RELATIONSHIPS);
        text.noteLinks().forEach((address, id) -> link(xml, id, address));
        return utf8(xml.append("</Relationships>").toString());
    }

    private static ZipPack.Packed packed(String xml) {
        return ZipPack.pack(utf8(xml));
    }

    static byte[] utf8(String xml) {
        return (Xml.DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
    }
}
