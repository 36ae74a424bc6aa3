package vn.haidang.indicator;

/** What a body says about its values of an indicator (thuyết minh). */
public record RoundNote(int indicatorId, String note, String by, int version) {}
