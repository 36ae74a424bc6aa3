package vn.haidang.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Day of issue. It is unknown until somebody signs, so the day, or the whole of it, may be left open.
 *
 * @param year null, with month and day, leaves all of it empty
 * @param month null, with the day, leaves both empty
 * @param day null leaves its place empty
 */
public record IssueDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** Nothing known yet. */
    public static final IssueDate OPEN = new IssueDate(null, null, null);

    public IssueDate {
        if ((day != null && month == null) || (month != null && year == null)) {
            throw new IllegalArgumentException("a day needs its month, a month its year");
        }
        if (year != null && month != null) {
            YearMonth yearMonth = YearMonth.of(year, month);
            if (day != null && !yearMonth.isValidDay(day)) {
                throw new IllegalArgumentException("no day " + day + " in " + yearMonth);
            }
        }
    }

    public static IssueDate of(LocalDate day) {
        return new IssueDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The day is left open. */
    public static IssueDate of(YearMonth month) {
        return new IssueDate(month.getYear(), month.getMonthValue(), null);
    }

    /** The day if it is known as a whole, else null. */
    public @Nullable LocalDate asDay() {
        return year == null || month == null || day == null ? null : LocalDate.of(year, month, day);
    }
}
