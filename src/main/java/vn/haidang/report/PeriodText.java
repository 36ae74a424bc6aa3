package vn.haidang.report;

import java.time.LocalDate;
import vn.haidang.indicator.Period;

/** Periods and days as reports write them. */
final class PeriodText {

    private PeriodText() {}

    /** "6 tháng đầu năm 2023", "quý II năm 2023", "tháng 6 năm 2023", "năm 2023". */
    static String of(Period period) {
        String year = String.valueOf(period.year());
        String number = period.written();
        return switch (period.span()) {
            case QUARTER -> ReportWords.say("period.QUARTER", number, year);
            case HALF_YEAR -> ReportWords.say("period.HALF_YEAR." + number, number, year);
            case MONTH, FIRST_MONTHS, YEAR -> ReportWords.say("period." + period.span(), number, year);
        };
    }

    /** The stretch of the same length right after; of first months, those of the next year. */
    static Period next(Period period) {
        return switch (period.span()) {
            case FIRST_MONTHS, YEAR -> new Period(period.code() + 100);
            default -> Period.holding(period.span(), period.lastDay().plusDays(1));
        };
    }

    /** 08/6/2023: days below 10 and the months 1 and 2 with a nought, as Nghị định 30/2020 wants it. */
    static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
