package vn.haidang.register;

import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Signature.Capacity;

/**
 * One way in which a person may sign.
 *
 * @param office as printed behind the capacity
 * @param title own title below it, null where the office is one's own
 * @param basis what gives the right, for TL. and TUQ.
 */
public record OutgoingWay(
        Capacity capacity,
        String office,
        @Nullable String title,
        @Nullable String basis) {}
