package vn.haidang.register;

/** Another document that this one replaces or corrects, or that does so with this one. */
public record OutgoingLink(long id, String label, OutgoingState state, boolean replaces) {}
