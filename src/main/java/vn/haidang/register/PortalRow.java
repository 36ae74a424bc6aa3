package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that waits to be published on the portal, stands there, or is not to.
 *
 * @param id of the recipient that the portal is
 * @param since when it was issued, or recalled where it is to be taken down
 * @param words where it is found, or why it is not published
 */
public record PortalRow(
        long id,
        long outgoingId,
        String label,
        String subject,
        State state,
        Instant since,
        @Nullable String words) {

    /** The label is the message {@code register.portal.state.NAME}. */
    public enum State {
        /** To be published. */
        WAITING,
        /** Recalled, and still on the portal. */
        TAKE_DOWN,
        PUBLISHED,
        DECLINED,
        TAKEN_DOWN
    }
}
