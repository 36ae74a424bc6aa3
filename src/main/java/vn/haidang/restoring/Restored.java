package vn.haidang.restoring;

import java.util.List;

/**
 * A damaged text and what it was restored to; the original is never replaced, both are shown side by side.
 *
 * @param original as it was recognised, Unicode NFC
 * @param text restored; the same lines as the original
 * @param words every word that was looked at, in order, also those left as they are
 */
public record Restored(String original, String text, List<RestoredWord> words) {}
