/** What to tell whom, by which way. Listens to all rooms, nobody depends on it. */
@ApplicationModule(
        displayName = "Thông báo",
        allowedDependencies = {"platform", "audit", "organisation", "document", "task", "indicator", "report"})
@NullMarked
package vn.haidang.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
