package vn.haidang.indicator;

/** The two sides of a COMPARE. */
record Compared(String left, String right) {}
