package vn.haidang.task;

import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a progress note or a submission.
 *
 * @param type what the sender says it is
 */
public record NewFile(String name, @Nullable String type, byte[] content) {}
