package vn.haidang.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows written as CSV by RFC 4180, read as they come; the first line names the columns as JSON names its fields. Separated by commas, or by
 * semicolons where the first line has some. A cell of nothing says nothing.
 */
final class CsvRows extends JsonRows.Rows {

    private static final int LONGEST_ROW = 64 * 1024;

    private final Reader reader;
    private final List<String> columns;
    private char separator = ',';
    private long line = 1;

    private CsvRows(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        columns = new ArrayList<>();
    }

    static Iterator<RawRow> of(InputStream in) {
        return new CsvRows(in);
    }

    @Override
    @Nullable
    RawRow read() throws IOException {
        if (columns.isEmpty()) {
            head();
        }
        long at = line;
        List<String> cells = cells();
        while (cells != null && cells.size() == 1 && cells.getFirst().isBlank()) {
            at = line;
            cells = cells();
        }
        if (cells == null) {
            return null;
        }
        if (cells.size() > columns.size()) {
            return RawRow.unreadable(at);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                fields.put(columns.get(i), cell);
            }
        }
        return JsonRows.of(at, fields);
    }

    private void head() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        while (c >= 0 && c != '\n' && text.length() < LONGEST_ROW) {
            text.append((char) c);
            c = reader.read();
        }
        line++;
        if (text.indexOf(";") >= 0) {
            separator = ';';
        }
        for (String name : text.toString().replace("\uFEFF", "").split(String.valueOf(separator), -1)) {
            columns.add(name.strip().replace("\"", ""));
        }
    }

    /** The cells of the next row, null at the end; of a row that is too long an extra cell for each column. */
    private @Nullable List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int length = 0;
        boolean quoted = false;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && (quoted || c != '\n')) {
            if (c == '"') {
                if (quoted) {
                    reader.mark(1);
                    if (reader.read() == '"') {
                        cell.append('"');
                    } else {
                        reader.reset();
                        quoted = false;
                    }
                } else {
                    quoted = true;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (++length <= LONGEST_ROW) {
                cell.append((char) c);
            }
            if (c == '\n') {
                line++;
            }
            c = reader.read();
        }
        line++;
        cells.add(cell.toString());
        if (length > LONGEST_ROW) {
            columns.forEach(column -> cells.add(""));
        }
        return cells;
    }
}
