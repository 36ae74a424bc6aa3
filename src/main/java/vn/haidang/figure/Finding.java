package vn.haidang.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * Something in the document that does not add up, or should be looked at before it leaves the house. Flags, never corrects.
 *
 * @param rule stable name of the check, e.g. {@code percent-of-plan}
 * @param message for a person, Vietnamese: what is printed, what it comes to, what to do
 * @param printed as it stands in the text
 * @param computed what it comes to, printed the same way
 * @param spans the places it speaks of, the first one is where the person should look
 */
public record Finding(
        String rule,
        Verdict verdict,
        String message,
        @Nullable String printed,
        @Nullable String computed,
        List<Span> spans) {}
