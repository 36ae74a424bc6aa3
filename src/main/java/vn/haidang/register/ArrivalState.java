package vn.haidang.register;

import java.util.EnumSet;
import java.util.Set;

/** How far a document that came in is. The label is the message {@code register.arrival.state.NAME}. */
public enum ArrivalState {
    /** Registered, nobody has it yet. */
    WAITING,
    /** With a leader for his opinion. */
    AT_LEADER,
    /** With the units that are to settle it. */
    PROCESSING,
    /** Answered or settled. */
    DONE,
    /** Taken back by its sender; number and trace stay (Nghị định 30/2020, art. 18.4). */
    CANCELLED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }

    Set<ArrivalState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(AT_LEADER, PROCESSING, DONE, CANCELLED);
            case AT_LEADER -> EnumSet.of(AT_LEADER, PROCESSING, DONE, CANCELLED);
            case PROCESSING -> EnumSet.of(AT_LEADER, PROCESSING, DONE, CANCELLED);
            case DONE -> EnumSet.of(PROCESSING);
            case CANCELLED -> EnumSet.noneOf(ArrivalState.class);
        };
    }
}
