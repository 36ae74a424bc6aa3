/** Append-only, hash-chained record of who did what, when, from where and why. Called in the transaction of the change it records. */
@ApplicationModule(
        displayName = "Nhật ký",
        allowedDependencies = {"platform"})
@NullMarked
package vn.haidang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
