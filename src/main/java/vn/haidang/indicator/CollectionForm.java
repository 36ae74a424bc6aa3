package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named list of indicators that bodies send again and again (biểu mẫu thu thập).
 *
 * @param calendar closing rules it follows
 * @param automatic opened by itself when a period has closed
 * @param collectorId unit that collects, null: the Office
 * @param kinds all bodies of these kinds send it
 * @param bodyIds bodies that send it besides
 */
public record CollectionForm(
        long id,
        String name,
        String note,
        Period.Span every,
        String calendar,
        DueRule due,
        boolean automatic,
        @Nullable Long collectorId,
        List<BodyKind> kinds,
        List<Integer> bodyIds,
        List<Row> rows,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** An indicator; the parts of the breakdown are its columns, null: only the whole. */
    public record Row(int indicatorId, @Nullable Integer dimensionId) {}

    public CollectionForm {
        kinds = List.copyOf(kinds);
        bodyIds = List.copyOf(bodyIds);
        rows = List.copyOf(rows);
    }

    boolean isFor(Period period) {
        LocalDate end = period.lastDay();
        return period.span() == every
                && (validFrom == null || !end.isBefore(validFrom))
                && (validTo == null || !end.isAfter(validTo));
    }

    /** Whether it is sent by this body. */
    boolean isSentBy(Body body, Period period) {
        return (kinds.contains(body.kind()) || bodyIds.contains(body.id())) && body.existsIn(period);
    }
}
