/**
 * What every room stands on: the page shell, messages, the acting person, permissions, the clock, jobs, error pages, paging.
 */
@ApplicationModule(
        displayName = "Nền tảng",
        allowedDependencies = {})
@NullMarked
package vn.haidang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
