package vn.haidang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The calendar period in which a recurring obligation comes once (định kỳ). */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR;

    /** First day of the period that holds this day. Weeks begin on Monday. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(DayOfWeek.MONDAY);
            default -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months() * months() + 1, 1);
        };
    }

    /** Last day of the period that holds this day. */
    public LocalDate end(LocalDate day) {
        return next(day).minusDays(1);
    }

    /** First day of the period after the one that holds this day. */
    public LocalDate next(LocalDate day) {
        LocalDate start = start(day);
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            default -> start.plusMonths(months());
        };
    }

    /** Name of the period that holds this day: 2025-01-15, 2025-W03 (ISO week and its year), 2025-01, 2025-Q1, 2025-H1, 2025. */
    public String key(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR -> "%04d-H%d".formatted(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }

    /** Months in the period; 0 for day and week. */
    int months() {
        return switch (this) {
            case DAY, WEEK -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }
}
