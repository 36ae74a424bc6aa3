package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row of an import.
 *
 * @param line where it stood, from 1
 * @param changed whether anything is different now
 * @param refusal null: it stands as given
 */
public record ImportOutcome(
        long line, boolean changed, @Nullable Refusal refusal) {}
