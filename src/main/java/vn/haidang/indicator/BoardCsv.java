package vn.haidang.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) as spreadsheets here open them: UTF-8 with a byte order mark, numbers with a point and no thousands, text that
 * would be taken for a formula made text.
 */
final class BoardCsv implements AutoCloseable {

    private static final char ORDER_MARK = '\uFEFF';

    private final Writer out;

    /** @param mark spreadsheets need the mark to see that it is UTF-8; statistical programs do not want it */
    BoardCsv(OutputStream out, boolean mark) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (mark) {
            this.out.write(ORDER_MARK);
        }
    }

    static void write(BoardTable table, OutputStream out) throws IOException {
        try (BoardCsv csv = new BoardCsv(out, true)) {
            csv.line(table.columns().stream().map(BoardTable.Column::heading).toList());
            for (BoardTable.Row row : table.rows()) {
                csv.line(row.cells().stream().map(BoardCsv::plain).toList());
            }
        }
    }

    private static String plain(BoardTable.Cell cell) {
        if (cell.value() != null) {
            return cell.value().toPlainString();
        }
        return cell.equals(BoardTable.Cell.NONE) ? "" : harmless(cell.text());
    }

    /** A text that begins like a formula gets an apostrophe, which spreadsheets show as text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
