package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/** The official value stays; the note says why. */
public record CorrectionRefused(
        UUID id,
        long correctionId,
        Point point,
        String by,
        String note,
        String label,
        String address,
        List<Long> recipients)
        implements FigureEvent {

    public CorrectionRefused {
        recipients = List.copyOf(recipients);
    }
}
