/**
 * Documents that come in: kept as they came, read, reviewed by people, confirmed. Face: {@link vn.haidang.document.Documents}; what a confirmation
 * hands on is {@link vn.haidang.document.ConfirmedDocument}. The reading is kept beside as it was; people edit drafts made from it, and nothing
 * is official before the confirmation.
 */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {
            "platform",
            "audit",
            "organisation",
            "attachment",
            "search",
            "reading",
            "scanning",
            "signing",
            "restoring",
            "figure",
            "conformity",
            "text",
            "calendar",
            "layout"
        })
@NullMarked
package vn.haidang.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
