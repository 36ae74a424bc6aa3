package vn.haidang.register;

import org.jspecify.annotations.Nullable;

/** A file as somebody sends it. */
public record OutgoingFile(String name, @Nullable String type, byte[] content) {}
