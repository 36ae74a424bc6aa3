package vn.haidang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/**
 * Ties documents that go out to those that came in and that they answer (văn bản trả lời). A tie is made while the answer is drafted; it makes the
 * arrival answered on the day the answer is issued. Closing the arrival stays a person's act.
 */
@Component
public class Answers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{4})");
    private static final int OFFERED = 8;

    private final AnswerStore store;
    private final Arrivals arrivals;
    private final ArrivalQueries queries;
    private final OutgoingDesk desk;
    private final OutgoingStore outgoing;
    private final Audit audit;

    Answers(
            AnswerStore store,
            Arrivals arrivals,
            ArrivalQueries queries,
            OutgoingDesk desk,
            OutgoingStore outgoing,
            Audit audit) {
        this.store = store;
        this.arrivals = arrivals;
        this.queries = queries;
        this.desk = desk;
        this.outgoing = outgoing;
        this.audit = audit;
    }

    /** What a document answers. */
    List<AnsweredArrival> of(long outgoingId) {
        return store.of(outgoingId);
    }

    /** Arrivals that words typed so far may mean, of those the person may see: by "15/2024", sender, number or subject without accents. */
    @Transactional(readOnly = true)
    public List<ArrivalRow> offered(Actor actor, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        Matcher typed = NUMBER.matcher(words.strip());
        List<ArrivalRow> found = new ArrayList<>();
        if (typed.matches()) {
            ArrivalFilter year = ArrivalFilter.of(Map.of("year", typed.group(2)));
            int number = Integer.parseInt(typed.group(1));
            String cursor = typed.group(2) + "_" + (number + 1);
            queries.list(actor, year, cursor, 1).rows().stream()
                    .filter(row -> row.number() == number)
                    .forEach(found::add);
        }
        queries.list(actor, ArrivalFilter.of(Map.of("q", words)), null, OFFERED).rows().stream()
                .filter(row -> found.stream().noneMatch(one -> one.id() == row.id()))
                .forEach(found::add);
        return found.stream()
                .filter(row -> row.state() != ArrivalState.CANCELLED)
                .toList();
    }

    /**
     * Ties a document to the arrival of this number.
     *
     * @param typed number and year as in the register, "15/2024"
     * @throws Refused where there is no such number
     */
    @Transactional
    public void tie(Actor actor, long outgoingId, String typed) {
        Matcher number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            throw new Refused("register.answer.format", typed);
        }
        long arrival = store.numbered(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)))
                .orElseThrow(() -> new Refused("register.answer.none", typed));
        try {
            tie(actor, outgoingId, arrival);
        } catch (NotFound hidden) {
            throw new Refused("register.answer.none", typed);
        }
    }

    /** The same by id; what is tied already stays so. An answer that is out already counts at once. */
    @Transactional
    public void tie(Actor actor, long outgoingId, long arrivalId) {
        Outgoing document = held(actor, outgoingId);
        Arrival arrival = arrivals.arrival(actor, arrivalId);
        if (arrival.state() == ArrivalState.CANCELLED) {
            throw new Refused("register.answer.cancelled");
        }
        if (store.tie(actor, arrivalId, outgoingId)) {
            record(actor, "outgoing.answerTied", document, arrival);
            if (document.state() == OutgoingState.ISSUED) {
                answered(actor, document, arrivalId);
            }
        }
    }

    /** Takes a tie back, as long as the answer is not out. */
    @Transactional
    public void untie(Actor actor, long outgoingId, long arrivalId) {
        Outgoing document = held(actor, outgoingId);
        if (document.state() == OutgoingState.ISSUED) {
            throw new Refused("register.answer.issued");
        }
        if (store.untie(arrivalId, outgoingId)) {
            record(actor, "outgoing.answerUntied", document, arrivals.locked(arrivalId));
        }
    }

    /** In the transaction that issues a document: what it answers is answered. */
    void issued(Actor actor, Outgoing before) {
        Outgoing document = outgoing.find(before.id()).orElseThrow();
        store.of(document.id()).forEach(one -> answered(actor, document, one.id()));
    }

    private void answered(Actor actor, Outgoing document, long arrivalId) {
        String label = document.kind().name() + " " + document.label();
        arrivals.done(actor, arrivals.locked(arrivalId), ArrivalStep.ANSWERED, null, null, label);
    }

    private Outgoing held(Actor actor, long id) {
        Outgoing document = outgoing.lock(id).orElseThrow(() -> OutgoingDesk.notFound(id));
        if (!desk.maySee(actor, document)) {
            throw OutgoingDesk.notFound(id);
        }
        if (!mayTie(actor, document)) {
            throw new NotPermitted();
        }
        return document;
    }

    /** Whoever drafts it, and the Office and the clerk until it is recalled. */
    boolean mayTie(Actor actor, Outgoing document) {
        boolean over = document.state() == OutgoingState.DISCARDED || document.state() == OutgoingState.RECALLED;
        return !over
                && (actor.hasAny(Role.OFFICE, Role.CLERK)
                        || OutgoingTransitions.open(document.state(), desk.parts(actor, document))
                                .contains(OutgoingAction.EDIT));
    }

    private void record(Actor actor, String action, Outgoing document, Arrival arrival) {
        audit.record(
                actor, action, desk.subject(document), null, Map.of("outgoing.answers", arrivals.label(arrival)), null);
    }
}
