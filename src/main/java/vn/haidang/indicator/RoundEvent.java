package vn.haidang.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a body's form: what, when, who, why. */
public record RoundEvent(
        RoundStep step, Instant at, String name, @Nullable String reason) {}
