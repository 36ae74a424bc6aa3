package vn.haidang.layout;

import java.util.List;
import java.util.Locale;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Slot;

/** The document as the XHTML from which the PDF is set. */
final class PdfSource {

    private static final String NO_NUMBER = "<div class=\"number none\"></div>";
    private static final String NUMBER = "<div class=\"number Pagenumber\"><span class=\"current\"></span></div>";

    /** Columns side by side that are together as wide as the page may be a hair wider after rounding, and then stand below each other. */
    private static final double ROUNDING = 0.2;

    private final OfficialDocument document;
    private final Xml xml = new Xml();

    PdfSource(OfficialDocument document) {
        this.document = document;
    }

    String html() {
        String title = Wording.documentTitle(document);
        xml.raw("<html lang=\"vi\"><head><title>").text(title).raw("</title><meta name=\"author\" content=\"");
        xml.text(Wording.oneLine(document.issuer()))
                .raw("\"/><meta name=\"description\" content=\"")
                .text(title);
        xml.raw("\"/><style>")
                .raw(PdfStyles.SHEET)
                .raw("</style></head><body>")
                .raw(NO_NUMBER)
                .raw(NUMBER);
        head();
        title();
        addressees();
        bodyAndSignature();
        annexes();
        return xml.raw("</body></html>").toString();
    }

    private void head() {
        xml.raw("<div>");
        openColumn(Page.HEAD_LEFT);
        Wording.superior(document.superior()).forEach(line -> block("div", Look.SUPERIOR, line));
        List<String> issuer = Wording.issuer(document);
        issuer.forEach(line -> block("div", Look.ISSUER, line));
        rule(Look.ISSUER.face().longest(issuer, Look.ISSUER.size) * Wording.RULE);
        nextColumn(Page.headRight() - ROUNDING);
        block("div", Look.NATION, Wording.NATION);
        block("div", Look.MOTTO, Wording.MOTTO);
        rule(Look.MOTTO.face().width(Wording.MOTTO, Look.MOTTO.size));
        xml.raw("</div></div><div>");
        openColumn(Page.HEAD_LEFT);
        block("div", Look.NUMBER, Wording.number(document));
        if (document.kindName() == null) {
            block("div", Look.LETTER_SUBJECT, Wording.letterSubject(document));
        }
        nextColumn(Page.headRight() - ROUNDING);
        block("div", Look.PLACE_DATE, Wording.placeAndDate(document));
        xml.raw("</div></div>");
    }

    private void title() {
        String kind = document.kindName();
        if (kind == null) {
            return;
        }
        block("h1", Look.KIND, VietnameseText.upper(kind));
        block("div", Look.SUBJECT, document.subject());
        rule(Wording.subjectRule(document));
        if (document.addressees().isEmpty()) {
            gap();
        }
    }

    private void addressees() {
        List<String> names = document.addressees();
        if (names.size() == 1) {
            block("p", Look.ADDRESSEE, Wording.onlyAddressee(names.getFirst()));
        } else if (!names.isEmpty()) {
            xml.raw("<div style=\"padding: 12pt 0 6pt %smm\">".formatted(PdfStyles.decimal(Wording.ADDRESSEE_INDENT)));
            block("div", Look.ADDRESSEES, Wording.ADDRESSEES);
            xml.raw("<div style=\"padding-left: %smm\">".formatted(PdfStyles.decimal(Wording.ADDRESSEE_STEP)));
            Wording.addressees(names).forEach(line -> block("div", Look.ADDRESSEES, line));
            xml.raw("</div></div>");
        } else if (document.kindName() == null) {
            gap();
        }
    }

    /** The signature stays with the last words of the text. */
    private void bodyAndSignature() {
        List<Block> blocks = Wording.withEndMark(document.body());
        blocks(blocks.subList(0, blocks.size() - 1));
        xml.raw("<div class=\"whole\">");
        blocks(List.of(blocks.getLast()));
        signature();
        xml.raw("</div>");
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(paragraph);
                case Article article -> paragraph(new Paragraph(Wording.article(article), Paragraph.Role.BODY));
                case Figure figure -> {}
                case Wide wide -> blocks(wide.body());
                case Table table -> table(table);
            }
        }
    }

    private void heading(Heading heading) {
        String text = Wording.label(heading) + Wording.title(heading);
        switch (heading.level()) {
            case 0 -> {
                if (heading.label() != null) {
                    block("div", Look.PART, heading.label());
                }
                block("h2", Look.PART_TITLE, Wording.title(heading));
            }
            case 1 -> block("h2", Look.SECTION, text);
            case 2 -> block("h3", Look.CLAUSE, text);
            default -> block("p", Look.POINT, text);
        }
    }

    private void paragraph(Paragraph paragraph) {
        Look look = Look.of(paragraph.role());
        xml.raw("<p class=\"").raw(look.id()).raw("\">");
        runs(paragraph.runs(), look);
        xml.raw("</p>");
    }

    private void signature() {
        double half = Page.textWidth(false) / 2;
        xml.raw("<div style=\"padding-top: 6pt\">");
        openColumn(half);
        if (!document.recipients().isEmpty() || !document.addressees().isEmpty()) {
            block("div", Look.RECIPIENTS, Wording.RECIPIENTS);
            Wording.recipients(document).forEach(line -> block("div", Look.RECIPIENT, line));
        } else {
            xml.raw("&#160;");
        }
        nextColumn(half - ROUNDING);
        Wording.capacity(document.signature()).forEach(line -> block("div", Look.SIGNER_TITLE, line));
        block("div", Look.SIGNER_NAME, document.signature().name());
        xml.raw("</div></div>");
    }

    private void annexes() {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            xml.raw("<div class=\"annex")
                    .raw(annex.landscape() ? " wide" : "")
                    .raw("\">")
                    .raw(NO_NUMBER)
                    .raw(NUMBER);
            block("h2", Look.ANNEX, Wording.annexLabel(i, annexes.size()));
            block("div", Look.ANNEX_TITLE, VietnameseText.upper(annex.title()));
            block("div", Look.ANNEX_REFERENCE, Wording.annexReference(document));
            rule(Wording.annexRule(document));
            gap();
            blocks(annex.body());
            xml.raw("</div>");
        }
    }

    private void table(Table table) {
        double shares =
                table.columns().stream().mapToDouble(Table.Column::share).sum();
        xml.raw("<table style=\"font-size: %dpt\"><colgroup>".formatted(table.points()));
        table.columns()
                .forEach(column -> xml.raw(
                        "<col style=\"width: %s%%\"/>".formatted(PdfStyles.decimal(100 * column.share() / shares))));
        xml.raw("</colgroup>");
        if (!table.header().isEmpty()) {
            xml.raw("<thead>");
            rows(table, Table.grid(table.header(), table.columns().size()), true, true);
            xml.raw("</thead>");
        }
        xml.raw("<tbody>");
        rows(
                table,
                Table.grid(table.rows(), table.columns().size()),
                false,
                table.header().isEmpty());
        xml.raw("</tbody></table>");
    }

    /** @param top whether these rows begin the table; each cell draws its right and lower edge, the outermost also the others */
    private void rows(Table table, List<List<Slot>> rows, boolean header, boolean top) {
        for (int i = 0; i < rows.size(); i++) {
            boolean last = !header && i > 0 && i == rows.size() - 1;
            xml.raw(last ? "<tr class=\"last\">" : "<tr>");
            for (Slot slot : rows.get(i)) {
                if (!slot.continued()) {
                    cell(table, slot, header, top && i == 0);
                }
            }
            xml.raw("</tr>");
        }
    }

    private void cell(Table table, Slot slot, boolean header, boolean top) {
        Align align = table.columns().get(slot.column()).align();
        xml.raw(
                header
                        ? "<th scope=\"col\""
                        : "<td style=\"text-align: %s\"".formatted(align.name().toLowerCase(Locale.ROOT)));
        if (top || slot.column() == 0) {
            xml.raw(" class=\"")
                    .raw(top ? "top " : "")
                    .raw(slot.column() == 0 ? "first" : "")
                    .raw("\"");
        }
        span("colspan", slot.cell().columns());
        span("rowspan", slot.cell().rows());
        xml.raw(">");
        runs(slot.cell().runs(), header ? Look.HEADER_CELL : Look.CELL);
        xml.raw(header ? "</th>" : "</td>");
    }

    private void span(String attribute, int count) {
        if (count > 1) {
            xml.raw(" ").raw(attribute).raw("=\"").raw(count).raw("\"");
        }
    }

    private void runs(List<Run> runs, Look look) {
        for (Run run : runs) {
            boolean bold = run.bold() && !look.bold;
            boolean italic = run.italic() && !look.italic;
            xml.raw(bold ? "<b>" : "").raw(italic ? "<i>" : "");
            text(run.text());
            xml.raw(italic ? "</i>" : "").raw(bold ? "</b>" : "");
        }
    }

    private void block(String element, Look look, String text) {
        xml.raw("<").raw(element).raw(" class=\"").raw(look.id()).raw("\">");
        text(text);
        xml.raw("</").raw(element).raw(">");
    }

    private void text(String text) {
        String[] lines = VietnameseText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.raw(i > 0 ? "<br/>" : "").text(lines[i]);
        }
    }

    private void rule(double length) {
        xml.raw("<div class=\"rule\" style=\"width: %smm\"></div>".formatted(PdfStyles.decimal(length)));
    }

    private void gap() {
        xml.raw("<div class=\"gap\"></div>");
    }

    private void openColumn(double width) {
        xml.raw("<div class=\"column\" style=\"width: %smm\">".formatted(PdfStyles.decimal(width)));
    }

    private void nextColumn(double width) {
        xml.raw("</div>");
        openColumn(width);
    }
}
