package vn.haidang.report;

import org.jspecify.annotations.Nullable;

/**
 * A number that reads differently than before.
 *
 * @param nr which number of the newer text
 * @param was as printed before; null: it was not there
 * @param is as printed now
 */
public record FigureChange(
        int nr, String expression, @Nullable String was, String is) {}
