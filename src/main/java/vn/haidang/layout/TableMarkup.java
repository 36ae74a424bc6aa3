package vn.haidang.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.layout.Table.Align;
import vn.haidang.layout.Table.Cell;
import vn.haidang.layout.Table.Column;
import vn.haidang.layout.Table.Row;
import vn.haidang.layout.TemplateUnreadable.Reason;

/**
 * Tables as they are typed: a line for each row, bars between the cells. A line of dashes or numbers between head and rows gives the
 * widths, a colon at its ends the places; a cell without anything, not even a space, belongs to its left neighbour, one with "^" to the
 * cell above.
 */
final class TableMarkup {

    private static final Pattern WIDTH = Pattern.compile(":?\\s*(-{2,}|\\d+(?:\\.\\d+)?)\\s*:?");
    private static final String ABOVE = "^";
    private static final int NARROWEST = 4;
    private static final int WIDEST = 40;
    /** A column of cells no longer than this, without a space, holds numbers or dates. */
    private static final int LONGEST_FIGURE = 12;

    private TableMarkup() {}

    /** @throws TemplateUnreadable if rows differ in their number of cells, or joined cells cross others */
    static Table read(List<MarkupLine> lines, int points) {
        List<List<String>> rows =
                lines.stream().map(line -> cells(line.stripped())).toList();
        int ruler = ruler(rows);
        List<List<String>> head = ruler < 0 ? rows.subList(0, 1) : rows.subList(0, ruler);
        List<List<String>> body = rows.subList(ruler < 0 ? 1 : ruler + 1, rows.size());
        int width = rows.getFirst().size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                throw uneven(lines.get(i));
            }
        }
        try {
            List<Column> columns = ruler < 0
                    ? guessed(rows, width)
                    : rows.get(ruler).stream().map(TableMarkup::column).toList();
            int first = lines.getFirst().number();
            return new Table(columns, joined(head, first), joined(body, first), points);
        } catch (IllegalArgumentException e) {
            throw uneven(lines.getFirst());
        }
    }

    private static TemplateUnreadable uneven(MarkupLine line) {
        return new TemplateUnreadable(Reason.TABLE_UNEVEN, line.number(), line.stripped());
    }

    private static int ruler(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream()
                            .allMatch(cell -> WIDTH.matcher(cell.strip()).matches())
                    && rows.get(i).stream().anyMatch(cell -> cell.contains("-") || cell.contains(":"))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        List<String> parts = new ArrayList<>(Markup.parts(line));
        parts.removeFirst();
        if (parts.size() > 1 && parts.getLast().isBlank()) {
            parts.removeLast();
        }
        return parts;
    }

    private static Column column(String ruler) {
        String text = ruler.strip();
        boolean left = text.startsWith(":");
        boolean right = text.endsWith(":");
        String width = text.replaceAll("[:\\s]", "");
        double share = width.startsWith("-") ? width.length() : Double.parseDouble(width);
        return new Column(share, left && right ? Align.CENTER : right ? Align.RIGHT : Align.LEFT);
    }

    private static List<Column> guessed(List<List<String>> rows, int width) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int longest = NARROWEST;
            boolean figures = true;
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(column).strip();
                longest = Math.max(longest, row == 0 ? longestWord(cell) : cell.length());
                figures &= row == 0 || (cell.length() <= LONGEST_FIGURE && cell.indexOf(' ') < 0);
            }
            columns.add(new Column(Math.min(longest, WIDEST), figures ? Align.CENTER : Align.LEFT));
        }
        return columns;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static List<Row> joined(List<List<String>> rows, int line) {
        List<Row> joined = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> texts = rows.get(row);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); ) {
                int after = column + 1;
                while (after < texts.size() && texts.get(after).isEmpty()) {
                    after++;
                }
                String text = texts.get(column).strip();
                if (!text.equals(ABOVE)) {
                    cells.add(new Cell(Markup.runs(text, line), after - column, 1 + below(rows, row, column)));
                }
                column = after;
            }
            joined.add(new Row(cells));
        }
        return joined;
    }

    private static int below(List<List<String>> rows, int row, int column) {
        int count = 0;
        while (row + count + 1 < rows.size()
                && rows.get(row + count + 1).get(column).strip().equals(ABOVE)) {
            count++;
        }
        return count;
    }

    /** The lines of a table. */
    static List<String> write(Table table) {
        List<String> lines = new ArrayList<>();
        rows(table.header(), table.columns().size(), lines);
        StringBuilder ruler = new StringBuilder("|");
        for (Column column : table.columns()) {
            String width =
                    BigDecimal.valueOf(column.share()).stripTrailingZeros().toPlainString();
            ruler.append(column.align() == Align.RIGHT ? " " : " :")
                    .append(width)
                    .append(column.align() == Align.LEFT ? "" : ":")
                    .append(" |");
        }
        lines.add(ruler.toString());
        rows(table.rows(), table.columns().size(), lines);
        return lines;
    }

    private static void rows(List<Row> rows, int columns, List<String> lines) {
        for (List<Table.Slot> slots : Table.grid(rows, columns)) {
            StringBuilder line = new StringBuilder("|");
            for (Table.Slot slot : slots) {
                String text = slot.continued() ? ABOVE : typed(slot.cell());
                line.append(' ').append(text).append(text.isEmpty() ? "" : " ");
                line.append("|".repeat(slot.cell().columns()));
            }
            lines.add(line.toString());
        }
    }

    private static String typed(Cell cell) {
        String text = Markup.of(cell.runs());
        return text.equals(ABOVE) ? "\\" + text : text;
    }
}
