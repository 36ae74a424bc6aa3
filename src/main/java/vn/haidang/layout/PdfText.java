package vn.haidang.layout;

import java.util.Base64;
import java.util.List;

/** Paragraphs of the PDF's source. */
final class PdfText {

    private static final double ROUNDING = 0.2;

    private int notes;
    final Xml xml = new Xml();

    /** The picture in an address of its own: nothing outside the source can be reached. */
    static String address(Picture picture) {
        return "data:image/" + picture.format() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes());
    }

    void picture(Picture picture, String description, String style) {
        xml.raw("<img alt=\"").text(description).raw("\" src=\"").raw(address(picture));
        xml.raw("\" style=\"").raw(style).raw("\"/>");
    }

    void paragraph(Look look, List<Run> runs) {
        xml.raw("<p class=\"").raw(look.id()).raw("\">");
        runs(runs, look);
        xml.raw("</p>");
    }

    void runs(List<Run> runs, Look look) {
        for (Run run : runs) {
            boolean bold = run.bold() && !look.bold;
            boolean italic = run.italic() && !look.italic;
            xml.raw(bold ? "<b>" : "").raw(italic ? "<i>" : "");
            words(run);
            xml.raw(italic ? "</i>" : "").raw(bold ? "</b>" : "");
            if (run.note() != null) {
                xml.raw("<span class=\"note\" data-n=\"").raw(++notes).raw("\">");
                run.note().forEach(part -> words(part.withText(part.text().replace('\n', ' '))));
                xml.raw("</span>");
            }
        }
    }

    private void words(Run run) {
        if (run.link() == null) {
            text(run.text());
        } else {
            link(run.text(), run.link());
        }
    }

    /** The title is what a screen reader says of the place that can be pressed. */
    private void link(String words, String address) {
        xml.raw("<a href=\"").text(address).raw("\" title=\"").text(words).raw("\">");
        text(words);
        xml.raw("</a>");
    }

    void block(String element, Look look, String text) {
        xml.raw("<").raw(element).raw(" class=\"").raw(look.id()).raw("\">");
        text(text);
        xml.raw("</").raw(element).raw(">");
    }

    void text(String text) {
        String[] lines = VietnameseText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.raw(i > 0 ? "<br/>" : "").text(lines[i]);
        }
    }

    void rule(double length) {
        xml.raw("<div class=\"rule\" style=\"width: %smm\"></div>".formatted(PdfStyles.decimal(length)));
    }

    void gap() {
        xml.raw("<div class=\"gap\"></div>");
    }

    /** Columns side by side; the last is a hair narrower, because rounding would put it below the others. */
    void openColumns(double width) {
        xml.raw("<div>");
        column(width);
    }

    void nextColumn(double width) {
        xml.raw("</div>");
        column(width - ROUNDING);
    }

    void closeColumns() {
        xml.raw("</div></div>");
    }

    private void column(double width) {
        xml.raw("<div class=\"column\" style=\"width: %smm\">".formatted(PdfStyles.decimal(width)));
    }
}
