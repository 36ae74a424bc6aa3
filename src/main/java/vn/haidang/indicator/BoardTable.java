package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures, the same on the page, beside its chart, and in files.
 *
 * @param id by which chart and download name it
 * @param caption what it shows, with unit
 * @param rows the first cell of each is its heading
 */
public record BoardTable(String id, String caption, List<Column> columns, List<Row> rows) {

    /** How a chart draws the numbers of a column. */
    public enum Series {
        NONE,
        BAR,
        LINE,
        DASHED,
        /** Parts of a whole. */
        STACK
    }

    /**
     * A column.
     *
     * @param sort where the table in the order of this column is, null: it cannot be sorted by it
     * @param sorted {@code ascending} or {@code descending} where it is in this order now
     */
    public record Column(
            String heading,
            Series series,
            @Nullable String sort,
            @Nullable String sorted) {

        static Column of(String heading) {
            return new Column(heading, Series.NONE, null, null);
        }

        static Column of(String heading, Series series) {
            return new Column(heading, series, null, null);
        }

        Column sort(String address, @Nullable String now) {
            return new Column(heading, series, address, now);
        }
    }

    /** A row; {@code strong}: a total. */
    public record Row(List<Cell> cells, boolean strong) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }
    }

    /**
     * A cell.
     *
     * @param text as printed
     * @param value the number behind it, null for words
     * @param decimals of the number
     * @param address what it was computed from, null: nothing to open
     * @param note beside it: incomplete, estimate
     * @param sense how a change reads, null where it is none
     */
    public record Cell(
            String text,
            @Nullable BigDecimal value,
            int decimals,
            @Nullable String address,
            @Nullable String note,
            BoardComparison.@Nullable Sense sense) {

        static final Cell NONE = words("–");

        static Cell words(String text) {
            return new Cell(text, null, 0, null, null, null);
        }

        static Cell link(String text, String address) {
            return new Cell(text, null, 0, address, null, null);
        }

        static Cell figure(@Nullable BoardFigure figure, BoardText text) {
            if (figure == null) {
                return NONE;
            }
            return new Cell(
                    figure.text(text),
                    figure.amount(),
                    figure.indicator().decimals(),
                    figure.address(),
                    text.note(figure),
                    null);
        }

        static Cell percent(@Nullable BigDecimal percent, BoardText text) {
            return percent == null ? NONE : new Cell(text.percent(percent), percent, 1, null, null, null);
        }

        static Cell change(BoardComparison comparison, BoardText text) {
            return comparison.growth() == null
                    ? NONE
                    : new Cell(
                            text.growth(comparison.growth()),
                            comparison.growth(),
                            1,
                            comparison.trace("change"),
                            null,
                            comparison.sense());
        }
    }

    public BoardTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    BoardTable withId(String other) {
        return new BoardTable(other, caption, columns, rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a chart would show anything. */
    public boolean isDrawn() {
        return !rows.isEmpty() && columns.stream().anyMatch(column -> column.series() != Series.NONE);
    }
}
