package vn.haidang.reading;

/**
 * The unit that a printed name stands for.
 *
 * @param code the unit's code
 * @param name the unit's official name
 * @param confidence 0 to 1
 */
public record UnitMatch(String code, String name, double confidence) {}
