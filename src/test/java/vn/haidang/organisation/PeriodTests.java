package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate MAY_15 = LocalDate.of(2023, 5, 15);
    private static final LocalDate MAY_16 = LocalDate.of(2023, 5, 16);

    @Test
    void holdsItsFirstAndLastDay() {
        Period period = new Period(MAY_15, MAY_16);
        assertThat(period.contains(MAY_15)).isTrue();
        assertThat(period.contains(MAY_16)).isTrue();
        assertThat(period.contains(MAY_16.plusDays(1))).isFalse();
        assertThat(period.contains(MAY_15.minusDays(1))).isFalse();
    }

    @Test
    void doesNotOverlapWhatBeginsTheDayAfterItEnds() {
        assertThat(new Period(null, MAY_15).overlaps(new Period(MAY_16, null))).isFalse();
        assertThat(new Period(MAY_16, null).overlaps(new Period(null, MAY_15))).isFalse();
    }

    @Test
    void overlapsWhatSharesOneDayWithIt() {
        assertThat(new Period(null, MAY_16).overlaps(new Period(MAY_16, null))).isTrue();
        assertThat(new Period(MAY_15, MAY_15).overlaps(Period.ALWAYS)).isTrue();
    }

    @Test
    void knowsWhenItsEndComesBeforeItsBeginning() {
        assertThat(new Period(MAY_16, MAY_15).isReversed()).isTrue();
        assertThat(new Period(MAY_15, MAY_15).isReversed()).isFalse();
        assertThat(new Period(MAY_15, null).isReversed()).isFalse();
    }
}
