package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/**
 * The register of documents that came in. A number is given in the transaction that registers; what is registered is never removed. Clerks and
 * the Office register, everybody else sees what a unit of theirs has to do with.
 */
@Component
public class Arrivals {

    /** Series of arrival numbers: one for paper and electronic documents (Nghị định 30/2020, art. 22.2). */
    static final String SERIES = "IN";

    private final ArrivalStore store;
    private final ArrivalQueries queries;
    private final ForwardingStore forwardings;
    private final Senders senders;
    private final SenderStore catalogue;
    private final ExchangeArrivals exchange;
    private final NumberSeries numbers;
    private final People people;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Arrivals(
            ArrivalStore store,
            ArrivalQueries queries,
            ForwardingStore forwardings,
            Senders senders,
            SenderStore catalogue,
            ExchangeArrivals exchange,
            NumberSeries numbers,
            People people,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.forwardings = forwardings;
        this.senders = senders;
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.numbers = numbers;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Registers a document and gives it its number.
     *
     * @return its id
     * @throws Refused where it is secret, its file has a number, or its sender is not in the catalogue
     * @throws ArrivalRepeats where it was registered before and nobody confirmed that this is meant
     */
    @Transactional
    public long register(Actor actor, ArrivalForm.Asked asked) {
        requireClerk(actor);
        refuseSecret(asked);
        Long document = asked.documentId();
        ArrivalSource source = document == null ? null : source(document);
        long sender = sender(actor, asked);
        // whoever registers at the same time waits here, and then sees what the other one registered
        int number = numbers.next(LocalDate.now(clock).getYear(), SERIES);
        if (source != null && store.isRegistered(source.id())) {
            throw new Refused("register.arrival.registeredBefore");
        }
        List<ArrivalRepeats.Earlier> earlier =
                store.same(sender, asked.head(), source == null ? null : source.sha256());
        if (!earlier.isEmpty() && (!asked.repeats() || asked.repeatsReason() == null)) {
            throw new ArrivalRepeats(earlier);
        }
        Long repeats = earlier.isEmpty() ? null : earlier.getFirst().id();
        long id = store.insert(actor, number, sender, asked, source == null ? null : source.sha256(), repeats);
        learn(source, sender);
        store.step(actor, id, ArrivalStep.REGISTERED, null, null, repeats == null ? null : asked.repeatsReason());
        Arrival arrival = store.arrival(id).orElseThrow();
        audit.record(
                actor, "register.arrival.registered", subject(arrival), null, fields(arrival), arrival.repeatsReason());
        return id;
    }

    /** An arrival that this person may see. */
    @Transactional(readOnly = true)
    public Arrival arrival(Actor actor, long id) {
        return store.arrival(id)
                .filter(arrival -> seesAll(actor) || queries.concerns(actor, id))
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Corrects what the register says of a document; its number stays.
     *
     * @param version the version the person saw
     */
    @Transactional
    public void correct(Actor actor, long id, int version, ArrivalForm.Asked asked) {
        requireClerk(actor);
        refuseSecret(asked);
        Arrival before = locked(id);
        store.correct(id, version, sender(actor, asked), asked);
        store.step(actor, id, ArrivalStep.CORRECTED, null, null, null);
        Arrival after = store.arrival(id).orElseThrow();
        Map<String, Object> was = fields(before);
        Map<String, Object> is = fields(after);
        was.entrySet().removeIf(field -> Objects.equals(field.getValue(), is.get(field.getKey())));
        is.keySet().removeIf(field -> !was.containsKey(field) && fields(before).containsKey(field));
        audit.record(actor, "register.arrival.corrected", subject(after), was, is, null);
    }

    /** Adds the scan of a document that came on paper. */
    @Transactional
    public void attach(Actor actor, long id, long document) {
        requireClerk(actor);
        Arrival arrival = locked(id);
        ArrivalSource source = source(document);
        if (arrival.documentId() != null || store.isRegistered(document)) {
            throw new Refused("register.arrival.registeredBefore");
        }
        store.attach(id, document, source.sha256());
        done(actor, arrival, ArrivalStep.SCANNED, null, null, null);
    }

    /** Notes that a file is no document that came in: it waits for no number any more. */
    @Transactional
    public void setAside(Actor actor, long document) {
        requireClerk(actor);
        ArrivalSource source = source(document);
        if (store.isRegistered(document)) {
            throw new Refused("register.arrival.registeredBefore");
        }
        store.setAside(actor, document);
        audit.record(
                actor,
                "register.arrival.setAside",
                new Audit.Subject("document", document, source.label()),
                null,
                null,
                null);
    }

    /** Notes that the sender was told that the document arrived (Nghị định 30/2020, art. 21). */
    @Transactional
    public void acknowledge(Actor actor, long id) {
        requireClerk(actor);
        Arrival arrival = locked(id);
        if (store.has(id, ArrivalStep.ACKNOWLEDGED)) {
            throw new Refused("register.arrival.acknowledged");
        }
        done(actor, arrival, ArrivalStep.ACKNOWLEDGED, null, null, null);
        exchange.acknowledged(actor, arrival.documentId());
    }

    /** Puts a document before a leader. */
    @Transactional
    public void present(Actor actor, long id, long leader, @Nullable String words) {
        requireClerk(actor);
        Arrival arrival = locked(id);
        arrival.require(ArrivalState.AT_LEADER);
        if (people.leaders(LocalDate.now(clock)).stream().noneMatch(one -> one.id() == leader)) {
            throw new Refused("register.arrival.noLeader");
        }
        store.state(id, ArrivalState.AT_LEADER);
        done(actor, arrival, ArrivalStep.PRESENTED, leader, null, words);
    }

    /** Hands a document to a unit; one that has it already keeps its day and gets the new part and deadline. */
    @Transactional
    public void forward(
            Actor actor, long id, long unit, ForwardingPart part, @Nullable LocalDate due, @Nullable String words) {
        requireClerk(actor);
        Arrival arrival = locked(id);
        arrival.require(ArrivalState.PROCESSING);
        forwardings.forward(actor, id, unit, part, due);
        store.state(id, ArrivalState.PROCESSING);
        if (due != null && part == ForwardingPart.LEAD) {
            store.due(id, due);
        }
        done(actor, arrival, ArrivalStep.FORWARDED, null, unit, words);
    }

    /** Signs for a document in the name of a unit (ký nhận). */
    @Transactional
    public void receive(Actor actor, long id, long unit) {
        Arrival arrival = locked(id);
        if (!actor.belongsTo(unit)) {
            throw new NotPermitted();
        }
        if (!forwardings.receive(actor, id, unit)) {
            throw new Refused("register.arrival.received");
        }
        done(actor, arrival, ArrivalStep.RECEIVED, null, unit, null);
    }

    /** Closes a document that is answered or settled. */
    @Transactional
    public void close(Actor actor, long id, @Nullable String words) {
        Arrival arrival = locked(id);
        requireInCharge(actor, id);
        arrival.require(ArrivalState.DONE);
        store.state(id, ArrivalState.DONE);
        done(actor, arrival, ArrivalStep.DONE, null, null, words);
    }

    /** Takes a closed document up again. */
    @Transactional
    public void reopen(Actor actor, long id, String reason) {
        Arrival arrival = locked(id);
        requireInCharge(actor, id);
        arrival.require(ArrivalState.PROCESSING);
        if (arrival.state() != ArrivalState.DONE) {
            throw new Refused("register.arrival.wrongState." + arrival.state());
        }
        store.state(id, ArrivalState.PROCESSING);
        done(actor, arrival, ArrivalStep.REOPENED, null, null, reason(reason));
    }

    /** Notes that the sender took the document back: number and trace stay (Nghị định 30/2020, art. 18.4, appendix VI). */
    @Transactional
    public void cancel(Actor actor, long id, String reason) {
        requireClerk(actor);
        Arrival arrival = locked(id);
        arrival.require(ArrivalState.CANCELLED);
        store.state(id, ArrivalState.CANCELLED);
        done(actor, arrival, ArrivalStep.CANCELLED, null, null, reason(reason));
    }

    /** Locks an arrival until the end of the transaction. */
    Arrival locked(long id) {
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    /** Notes a step and its trace. */
    void done(
            Actor actor,
            Arrival arrival,
            ArrivalStep step,
            @Nullable Long person,
            @Nullable Long unit,
            @Nullable String words) {
        String said = Senders.blank(words);
        store.step(actor, arrival.id(), step, person, unit, said);
        audit.record(actor, "register.arrival.step." + step, subject(arrival), null, null, said);
    }

    static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.CLERK, Role.OFFICE, Role.LEADER);
    }

    private void requireInCharge(Actor actor, long id) {
        if (!actor.hasAny(Role.CLERK, Role.OFFICE, Role.LEADER) && !forwardings.isInCharge(actor, id)) {
            throw new NotPermitted();
        }
    }

    private static void requireClerk(Actor actor) {
        Senders.requireClerk(actor);
    }

    private static void refuseSecret(ArrivalForm.Asked asked) {
        if (asked.secrecy() != ArrivalSecrecy.NONE) {
            throw new Refused("register.arrival.secret");
        }
    }

    private static String reason(String words) {
        String reason = Senders.blank(words);
        if (reason == null) {
            throw new Refused("register.arrival.noReason");
        }
        return reason;
    }

    private ArrivalSource source(long document) {
        return store.source(document).orElseThrow(() -> new NotFound("document", String.valueOf(document)));
    }

    /** The sender chosen, or the one that the typed name is; a new one only where that was asked for. */
    private long sender(Actor actor, ArrivalForm.Asked asked) {
        Long chosen = asked.senderId();
        if (chosen != null && senders.sender(chosen).name().equals(asked.senderName())) {
            return chosen;
        }
        return catalogue.named(asked.senderName()).map(Sender::id).orElseGet(() -> {
            if (!asked.addSender()) {
                throw new Refused("register.sender.unknown", asked.senderName());
            }
            return senders.add(actor, asked.senderName(), null, asked.senderIdentifier());
        });
    }

    private void learn(@Nullable ArrivalSource source, long sender) {
        String printed = source == null ? null : source.issuer();
        if (printed != null && !printed.isBlank()) {
            catalogue.learn(sender, printed);
        }
    }

    Audit.Subject subject(Arrival arrival) {
        return new Audit.Subject("arrival", arrival.id(), label(arrival));
    }

    /** "Số đến 15/2024: Công văn 12/UBND-KT ngày 20/12/2024". */
    String label(Arrival arrival) {
        return messages.text(
                java.util.Locale.forLanguageTag("vi"),
                "register.arrival.label",
                String.valueOf(arrival.number()),
                String.valueOf(arrival.year()),
                arrival.head().label(messages));
    }

    static NotFound notFound(long id) {
        return new NotFound("arrival", String.valueOf(id));
    }

    private static Map<String, Object> fields(Arrival arrival) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("register.arrival.number", arrival.number());
        fields.put("register.arrival.sender", arrival.sender().name());
        put(fields, "register.arrival.code", arrival.head().code());
        put(fields, "register.arrival.issuedOn", arrival.head().issuedOn());
        put(fields, "register.arrival.kindName", arrival.head().kindName());
        fields.put("register.arrival.subject", arrival.head().subject());
        put(fields, "register.arrival.signer", arrival.head().signer());
        put(fields, "register.arrival.pages", arrival.pages());
        put(fields, "register.arrival.dueOn", arrival.dueOn());
        fields.put("register.arrival.urgency", arrival.urgency().name());
        fields.put("register.arrival.channel", arrival.channel().name());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(key, value.toString());
        }
    }

    List<PersonRef> leaders() {
        return people.leaders(LocalDate.now(clock));
    }
}
