package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/**
 * Values were sent and wait to be checked.
 *
 * @param values how many
 */
public record ValuesSubmitted(
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

    public ValuesSubmitted {
        bodyIds = List.copyOf(bodyIds);
        recipients = List.copyOf(recipients);
    }
}
