package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the cells of a row when its sheet was made, as the text of one hidden cell: the code of the row, then for each cell with a value
 * {@code A:3:2024-09-30:1234.5:ABOUT@REVENUE|*}, that is standing, version, day, value, qualifier and the key of its column.
 *
 * @param cells by key of the column; a cell that is not there was empty
 */
record SheetStamp(Map<String, Was> cells) {

    /** A value as the sheet was made with it. */
    record Was(
            Standing standing,
            int version,
            @Nullable LocalDate asOf,
            BigDecimal value,
            @Nullable Qualifier qualifier) {

        static Was of(Observation one) {
            return new Was(one.point().standing(), one.version(), one.asOf(), one.value(), one.qualifier());
        }

        private String text() {
            return standing.code() + ":" + version + ":" + (asOf == null ? "" : asOf) + ":" + value.toPlainString()
                    + ":" + (qualifier == null ? "" : qualifier);
        }

        private static Was parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException(text);
            }
            return new Was(
                    Standing.of(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
                    new BigDecimal(parts[3]),
                    parts[4].isEmpty() ? null : Qualifier.valueOf(parts[4]));
        }

        /** Whether just this value stands still. */
        boolean stands(@Nullable Observation now) {
            return now != null
                    && now.version() == version
                    && now.point().standing() == standing
                    && now.value().compareTo(value) == 0;
        }
    }

    SheetStamp {
        cells = Map.copyOf(cells);
    }

    /** @param standing what stands in the cells of the row, by key of the column */
    static String text(String code, Map<String, Observation> standing) {
        return code
                + standing.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(cell -> " " + Was.of(cell.getValue()).text() + "@" + cell.getKey())
                        .collect(Collectors.joining());
    }

    /** Null where there is none, it is another row's, or somebody has changed it: then nothing is known of what stood. */
    static @Nullable SheetStamp read(String text, String code) {
        String[] words = text.strip().split("\\s+");
        if (code.isEmpty() || !words[0].equals(code)) {
            return null;
        }
        Map<String, Was> cells = new HashMap<>();
        try {
            for (int i = 1; i < words.length; i++) {
                int at = words[i].indexOf('@');
                cells.put(words[i].substring(at + 1), Was.parse(words[i].substring(0, Math.max(at, 0))));
            }
        } catch (IllegalArgumentException | DateTimeException changed) {
            return null;
        }
        return new SheetStamp(cells);
    }
}
