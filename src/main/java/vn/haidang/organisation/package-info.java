/** Units and their names over time, people and posts, sponsors, stand-ins; accounts, roles, signing in. */
@ApplicationModule(
        displayName = "Tổ chức",
        allowedDependencies = {"platform", "audit", "search", "reading", "layout"})
@NullMarked
package vn.haidang.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
