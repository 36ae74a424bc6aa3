package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a document, whether it went out and was opened.
 *
 * @param targetId id of the unit, the person or the outside body; null for the portal and for a name as typed
 * @param printed whether the name stands below Nơi nhận
 * @param problem why it failed
 * @param openedBy who opened it first
 * @param exchangeCode last state that the receiving system sent back
 */
public record Recipient(
        long id,
        Kind kind,
        @Nullable Long targetId,
        String name,
        boolean printed,
        State state,
        int attempts,
        @Nullable String problem,
        @Nullable Instant sentAt,
        @Nullable String sentTo,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant toldOfRecall,
        @Nullable String exchangeCode,
        @Nullable String exchangeMeaning) {

    /** The label is the message {@code register.recipient.kind.NAME}. */
    public enum Kind {
        /** A unit: in the application. */
        UNIT,
        /** A person: in the application. */
        PERSON,
        /** An outside body: by mail. */
        BODY,
        /** The public portal: waits to be published. */
        PORTAL,
        /** A name as it was typed that no list knows: printed, and taken there by hand. */
        NAMED
    }

    /** The label is the message {@code register.recipient.state.NAME}. */
    public enum State {
        /** On its way, or not issued yet. */
        WAITING,
        SENT,
        /** Given up; can be tried again. */
        FAILED,
        /** No address for mail: it goes by post. */
        BY_POST,
        /** Not published on the portal, with a reason. */
        DECLINED
    }

    /** Somebody to send to. */
    public record Choice(Kind kind, @Nullable Long targetId, boolean printed) {}
}
