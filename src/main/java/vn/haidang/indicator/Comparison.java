package vn.haidang.indicator;

/**
 * An indicator at a place beside what it is held against, all in its unit of measure but the two percentages.
 *
 * @param value what happened; where only an estimate was given, that (the trace's point says so)
 * @param plan the period's plan, else the year's; the trace's point says which
 * @param ofPlan in percent; against a year's plan what came in since New Year counts, not the month alone
 * @param samePeriod the same period of the year before
 * @param change against it, in percent
 * @param cumulative since New Year
 */
public record Comparison(
        Result value, Result plan, Result ofPlan, Result samePeriod, Result change, Result cumulative) {}
