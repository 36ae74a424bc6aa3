package vn.haidang.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * One deadline of a task. Whether "trước ngày X" lets X itself pass is decided by whoever uses it.
 *
 * @param phrase the words, exactly as they stand at {@code span}
 * @param date the day that limits; for {@link DeadlineType#PERIOD} the period's last day
 * @param time the hour on that day, for "trước 16 giờ 00 ngày …"; that day itself is then in time
 * @param dayOfMonth 1 to 31, recurring only
 * @param dayOfWeek 1 = Monday, recurring only
 * @param monthOfPeriod which month of the quarter, half-year or year, recurring only
 * @param startsAfter a recurring duty that begins after this day
 */
public record DeadlineReading(
        String phrase,
        DeadlineType type,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Boundary boundary,
        @Nullable Every every,
        @Nullable Integer dayOfMonth,
        @Nullable Integer dayOfWeek,
        @Nullable Integer monthOfPeriod,
        @Nullable LocalDate startsAfter,
        Span span) {}
