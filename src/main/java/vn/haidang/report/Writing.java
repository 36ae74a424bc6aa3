package vn.haidang.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody saved it, or, unsaved, as it was typed last.
 *
 * @param version from which on it stands; of what is unsaved: with which it was begun
 * @param subject empty for a part
 * @param by name; null: the system
 */
record Writing(
        int version, String subject, String text, @Nullable String by, Instant at) {

    /** Whether it says the same. */
    boolean reads(String otherSubject, String otherText) {
        return subject.equals(otherSubject) && text.equals(otherText);
    }
}
