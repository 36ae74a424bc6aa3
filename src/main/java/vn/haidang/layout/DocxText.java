package vn.haidang.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.haidang.layout.Look.Place;

/** Paragraphs of the word-processing file, and the footnotes and pictures that they refer to. */
final class DocxText {

    /** Relationships before those of pictures. */
    private static final int FIXED_PARTS = 8;
    /** The first two footnotes of a file are its separators. */
    static final int FIRST_NOTE = 2;

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final String KEEP = "<w:keepNext/>";

    final Xml xml = new Xml();
    private final List<List<Run>> notes = new ArrayList<>();
    private final Map<Picture, String> pictures = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, String> noteLinks = new LinkedHashMap<>();
    private int drawings;

    static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS_PER_MM);
    }

    static String justification(Place place) {
        return switch (place) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "both";
        };
    }

    List<List<Run>> notes() {
        return notes;
    }

    /** The pictures with the names of their relationships. */
    Map<Picture, String> pictures() {
        return pictures;
    }

    String relationship(Picture picture) {
        return pictures.computeIfAbsent(picture, added -> "rId" + (FIXED_PARTS + pictures.size() + 1));
    }

    /** The addresses that words lead to with the names of their relationships. */
    Map<String, String> links() {
        return links;
    }

    /** The addresses that footnotes lead to with the names of their relationships, which are those of another part of the file. */
    Map<String, String> noteLinks() {
        return noteLinks;
    }

    private String relationship(String address) {
        return links.computeIfAbsent(address, added -> "rIdL" + (links.size() + 1));
    }

    /** Drawings are numbered through the file. */
    int nextDrawing() {
        return ++drawings;
    }

    void open(Look look) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(look.id()).raw("\"/>");
    }

    void paragraph(Look look, String text) {
        paragraph(look, List.of(Run.plain(text)), false);
    }

    /** A paragraph on the same page as what follows. */
    void kept(Look look, String text) {
        paragraph(look, List.of(Run.plain(text)), true);
    }

    void paragraph(Look look, List<Run> runs, boolean keep) {
        open(look);
        xml.raw(keep ? KEEP : "").raw("</w:pPr>");
        runs(runs, look, 0);
        xml.raw("</w:p>");
    }

    void indented(Look look, String text, double left, int before, int after) {
        open(look);
        xml.raw("<w:spacing w:before=\"%d\" w:after=\"%d\"/><w:ind w:left=\"%d\"/></w:pPr>"
                .formatted(before * 20, after * 20, twips(left)));
        runs(List.of(Run.plain(text)), look, 0);
        xml.raw("</w:p>");
    }

    /** A centred line of this length, as the upper border of a low empty paragraph: it can neither move nor break the text above. */
    void rule(double length, double width) {
        long indent = twips(Math.max(0, (width - length) / 2));
        xml.raw(
                        "<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>")
                .raw("<w:spacing w:before=\"40\" w:line=\"40\" w:lineRule=\"exact\"/>")
                .raw("<w:ind w:left=\"%d\" w:right=\"%d\"/>".formatted(indent, indent))
                .raw("<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    void spacer(int points) {
        xml.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>".formatted(points * 20))
                .raw("<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    /** The paragraph that Word wants after a table; a section's paper is described at its end. */
    void spacerWith(String section) {
        xml.raw("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>")
                .raw(section)
                .raw("</w:pPr></w:p>");
    }

    /** Runs whose look differs from the paragraph's say so; {@code points} above 0 sets another size. */
    void runs(List<Run> runs, Look look, int points) {
        for (Run run : runs) {
            StringBuilder properties = new StringBuilder();
            if (run.bold() && !look.bold) {
                properties.append("<w:b/><w:bCs/>");
            }
            if (run.italic() && !look.italic) {
                properties.append("<w:i/><w:iCs/>");
            }
            if (points > 0) {
                properties.append("<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(points * 2, points * 2));
            }
            if (run.link() != null) {
                xml.raw("<w:hyperlink r:id=\"").raw(relationship(run.link())).raw("\" w:history=\"1\">");
            }
            if (!run.text().isEmpty() || run.note() == null) {
                run(run.text(), properties.toString());
            }
            xml.raw(run.link() == null ? "" : "</w:hyperlink>");
            if (run.note() != null) {
                note(run.note());
            }
        }
    }

    private void note(List<Run> note) {
        notes.add(note);
        note.stream()
                .map(Run::link)
                .filter(Objects::nonNull)
                .forEach(link -> noteLinks.computeIfAbsent(link, added -> "rId" + (noteLinks.size() + 1)));
        xml.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
                .raw(FIRST_NOTE + notes.size() - 1L)
                .raw("\"/></w:r>");
    }

    private void run(String text, String properties) {
        xml.raw("<w:r>");
        if (!properties.isEmpty()) {
            xml.raw("<w:rPr>").raw(properties).raw("</w:rPr>");
        }
        String[] lines = VietnameseText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.raw(i > 0 ? "<w:br/>" : "");
            xml.raw("<w:t xml:space=\"preserve\">").text(lines[i]).raw("</w:t>");
        }
        xml.raw("</w:r>");
    }

    // the borderless tables of head and foot

    /** Two columns without lines. */
    void openColumns(String description, double left, double right) {
        xml.raw(
                        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Columns\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                                .formatted(twips(left + right)))
                .raw("<w:tblLook w:val=\"0000\"/><w:tblCaption w:val=\"")
                .text(description)
                .raw("\"/></w:tblPr>")
                .raw("<w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>"
                        .formatted(twips(left), twips(right)));
    }

    void openRow(double width) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(width);
    }

    private void cell(double width) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(twips(width)));
    }

    void nextCell(double width) {
        xml.raw("</w:tc>");
        cell(width);
    }

    void closeRow() {
        xml.raw("</w:tc></w:tr>");
    }

    void closeColumns() {
        xml.raw("</w:tbl>");
    }
}
