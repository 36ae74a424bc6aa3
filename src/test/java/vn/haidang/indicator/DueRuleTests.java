package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.Rolling;
import vn.haidang.calendar.WorkingDays;

class DueRuleTests {

    private static final WorkingDays DAYS = WorkingDays.of(HolidayData.load());

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void countsDaysAfterThePeriod() {
        DueRule rule = new DueRule(5, null, 0, Rolling.NONE);
        assertThat(rule.due(Period.month(2024, 11), day(2024, 11, 14), DAYS)).isEqualTo(day(2024, 12, 5));
    }

    @Test
    void namesADayOfTheNextQuartersFirstMonth() {
        DueRule rule = new DueRule(null, 10, 1, Rolling.ROLL_FORWARD);
        // 10/10/2024 is a Thursday, 10/8 after the second quarter is not asked for
        assertThat(rule.due(Period.quarter(2024, 3), day(2024, 9, 30), DAYS)).isEqualTo(day(2024, 10, 10));
    }

    @Test
    void movesOffADayOffAsTheFormSays() {
        // 25/1/2025 is the Saturday on which Tết of At Ty begins; work goes on on 3/2/2025
        Period january = Period.month(2025, 1);
        LocalDate closing = day(2025, 1, 14);
        assertThat(new DueRule(null, 25, 0, Rolling.ROLL_FORWARD).due(january, closing, DAYS))
                .isEqualTo(day(2025, 2, 3));
        assertThat(new DueRule(null, 25, 0, Rolling.ROLL_BACK).due(january, closing, DAYS))
                .isEqualTo(day(2025, 1, 24));
        assertThat(new DueRule(null, 25, 0, Rolling.NONE).due(january, closing, DAYS))
                .isEqualTo(day(2025, 1, 25));
    }

    @Test
    void isNeverBeforeAWorkingDayAfterTheFiguresClose() {
        // closed on Friday 14/6/2024, asked for on the 10th: the law gives Monday 17/6
        DueRule rule = new DueRule(null, 10, 0, Rolling.NONE);
        assertThat(rule.due(Period.half(2024, 1), day(2024, 6, 14), DAYS)).isEqualTo(day(2024, 6, 17));
    }

    @Test
    void takesTheLastDayOfAShortMonth() {
        DueRule rule = new DueRule(null, 31, 0, Rolling.NONE);
        assertThat(rule.stated(Period.month(2024, 2))).isEqualTo(day(2024, 2, 29));
    }
}
