package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/**
 * Values became official.
 *
 * @param values how many
 */
public record ValuesApproved(
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

    public ValuesApproved {
        bodyIds = List.copyOf(bodyIds);
        recipients = List.copyOf(recipients);
    }
}
