package vn.haidang.report;

import org.jspecify.annotations.Nullable;

/** The same number of two reports. @param was null: the earlier one has no such number */
public record FigurePair(String expression, @Nullable String was, String is) {}
