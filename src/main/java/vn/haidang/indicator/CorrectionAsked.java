package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/** Somebody asks for another value in the place of an official one. */
public record CorrectionAsked(
        UUID id,
        long correctionId,
        Point point,
        String by,
        String note,
        String label,
        String address,
        List<Long> recipients)
        implements FigureEvent {

    public CorrectionAsked {
        recipients = List.copyOf(recipients);
    }
}
