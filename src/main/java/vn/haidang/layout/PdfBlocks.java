package vn.haidang.layout;

import java.util.List;

/** The blocks of a text in the PDF's source. */
final class PdfBlocks {

    private final PdfText text;
    private final double width;

    /** @param width of the text in millimetres */
    PdfBlocks(PdfText text, double width) {
        this.text = text;
        this.width = width;
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Article article ->
                    text.paragraph(article.titled() ? Look.ARTICLE : Look.BODY, Wording.article(article));
                case Paragraph paragraph -> text.paragraph(Look.of(paragraph.role()), Wording.runs(paragraph));
                case Table table -> new PdfTable(text, table, width).write();
                case Figure figure -> figure(figure);
                case Wide wide -> write(wide.body());
            }
        }
    }

    private void heading(Heading heading) {
        String words = Wording.label(heading) + Wording.title(heading);
        switch (heading.level()) {
            case 0 -> {
                if (heading.label() != null) {
                    text.block("div", Look.PART, heading.label());
                }
                text.block("h2", Look.PART_TITLE, Wording.title(heading));
            }
            case 1 -> text.block("h2", Look.SECTION, words);
            case 2 -> text.block("h3", Look.CLAUSE, words);
            default -> text.block("p", Look.POINT, words);
        }
    }

    private void figure(Figure figure) {
        text.xml.raw("<div class=\"figure ").raw(Look.PICTURE.id()).raw("\">");
        Picture picture = figure.picture();
        if (picture == null) {
            text.xml.raw(
                    "<div class=\"frame\" style=\"height: %smm\"></div>".formatted(PdfStyles.decimal(figure.height())));
        } else {
            String size = "width: %smm; height: %smm"
                    .formatted(
                            PdfStyles.decimal(figure.widthWithin(width)),
                            PdfStyles.decimal(figure.heightWithin(width)));
            text.picture(picture, Wording.described(figure), size);
        }
        text.xml.raw("</div>");
        if (!figure.caption().isEmpty()) {
            text.block("div", Look.FIGURE_CAPTION, figure.caption());
        }
    }
}
