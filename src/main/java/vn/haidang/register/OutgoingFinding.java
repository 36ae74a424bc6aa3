package vn.haidang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at before signing.
 *
 * @param key message that says what
 * @param values fill its places
 * @param quote the words it is about, null where it is about the whole
 */
public record OutgoingFinding(
        String key, List<String> values, @Nullable String quote) {

    public OutgoingFinding {
        values = List.copyOf(values);
    }

    /** The values as a message takes them. */
    public Object[] arguments() {
        return values.toArray();
    }
}
