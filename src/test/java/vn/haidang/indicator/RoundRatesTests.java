package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundRatesTests {

    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);

    private static RoundBody body(@Nullable String sentAt) {
        return body(sentAt, sentAt == null ? RoundStep.ENTERED : RoundStep.SENT, null);
    }

    private static RoundBody body(@Nullable String sentAt, RoundStep step, @Nullable String reason) {
        Instant sent = sentAt == null ? null : Instant.parse(sentAt);
        return new RoundBody(1, 1, 1, DUE, null, 0, step, Instant.EPOCH, "", null, sent, reason);
    }

    @Test
    void countsTheLastMinuteInVietnamAsInTime() {
        assertThat(body("2024-07-10T16:59:00Z").isInTime()).isTrue();
        assertThat(body("2024-07-10T17:01:00Z").isInTime()).isFalse();
        assertThat(body("2024-07-12T01:00:00Z").daysLate(DUE.plusDays(30))).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotDueYet() {
        LocalDate today = DUE;
        RoundRates rates = RoundRates.sum(List.of(
                RoundRates.of(body("2024-07-09T03:00:00Z"), 8, 10, today), RoundRates.of(body(null), 0, 10, today)));
        assertThat(rates).isEqualTo(new RoundRates(1, 1, 0, 0, 1, 8, 0, 20));
        assertThat(rates.timeliness()).isEqualByComparingTo("100.0");
        assertThat(rates.completeness()).isEqualByComparingTo("40.0");
    }

    @Test
    void countsWhatDidNotComeAgainstTimeliness() {
        LocalDate today = DUE.plusDays(1);
        RoundRates rates = RoundRates.sum(List.of(
                RoundRates.of(body("2024-07-09T03:00:00Z"), 3, 3, today),
                RoundRates.of(body("2024-07-11T03:00:00Z"), 3, 3, today),
                RoundRates.of(body(null), 1, 3, today)));
        assertThat(rates.timeliness()).isEqualByComparingTo("33.3");
        assertThat(rates.missing()).isEqualTo(1);
        assertThat(rates.late()).isEqualTo(1);
    }

    @Test
    void countsAnEmptyFormWithAReasonAsAnAnswerAndSaysSo() {
        RoundRates rates = RoundRates.sum(List.of(
                RoundRates.of(body("2024-07-09T03:00:00Z", RoundStep.SENT, "Không phát sinh"), 0, 5, DUE.plusDays(3)),
                RoundRates.of(body("2024-07-09T03:00:00Z", RoundStep.ACCEPTED, "Chưa có số"), 4, 5, DUE.plusDays(3)),
                RoundRates.of(body(null), 0, 5, DUE)));
        assertThat(rates).isEqualTo(new RoundRates(2, 2, 0, 0, 1, 4, 6, 15));
        assertThat(rates.timeliness()).isEqualByComparingTo("100.0");
        assertThat(rates.completeness()).isEqualByComparingTo("66.7");
    }

    @Test
    void countsAFormThatItsBodyTookBackAsNotSentUntilItIsSentAgain() {
        RoundBody back = body("2024-07-09T03:00:00Z", RoundStep.TAKEN_BACK, "Không phát sinh");
        assertThat(RoundRates.of(back, 0, 5, DUE.plusDays(1))).isEqualTo(new RoundRates(1, 0, 0, 1, 0, 0, 0, 5));
        assertThat(back.isLate(DUE.plusDays(1))).isTrue();
        RoundBody again = body("2024-07-09T03:00:00Z", RoundStep.SENT, null);
        assertThat(RoundRates.of(again, 5, 5, DUE.plusDays(1)).inTime()).isEqualTo(1);
        RoundBody returned = body("2024-07-09T03:00:00Z", RoundStep.RETURNED, "Không phát sinh");
        assertThat(RoundRates.of(returned, 0, 5, DUE.plusDays(1)).inTime()).isEqualTo(1);
        assertThat(RoundRates.of(returned, 0, 5, DUE.plusDays(1)).explained()).isZero();
    }

    @Test
    void hasNoRateOfNothing() {
        assertThat(RoundRates.NONE.timeliness()).isNull();
        assertThat(RoundRates.NONE.completeness()).isNull();
    }
}
