package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step on the way of a document: what, by whom, when, with which words. */
public record OutgoingStep(
        OutgoingAction action,
        OutgoingState from,
        OutgoingState to,
        @Nullable Long byId,
        String by,
        Instant at,
        @Nullable String note) {}
