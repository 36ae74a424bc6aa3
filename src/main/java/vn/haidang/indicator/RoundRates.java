package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How full and how timely forms came (tỷ lệ đầy đủ, đúng hạn). A form counts to timeliness once it was sent or its day is past; a form that was sent
 * with the reason why values are missing is an answer, and the values it accounts for are counted apart.
 *
 * @param due how many were due
 * @param inTime of those, sent in time
 * @param late sent late
 * @param missing not sent though the day is past
 * @param open not sent, still in time
 * @param present values that are there
 * @param explained values that are not there in forms that were sent with the reason why
 * @param expected values that the forms ask for
 */
public record RoundRates(
        int due, int inTime, int late, int missing, int open, long present, long explained, long expected) {

    static final RoundRates NONE = new RoundRates(0, 0, 0, 0, 0, 0, 0, 0);

    /** Of one form as it stands on a day. */
    static RoundRates of(RoundBody body, int present, int expected, LocalDate today) {
        boolean sent = body.isSent();
        boolean missed = !sent && today.isAfter(body.dueOn());
        return new RoundRates(
                sent || missed ? 1 : 0,
                body.isInTime() ? 1 : 0,
                sent && !body.isInTime() ? 1 : 0,
                missed ? 1 : 0,
                !sent && !missed ? 1 : 0,
                present,
                body.isExplained() ? expected - present : 0,
                expected);
    }

    static RoundRates sum(Collection<RoundRates> parts) {
        return parts.stream().reduce(NONE, RoundRates::plus);
    }

    RoundRates plus(RoundRates other) {
        return new RoundRates(
                due + other.due,
                inTime + other.inTime,
                late + other.late,
                missing + other.missing,
                open + other.open,
                present + other.present,
                explained + other.explained,
                expected + other.expected);
    }

    /** All that have to send, whatever became of it. */
    public int bodies() {
        return due + open;
    }

    /** Percent of values present or accounted for, one decimal; null where none is asked for. */
    public @Nullable BigDecimal completeness() {
        return percent(present + explained, expected);
    }

    /** Percent of the due forms that came in time, one decimal; null where none was due. */
    public @Nullable BigDecimal timeliness() {
        return percent(inTime, due);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
