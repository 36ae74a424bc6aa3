package vn.haidang.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * A day of the Vietnamese lunar calendar (âm lịch), reckoned on the meridian of UTC+7, so that it differs from the Chinese one in
 * some years (Tết 1985, 2007, 2030).
 *
 * @param year the Gregorian year in which this lunar year begins
 * @param month 1 to 12
 * @param leap whether this is the second, intercalary month of that number (tháng nhuận)
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {

    private static final int SEXAGENARY_OFFSET = 4;

    /** The lunar date of a day of the years 1900 to 2199. */
    public static LunarDate of(LocalDate day) {
        VietnameseCalendar lunar = PlainDate.from(day).transform(VietnameseCalendar.axis());
        EastAsianMonth month = lunar.getMonth();
        int yearOfCycle = lunar.getYear().getNumber();
        int year = Math.floorMod(day.getYear() - SEXAGENARY_OFFSET, 60) + 1 == yearOfCycle
                ? day.getYear()
                : day.getYear() - 1;
        return new LunarDate(year, month.getNumber(), month.isLeap(), lunar.getDayOfMonth());
    }

    /**
     * The Gregorian day.
     *
     * @throws IllegalArgumentException if the lunar year has no such month or day
     */
    public LocalDate toDate() {
        EastAsianMonth lunarMonth = EastAsianMonth.valueOf(month);
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), leap ? lunarMonth.withLeap() : lunarMonth, day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }
}
