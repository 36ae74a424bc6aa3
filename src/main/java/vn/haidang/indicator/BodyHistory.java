package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body over time, each list in the order of days.
 *
 * @param version what a change has to name
 */
public record BodyHistory(
        int id,
        String code,
        BodyKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version,
        List<Name> names,
        List<Membership> memberships,
        List<Succession> successions) {

    /** A name and its days; null: without end on that side. */
    public record Name(
            String name,
            String shortName,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    /** What it belonged to. */
    public record Membership(
            long id,
            int parentId,
            String parentCode,
            String parentName,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    /**
     * Who took over from whom.
     *
     * @param isSuccessor the other took over from this one, otherwise this one from the other
     */
    public record Succession(
            boolean isSuccessor,
            String otherCode,
            String otherName,
            LocalDate on,
            @Nullable String basis) {}

    public BodyHistory {
        names = List.copyOf(names);
        memberships = List.copyOf(memberships);
        successions = List.copyOf(successions);
    }

    /** Its last name. */
    public String latestName() {
        return names.isEmpty() ? code : names.getLast().name();
    }
}
