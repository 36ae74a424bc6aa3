package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/**
 * Planned values with the decision that set them: proposed, confirmed once by somebody who approves the indicator, in force from then on. A
 * revision takes the place of the former plan, which stays on record; what was in force at any time can be asked for.
 */
@Component
public class Plans {

    private static final int MOST_WAITING = 500;

    private final PlanStore store;
    private final Indicators indicators;
    private final FigurePeople people;
    private final ApprovalSettings settings;
    private final Audit audit;

    Plans(PlanStore store, Indicators indicators, FigurePeople people, ApprovalSettings settings, Audit audit) {
        this.store = store;
        this.indicators = indicators;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * What somebody wants to be in force.
     *
     * @param low the plan, or the lower end of a range, in the indicator's unit; null: that there be no plan any more
     * @param high upper end of a range, null: one value
     * @param printed as the decision writes it
     * @param basis number of the decision
     * @param decidedOn its day
     * @param note why it should take the place of the plan in force
     */
    public record Wanted(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String printed,
            String basis,
            @Nullable LocalDate decidedOn,
            @Nullable String note) {}

    /** The plans in force, or as they were at the view's time; points without one are left out. */
    @Transactional(readOnly = true)
    public Map<Point, Plan> find(Collection<Point> points, View view) {
        return store.find(points, view);
    }

    /** The plan in force of the whole of a body. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(Indicator indicator, Place place) {
        Point point = new Point(place.bodyId(), place.period(), indicator.id(), place.coordinateId(), Standing.ACTUAL);
        return Optional.ofNullable(store.find(List.of(point), View.ENTERED).get(point));
    }

    /** All plans of a body for a period that are or were in force, by indicator, the one in force first. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Plan>> of(int bodyId, Period period) {
        return store.of(bodyId, period);
    }

    /** What waits for a confirmation for a body and a period, by indicator. */
    @Transactional(readOnly = true)
    public Map<Integer, PlanProposal> proposed(int bodyId, Period period) {
        return store.open(bodyId, period);
    }

    /** What waits for this person, of any body and period; of what the person proposed only where one may decide alone. */
    @Transactional(readOnly = true)
    public List<PlanProposal> waitingFor(Actor actor) {
        List<Integer> own = indicators.all().stream()
                .filter(indicator -> people.is(actor, ApprovalPart.APPROVER, indicator))
                .map(Indicator::id)
                .toList();
        return own.isEmpty()
                ? List.of()
                : store.waiting(own, MOST_WAITING).stream()
                        .filter(proposal -> !isOwn(actor, proposal))
                        .toList();
    }

    private boolean isOwn(Actor actor, PlanProposal proposal) {
        Long by = proposal.proposedById();
        return by != null && actor.is(by) && !settings.mayActAlone();
    }

    /**
     * Proposes a plan in the place of what was proposed before; where the person may decide alone it is in force at once. That the person may
     * propose is the caller's to make sure of.
     *
     * @return id of the plan
     */
    @Transactional
    public long propose(Actor actor, Place place, Indicator indicator, Wanted wanted) {
        store.await(place.bodyId());
        withdraw(actor, place, indicator);
        long id = store.insert(actor, place, indicator.id(), wanted);
        record(actor, "plan.proposed", indicator, null, fields(place.period(), wanted), wanted.note());
        boolean alone = actor.personId() == null
                || settings.mayActAlone() && people.is(actor, ApprovalPart.APPROVER, indicator);
        if (alone) {
            put(actor, store.open(id).orElseThrow());
        }
        return id;
    }

    /** Takes back what is proposed for a place, if anything is. */
    @Transactional
    public void withdraw(Actor actor, Place place, Indicator indicator) {
        PlanProposal open = store.open(place.bodyId(), place.period()).get(indicator.id());
        if (open != null) {
            end(actor, open, null);
        }
    }

    /**
     * Takes a proposal back.
     *
     * @throws Refused where it is in force already
     */
    @Transactional
    public void takeBack(Actor actor, long id) {
        PlanProposal open = store.open(id).orElse(null);
        if (open != null) {
            end(actor, open, null);
        } else if (store.isConfirmed(id)) {
            throw new Refused("indicator.proposals.tooLate");
        }
    }

    /**
     * Puts proposals in force, all or none.
     *
     * @param versions id and version of each as the person saw it
     * @throws NotPermitted to whoever does not approve the indicator, or proposed it and may not decide alone
     * @throws StaleWrite where another decided meanwhile
     */
    @Transactional
    public void confirm(Actor actor, Map<Long, Integer> versions) {
        versions.forEach((id, version) -> put(actor, decided(actor, id, version)));
    }

    /** Turns a proposal down, with a reason; what was in force stays. Refuses as {@link #confirm} does. */
    @Transactional
    public void refuse(Actor actor, long id, int version, @Nullable String reason) {
        String why = Reason.required(reason);
        end(actor, decided(actor, id, version), why);
    }

    @Transactional(readOnly = true)
    boolean isConfirmed(long id) {
        return store.isConfirmed(id);
    }

    private PlanProposal decided(Actor actor, long id, int version) {
        PlanProposal seen = store.open(id).orElseThrow(StaleWrite::new);
        store.await(seen.bodyId());
        PlanProposal open = store.open(id).orElseThrow(StaleWrite::new);
        if (open.version() != version) {
            throw new StaleWrite();
        }
        Indicator indicator =
                indicators.byId(open.indicatorId()).orElseThrow(() -> new NotFound("indicator", open.indicatorId()));
        if (!people.is(actor, ApprovalPart.APPROVER, indicator) || isOwn(actor, open)) {
            throw new NotPermitted();
        }
        return open;
    }

    private void put(Actor actor, PlanProposal proposal) {
        Indicator indicator = indicators.indicator(proposal.indicatorId());
        Plan before = find(indicator, new Place(proposal.bodyId(), proposal.period(), proposal.coordinateId()))
                .orElse(null);
        store.confirm(actor, proposal);
        record(
                actor,
                proposal.low() == null ? "plan.withdrawn" : "plan.confirmed",
                indicator,
                before == null
                        ? null
                        : fields(
                                before.period(),
                                new Wanted(
                                        before.low(), before.high(), null, before.basis(), before.decidedOn(), null)),
                fields(proposal.period(), wanted(proposal)),
                proposal.note());
    }

    private void end(Actor actor, PlanProposal proposal, @Nullable String refusal) {
        store.end(actor, proposal, refusal);
        record(
                actor,
                refusal == null ? "plan.takenBack" : "plan.refused",
                indicators.indicator(proposal.indicatorId()),
                null,
                fields(proposal.period(), wanted(proposal)),
                refusal);
    }

    private static Wanted wanted(PlanProposal of) {
        return new Wanted(of.low(), of.high(), of.printed(), of.basis(), of.decidedOn(), of.note());
    }

    private void record(
            Actor actor,
            String action,
            Indicator indicator,
            @Nullable Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String reason) {
        audit.record(
                actor, action, new Audit.Subject("indicator", indicator.id(), indicator.code()), before, after, reason);
    }

    private static Map<String, Object> fields(Period period, Wanted wanted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        BigDecimal low = wanted.low();
        BigDecimal high = wanted.high();
        fields.put(
                "catalogue.plan",
                low == null ? "–" : low.toPlainString() + (high == null ? "" : " – " + high.toPlainString()));
        fields.put("catalogue.period", period.key());
        fields.put("catalogue.basis", wanted.basis());
        if (wanted.decidedOn() != null) {
            fields.put("plan.decidedOn", wanted.decidedOn().toString());
        }
        return fields;
    }
}
