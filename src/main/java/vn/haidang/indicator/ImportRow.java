package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import as it came.
 *
 * @param line where it stands, from 1
 * @param entry null where it could not be made out
 * @param refusal why it could not, null where it could
 */
public record ImportRow(
        long line, @Nullable Entry entry, @Nullable Refusal refusal) {

    public static ImportRow of(long line, Entry entry) {
        return new ImportRow(line, entry, null);
    }

    public static ImportRow refused(long line, Refusal refusal) {
        return new ImportRow(line, null, refusal);
    }
}
