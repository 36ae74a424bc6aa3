package vn.haidang.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which days of 2000 to 2099 are working days for public servants: Monday to Friday, less dated holidays and days off, plus swapped
 * Saturdays. A year without any dated holiday is filled with those that follow from the law. Immutable; every answer takes constant
 * time.
 */
public final class WorkingDays {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;
    private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final int DAYS = (int) (LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - FIRST);

    private final BitSet announcedYears = new BitSet();
    /** For each day, how many working days lie before it; one more entry than there are days. */
    private final int[] before = new int[DAYS + 1];
    /** The working days in order, as days since {@link #FIRST}. */
    private final int[] working;

    private WorkingDays(List<Holiday> holidays) {
        BitSet open = ordinaryWeeks();
        holidays.stream().filter(h -> h.kind() == HolidayKind.HOLIDAY).forEach(this::markYears);
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(year -> !announcedYears.get(year))
                .forEach(year -> StatutoryHolidays.of(year).forEach(holiday -> close(open, holiday)));
        holidays.stream()
                .filter(h -> h.kind() != HolidayKind.WORKING_SATURDAY)
                .forEach(holiday -> close(open, holiday));
        holidays.stream()
                .filter(h -> h.kind() == HolidayKind.WORKING_SATURDAY)
                .forEach(swap -> open(open, swap, holidays));
        working = open.stream().toArray();
        for (int day = 0; day < DAYS; day++) {
            before[day + 1] = before[day] + (open.get(day) ? 1 : 0);
        }
    }

    /**
     * The calendar with these dated exceptions.
     *
     * @throws YearNotCovered if one lies outside 2000 to 2099
     * @throws IllegalArgumentException if a swapped working day is also a holiday
     */
    public static WorkingDays of(List<Holiday> holidays) {
        return new WorkingDays(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        int index = index(day);
        return before[index + 1] > before[index];
    }

    /** The day itself if it is a working day, otherwise the last one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return working(before[index(day) + 1] - 1, day, -1);
    }

    /** The day itself if it is a working day, otherwise the first one after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return working(before[index(day)], day, 1);
    }

    /**
     * The n-th working day after the start, the start day itself not counted (Civil Code 2015 art. 147.1). Backwards if n is negative;
     * the start itself, working day or not, if n is zero.
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        int index = index(start);
        if (n == 0) {
            return start;
        }
        return working(n > 0 ? before[index + 1] + n - 1 : before[index] + n, start, n);
    }

    /** How many working days lie after {@code start} up to and including {@code end}; negative if {@code end} is earlier. */
    public long workingDaysBetween(LocalDate start, LocalDate end) {
        return end.isBefore(start)
                ? -workingDaysBetween(end, start)
                : before[index(end) + 1] - before[index(start) + 1];
    }

    /** Whether the holidays of this year are dated data; if not, they were derived from the law. */
    public boolean isDated(int year) {
        return announcedYears.get(year);
    }

    private static BitSet ordinaryWeeks() {
        BitSet open = new BitSet(DAYS);
        for (int day = 0; day < DAYS; day++) {
            open.set(day, !Holiday.isWeekend(LocalDate.ofEpochDay(FIRST + day)));
        }
        return open;
    }

    private void markYears(Holiday holiday) {
        index(holiday.from());
        index(holiday.to());
        announcedYears.set(holiday.from().getYear(), holiday.to().getYear() + 1);
    }

    private static void close(BitSet open, Holiday holiday) {
        open.clear(index(holiday.from()), index(holiday.to()) + 1);
    }

    private static void open(BitSet open, Holiday swap, List<Holiday> holidays) {
        boolean holidayToo = holidays.stream()
                .filter(other -> other.kind() != HolidayKind.WORKING_SATURDAY)
                .anyMatch(other ->
                        !other.from().isAfter(swap.from()) && !other.to().isBefore(swap.from()));
        if (holidayToo) {
            throw new IllegalArgumentException(swap.from() + " is both a day off and a swapped working day");
        }
        open.set(index(swap.from()));
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - FIRST;
        if (index < 0 || index >= DAYS) {
            throw new YearNotCovered(day);
        }
        return (int) index;
    }

    private LocalDate working(int ordinal, LocalDate start, int days) {
        if (ordinal < 0 || ordinal >= working.length) {
            throw new YearNotCovered(start, days);
        }
        return LocalDate.ofEpochDay(FIRST + working[ordinal]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && Arrays.equals(working, that.working);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(working);
    }
}
