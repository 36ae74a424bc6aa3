package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.SheetRow;
import vn.haidang.layout.SheetUnreadable;
import vn.haidang.platform.Refused;

/** Reads a filled-in sheet row by row: first which form it is, then its columns, then values; hands them on a few hundred rows at a time. */
final class SheetTaking implements Consumer<SheetRow> {

    static final int ROWS_AT_ONCE = 200;

    /** What a spreadsheet shows of a number; the rest is noise of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Cell NONE = new Cell(0, "", "", null);

    private final String formId;
    private final String period;
    private final @Nullable String bodyCode;
    private final Target target;
    private final List<SheetRow> rows = new ArrayList<>();
    private List<String> marks = List.of();
    private List<String> columns = List.of();

    /** What is done with what was read. */
    interface Target {

        void head(List<String> marks, List<String> columns, List<String> headings);

        void rows(List<Row> rows);
    }

    /**
     * A row of values.
     *
     * @param stamp what stood when the sheet was made, null: the sheet does not say
     * @param standing what the row claims to be, null: nothing is said
     * @param asOf of which day, null: nothing is said
     * @param day the cell that says so
     * @param unclear claims that cannot be read, with the reason
     */
    record Row(
            int number,
            String code,
            List<String> cells,
            List<Cell> values,
            @Nullable SheetStamp stamp,
            @Nullable Standing standing,
            @Nullable LocalDate asOf,
            Cell day,
            List<Cell> unclear) {}

    /**
     * A cell that carries something.
     *
     * @param key what its column holds, may be empty
     * @param problem message key where the spreadsheet itself shows an error there
     */
    record Cell(
            int column, String key, String text, @Nullable String problem) {

        Cell wrong(String what) {
            return new Cell(column, key, text, problem == null ? what : problem);
        }
    }

    /** @param bodyCode the one body that the sheet must be for, null: any */
    SheetTaking(long formId, Period period, @Nullable String bodyCode, Target target) {
        this.formId = String.valueOf(formId);
        this.period = period.key();
        this.bodyCode = bodyCode;
        this.target = target;
    }

    @Override
    public void accept(SheetRow row) {
        if (marks.isEmpty()) {
            mark(row);
        } else if (row.number() == FormSheetColumns.COLUMN_ROW) {
            columns = texts(row, row.size());
        } else if (row.number() == FormSheetColumns.HEADING_ROW) {
            if (columns.isEmpty()) {
                throw new Refused("indicator.sheet.columnsGone");
            }
            target.head(marks, columns, texts(row, Math.max(row.size(), columns.size())));
        } else if (row.number() >= FormSheetColumns.FIRST_ROW) {
            rows.add(row);
            if (rows.size() == ROWS_AT_ONCE) {
                flush();
            }
        }
    }

    /** Which form it is must be right before anything is read. */
    private void mark(SheetRow row) {
        List<String> found = texts(row, FormSheetColumns.MARKS);
        if (row.number() != FormSheetColumns.MARK_ROW || !found.getFirst().equals(FormSheetColumns.MARK)) {
            throw new Refused("indicator.sheet.notAForm");
        }
        if (!found.get(1).equals(formId)) {
            throw new Refused("indicator.sheet.otherForm");
        }
        if (!found.get(2).equals(period)) {
            throw new Refused("indicator.sheet.otherPeriod", found.get(2), period);
        }
        boolean ofBody = found.get(3).equals(FormSheetColumns.OF_BODY);
        if (bodyCode != null && ofBody && !found.get(4).equals(bodyCode)) {
            throw new Refused("indicator.sheet.otherBody", found.get(4), bodyCode);
        }
        marks = found;
    }

    /** Hands on what is left. */
    void finish() {
        if (marks.isEmpty()) {
            throw new Refused("indicator.sheet.notAForm");
        }
        if (columns.isEmpty()) {
            throw new Refused("indicator.sheet.columnsGone");
        }
        if (!rows.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        target.rows(rows.stream().map(this::row).toList());
        rows.clear();
    }

    private Row row(SheetRow row) {
        List<Cell> values = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        List<Cell> unclear = new ArrayList<>();
        Standing standing = null;
        LocalDate asOf = null;
        Cell day = NONE;
        String stamp = "";
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = cell(row, column);
            cells.add(cell.text());
            if (cell.key().isEmpty() || cell.text().isEmpty() && cell.problem() == null) {
                continue;
            }
            switch (cell.key()) {
                case FormSheetColumns.STAMP -> stamp = cell.text();
                case FormSheetColumns.STANDING -> {
                    standing = SheetClaim.standing(cell.text()).orElse(null);
                    if (standing == null) {
                        unclear.add(cell.wrong("indicator.sheet.standing"));
                    }
                }
                case FormSheetColumns.AS_OF -> {
                    day = cell;
                    asOf = day(row, column);
                    if (asOf == null) {
                        unclear.add(cell.wrong("indicator.sheet.day"));
                    }
                }
                default -> values.add(cell);
            }
        }
        String code = cells.getFirst();
        return new Row(row.number(), code, cells, values, SheetStamp.read(stamp, code), standing, asOf, day, unclear);
    }

    private static @Nullable LocalDate day(SheetRow row, int column) {
        try {
            return row.date(column);
        } catch (SheetUnreadable error) {
            return null;
        }
    }

    private Cell cell(SheetRow row, int column) {
        String key = columns.get(column);
        try {
            BigDecimal exact = key.isEmpty() || key.startsWith("@") ? null : row.exact(column);
            String text = exact == null ? row.text(column) : EntryText.sure(exact.round(SHOWN));
            return new Cell(column, key, text, null);
        } catch (SheetUnreadable error) {
            return new Cell(column, key, error.detail(), "indicator.sheet.cellError");
        }
    }

    private static List<String> texts(SheetRow row, int size) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            texts.add(row.text(column));
        }
        return texts;
    }
}
