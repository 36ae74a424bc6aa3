package vn.haidang.layout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.SheetUnreadable.Reason;

/** A row of an uploaded sheet. Columns count from 0; one beyond the last cell is empty. */
public final class SheetRow {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([,.]\\d+)?");

    /** What a cell holds: a string, number, date with time, boolean, or nothing. */
    record Value(@Nullable Object held, boolean isError) {

        static final Value EMPTY = new Value(null, false);

        private static final Pattern DATE_LETTER = Pattern.compile("[dyDY]");
        private static final Pattern NOT_A_LETTER_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

        static Value of(@Nullable Cell cell) {
            if (cell == null || (cell.getValue() == null && cell.getType() != CellType.ERROR)) {
                return EMPTY;
            }
            return switch (cell.getType()) {
                case EMPTY -> EMPTY;
                case ERROR -> new Value(cell.getRawValue(), true);
                case NUMBER -> new Value(isDate(cell.getDataFormatString()) ? cell.asDate() : cell.asNumber(), false);
                case BOOLEAN -> new Value(cell.asBoolean(), false);
                case STRING -> new Value(VietnameseText.clean(cell.asString()).strip(), false);
                // the value that was last calculated
                case FORMULA ->
                    new Value(
                            VietnameseText.clean(String.valueOf(cell.getValue()))
                                    .strip(),
                            false);
            };
        }

        /** A number format shows a date if it names days or years outside quotes and brackets. */
        private static boolean isDate(@Nullable String format) {
            return format != null
                    && DATE_LETTER.matcher(format).find()
                    && DATE_LETTER
                            .matcher(NOT_A_LETTER_OF_FORMAT.matcher(format).replaceAll(""))
                            .find();
        }

        boolean isEmpty() {
            return held == null || held instanceof String text && text.isEmpty();
        }

        String text() {
            return switch (held) {
                case null -> "";
                case BigDecimal number -> number.stripTrailingZeros().toPlainString();
                case LocalDateTime time -> shown(time);
                default -> held.toString();
            };
        }

        private static String shown(LocalDateTime time) {
            String day = VietnameseText.shortDate(time.toLocalDate());
            LocalTime hour = time.toLocalTime();
            return hour.equals(LocalTime.MIDNIGHT)
                    ? day
                    : day + " %02d:%02d".formatted(hour.getHour(), hour.getMinute());
        }
    }

    private final int number;
    private final List<Value> values;

    SheetRow(int number, List<Value> values) {
        this.number = number;
        this.values = List.copyOf(values);
    }

    /** Number of the row as the spreadsheet shows it, from 1. */
    public int number() {
        return number;
    }

    /** How many columns this row reaches to. */
    public int size() {
        return values.size();
    }

    public boolean isBlank() {
        return values.stream().allMatch(Value::isEmpty);
    }

    /** What stands in the cell as text, composed and without spaces around; empty if nothing does. Dates as dd/mm/yyyy. */
    public String text(int column) {
        return value(column).text();
    }

    /** The number that the cell holds as a number, null where it is empty or holds text, however that looks. */
    public @Nullable BigDecimal exact(int column) {
        return value(column).held() instanceof BigDecimal found ? found : null;
    }

    /**
     * The number in the cell, null if it is empty. Text in Vietnamese notation counts: "1.234,5".
     *
     * @throws SheetUnreadable if something else stands there
     */
    public @Nullable BigDecimal number(int column) {
        Value value = value(column);
        if (value.held() instanceof BigDecimal found) {
            return found;
        }
        String text = value.text();
        if (text.isEmpty()) {
            return null;
        }
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        throw new SheetUnreadable(Reason.NOT_A_NUMBER, number, column, text);
    }

    /**
     * The day in the cell, null if it is empty. Text as 5/1/2025, 05.01.2025 or 2025-01-05 counts.
     *
     * @throws SheetUnreadable if something else stands there, or a day that the calendar does not have
     */
    public @Nullable LocalDate date(int column) {
        Value value = value(column);
        if (value.held() instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        String text = value.text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return LocalDate.of(integer(day, 3), integer(day, 2), integer(day, 1));
            }
            Matcher iso = ISO_DAY.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(integer(iso, 1), integer(iso, 2), integer(iso, 3));
            }
        } catch (DateTimeException e) {
            throw new SheetUnreadable(Reason.NOT_A_DATE, number, column, text);
        }
        throw new SheetUnreadable(Reason.NOT_A_DATE, number, column, text);
    }

    private static int integer(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    SheetRow inOrder(int[] places) {
        List<Value> ordered = new ArrayList<>();
        for (int place : places) {
            ordered.add(place < 0 ? Value.EMPTY : value(place));
        }
        return new SheetRow(number, ordered);
    }

    private Value value(int column) {
        Value value = column < values.size() ? values.get(column) : Value.EMPTY;
        if (value.isError()) {
            throw new SheetUnreadable(Reason.CELL_ERROR, number, column, String.valueOf(value.held()));
        }
        return value;
    }
}
