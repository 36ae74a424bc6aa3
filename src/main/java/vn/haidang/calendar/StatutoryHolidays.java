package vn.haidang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The holidays of a year as the Labour Code 2019 fixes them (art. 112), with the days in return for those on a weekend (art. 111.3),
 * for years whose announcement is not known. Tết is taken as the last two days of the old year and the first three of the new one,
 * and the second day of the National Day is the neighbour that makes the longer rest, as most announcements had it.
 */
final class StatutoryHolidays {

    private static final String LAW = "Điều 112 Bộ luật Lao động 2019";
    private static final int FIRST_CULTURE_DAY = 2026;

    private StatutoryHolidays() {}

    /** The computed holidays of the year, by date. */
    static List<Holiday> of(int year) {
        List<Holiday> holidays = new ArrayList<>();
        holidays.add(day(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        LocalDate tet = Tet.firstDay(year);
        holidays.add(computed(tet.minusDays(2), tet.plusDays(2), HolidayKind.HOLIDAY, "Tết Âm lịch", LAW));
        holidays.add(day(new LunarDate(year, 3, false, 10).toDate(), "Giỗ Tổ Hùng Vương"));
        holidays.add(day(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        holidays.add(day(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động"));
        holidays.add(nationalDay(LocalDate.of(year, 9, 2)));
        if (year >= FIRST_CULTURE_DAY) {
            LocalDate day = LocalDate.of(year, 11, 24);
            holidays.add(new Holiday(
                    day,
                    day,
                    HolidayKind.HOLIDAY,
                    "Ngày Văn hóa Việt Nam",
                    "Nghị quyết 80-NQ/TW năm 2026",
                    Certainty.UNVERIFIED));
        }
        holidays.addAll(inReturnForWeekends(holidays));
        holidays.sort(Comparator.comparing(Holiday::from));
        return holidays;
    }

    private static Holiday nationalDay(LocalDate day) {
        boolean dayAfter = switch (day.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> true;
            default -> false;
        };
        return dayAfter
                ? computed(day, day.plusDays(1), HolidayKind.HOLIDAY, "Quốc khánh", LAW)
                : computed(day.minusDays(1), day, HolidayKind.HOLIDAY, "Quốc khánh", LAW);
    }

    private static List<Holiday> inReturnForWeekends(List<Holiday> holidays) {
        Set<LocalDate> off = new TreeSet<>();
        holidays.forEach(
                holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add));
        List<Holiday> inReturn = new ArrayList<>();
        for (LocalDate day : List.copyOf(off)) {
            if (Holiday.isWeekend(day)) {
                LocalDate free = day.with(DayOfWeek.SUNDAY).plusDays(1);
                while (off.contains(free) || Holiday.isWeekend(free)) {
                    free = free.plusDays(1);
                }
                off.add(free);
                inReturn.add(computed(
                        free, free, HolidayKind.COMPENSATORY_OFF, "Nghỉ bù", "Khoản 3 Điều 111 Bộ luật Lao động 2019"));
            }
        }
        return inReturn;
    }

    private static Holiday day(LocalDate day, String name) {
        return computed(day, day, HolidayKind.HOLIDAY, name, LAW);
    }

    private static Holiday computed(LocalDate from, LocalDate to, HolidayKind kind, String name, String citation) {
        return new Holiday(from, to, kind, name, citation, Certainty.COMPUTED);
    }
}
