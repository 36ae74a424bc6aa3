package vn.haidang.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The acting person, passed from the controller down to every rule and audit row; never looked up from a thread.
 *
 * @param personId the person, null for the system itself
 * @param name full name, as the record will show it
 * @param grants roles at units, those of absent people one stands in for included
 * @param origin from where: network address and channel, e.g. {@code "10.0.0.7 web"}
 * @param language language of the pages for this person
 */
public record Actor(@Nullable Long personId, String name, List<Grant> grants, String origin, Locale language) {

    /** A role at a unit. */
    public record Grant(Role role, long unitId) {}

    public Actor {
        grants = List.copyOf(grants);
    }

    /** The system acting by itself, e.g. a job that opens the next period. */
    public static Actor system(String job) {
        return new Actor(null, "Hải Đăng", List.of(), job, Locale.forLanguageTag("vi"));
    }

    /** @throws IllegalStateException for the system itself, which is no person */
    public long person() {
        if (personId == null) {
            throw new IllegalStateException("the system is no person");
        }
        return personId;
    }

    public boolean is(long person) {
        return personId != null && personId == person;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean hasAny(Role... roles) {
        for (Role role : roles) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /** Somebody of an enterprise who may only report: everything that does not say otherwise is closed. */
    public boolean isOutsider() {
        return !grants.isEmpty() && grants.stream().allMatch(grant -> grant.role() == Role.REPORTER);
    }

    public boolean has(Role role, long unitId) {
        return grants.contains(new Grant(role, unitId));
    }

    /** Head or deputy head of that unit. */
    public boolean leads(long unitId) {
        return has(Role.UNIT_HEAD, unitId) || has(Role.UNIT_DEPUTY, unitId);
    }

    public boolean belongsTo(long unitId) {
        return grants.stream().anyMatch(grant -> grant.unitId() == unitId);
    }

    /** Units where the person has any role, without repetition. */
    public List<Long> unitIds() {
        return grants.stream().map(Grant::unitId).distinct().toList();
    }

    /** Units of which the person is head or deputy. */
    public List<Long> ledUnitIds() {
        return unitIds().stream().filter(this::leads).toList();
    }

    Actor from(String newOrigin) {
        return new Actor(personId, name, grants, newOrigin, language);
    }
}
