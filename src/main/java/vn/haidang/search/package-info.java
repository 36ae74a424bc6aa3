/**
 * Finding: rooms hand in what can be found ({@link vn.haidang.search.SearchIndex}), people look for it on one page and see only what they may.
 */
@ApplicationModule(
        displayName = "Tìm kiếm",
        allowedDependencies = {"platform", "text"})
@NullMarked
package vn.haidang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
