package vn.haidang.layout;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a worksheet (Office Open XML): authority, title, notes, a header that stays in view and filters, and rows that are written
 * as they come, so that memory does not grow with them. Ready to print on A4 across. Text is always text: what looks like a formula is
 * not one.
 *
 * @param <R> what one row shows
 */
public final class Sheet<R> {

    /** Longest text that a cell can hold. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_AT_ONCE = 500;
    private static final String HEADER_COLOUR = "E8EEF4";

    private record Column<R>(
            String heading,
            double width,
            String format,
            String align,
            Function<? super R, ? extends @Nullable Object> value) {}

    private final String title;
    private final List<String> notes = new ArrayList<>();
    private final List<Column<R>> columns = new ArrayList<>();
    private @Nullable String superior;
    private @Nullable String issuer;
    private Predicate<? super R> bold = row -> false;

    private Sheet(String title) {
        this.title = title;
    }

    /** A sheet with this title above the list, also the name of the sheet. */
    public static <R> Sheet<R> titled(String title) {
        return new Sheet<>(title);
    }

    /** The authority at the upper left, as on its documents. */
    public Sheet<R> authority(@Nullable String superiorName, String issuerName) {
        superior = superiorName;
        issuer = issuerName;
        return this;
    }

    /** A line below the title, such as the day the list is true for and the filter it was made with. */
    public Sheet<R> note(String line) {
        notes.add(line);
        return this;
    }

    /**
     * A column of text, wrapped.
     *
     * @param width in characters
     */
    public Sheet<R> text(String heading, double width, Function<? super R, @Nullable String> value) {
        return column(heading, width, "@", "left", value);
    }

    /** Whole numbers: 1.234 where the reader's spreadsheet is set to Vietnamese. */
    public Sheet<R> number(String heading, double width, Function<? super R, ? extends @Nullable Number> value) {
        return column(heading, width, "#,##0", "right", value);
    }

    /** Numbers with this many decimals. */
    public Sheet<R> number(
            String heading, double width, int decimals, Function<? super R, ? extends @Nullable Number> value) {
        return column(heading, width, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), "right", value);
    }

    public Sheet<R> date(String heading, double width, Function<? super R, @Nullable LocalDate> value) {
        return column(heading, width, "dd/mm/yyyy", "center", value);
    }

    public Sheet<R> time(String heading, double width, Function<? super R, @Nullable LocalDateTime> value) {
        return column(heading, width, "dd/mm/yyyy hh:mm", "center", value);
    }

    /** Which rows are set in bold, such as totals. */
    public Sheet<R> bold(Predicate<? super R> rows) {
        bold = rows;
        return this;
    }

    private Sheet<R> column(
            String heading,
            double width,
            String format,
            String align,
            Function<? super R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(heading, width, format, align, value));
        return this;
    }

    /**
     * Writes the file and leaves the stream open; the rows are taken one after another and not kept.
     *
     * @throws IllegalStateException if there is no column
     */
    public void write(Stream<? extends R> rows, OutputStream out) throws IOException {
        if (columns.isEmpty()) {
            throw new IllegalStateException("a sheet needs a column");
        }
        try (Workbook workbook = new Workbook(new Open(out), "HaiDang", "1.0")) {
            workbook.setGlobalDefaultFont("Times New Roman", 12);
            workbook.properties().setTitle(text(title));
            Worksheet sheet = workbook.newWorksheet(name(title));
            int header = writeTop(sheet);
            writeHeader(sheet, header);
            int last = writeRows(sheet, header, rows.iterator());
            sheet.setAutoFilter(header, 0, last, columns.size() - 1);
        }
        out.flush();
    }

    private int writeTop(Worksheet sheet) {
        setUpPrint(sheet);
        int row = 0;
        if (issuer != null) {
            if (superior != null) {
                sheet.value(row++, 0, VietnameseText.upper(superior).replace('\n', ' '));
            }
            sheet.value(row, 0, VietnameseText.upper(issuer).replace('\n', ' '));
            sheet.style(row, 0).bold().set();
            row += 2;
        }
        row = centred(
                sheet, row, VietnameseText.upper(title), style -> style.bold().fontSize(14));
        for (String note : notes) {
            row = centred(sheet, row, note, StyleSetter::italic);
        }
        return row + 1;
    }

    private int centred(Worksheet sheet, int row, String text, UnaryOperator<StyleSetter> look) {
        sheet.value(row, 0, text(text));
        StyleSetter style = sheet.range(row, 0, row, columns.size() - 1).style().horizontalAlignment("center");
        if (columns.size() > 1) {
            style.merge();
        }
        look.apply(style).set();
        return row + 1;
    }

    private void setUpPrint(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P/&N", Position.CENTER);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
        }
    }

    private void writeHeader(Worksheet sheet, int row) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, text(columns.get(column).heading()));
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEADER_COLOUR)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
    }

    private int writeRows(Worksheet sheet, int header, Iterator<? extends R> rows) throws IOException {
        int first = header + 1;
        int row = first;
        while (rows.hasNext()) {
            R shown = rows.next();
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, row, column, columns.get(column).value().apply(shown));
            }
            if (bold.test(shown)) {
                sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
            }
            row++;
            if (row - first == ROWS_AT_ONCE) {
                dress(sheet, first, row - 1);
                sheet.flush();
                first = row;
            }
        }
        if (row > first) {
            dress(sheet, first, row - 1);
        }
        return row - 1;
    }

    private void dress(Worksheet sheet, int first, int last) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.range(first, column, last, column)
                    .style()
                    .format(columns.get(column).format())
                    .horizontalAlignment(columns.get(column).align())
                    .verticalAlignment("top")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> sheet.inlineString(row, column, text(text));
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            case LocalDateTime time -> sheet.value(row, column, time);
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    private static String text(String text) {
        String clean = VietnameseText.clean(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static String name(String title) {
        String allowed = VietnameseText.clean(title)
                .replaceAll("[\\[\\]:*?/\\\\\n']", " ")
                .strip();
        String name = allowed.length() <= LONGEST_NAME
                ? allowed
                : allowed.substring(0, LONGEST_NAME).strip();
        return name.isEmpty() ? "1" : name;
    }

    /** Lets the workbook be closed without closing what it is written to. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
