package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** What every act on a document that goes out begins and ends with: finding it, who one is to it, the record. */
@Component
class OutgoingDesk {

    private static final int LONGEST_NOTE = 4000;

    private final OutgoingStore store;
    private final RecipientStore recipients;
    private final SymbolStore symbols;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    OutgoingDesk(
            OutgoingStore store,
            RecipientStore recipients,
            SymbolStore symbols,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.symbols = symbols;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws NotFound where there is none, or none that this person may see */
    Outgoing find(Actor actor, long id) {
        Outgoing found = store.find(id).orElseThrow(() -> notFound(id));
        if (!maySee(actor, found)) {
            throw notFound(id);
        }
        return found;
    }

    /**
     * Holds a document to act on it.
     *
     * @param version the version the person saw, null for a program that does not care
     */
    Outgoing open(Actor actor, long id, @Nullable Integer version, OutgoingAction action) {
        Outgoing found = store.lock(id).orElseThrow(() -> notFound(id));
        if (!maySee(actor, found)) {
            throw notFound(id);
        }
        OutgoingTransitions.to(found.state(), action, parts(actor, found));
        if (version != null && version != found.version()) {
            throw new StaleWrite();
        }
        return found;
    }

    /** What a person is to a document. */
    Set<OutgoingPart> parts(Actor actor, Outgoing document) {
        Set<OutgoingPart> parts = EnumSet.noneOf(OutgoingPart.class);
        boolean leads = actor.leads(document.draft().unitId());
        if (actor.is(document.drafterId()) || leads) {
            parts.add(OutgoingPart.DRAFTER);
        }
        if (leads) {
            parts.add(OutgoingPart.APPROVER);
        }
        if (actor.hasAny(Role.OFFICE, Role.CLERK)) {
            parts.add(OutgoingPart.CHECKER);
            parts.add(OutgoingPart.REGISTRAR);
            parts.add(OutgoingPart.KEY_HOLDER);
        }
        Outgoing.Signing signing = document.signing();
        if (signing != null && actor.is(signing.personId())) {
            parts.add(OutgoingPart.KEY_HOLDER);
        }
        if (!actor.is(document.drafterId()) && maySign(actor)) {
            parts.add(OutgoingPart.SIGNER);
        }
        return parts;
    }

    private boolean maySign(Actor actor) {
        return actor.has(Role.LEADER)
                || symbols.signingRights(today()).stream().anyMatch(right -> actor.is(right.personId()));
    }

    /** The Office, the clerk and the leaders see all; others what their unit drafts, what they sign, and what was sent to them. */
    boolean maySee(Actor actor, Outgoing document) {
        if (seesAll(actor)
                || actor.belongsTo(document.draft().unitId())
                || actor.is(document.drafterId())
                || (document.draft().signerId() != null
                        && actor.is(document.draft().signerId()))) {
            return true;
        }
        boolean out = document.state() == OutgoingState.ISSUED || document.state() == OutgoingState.RECALLED;
        return out && recipients.isFor(document.id(), actor);
    }

    static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.CLERK, Role.LEADER);
    }

    /** Puts a step on record and into the step line, in the caller's transaction. */
    void record(
            Actor actor,
            Outgoing before,
            OutgoingAction action,
            OutgoingState to,
            @Nullable String note,
            Object... more) {
        store.step(before, action, to, actor, note);
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        if (to != before.state()) {
            was.put("outgoing.state", state(before.state()));
            is.put("outgoing.state", state(to));
        }
        for (int i = 0; i < more.length; i += 2) {
            is.put(String.valueOf(more[i]), more[i + 1]);
        }
        audit.record(actor, "outgoing." + action, subject(before), was, is, note);
    }

    Audit.Subject subject(Outgoing document) {
        return new Audit.Subject("outgoing", document.id(), document.kind().name() + " " + document.label());
    }

    private String state(OutgoingState state) {
        return messages.text(Locale.forLanguageTag("vi"), "register.outgoing.state." + state);
    }

    /** Words that may be missing, tidy. */
    static @Nullable String optional(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String tidy =
                TextFold.nfc(text.replace("\r\n", "\n").replace("\u0000", "").strip());
        if (tidy.length() > LONGEST_NOTE) {
            throw new Refused("register.refused.noteLong", String.valueOf(LONGEST_NOTE));
        }
        return tidy;
    }

    /** @throws Refused with this key where there are none */
    static String required(@Nullable String text, String key) {
        String tidy = optional(text);
        if (tidy == null) {
            throw new Refused(key);
        }
        return tidy;
    }

    static NotFound notFound(long id) {
        return new NotFound("outgoing", String.valueOf(id));
    }
}
