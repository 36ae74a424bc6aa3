package vn.haidang.organisation;

/**
 * The unit that a written name stands for.
 *
 * @param unit with the names of the day that was asked for
 * @param confidence 0 to 1
 * @param former whether the words are a name of before that day, or the name of a unit it took over from
 */
public record UnitFound(UnitRef unit, double confidence, boolean former) {}
