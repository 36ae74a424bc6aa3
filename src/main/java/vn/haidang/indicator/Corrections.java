package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StaleWrite;

/** Another value in the place of an official one: asked for with a reason, decided by who approves; until then the official one stands. */
@Component
public class Corrections {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CorrectionStore store;
    private final Observations observations;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Sources sources;
    private final FigurePeople people;
    private final Settings settings;
    private final Messages messages;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            Observations observations,
            Indicators indicators,
            Bodies bodies,
            Sources sources,
            FigurePeople people,
            Settings settings,
            Messages messages,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.observations = observations;
        this.indicators = indicators;
        this.bodies = bodies;
        this.sources = sources;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody asks for; the printed form says more than the value, e.g. how many digits it has. */
    public record Wish(
            BigDecimal value,
            @Nullable String printed,
            @Nullable Qualifier qualifier,
            @Nullable Long fileId) {}

    /** Those who give the value, who collect it and who approve it. */
    public boolean mayAsk(Actor actor, Point point) {
        Indicator indicator = indicators.indicator(point.indicatorId());
        Body body = bodies.body(point.bodyId(), point.period().lastDay());
        return people.is(actor, ApprovalPart.COLLECTOR, indicator)
                || mayDecide(actor, point)
                || FigurePeople.gives(actor, body);
    }

    public boolean mayDecide(Actor actor, Point point) {
        return people.is(actor, ApprovalPart.APPROVER, indicators.indicator(point.indicatorId()));
    }

    /**
     * Asks for another value.
     *
     * @param version of the official value that the person saw
     * @return id of the correction
     * @throws Refused where the value is not official, the same, cannot be, or one is asked for already
     */
    @Transactional
    public long ask(Actor actor, Point point, int version, Wish wish, @Nullable String reason) {
        if (!mayAsk(actor, point)) {
            throw new NotPermitted("indicator.correction.refused.notPermitted");
        }
        return request(actor, point, version, wish, reason);
    }

    /** The same for somebody whose right to ask the caller has made sure of, in the caller's transaction. */
    long request(Actor actor, Point point, int version, Wish wish, @Nullable String reason) {
        String why = Reason.required(reason);
        Observation old = observations.find(point).orElseThrow(() -> new NotFound("indicator", point.indicatorId()));
        if (old.state() != ValueState.APPROVED) {
            throw new Refused("indicator.correction.refused.notOfficial");
        }
        if (old.version() != version) {
            throw new StaleWrite();
        }
        refuseImpossible(point, old, wish);
        if (store.of(point).stream().anyMatch(Correction::isOpen)) {
            throw new Refused("indicator.correction.refused.open");
        }
        long id = store.insert(
                actor, old, wish.value(), wish.printed(), wish.qualifier(), old.asOf(), why, wish.fileId());
        Correction asked = correction(id);
        record(actor, "indicator.correctionAsked", asked, why);
        events.publishEvent(new CorrectionAsked(
                UUID.randomUUID(),
                id,
                point,
                actor.name(),
                why,
                label(asked),
                address(asked),
                others(actor, people.approvers(List.of(point.indicatorId())))));
        return id;
    }

    private void refuseImpossible(Point point, Observation old, Wish wish) {
        Measure measure = indicators.indicator(point.indicatorId()).measure();
        if (measure.whole() && wish.value().stripTrailingZeros().scale() > 0) {
            throw new Refused("indicator.refusal." + Refusal.NOT_WHOLE);
        }
        if (measure.whole() && wish.value().signum() < 0) {
            throw new Refused("indicator.refusal." + Refusal.NEGATIVE);
        }
        if (wish.value().compareTo(old.value()) == 0 && wish.qualifier() == old.qualifier()) {
            throw new Refused("indicator.correction.refused.same");
        }
    }

    /**
     * Puts the value asked for in the place of the official one.
     *
     * @throws StaleWrite where another decided meanwhile, or the official value is another by now
     * @throws NotPermitted to whoever does not approve the indicator, or asked for it and may not decide alone
     */
    @Transactional
    public void accept(Actor actor, long id, int version, @Nullable String note) {
        Correction correction = decide(actor, id, version, Correction.Outcome.ACCEPTED, Reason.optional(note));
        Source source = sources.of(
                actor,
                Source.Kind.FORM,
                messages.text(VIETNAMESE, "indicator.correction.source", correction.label()),
                "correction-" + id,
                correction.fileId(),
                null);
        Observation now = observations.find(correction.point()).orElseThrow(StaleWrite::new);
        Entry entry = new Entry(
                correction.point(),
                correction.newValue(),
                correction.newQualifier(),
                correction.newPrinted(),
                now.asOf(),
                correction.label(),
                correction.oldVersion());
        Refusal refusal = observations
                .correct(actor, source, ValueState.APPROVED, List.of(entry), correction.reason())
                .getFirst()
                .refusal();
        if (refusal != null) {
            throw refusal == Refusal.STALE ? new StaleWrite() : new Refused("indicator.refusal." + refusal);
        }
        record(actor, "indicator.valueCorrected", correction, correction.reason());
        events.publishEvent(new ValueCorrected(
                UUID.randomUUID(),
                id,
                correction.point(),
                correction.oldValue(),
                correction.newValue(),
                clock.instant(),
                actor.name(),
                correction.reason(),
                label(correction),
                address(correction),
                others(actor, List.of(correction.askedById()))));
    }

    /** The official value stays. */
    @Transactional
    public void refuse(Actor actor, long id, int version, @Nullable String reason) {
        String why = Reason.required(reason);
        Correction correction = decide(actor, id, version, Correction.Outcome.REFUSED, why);
        record(actor, "indicator.correctionRefused", correction, why);
        events.publishEvent(new CorrectionRefused(
                UUID.randomUUID(),
                id,
                correction.point(),
                actor.name(),
                why,
                label(correction),
                address(correction),
                others(actor, List.of(correction.askedById()))));
    }

    /** Whoever asked takes it back. */
    @Transactional
    public void withdraw(Actor actor, long id, int version) {
        Correction correction = correction(id);
        if (!actor.is(correction.askedById())) {
            throw new NotPermitted("indicator.correction.refused.notYours");
        }
        if (!store.decide(actor, id, version, Correction.Outcome.WITHDRAWN, null)) {
            throw new StaleWrite();
        }
        record(actor, "indicator.correctionWithdrawn", correction, null);
    }

    private Correction decide(
            Actor actor, long id, int version, Correction.Outcome outcome, @Nullable String decision) {
        Correction correction = correction(id);
        if (!mayDecide(actor, correction.point())) {
            throw new NotPermitted("indicator.correction.refused.notApprover");
        }
        boolean alone = actor.is(correction.askedById())
                && settings.get(ApprovalGate.ALONE).filter("YES"::equals).isEmpty();
        if (alone && outcome == Correction.Outcome.ACCEPTED) {
            throw new NotPermitted("indicator.held." + ApprovalOutcome.Reason.OWN);
        }
        if (!store.decide(actor, id, version, outcome, decision)) {
            throw new StaleWrite();
        }
        return correction;
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public Correction correction(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("indicatorCorrection", id));
    }

    /** Those asked for at a point, the latest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(Point point) {
        return store.of(point);
    }

    /** A part of all, the latest first. */
    @Transactional(readOnly = true)
    public List<Correction> list(boolean open, @Nullable Long before, int limit) {
        return store.list(open, before == null ? Long.MAX_VALUE : before, limit);
    }

    private static List<Long> others(Actor actor, List<Long> people) {
        return people.stream().filter(person -> !actor.is(person)).toList();
    }

    private String label(Correction correction) {
        Point point = correction.point();
        return messages.text(
                VIETNAMESE,
                "indicator.correction.label",
                correction.label(),
                indicators.indicator(point.indicatorId()).name(),
                bodies.body(point.bodyId(), point.period().lastDay()).shortName(),
                Sentence.name(point.period(), messages, VIETNAMESE));
    }

    private static String address(Correction correction) {
        return "/indicators/corrections/" + correction.id();
    }

    private void record(Actor actor, String action, Correction correction, @Nullable String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("indicatorCorrection", correction.id(), label(correction)),
                Map.of("indicator.value", correction.oldValue().toPlainString()),
                Map.of("indicator.value", correction.newValue().toPlainString()),
                reason);
    }
}
