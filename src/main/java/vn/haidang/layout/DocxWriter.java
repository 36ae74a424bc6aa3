package vn.haidang.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an official document as a word-processing file (Office Open XML, ECMA-376), in Times New Roman, laid out after Nghị định
 * 30/2020/NĐ-CP. The same document gives the same bytes.
 */
public final class DocxWriter {

    /** Earliest moment that a zip entry can carry, so that no clock is asked. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxWriter() {}

    /** Writes the whole file and leaves the stream open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        DocxText text = new DocxText();
        byte[] body = DocxParts.utf8(new DocxDocument(document, text).xml());
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        add(zip, "[Content_Types].xml", DocxParts.TYPES);
        add(zip, "_rels/.rels", DocxParts.PACKAGE);
        add(zip, "word/document.xml", body);
        add(zip, "word/_rels/document.xml.rels", DocxParts.relationships(text));
        add(zip, "word/styles.xml", DocxParts.STYLES);
        add(zip, "word/settings.xml", DocxParts.SETTINGS);
        add(zip, "word/fontTable.xml", DocxParts.FONTS);
        add(zip, "word/header1.xml", DocxParts.NUMBER);
        add(zip, "word/header2.xml", DocxParts.NO_NUMBER);
        add(zip, "word/footer1.xml", DocxParts.foot(document.marks().address()));
        add(zip, "word/footer2.xml", DocxParts.foot(null));
        add(zip, "word/footnotes.xml", DocxParts.footnotes(text));
        if (!text.noteLinks().isEmpty()) {
            add(zip, "word/_rels/footnotes.xml.rels", DocxParts.footnoteRelationships(text));
        }
        for (Map.Entry<Picture, String> picture : text.pictures().entrySet()) {
            add(zip, "word/" + DocxParts.target(picture), picture.getKey().bytes());
        }
        add(zip, "docProps/core.xml", DocxParts.utf8(core(document)));
        add(zip, "docProps/app.xml", DocxParts.APP);
        zip.finish();
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

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
