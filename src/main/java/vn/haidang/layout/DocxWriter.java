package vn.haidang.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;

/**
 * Writes an official document as a word-processing file (Office Open XML, ECMA-376), in Times New Roman, laid out after Nghị định
 * 30/2020/NĐ-CP. The same document gives the same bytes.
 */
public final class DocxWriter {

    private DocxWriter() {}

    /** Writes the whole file and leaves the stream open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        DocxText text = new DocxText();
        byte[] body = DocxParts.utf8(new DocxDocument(document, text).xml());
        try (ZipPack zip = new ZipPack(out)) {
            add(document, text, body, zip);
            zip.finish();
        }
    }

    private static void add(OfficialDocument document, DocxText text, byte[] body, ZipPack zip) throws IOException {
        zip.add("[Content_Types].xml", DocxParts.TYPES);
        zip.add("_rels/.rels", DocxParts.PACKAGE);
        zip.add("word/document.xml", body);
        zip.add("word/_rels/document.xml.rels", DocxParts.relationships(text));
        zip.add("word/styles.xml", DocxParts.STYLES);
        zip.add("word/settings.xml", DocxParts.SETTINGS);
        zip.add("word/fontTable.xml", DocxParts.FONTS);
        zip.add("word/header1.xml", DocxParts.NUMBER);
        zip.add("word/header2.xml", DocxParts.NO_NUMBER);
        String address = document.marks().address();
        if (address == null) {
            zip.add("word/footer1.xml", DocxParts.NO_FOOT);
        } else {
            zip.add("word/footer1.xml", DocxParts.foot(address));
        }
        zip.add("word/footer2.xml", DocxParts.NO_FOOT);
        zip.add("word/footnotes.xml", DocxParts.footnotes(text));
        if (!text.noteLinks().isEmpty()) {
            zip.add("word/_rels/footnotes.xml.rels", DocxParts.footnoteRelationships(text));
        }
        for (Map.Entry<Picture, String> picture : text.pictures().entrySet()) {
            zip.add("word/" + DocxParts.target(picture), picture.getKey().bytes());
        }
        zip.add("docProps/core.xml", DocxParts.utf8(core(document)));
        zip.add("docProps/app.xml", DocxParts.APP);
    }

    private static String core(OfficialDocument document) {
        Xml xml = new Xml()
                .raw(
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
                .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
                .text(Wording.documentTitle(document))
                .raw("</dc:title><dc:creator>")
                .text(Wording.oneLine(document.issuer()))
                .raw("</dc:creator><dc:language>vi-VN</dc:language>");
        LocalDate day = document.date().asDay();
        if (day != null) {
            xml.raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">%04d-%02d-%02dT00:00:00Z</dcterms:created>"
                    .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        return xml.raw("</cp:coreProperties>").toString();
    }
}
