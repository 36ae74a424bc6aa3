package vn.haidang.report;

import vn.haidang.indicator.Period;

/**
 * For whom, when and for which part a sentence is written.
 *
 * @param coordinateId 0 for the whole
 */
record Spot(int bodyId, Period period, int coordinateId) {}
