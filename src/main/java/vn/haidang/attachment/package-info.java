/**
 * Files by content hash, kept exactly as they came. Face: {@link vn.haidang.attachment.Attachments}. A file is opened only through the room that
 * keeps its id.
 */
@ApplicationModule(
        displayName = "Tệp đính kèm",
        allowedDependencies = {"platform", "audit", "organisation"})
@NullMarked
package vn.haidang.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
