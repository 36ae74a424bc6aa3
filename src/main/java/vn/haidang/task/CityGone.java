package vn.haidang.task;

/** A task of the ledger that a list of the city does not name any more. */
public record CityGone(long taskId, String number, String text, String unitName) {}
