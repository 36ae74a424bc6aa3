package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/**
 * Values were checked and wait to be approved.
 *
 * @param values how many
 */
public record ValuesChecked(
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

    public ValuesChecked {
        bodyIds = List.copyOf(bodyIds);
        recipients = List.copyOf(recipients);
    }
}
