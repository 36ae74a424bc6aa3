package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TetTests {

    /** Reading stands alone and so has its own table; the calendar reckons the same days. */
    @Test
    void isTheDayThatTheCalendarReckons() {
        for (int year = 2000; year <= 2050; year++) {
            assertThat(Tet.of(year)).as("Tết %d", year).isEqualTo(vn.haidang.calendar.Tet.firstDay(year));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2051})
    void isUnknownOutsideTheTable(int year) {
        LocalDate day = Tet.of(year);
        assertThat(day).isNull();
    }
}
