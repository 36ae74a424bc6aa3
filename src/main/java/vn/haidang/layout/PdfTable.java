package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Slot;

/** A ruled table of the PDF's source. Each cell draws its right and lower edge, the outermost also the others. */
final class PdfTable {

    private record Stretch(boolean joined, List<List<Slot>> rows) {}

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
            header(Table.grid(table.header(), widths.length));
        }
        List<List<Slot>> rows = Table.grid(table.rows(), widths.length);
        for (Stretch stretch : stretches(rows)) {
            xml.raw(stretch.joined() ? "<tbody class=\"whole\">" : "<tbody>");
            for (List<Slot> row : stretch.rows()) {
                body(row, row == rows.getFirst() && table.header().isEmpty(), rows.size() > 1 && row == rows.getLast());
            }
            xml.raw("</tbody>");
        }
        xml.raw("</table>");
    }

    /** Stretches of rows: joined ones, which stay on one page, and between them those that nothing joins. */
    private static List<Stretch> stretches(List<List<Slot>> rows) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            while (end < rows.size() && rows.get(end).stream().anyMatch(Slot::continued)) {
                end++;
            }
            boolean joined = end - i > 1;
            if (joined || stretches.isEmpty() || stretches.getLast().joined()) {
                stretches.add(new Stretch(joined, new ArrayList<>()));
            }
            stretches.getLast().rows().addAll(rows.subList(i, end));
            i = end;
        }
        return stretches;
    }

    private void header(List<List<Slot>> rows) {
        HeaderHeights heights = new HeaderHeights(rows, widths, table.points());
        xml.raw("<thead>");
        for (int row = 0; row < rows.size(); row++) {
            xml.raw("<tr>");
            for (Slot slot : rows.get(row)) {
                if (!slot.continued()) {
                    boolean boxed = slot.cell().rows() > 1;
                    xml.raw("<th scope=\"col\"").raw(boxed ? " class=\"boxed\"" : edges(slot, row == 0));
                    if (!boxed && rows.size() > 1) {
                        double inside = heights.of(row, 1)
                                - 2 * HeaderHeights.PADDING
                                - (row == 0 ? 2 : 1) * HeaderHeights.LINE_WIDTH;
                        xml.raw(" style=\"height: %spt\"".formatted(PdfStyles.decimal(inside)));
                    }
                    spans(slot);
                    xml.raw(">");
                    if (boxed) {
                        box(slot, heights, row);
                    } else {
                        text.runs(slot.cell().runs(), Look.HEADER_CELL);
                    }
                    xml.raw("</th>");
                }
            }
            xml.raw("</tr>");
        }
        xml.raw("</thead>");
    }

    /** The words in the middle of a box that draws the cell's lines. */
    private void box(Slot slot, HeaderHeights heights, int row) {
        double height = heights.of(row, slot.cell().rows()) - (row == 0 ? 2 : 1) * HeaderHeights.LINE_WIDTH;
        double above = Math.max(0, (height - heights.textHeight(slot)) / 2);
        xml.raw("<div")
                .raw(edges(slot, row == 0))
                .raw(" style=\"padding-top: %spt; height: %spt\">"
                        .formatted(PdfStyles.decimal(above), PdfStyles.decimal(height - above)));
        text.runs(slot.cell().runs(), Look.HEADER_CELL);
        xml.raw("</div>");
    }

    /**
     * One row.
     *
     * @param top whether it begins the table
     * @param last whether it ends it, and so stays with the row above
     */
    private void body(List<Slot> row, boolean top, boolean last) {
        xml.raw(last ? "<tr class=\"last\">" : "<tr>");
        for (Slot slot : row) {
            if (!slot.continued()) {
                Align align = table.columns().get(slot.column()).align();
                xml.raw("<td style=\"text-align: ")
                        .raw(align.name().toLowerCase(Locale.ROOT))
                        .raw("\"")
                        .raw(edges(slot, top));
                spans(slot);
                xml.raw(">");
                // an empty cell is as high as a line too
                xml.raw(slot.cell().runs().isEmpty() ? "&#160;" : "");
                text.runs(slot.cell().runs(), Look.CELL);
                xml.raw("</td>");
            }
        }
        xml.raw("</tr>");
    }

    private static String edges(Slot slot, boolean top) {
        String edges = (top ? "top " : "") + (slot.column() == 0 ? "first" : "");
        return edges.isEmpty() ? "" : " class=\"" + edges.strip() + "\"";
    }

    private void spans(Slot slot) {
        if (slot.cell().columns() > 1) {
            xml.raw(" colspan=\"").raw(slot.cell().columns()).raw("\"");
        }
        if (slot.cell().rows() > 1) {
            xml.raw(" rowspan=\"").raw(slot.cell().rows()).raw("\"");
        }
    }
}
