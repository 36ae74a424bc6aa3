package vn.haidang.organisation;

/**
 * A unit with the names it had on the day that was asked for.
 *
 * @param code stable code, e.g. {@code INVEST}
 * @param name official name
 * @param shortName name for narrow columns
 */
public record UnitRef(long id, String code, String name, String shortName, UnitKind kind) {}
