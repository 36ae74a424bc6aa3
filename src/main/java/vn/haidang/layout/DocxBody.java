package vn.haidang.layout;

import java.util.Iterator;
import java.util.List;
import vn.haidang.layout.Look.Place;

/** The main part of the word-processing file. */
final class DocxBody {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final String KEEP = "<w:keepNext/>";

    private final OfficialDocument document;
    private final Xml xml = new Xml();

    DocxBody(OfficialDocument document) {
        this.document = document;
    }

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

    String xml() {
        xml.raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
                .raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        head();
        title();
        addressees();
        blocks(Wording.withEndMark(document.body()), Page.textWidth(false), true);
        signature();
        annexes();
        return xml.raw("</w:body></w:document>").toString();
    }

    private void head() {
        openTable(Page.HEAD_LEFT, Page.headRight());
        openRow();
        cell(Page.HEAD_LEFT);
        Wording.superior(document.superior()).forEach(line -> paragraph(Look.SUPERIOR, line));
        List<String> issuer = Wording.issuer(document);
        issuer.forEach(line -> paragraph(Look.ISSUER, line));
        rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE, Page.HEAD_LEFT);
        nextCell(Page.headRight());
        paragraph(Look.NATION, Wording.NATION);
        paragraph(Look.MOTTO, Wording.MOTTO);
        rule(Look.MOTTO.face().width(Wording.MOTTO, Look.MOTTO.size), Page.headRight());
        closeRow();
        openRow();
        cell(Page.HEAD_LEFT);
        paragraph(Look.NUMBER, Wording.number(document));
        if (document.kindName() == null) {
            paragraph(Look.LETTER_SUBJECT, Wording.letterSubject(document));
        }
        nextCell(Page.headRight());
        paragraph(Look.PLACE_DATE, Wording.placeAndDate(document));
        closeRow();
        xml.raw("</w:tbl>");
    }

    private void title() {
        String kind = document.kindName();
        if (kind == null) {
            return;
        }
        paragraph(Look.KIND, VietnameseText.upper(kind));
        paragraph(Look.SUBJECT, document.subject());
        rule(Wording.subjectRule(document), Page.textWidth(false));
        if (document.addressees().isEmpty()) {
            spacer(12);
        }
    }

    private void addressees() {
        List<String> names = document.addressees();
        if (names.size() == 1) {
            paragraph(Look.ADDRESSEE, Wording.onlyAddressee(names.getFirst()));
        } else if (!names.isEmpty()) {
            indented(Look.ADDRESSEES, Wording.ADDRESSEES, Wording.ADDRESSEE_INDENT, 12, 0);
            Iterator<String> lines = Wording.addressees(names).iterator();
            while (lines.hasNext()) {
                String line = lines.next();
                indented(
                        Look.ADDRESSEES,
                        line,
                        Wording.ADDRESSEE_INDENT + Wording.ADDRESSEE_STEP,
                        0,
                        lines.hasNext() ? 0 : 6);
            }
        } else if (document.kindName() == null) {
            spacer(12);
        }
    }

    private void blocks(List<Block> blocks, double width, boolean keepLast) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean keep = keepLast && i == blocks.size() - 1;
            switch (blocks.get(i)) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(paragraph, keep);
                case Article article -> paragraph(new Paragraph(Wording.article(article), Paragraph.Role.BODY), keep);
                case Figure figure -> {}
                case Wide wide -> blocks(wide.body(), width, false);
                case Table table -> new DocxTable(xml, table, width).write();
            }
        }
    }

    private void heading(Heading heading) {
        if (heading.level() == 0) {
            if (heading.label() != null) {
                paragraph(Look.PART, heading.label());
            }
            paragraph(Look.PART_TITLE, Wording.title(heading));
            return;
        }
        Look look = switch (heading.level()) {
            case 1 -> Look.SECTION;
            case 2 -> Look.CLAUSE;
            default -> Look.POINT;
        };
        paragraph(look, Wording.label(heading) + Wording.title(heading));
    }

    private void paragraph(Paragraph paragraph, boolean keep) {
        open(Look.of(paragraph.role()));
        xml.raw(keep ? KEEP : "").raw("</w:pPr>");
        runs(xml, paragraph.runs(), Look.of(paragraph.role()), 0);
        xml.raw("</w:p>");
    }

    private void signature() {
        spacer(6);
        double half = Page.textWidth(false) / 2;
        openTable(half, half);
        openRow();
        cell(half);
        if (!document.recipients().isEmpty() || !document.addressees().isEmpty()) {
            kept(Look.RECIPIENTS, Wording.RECIPIENTS);
            Wording.recipients(document).forEach(line -> kept(Look.RECIPIENT, line));
        } else {
            kept(Look.RECIPIENT, "");
        }
        nextCell(half);
        Wording.capacity(document.signature()).forEach(line -> kept(Look.SIGNER_TITLE, line));
        paragraph(Look.SIGNER_NAME, document.signature().name());
        closeRow();
        xml.raw("</w:tbl>");
    }

    private void annexes() {
        List<Annex> annexes = document.annexes();
        // Word wants a paragraph after a table; a section's paper is described at its end
        spacerWith(annexes.isEmpty() ? "" : section(false));
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            paragraph(Look.ANNEX, Wording.annexLabel(i, annexes.size()));
            paragraph(Look.ANNEX_TITLE, VietnameseText.upper(annex.title()));
            paragraph(Look.ANNEX_REFERENCE, Wording.annexReference(document));
            rule(Wording.annexRule(document), Page.textWidth(annex.landscape()));
            spacer(12);
            blocks(annex.body(), Page.textWidth(annex.landscape()), false);
            spacerWith(i == annexes.size() - 1 ? "" : section(annex.landscape()));
        }
        xml.raw(section(!annexes.isEmpty() && annexes.getLast().landscape()));
    }

    private static String section(boolean landscape) {
        long width = twips(landscape ? Page.LONG_SIDE : Page.SHORT_SIDE);
        long height = twips(landscape ? Page.SHORT_SIDE : Page.LONG_SIDE);
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:headerReference w:type=\"first\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                        .formatted(width, height, landscape ? " w:orient=\"landscape\"" : "")
                + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
                        .formatted(
                                twips(Page.TOP),
                                twips(Page.RIGHT),
                                twips(Page.BOTTOM),
                                twips(Page.LEFT),
                                twips(Page.NUMBER),
                                twips(Page.NUMBER))
                + "<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>";
    }

    // paragraphs

    private void open(Look look) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(look.id()).raw("\"/>");
    }

    private void paragraph(Look look, String text) {
        open(look);
        xml.raw("</w:pPr>");
        run(xml, text, "");
        xml.raw("</w:p>");
    }

    private void kept(Look look, String text) {
        open(look);
        xml.raw(KEEP).raw("</w:pPr>");
        run(xml, text, "");
        xml.raw("</w:p>");
    }

    private void indented(Look look, String text, double left, int before, int after) {
        open(look);
        xml.raw("<w:spacing w:before=\"%d\" w:after=\"%d\"/><w:ind w:left=\"%d\"/></w:pPr>"
                .formatted(before * 20, after * 20, twips(left)));
        run(xml, text, "");
        xml.raw("</w:p>");
    }

    /** A centred line of this length, as the upper border of a low empty paragraph: it can neither move nor break the text above. */
    private void rule(double length, double width) {
        long indent = twips(Math.max(0, (width - length) / 2));
        xml.raw(
                        "<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>")
                .raw("<w:spacing w:before=\"40\" w:line=\"40\" w:lineRule=\"exact\"/>")
                .raw("<w:ind w:left=\"%d\" w:right=\"%d\"/>".formatted(indent, indent))
                .raw("<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    private void spacer(int points) {
        xml.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>".formatted(points * 20))
                .raw("<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    private void spacerWith(String section) {
        xml.raw("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>")
                .raw(section)
                .raw("</w:pPr></w:p>");
    }

    /** Runs whose look differs from the paragraph's say so; {@code points} above 0 sets another size. */
    static void runs(Xml xml, List<Run> runs, Look look, int points) {
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
            run(xml, run.text(), properties.toString());
        }
    }

    private static void run(Xml xml, String text, String properties) {
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

    private void openTable(double left, double right) {
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                        .formatted(twips(left + right)))
                .raw("<w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>"
                        .formatted(twips(left), twips(right)));
    }

    private void openRow() {
        xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    }

    private void cell(double width) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(twips(width)));
    }

    private void nextCell(double width) {
        xml.raw("</w:tc>");
        cell(width);
    }

    private void closeRow() {
        xml.raw("</w:tc></w:tr>");
    }
}
