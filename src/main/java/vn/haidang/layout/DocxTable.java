package vn.haidang.layout;

import java.util.List;
import vn.haidang.layout.Look.Place;
import vn.haidang.layout.Table.Slot;

/** A ruled table of the word-processing file. */
final class DocxTable {

    /** Room left and right of the text of a cell, in millimetres. */
    static final double PADDING = 1.5;

    private final Xml xml;
    private final Table table;
    private final long[] widths;

    DocxTable(Xml xml, Table table, double width) {
        this.xml = xml;
        this.table = table;
        double shares =
                table.columns().stream().mapToDouble(Table.Column::share).sum();
        this.widths = table.columns().stream()
                .mapToLong(column -> DocxBody.twips(width * column.share() / shares))
                .toArray();
    }

    void write() {
        long padding = DocxBody.twips(PADDING);
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>".formatted(width(0, widths.length)));
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.raw("<w:").raw(side).raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"%d\" w:type=\"dxa\"/>"
                        .formatted(padding))
                .raw("<w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>".formatted(padding));
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
        text(slot, header, withNext);
        xml.raw("</w:tc>");
    }

    private void text(Slot slot, boolean header, boolean withNext) {
        Look look = header ? Look.HEADER_CELL : Look.CELL;
        Place place = header
                ? Place.CENTER
                : Place.of(table.columns().get(slot.column()).align());
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(look.id()).raw("\"/>").raw(withNext ? "<w:keepNext/>" : "");
        if (place != look.place) {
            xml.raw("<w:jc w:val=\"").raw(DocxBody.justification(place)).raw("\"/>");
        }
        xml.raw("</w:pPr>");
        if (!slot.continued()) {
            DocxBody.runs(xml, slot.cell().runs(), look, table.points() == look.size ? 0 : table.points());
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
