/** Directives, duties, tasks: given, done, accepted, counted, reported. */
@ApplicationModule(
        displayName = "Nhiệm vụ",
        allowedDependencies = {
            "platform",
            "audit",
            "organisation",
            "attachment",
            "document",
            "register",
            "search",
            "calendar",
            "layout",
            "reading",
            "text"
        })
@NullMarked
package vn.haidang.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
