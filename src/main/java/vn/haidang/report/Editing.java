package vn.haidang.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a text shows.
 *
 * @param address of the page of the text
 * @param subject as it stands in the form; empty for a part
 * @param text as it stands in the form
 * @param version that it was begun with
 * @param draftAt when it was kept by itself last; null: it is what is saved
 * @param problem why it was not saved; null: nothing was tried
 * @param clash what another person saved meanwhile; null: nobody did
 * @param merge what came of putting both together; null: they were not
 */
public record Editing(
        String address,
        String subject,
        String text,
        int version,
        @Nullable Instant draftAt,
        @Nullable String problem,
        @Nullable TextClash clash,
        @Nullable TextMerge merge) {

    /** Whether the form shows something that is not saved. */
    public boolean isUnsaved() {
        return draftAt != null || problem != null || clash != null || merge != null;
    }
}
