package vn.haidang.register;

import org.jspecify.annotations.Nullable;

/**
 * An annex: text printed behind the document, or a file that goes with it. It names its document by the register, never by hand.
 *
 * @param body null where it is a file
 */
public record OutgoingAnnex(
        long id,
        String title,
        @Nullable String body,
        @Nullable Long fileId,
        @Nullable String fileName) {}
