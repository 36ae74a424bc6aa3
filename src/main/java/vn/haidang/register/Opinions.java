package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.People;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/**
 * What is said about a document that came in: a leader's opinion, the head of a unit giving it to somebody, that somebody's proposal; the three
 * parts of the processing slip (Nghị định 30/2020, art. 23 and appendix IV).
 */
@Component
public class Opinions {

    private static final int LONGEST = 5000;

    private final Arrivals arrivals;
    private final ArrivalStore store;
    private final OpinionStore opinions;
    private final ForwardingStore forwardings;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final Clock clock;

    Opinions(
            Arrivals arrivals,
            ArrivalStore store,
            OpinionStore opinions,
            ForwardingStore forwardings,
            People people,
            ApplicationEventPublisher events,
            Messages messages,
            Clock clock) {
        this.arrivals = arrivals;
        this.store = store;
        this.opinions = opinions;
        this.forwardings = forwardings;
        this.people = people;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Keeps a leader's opinion, hands the document to the units it names and, where that is asked for, has a task made of it. A leader gives his
     * own; clerks and the Office enter one from paper.
     *
     * @return the opinion's id
     */
    @Transactional
    public long give(Actor actor, long arrivalId, Opinion.Asked typed) {
        Arrival arrival = arrivals.locked(arrivalId);
        Opinion.Asked asked = checked(actor, arrival, typed);
        long id = opinions.insert(actor, arrivalId, asked);
        arrivals.done(actor, arrival, ArrivalStep.OPINION, asked.leaderId(), asked.leadUnitId(), asked.words());
        forward(actor, arrival, asked);
        LocalDate due = asked.dueOn();
        if (due != null) {
            store.due(arrivalId, due);
        }
        Long lead = asked.leadUnitId();
        if (asked.makesTask() && lead != null) {
            events.publishEvent(event(actor, id, arrival, asked, lead));
        }
        return id;
    }

    private Opinion.Asked checked(Actor actor, Arrival arrival, Opinion.Asked typed) {
        boolean enters = actor.hasAny(Role.CLERK, Role.OFFICE);
        if (!enters && !(actor.has(Role.LEADER) && actor.is(typed.leaderId()))) {
            throw new NotPermitted();
        }
        LocalDate today = LocalDate.now(clock);
        if (people.leaders(today).stream().noneMatch(leader -> leader.id() == typed.leaderId())) {
            throw new Refused("register.arrival.noLeader");
        }
        arrival.require(ArrivalState.PROCESSING);
        if (arrival.state() == ArrivalState.DONE) {
            throw new Refused("register.arrival.wrongState.DONE");
        }
        Long lead = typed.leadUnitId();
        if (typed.makesTask() && lead == null) {
            throw new Refused("register.arrival.opinion.noLead");
        }
        LocalDate due = typed.dueOn();
        if (due != null && due.isBefore(today)) {
            throw new Refused("register.arrival.opinion.pastDue");
        }
        return new Opinion.Asked(
                typed.leaderId(),
                lead,
                typed.coUnitIds().stream()
                        .filter(unit -> !Objects.equals(unit, lead))
                        .distinct()
                        .toList(),
                words(typed.words()),
                due,
                typed.makesTask());
    }

    private void forward(Actor actor, Arrival arrival, Opinion.Asked asked) {
        Long lead = asked.leadUnitId();
        if (lead != null) {
            forwardings.forward(actor, arrival.id(), lead, ForwardingPart.LEAD, asked.dueOn());
            arrivals.done(actor, arrival, ArrivalStep.FORWARDED, null, lead, null);
        }
        for (long unit : asked.coUnitIds()) {
            forwardings.forward(actor, arrival.id(), unit, ForwardingPart.HELP, asked.dueOn());
            arrivals.done(actor, arrival, ArrivalStep.FORWARDED, null, unit, null);
        }
        boolean handed = lead != null || !asked.coUnitIds().isEmpty();
        store.state(arrival.id(), handed ? ArrivalState.PROCESSING : ArrivalState.AT_LEADER);
    }

    private OpinionGiven event(Actor actor, long id, Arrival arrival, Opinion.Asked asked, long lead) {
        return new OpinionGiven(
                actor,
                id,
                arrival.id(),
                arrival.number() + "/" + arrival.year(),
                sourceKind(arrival.head().kindName()),
                messages.text(
                        Locale.forLanguageTag("vi"),
                        "register.arrival.of",
                        arrival.head().label(messages),
                        arrival.sender().name()),
                asked.words(),
                LocalDate.now(clock),
                asked.leaderId(),
                lead,
                asked.coUnitIds(),
                asked.dueOn());
    }

    private static String sourceKind(@Nullable String kindName) {
        return switch (kindName == null ? "" : TextFold.fold(kindName)) {
            case "" -> "LETTER";
            case "thong bao" -> "NOTICE";
            case "quyet dinh", "chi thi", "nghi quyet" -> "DECISION";
            case "ke hoach", "chuong trinh" -> "PLAN";
            default -> "OTHER";
        };
    }

    /** The head of a unit, or the deputy, gives the document to somebody of the unit. */
    @Transactional
    public void assign(
            Actor actor, long arrivalId, long unit, long person, @Nullable LocalDate due, @Nullable String words) {
        Arrival arrival = arrivals.locked(arrivalId);
        if (!actor.leads(unit)) {
            throw new NotPermitted();
        }
        if (!arrival.state().isOpen()) {
            throw new Refused("register.arrival.wrongState." + arrival.state());
        }
        if (people.staffOf(unit, LocalDate.now(clock)).stream().noneMatch(one -> one.id() == person)) {
            throw new Refused("register.arrival.assign.notOfUnit");
        }
        if (!forwardings.assign(arrivalId, unit, person, due)) {
            throw new Refused("register.arrival.assign.notForwarded");
        }
        opinions.assign(actor, arrivalId, unit, person, Senders.blank(words), due);
        arrivals.done(actor, arrival, ArrivalStep.ASSIGNED, person, unit, words);
    }

    /** Somebody of a unit that has the document proposes how to settle it. */
    @Transactional
    public void propose(Actor actor, long arrivalId, String words) {
        Arrival arrival = arrivals.locked(arrivalId);
        boolean has = forwardings.of(arrivalId).stream().anyMatch(one -> actor.belongsTo(one.unitId()));
        if (!has) {
            throw new NotPermitted();
        }
        if (!arrival.state().isOpen()) {
            throw new Refused("register.arrival.wrongState." + arrival.state());
        }
        arrivals.done(actor, arrival, ArrivalStep.PROPOSED, null, null, words(words));
    }

    List<Opinion> of(long arrival) {
        return opinions.of(arrival);
    }

    private static String words(String typed) {
        String words = Senders.blank(typed);
        if (words == null) {
            throw new Refused("register.arrival.opinion.empty");
        }
        if (words.length() > LONGEST) {
            throw new Refused("register.arrival.problem.long", String.valueOf(LONGEST));
        }
        return words;
    }
}
