package vn.haidang.register;

import org.jspecify.annotations.Nullable;

/**
 * A body that sends documents here (tác giả văn bản).
 *
 * @param identifier code between authorities (mã định danh), null where it has none or it is not known
 */
public record Sender(
        long id,
        String name,
        @Nullable String shortName,
        @Nullable String identifier,
        int version) {}
