package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What became of one value of a batch.
 *
 * @param refusal null: it stands as given
 * @param changed whether anything is different now
 */
public record Verdict(Entry entry, @Nullable Refusal refusal, boolean changed) {

    public boolean isAccepted() {
        return refusal == null;
    }
}
