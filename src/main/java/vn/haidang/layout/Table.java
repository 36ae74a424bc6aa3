package vn.haidang.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A ruled table as wide as the text. Header rows are repeated on every page.
 *
 * @param columns at least one
 * @param header rows of headings, possibly none; cells may span columns and rows
 * @param rows rows of the body; cells may span columns and rows
 * @param points type size, 10 to 14 points
 */
public record Table(List<Column> columns, List<Row> header, List<Row> rows, int points) implements Block {

    /** Type size of a table where nothing else is asked for. */
    public static final int USUAL_POINTS = 13;

    /** Where text stands in its cell. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * Width and place of a column.
     *
     * @param share width in proportion to the other columns, more than 0
     */
    public record Column(double share, Align align) {

        public Column {
            if (!(share > 0) || Double.isInfinite(share)) {
                throw new IllegalArgumentException("a column needs a width, not " + share);
            }
        }
    }

    /** One row; a cell that an earlier row's cell spans into is left out. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::of).toList());
        }

        /** A row of totals. */
        public static Row bold(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::bold).toList());
        }
    }

    /**
     * One cell, set as its column is.
     *
     * @param columns how many columns it covers, from 1
     * @param rows how many rows it covers, from 1
     */
    public record Cell(List<Run> runs, int columns, int rows) {

        public Cell {
            // an empty run says nothing, and would make equal cells differ
            runs = runs.stream()
                    .filter(run -> !run.text().isEmpty() || run.note() != null)
                    .toList();
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("a cell covers at least one column and row");
            }
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.plain(text)), 1, 1);
        }

        public static Cell bold(String text) {
            return new Cell(List.of(Run.bold(text)), 1, 1);
        }

        public Cell spanning(int columns, int rows) {
            return new Cell(runs, columns, rows);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        if (points < 10 || points > 14) {
            throw new IllegalArgumentException("table type is 10 to 14 points, not " + points);
        }
        grid(header, columns.size());
        grid(rows, columns.size());
    }

    /** A table of the usual size with one header row. */
    public static Table of(List<Column> columns, List<String> headings, List<Row> rows) {
        return new Table(columns, List.of(Row.of(headings.toArray(String[]::new))), rows, USUAL_POINTS);
    }

    /** What stands at one place of the grid: a cell's upper left corner, or the continuation of one that began in an earlier row. */
    record Slot(Cell cell, int column, boolean continued) {}

    /**
     * The rows with continuations filled in, every row covering every column once.
     *
     * @throws IllegalArgumentException if cells overlap, stick out or leave a hole
     */
    static List<List<Slot>> grid(List<Row> rows, int columns) {
        List<List<Slot>> grid = new ArrayList<>();
        int[] open = new int[columns];
        Cell[] above = new Cell[columns];
        for (int number = 0; number < rows.size(); number++) {
            List<Slot> slots = new ArrayList<>();
            var cells = rows.get(number).cells().iterator();
            for (int column = 0; column < columns; ) {
                boolean continued = open[column] > 0;
                if (!continued && !cells.hasNext()) {
                    throw new IllegalArgumentException(
                            "row " + (number + 1) + " has no cell for column " + (column + 1));
                }
                Cell cell = continued ? above[column] : cells.next();
                if (column + cell.columns() > columns || (!continued && cell.rows() > rows.size() - number)) {
                    throw new IllegalArgumentException("a cell of row " + (number + 1) + " sticks out of the table");
                }
                slots.add(new Slot(cell, column, continued));
                for (int covered = column; covered < column + cell.columns(); covered++) {
                    if (!continued && open[covered] > 0) {
                        throw new IllegalArgumentException("cells overlap in row " + (number + 1));
                    }
                    open[covered] = continued ? open[covered] - 1 : cell.rows() - 1;
                    above[covered] = cell;
                }
                column += cell.columns();
            }
            if (cells.hasNext()) {
                throw new IllegalArgumentException("row " + (number + 1) + " has more cells than columns");
            }
            grid.add(List.copyOf(slots));
        }
        return grid;
    }
}
