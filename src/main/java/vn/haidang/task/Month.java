package vn.haidang.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.Holiday;
import vn.haidang.calendar.HolidayKind;
import vn.haidang.calendar.LunarDate;

/**
 * A month in whole weeks from Monday to Sunday.
 *
 * @param weeks each of seven days
 */
public record Month(YearMonth month, List<List<Day>> weeks) {

    /**
     * A day and what is due on it.
     *
     * @param rows the first few tasks
     * @param count how many there are
     * @param off name of the holiday or the day off, null for an ordinary day
     */
    public record Day(
            LocalDate date,
            LunarDate lunar,
            List<TaskRow> rows,
            long count,
            @Nullable String off) {

        /** Tasks that are not among the first few. */
        public long more() {
            return count - rows.size();
        }

        /** 15/11; a plus marks a leap month. */
        public String lunarText() {
            return lunar.day() + "/" + lunar.month() + (lunar.leap() ? "+" : "");
        }
    }

    static LocalDate firstShown(YearMonth month) {
        LocalDate first = month.atDay(1);
        return first.minusDays(first.getDayOfWeek().getValue() - (long) DayOfWeek.MONDAY.getValue());
    }

    static LocalDate lastShown(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.plusDays(
                DayOfWeek.SUNDAY.getValue() - (long) last.getDayOfWeek().getValue());
    }

    static Month of(YearMonth month, List<TaskRow> rows, Map<LocalDate, Long> counts, List<Holiday> holidays) {
        Map<LocalDate, List<TaskRow>> byDay =
                rows.stream().filter(row -> row.dueOn() != null).collect(Collectors.groupingBy(TaskRow::dueOn));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = firstShown(month); !monday.isAfter(lastShown(month)); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(new Day(
                        date,
                        LunarDate.of(date),
                        byDay.getOrDefault(date, List.of()),
                        counts.getOrDefault(date, 0L),
                        off(date, holidays)));
            }
            weeks.add(List.copyOf(week));
        }
        return new Month(month, List.copyOf(weeks));
    }

    private static @Nullable String off(LocalDate date, List<Holiday> holidays) {
        return holidays.stream()
                .filter(holiday -> holiday.kind() != HolidayKind.WORKING_SATURDAY)
                .filter(holiday -> !date.isBefore(holiday.from()) && !date.isAfter(holiday.to()))
                .map(Holiday::name)
                .findFirst()
                .orElse(null);
    }

    /** Days of the month itself on which something is due, for lists. */
    public List<Day> busyDays() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> YearMonth.from(day.date()).equals(month) && (day.count() > 0 || day.off() != null))
                .toList();
    }
}
