package vn.haidang.layout;

import java.util.List;
import java.util.Locale;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Slot;

/** A ruled table of the PDF's source. */
final class PdfTable {

    private final PdfText text;
    private final Xml xml;
    private final Table table;
    private final double[] widths;

    PdfTable(PdfText text, Table table, double width) {
        this.text = text;
        this.xml = text.xml;
        this.table = table;
        this.widths = TableWidths.of(table, width);
    }

    void write() {
        xml.raw("<table style=\"font-size: %dpt\"><colgroup>".formatted(table.points()));
        for (double width : widths) {
            xml.raw("<col style=\"width: %smm\"/>".formatted(PdfStyles.decimal(width)));
        }
        xml.raw("</colgroup>");
        if (!table.header().isEmpty()) {
            xml.raw("<thead>");
            rows(Table.grid(table.header(), table.columns().size()), true, true);
            xml.raw("</thead>");
        }
        xml.raw("<tbody>");
        rows(
                Table.grid(table.rows(), table.columns().size()),
                false,
                table.header().isEmpty());
        xml.raw("</tbody></table>");
    }

    /** @param top whether these rows begin the table; each cell draws its right and lower edge, the outermost also the others */
    private void rows(List<List<Slot>> rows, boolean header, boolean top) {
        for (int i = 0; i < rows.size(); i++) {
            boolean last = !header && i > 0 && i == rows.size() - 1;
            xml.raw(last ? "<tr class=\"last\">" : "<tr>");
            for (Slot slot : rows.get(i)) {
                if (!slot.continued()) {
                    cell(slot, header, top && i == 0);
                }
            }
            xml.raw("</tr>");
        }
    }

    private void cell(Slot slot, boolean header, boolean top) {
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
        text.runs(slot.cell().runs(), header ? Look.HEADER_CELL : Look.CELL);
        xml.raw(header ? "</th>" : "</td>");
    }

    private void span(String attribute, int count) {
        if (count > 1) {
            xml.raw(" ").raw(attribute).raw("=\"").raw(count).raw("\"");
        }
    }
}
