package vn.haidang.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a figure is about, with the name of the day that was asked for.
 *
 * @param code stable code; an enterprise's tax code
 * @param unitId the unit of the authority that it is, null where it is none
 * @param parentId what it belongs to on that day, null at the top
 * @param validFrom first day, null: always
 * @param validTo last day, null: still there
 */
public record Body(
        int id,
        String code,
        String name,
        String shortName,
        BodyKind kind,
        @Nullable Long unitId,
        @Nullable Integer parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it was there at some time of the period. */
    public boolean existsIn(Period period) {
        return (validFrom == null || !validFrom.isAfter(period.lastDay()))
                && (validTo == null || !validTo.isBefore(period.firstDay()));
    }
}
