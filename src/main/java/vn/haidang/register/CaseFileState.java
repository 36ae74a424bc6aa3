package vn.haidang.register;

import java.util.EnumSet;
import java.util.Set;

/** How far a case file is. The label is the message {@code register.casefile.state.NAME}. */
public enum CaseFileState {
    /** Its matter runs. */
    OPEN,
    /** Its matter has ended. */
    CLOSED,
    /** Offered to the archive (đề nghị nộp lưu). */
    OFFERED,
    /** In the archive (đã nộp lưu). */
    ARCHIVED,
    /** Destroyed with minutes after its time (đã hủy). */
    DESTROYED;

    Set<CaseFileState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(OPEN, OFFERED, DESTROYED);
            case OFFERED -> EnumSet.of(CLOSED, ARCHIVED);
            case ARCHIVED -> EnumSet.of(DESTROYED);
            case DESTROYED -> EnumSet.noneOf(CaseFileState.class);
        };
    }
}
