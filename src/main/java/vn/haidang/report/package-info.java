/** Periodic reports (báo cáo định kỳ): texts whose figures are drawn from the values, frozen, certified and issued through the register. */
@ApplicationModule(
        displayName = "Báo cáo",
        allowedDependencies = {
            "platform",
            "audit",
            "search",
            "organisation",
            "attachment",
            "document",
            "register",
            "task",
            "indicator",
            "calendar",
            "layout",
            "reading",
            "figure",
            "text"
        })
@NullMarked
package vn.haidang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
