package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/**
 * Values came back to whoever gives them; the note is the reason.
 *
 * @param values how many
 */
public record ValuesReturned(
        UUID id,
        Period period,
        List<Integer> bodyIds,
        int values,
        String by,
        String note,
        String label,
        String address,
        List<Long> recipients)
        implements FigureEvent {

    public ValuesReturned {
        bodyIds = List.copyOf(bodyIds);
        recipients = List.copyOf(recipients);
    }
}
