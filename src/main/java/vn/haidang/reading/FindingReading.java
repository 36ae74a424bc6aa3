package vn.haidang.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** Something in the document that does not add up. */
public record FindingReading(
        String rule,
        String verdict,
        String message,
        @Nullable String printed,
        @Nullable String computed,
        List<Span> spans) {}
