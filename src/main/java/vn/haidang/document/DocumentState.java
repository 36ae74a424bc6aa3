package vn.haidang.document;

import java.util.Set;

/** How far a document is. The label is the message {@code document.state.NAME}. */
public enum DocumentState {
    /** The file is being read. */
    READING,
    /** People look at what was read. */
    REVIEW,
    /** Its tasks are official. */
    CONFIRMED,
    /** The file could not be read; it is kept and can be read again. */
    FAILED;

    /** The states that may follow. */
    public Set<DocumentState> next() {
        return switch (this) {
            case READING -> Set.of(REVIEW, FAILED);
            case REVIEW -> Set.of(CONFIRMED, READING);
            case FAILED -> Set.of(READING);
            case CONFIRMED -> Set.of();
        };
    }
}
