package vn.haidang.report;

import org.jspecify.annotations.Nullable;

/**
 * Something in a report's text to look at before it goes out.
 *
 * @param message what, in words
 * @param quote the words it is about, null: the whole
 * @param block which paragraph of the text, from 0; negative: none
 */
public record ReportFinding(String message, @Nullable String quote, int block) {}
