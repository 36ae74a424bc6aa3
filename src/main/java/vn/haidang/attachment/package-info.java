/** Files by content hash, kept exactly as they came. */
@ApplicationModule(
        displayName = "Tệp đính kèm",
        allowedDependencies = {"platform", "audit", "organisation"})
@NullMarked
package vn.haidang.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
