package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another value stands in the place of an official one. What was issued with the old one is the listener's question.
 *
 * @param point whose, when, what
 * @param oldValue as it was official until now
 * @param newValue as it is from now on
 * @param at when
 * @param note why it was asked for
 */
public record ValueCorrected(
        UUID id,
        long correctionId,
        Point point,
        BigDecimal oldValue,
        BigDecimal newValue,
        Instant at,
        String by,
        String note,
        String label,
        String address,
        List<Long> recipients)
        implements FigureEvent {

    public ValueCorrected {
        recipients = List.copyOf(recipients);
    }
}
