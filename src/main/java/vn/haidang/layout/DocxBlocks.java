package vn.haidang.layout;

import java.util.List;

/** The blocks of a text in the word-processing file. */
final class DocxBlocks {

    private final DocxText text;
    private final double width;

    /** @param width of the text in millimetres */
    DocxBlocks(DocxText text, double width) {
        this.text = text;
        this.width = width;
    }

    /** @param keepLast whether the last block stays on the page of what follows, which is the signature */
    void write(List<Block> blocks, boolean keepLast) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean keep = keepLast && i == blocks.size() - 1;
            switch (blocks.get(i)) {
                case Heading heading -> heading(heading, keep);
                case Article article ->
                    text.paragraph(article.titled() ? Look.ARTICLE : Look.BODY, Wording.article(article), keep);
                case Paragraph paragraph -> text.paragraph(Look.of(paragraph.role()), Wording.runs(paragraph), keep);
                case Table table -> new DocxTable(text, table, width).write();
                case Figure figure -> figure(figure);
                case Wide wide -> write(wide.body(), false);
            }
        }
    }

    private void heading(Heading heading, boolean keep) {
        if (heading.level() == 0) {
            if (heading.label() != null) {
                text.paragraph(Look.PART, heading.label());
            }
            text.paragraph(Look.PART_TITLE, Wording.title(heading));
            return;
        }
        Look look = switch (heading.level()) {
            case 1 -> Look.SECTION;
            case 2 -> Look.CLAUSE;
            default -> Look.POINT;
        };
        text.paragraph(look, List.of(Run.plain(Wording.label(heading) + Wording.title(heading))), keep);
    }

    private void figure(Figure figure) {
        text.open(Look.PICTURE);
        Picture picture = figure.picture();
        if (picture == null) {
            text.xml
                    .raw("<w:pBdr>")
                    .raw(DocxTable.borders(4, "000000", "top", "left", "bottom", "right"))
                    .raw("</w:pBdr><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                            .formatted(DocxText.twips(figure.height())))
                    .raw("</w:pPr>");
        } else {
            text.xml.raw("</w:pPr>");
            DocxPicture.inline(
                    text, picture, Wording.described(figure), figure.widthWithin(width), figure.heightWithin(width));
        }
        text.xml.raw("</w:p>");
        if (!figure.caption().isEmpty()) {
            text.paragraph(Look.FIGURE_CAPTION, figure.caption());
        }
    }
}
