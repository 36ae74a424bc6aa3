package vn.haidang.report;

/** A formula to be evaluated at a spot. */
record Asked(String expression, Spot spot) {}
