/** Documents that come in: kept as they came, read, reviewed by people, confirmed. */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"platform", "audit", "organisation", "attachment", "reading", "layout"})
@NullMarked
package vn.haidang.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
