package vn.haidang.layout;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Day of issue. It is unknown until somebody signs, so the day may be left open.
 *
 * @param day null leaves its place empty
 */
public record IssueDate(int year, int month, @Nullable Integer day) {

    public IssueDate {
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day != null && !yearMonth.isValidDay(day)) {
            throw new IllegalArgumentException("no day " + day + " in " + yearMonth);
        }
    }
}
