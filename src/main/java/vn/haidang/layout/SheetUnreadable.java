package vn.haidang.layout;

/** An uploaded sheet, or a cell of it, cannot be read. The caller words it for people by {@link #reason}. */
public class SheetUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        /** Larger than allowed, as a file or unpacked. */
        FILE_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** The format before 2007, or protected by a password. */
        OLD_OR_ENCRYPTED,
        NOT_A_WORKBOOK,
        BROKEN,
        /** No row has all the headings; {@link #detail} lists them. */
        HEADINGS_MISSING,
        NOT_A_NUMBER,
        NOT_A_DATE,
        /** The spreadsheet itself shows an error there, such as #REF!. */
        CELL_ERROR
    }

    private final Reason reason;
    private final int row;
    private final int column;
    private final String detail;

    SheetUnreadable(Reason reason, int row, String detail) {
        this(reason, row, -1, detail);
    }

    SheetUnreadable(Reason reason, int row, int column, String detail) {
        super(reason + (row > 0 ? " in row " + row : "") + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.row = row;
        this.column = column;
        this.detail = detail;
    }

    SheetUnreadable(Reason reason, int row, Throwable cause) {
        this(reason, row, -1, String.valueOf(cause.getMessage()));
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    /** Number of the row as the spreadsheet shows it, from 1; 0 if it is not about a row. */
    public int row() {
        return row;
    }

    /** Column from 0; -1 if it is not about a cell. */
    public int column() {
        return column;
    }

    /** What was found or which limit was passed. */
    public String detail() {
        return detail;
    }
}
