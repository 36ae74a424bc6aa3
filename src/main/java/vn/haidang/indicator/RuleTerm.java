package vn.haidang.indicator;

/** One of the values that a rule names. */
record RuleTerm(int indicatorId, int coordinateId, String label, Measure measure, int decimals) {}
