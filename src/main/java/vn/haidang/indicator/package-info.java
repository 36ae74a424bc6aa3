/**
 * Figures (số liệu): what is counted ({@link vn.haidang.indicator.Indicators}), who reports it ({@link vn.haidang.indicator.Bodies}), its values
 * with where they came from ({@link vn.haidang.indicator.Observations}), and what is computed of them ({@link vn.haidang.indicator.Values}).
 */
@ApplicationModule(
        displayName = "Số liệu",
        allowedDependencies = {
            "platform",
            "audit",
            "search",
            "organisation",
            "attachment",
            "document",
            "register",
            "task",
            "calendar",
            "layout",
            "reading",
            "figure",
            "text"
        })
@NullMarked
package vn.haidang.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
