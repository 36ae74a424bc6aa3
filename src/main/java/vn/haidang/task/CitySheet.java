package vn.haidang.task;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.haidang.layout.SheetReader;
import vn.haidang.layout.SheetRow;
import vn.haidang.layout.SheetUnreadable;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/** Opens what the city's office system gives: a workbook, a text with separators, or cells copied from a spreadsheet. */
final class CitySheet {

    /** Rows that are read at most. */
    static final int MOST_ROWS = 60_000;

    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LINES_LOOKED_AT = 30;
    /** What Vietnamese spreadsheets wrote before Unicode; there is no byte that it cannot read. */
    private static final Charset OLD = Charset.forName("windows-1258");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CitySheet() {}

    /** @throws Refused where it is empty, too large, or not what its kind promises */
    static List<CityLine> lines(byte[] content) {
        if (content.length == 0) {
            throw new Refused("task.city.refused.EMPTY");
        }
        if (content.length > MOST_BYTES) {
            throw new Refused("task.city.refused.FILE_TOO_LARGE", String.valueOf(MOST_BYTES / 1_000_000));
        }
        requireKind(content);
        List<CityLine> lines = isWorkbook(content) ? workbook(content) : text(decode(content));
        if (lines.stream().allMatch(CityLine::isBlank)) {
            throw new Refused("task.city.refused.EMPTY");
        }
        return lines;
    }

    /** Files that people mistake for the list, by how they begin; office systems also export web pages under the name of a workbook. */
    private static final Map<String, String> OTHERS = Map.of(
            "%pdf", "PDF",
            "\u0089png", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "gif8", "GIF",
            "{\\rtf", "RTF",
            "<html", "HTML",
            "<!doctype html", "HTML",
            "<table", "HTML",
            "<?xml", "XML");

    private static void requireKind(byte[] content) {
        String begin = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        OTHERS.forEach((start, name) -> {
            if (begin.startsWith(start)) {
                throw new Refused("task.city.refused.WRONG_KIND", name);
            }
        });
    }

    /** Zip archives and the compound files of before 2007 begin so. */
    private static boolean isWorkbook(byte[] content) {
        return content.length > 3
                && (content[0] == 'P' && content[1] == 'K'
                        || (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF);
    }

    private static List<CityLine> workbook(byte[] content) {
        try {
            return SheetReader.read(
                            new ByteArrayInputStream(content),
                            new SheetReader.Limits(MOST_BYTES, 200_000_000, MOST_ROWS, MOST_COLUMNS))
                    .stream()
                    .map(CitySheet::line)
                    .toList();
        } catch (SheetUnreadable unreadable) {
            throw switch (unreadable.reason()) {
                case FILE_TOO_LARGE ->
                    new Refused("task.city.refused.FILE_TOO_LARGE", String.valueOf(MOST_BYTES / 1_000_000));
                case TOO_MANY_ROWS -> new Refused("task.city.refused.TOO_MANY_ROWS", String.valueOf(MOST_ROWS));
                case OLD_OR_ENCRYPTED -> new Refused("task.city.refused.OLD_OR_ENCRYPTED");
                default -> new Refused("task.city.refused.BROKEN");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CityLine line(SheetRow row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int column = 0; column < row.size(); column++) {
            cells.add(cell(row, column));
        }
        return new CityLine(row.number(), cells);
    }

    private static String cell(SheetRow row, int column) {
        try {
            return row.text(column);
        } catch (SheetUnreadable error) {
            // what the spreadsheet shows there, e.g. #REF!
            return error.detail();
        }
    }

    private static String decode(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(content, OLD);
        }
    }

    /** Cells between tabs, semicolons or commas, whichever most of the first lines have alike; quoted ones may hold anything. */
    static List<CityLine> text(String written) {
        String text = TextFold.nfc(
                written.isEmpty() || written.charAt(0) != BYTE_ORDER_MARK ? written : written.substring(1));
        if (text.indexOf('\0') >= 0) {
            throw new Refused("task.city.refused.BROKEN");
        }
        return new Parser(text, separator(text)).lines();
    }

    private static char separator(String text) {
        List<String> first = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_AT)
                .toList();
        char best = '\t';
        long most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            // a title above the table has none or its own: the lines that have as many as others do decide
            long alike = first.stream()
                    .map(line -> line.chars().filter(c -> c == candidate).count())
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(count -> count, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .mapToLong(group -> group.getKey() * group.getValue())
                    .max()
                    .orElse(0);
            if (alike > most) {
                best = candidate;
                most = alike;
            }
        }
        return best;
    }

    /** RFC 4180, with any separator. */
    private static final class Parser {

        private final String text;
        private final char separator;
        private final List<CityLine> lines = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int row = 1;

        private Parser(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        private List<CityLine> lines() {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                    if (c != '"' || twice) {
                        cell.append(c);
                        i += twice ? 1 : 0;
                    } else {
                        quoted = false;
                    }
                } else if (c == '"' && cell.toString().isBlank()) {
                    quoted = true;
                    cell.setLength(0);
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n') {
                    endRow();
                } else {
                    cell.append(c);
                }
            }
            endRow();
            return lines;
        }

        private void endCell() {
            if (cells.size() < MOST_COLUMNS) {
                cells.add(cell.toString().replace("\r", "").strip());
            }
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            CityLine line = new CityLine(row++, cells);
            cells.clear();
            if (!line.isBlank()) {
                if (lines.size() == MOST_ROWS) {
                    throw new Refused("task.city.refused.TOO_MANY_ROWS", String.valueOf(MOST_ROWS));
                }
                lines.add(line);
            }
        }
    }
}
