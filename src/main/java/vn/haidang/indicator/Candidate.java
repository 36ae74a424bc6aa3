package vn.haidang.indicator;

/**
 * A value that an act is about.
 *
 * @param own the acting person entered it
 * @param alone nobody else had a hand in it since
 */
record Candidate(Point point, int version, boolean own, boolean alone, boolean locked) {}
