package vn.haidang.layout;

import java.util.Arrays;
import java.util.List;
import vn.haidang.layout.Look.Place;
import vn.haidang.layout.Table.Slot;

/** A ruled table of the word-processing file. */
final class DocxTable {

    private final DocxText text;
    private final Xml xml;
    private final Table table;
    private final long[] widths;

    DocxTable(DocxText text, Table table, double width) {
        this.text = text;
        this.xml = text.xml;
        this.table = table;
        this.widths = Arrays.stream(TableWidths.of(table, width))
                .mapToLong(DocxText::twips)
                .toArray();
    }

    /** Lines of a width in eighths of a point. */
    static String borders(int width, String colour, String... sides) {
        StringBuilder borders = new StringBuilder();
        for (String side : sides) {
            borders.append(
                    "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%s\"/>".formatted(side, width, colour));
        }
        return borders.toString();
    }

    void write() {
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"Ruled\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                        .formatted(width(0, widths.length)))
                .raw(
                        "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        for (long width : widths) {
            xml.raw("<w:gridCol w:w=\"").raw(width).raw("\"/>");
        }
        xml.raw("</w:tblGrid>");
        Table.grid(table.header(), widths.length).forEach(row -> row(row, true, true));
        List<List<Slot>> rows = Table.grid(table.rows(), widths.length);
        for (int i = 0; i < rows.size(); i++) {
            // the last row, often a total, is not left alone on the next page
            row(rows.get(i), false, i == rows.size() - 2);
        }
        xml.raw("</w:tbl>");
        // tables that follow each other would run together, and text needs some room below
        xml.raw(
                "<w:p><w:pPr><w:spacing w:line=\"120\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    private void row(List<Slot> slots, boolean header, boolean withNext) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>")
                .raw(header ? "<w:tblHeader/>" : "")
                .raw("</w:trPr>");
        slots.forEach(slot -> cell(slot, header, withNext));
        xml.raw("</w:tr>");
    }

    private void cell(Slot slot, boolean header, boolean withNext) {
        int span = slot.cell().columns();
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(width(slot.column(), span)));
        if (span > 1) {
            xml.raw("<w:gridSpan w:val=\"").raw(span).raw("\"/>");
        }
        if (slot.cell().rows() > 1) {
            xml.raw(slot.continued() ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
        }
        xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
        words(slot, header, withNext);
        xml.raw("</w:tc>");
    }

    private void words(Slot slot, boolean header, boolean withNext) {
        Look look = header ? Look.HEADER_CELL : Look.CELL;
        Place place = header
                ? Place.CENTER
                : Place.of(table.columns().get(slot.column()).align());
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(look.id()).raw("\"/>").raw(withNext ? "<w:keepNext/>" : "");
        if (place != look.place) {
            xml.raw("<w:jc w:val=\"").raw(DocxText.justification(place)).raw("\"/>");
        }
        xml.raw("</w:pPr>");
        if (!slot.continued()) {
            text.runs(slot.cell().runs(), look, table.points() == look.size ? 0 : table.points());
        }
        xml.raw("</w:p>");
    }

    private long width(int from, int count) {
        long sum = 0;
        for (int column = from; column < from + count; column++) {
            sum += widths[column];
        }
        return sum;
    }
}
