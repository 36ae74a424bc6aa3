package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Role;

/** What pages show of people. */
public record PersonView(
        long id,
        String name,
        @Nullable String email,
        int version,
        @Nullable String username,
        boolean disabled,
        List<Post> posts,
        List<Grant> grants,
        List<Charge> charges,
        List<StandIn> standIns) {

    /**
     * A line of the list.
     *
     * @param posts titles with units as of the day, in one text
     * @param email null where none is kept
     */
    public record Row(
            long id, String name, String posts, @Nullable String email) {}

    public record Post(
            long id,
            String unitCode,
            String unit,
            String title,
            Rank rank,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis,
            boolean current) {}

    /** A role at a unit. */
    public record Grant(
            long id,
            Role role,
            String unitCode,
            String unit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean current) {}

    /** A unit the person is in charge of. */
    public record Charge(
            String unitCode,
            String unit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis,
            boolean current) {}

    /** Somebody acts for somebody. */
    public record StandIn(
            long id,
            long absentId,
            String absent,
            long standInId,
            String standIn,
            String unitCode,
            String unit,
            LocalDate validFrom,
            LocalDate validTo,
            String basis) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }
}
