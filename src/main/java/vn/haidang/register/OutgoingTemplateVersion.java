package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a template; version 0 is the one that came with the application and has neither author nor time. */
public record OutgoingTemplateVersion(
        String name,
        int version,
        String source,
        @Nullable String by,
        @Nullable Instant at) {}
