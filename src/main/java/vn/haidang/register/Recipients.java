package vn.haidang.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.People;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** Who gets a document: chosen while it is drafted, added to after it was issued, read by whom and when. */
@Component
public class Recipients {

    private static final int MOST = 500;

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final RecipientStore recipients;
    private final RecipientBodies bodies;
    private final OutgoingIssue issue;
    private final ExchangeCodes codes;
    private final Units units;
    private final People people;
    private final Audit audit;
    private final Messages messages;

    Recipients(
            OutgoingDesk desk,
            OutgoingStore store,
            RecipientStore recipients,
            RecipientBodies bodies,
            OutgoingIssue issue,
            ExchangeCodes codes,
            Units units,
            People people,
            Audit audit,
            Messages messages) {
        this.desk = desk;
        this.store = store;
        this.recipients = recipients;
        this.bodies = bodies;
        this.issue = issue;
        this.codes = codes;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
    }

    /** Those of a document, in the order they were chosen. */
    @Transactional(readOnly = true)
    public List<Recipient> of(Actor actor, long id) {
        desk.find(actor, id);
        return recipients.of(id);
    }

    /**
     * Adds recipients: to a draft, or to an issued document, which then goes out to them at once.
     *
     * @throws Refused in between, when the paper that names them is on its way
     */
    @Transactional
    public void add(Actor actor, long id, @Nullable Integer version, List<Recipient.Choice> choices) {
        put(
                actor,
                id,
                version,
                choices.stream().map(one -> new Named(one, name(one))).toList());
    }

    /** @param name as it is printed */
    private record Named(Recipient.Choice choice, String name) {}

    private void put(Actor actor, long id, @Nullable Integer version, List<Named> choices) {
        Outgoing document = desk.find(actor, id);
        boolean issued = document.state() == OutgoingState.ISSUED;
        Outgoing before = desk.open(actor, id, version, issued ? OutgoingAction.SEND_ON : OutgoingAction.EDIT);
        if (recipients.of(id).size() + choices.size() > MOST) {
            throw new Refused("register.refused.manyRecipients", String.valueOf(MOST));
        }
        for (Named named : choices) {
            Recipient.Choice choice = named.choice();
            // the paper is printed already: who is added later is not named on it
            Recipient.Choice kept = new Recipient.Choice(choice.kind(), choice.targetId(), choice.printed() && !issued);
            recipients.insert(id, kept, named.name());
        }
        store.touch(id, before.version());
        String names = String.join("; ", choices.stream().map(Named::name).toList());
        if (issued) {
            desk.record(actor, before, OutgoingAction.SEND_ON, OutgoingState.ISSUED, null, "outgoing.recipient", names);
            issue.send(id);
        } else {
            audit.record(
                    actor,
                    "outgoing.recipientsAdded",
                    desk.subject(before),
                    null,
                    Map.of("outgoing.recipient", names),
                    null);
        }
    }

    /**
     * Adds recipients by name, in this order: units of the authority and bodies outside it where the register knows the name, else the name as it
     * was typed, which is printed and sent to nobody.
     *
     * @return the names that it does not know
     */
    @Transactional
    public List<String> addNamed(Actor actor, long id, List<String> names) {
        List<Named> chosen = names.stream()
                .map(name -> known(name)
                        .orElseGet(() -> new Named(new Recipient.Choice(Recipient.Kind.NAMED, null, true), name)))
                .toList();
        if (!chosen.isEmpty()) {
            put(actor, id, null, chosen);
        }
        return chosen.stream()
                .filter(one -> one.choice().kind() == Recipient.Kind.NAMED)
                .map(Named::name)
                .toList();
    }

    private Optional<Named> known(String name) {
        String wanted = TextFold.fold(name);
        Optional<Named> unit = units.all(desk.today()).stream()
                .filter(one -> TextFold.fold(one.name()).equals(wanted))
                .findFirst()
                .map(one -> new Named(new Recipient.Choice(Recipient.Kind.UNIT, one.id(), true), one.name()));
        return unit.or(() -> bodies.current().stream()
                .filter(one -> TextFold.fold(one.name()).equals(wanted))
                .findFirst()
                .map(one -> new Named(new Recipient.Choice(Recipient.Kind.BODY, one.id(), true), one.name())));
    }

    /** Takes one out of a draft. */
    @Transactional
    public void remove(Actor actor, long id, @Nullable Integer version, long recipient) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.EDIT);
        recipients.delete(id, recipient);
        store.touch(id, before.version());
        audit.record(actor, "outgoing.recipientRemoved", desk.subject(before), null, null, null);
    }

    /** Notes that somebody it was sent to opened it, the first time for each; nothing for others. */
    @Transactional
    public void opened(Actor actor, Outgoing document) {
        if (document.state() == OutgoingState.ISSUED || document.state() == OutgoingState.RECALLED) {
            recipients.opened(document.id(), actor);
        }
    }

    /** What a receiving system, or somebody on the telephone, says of its way there. */
    @Transactional
    public void exchange(Actor actor, long id, long recipientId, String code, @Nullable String note) {
        if (!actor.hasAny(Role.OFFICE, Role.CLERK)) {
            throw new NotPermitted("register.refused.part." + OutgoingPart.REGISTRAR);
        }
        Outgoing document = desk.find(actor, id);
        Recipient recipient = recipients.of(id).stream()
                .filter(one -> one.id() == recipientId && one.kind() == Recipient.Kind.BODY)
                .findFirst()
                .orElseThrow(() -> new NotFound("recipient", String.valueOf(recipientId)));
        ExchangeCodes.Code meant = codes.find(code).orElseThrow(() -> new Refused("register.refused.code", code));
        String words = OutgoingDesk.optional(note);
        recipients.exchange(recipientId, meant.code(), words);
        audit.record(
                actor,
                "outgoing.exchangeState",
                desk.subject(document),
                null,
                Map.of("outgoing.recipient", recipient.name(), "outgoing.exchange", code + " " + meant.meaning()),
                words);
    }

    private String name(Recipient.Choice choice) {
        Long target = choice.targetId();
        if (choice.kind() == Recipient.Kind.PORTAL) {
            return messages.text(java.util.Locale.forLanguageTag("vi"), "register.recipient.portal");
        }
        long id = target == null ? 0 : target;
        return switch (choice.kind()) {
            case UNIT ->
                units.byId(id, desk.today())
                        .orElseThrow(() -> new NotFound("unit", String.valueOf(id)))
                        .name();
            case PERSON ->
                people.byId(id, desk.today())
                        .orElseThrow(() -> new NotFound("person", String.valueOf(id)))
                        .name();
            default ->
                bodies.find(id)
                        .filter(body -> body.isOn(desk.today()))
                        .orElseThrow(() -> new NotFound("outsideBody", String.valueOf(id)))
                        .name();
        };
    }
}
