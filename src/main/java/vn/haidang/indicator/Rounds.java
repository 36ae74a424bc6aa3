package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.task.DirectiveByHand;
import vn.haidang.task.Obligations;

/** Rounds of collection (đợt thu thập): a form opened for a period, sent by each body, sent back or taken. */
@Component
public class Rounds {

    private final RoundStore store;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;
    private final Observations observations;
    private final Sources sources;
    private final Approvals approvals;
    private final Obligations obligations;
    private final Units units;
    private final Audit audit;
    private final CollectionText text;
    private final Clock clock;

    Rounds(
            RoundStore store,
            CollectionForms forms,
            Bodies bodies,
            Indicators indicators,
            Observations observations,
            Sources sources,
            Approvals approvals,
            Obligations obligations,
            Units units,
            Audit audit,
            CollectionText text,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
        this.observations = observations;
        this.sources = sources;
        this.approvals = approvals;
        this.obligations = obligations;
        this.units = units;
        this.audit = audit;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Opens a form for a period: every body that sends it has to, and those that are units of the authority get it as a task.
     *
     * @return id of the round
     * @throws NotPermitted for anybody but the form's unit and the Office
     * @throws Refused where it is open already, is not for that period, or nobody sends it
     */
    @Transactional
    public long open(Actor actor, long formId, Period period) {
        CollectionForm form = forms.form(formId);
        Entrant.requireCollect(actor, form);
        return open(actor, form, period)
                .orElseThrow(
                        () -> new Refused("indicator.collection.round.open", text.period(period, actor.language())));
    }

    /** Opens what has closed and is opened by itself; once, however often it runs. */
    @Transactional
    void openClosed() {
        Actor system = Actor.system("indicator-collection");
        for (CollectionForm form : forms.all()) {
            forms.closed(form)
                    .filter(period -> !senders(form, period).isEmpty())
                    .ifPresent(period -> open(system, form, period));
        }
    }

    private Optional<Long> open(Actor actor, CollectionForm form, Period period) {
        if (!form.isFor(period)) {
            throw new Refused("indicator.collection.round.period", text.text("indicator.span." + form.every()));
        }
        List<Body> senders = senders(form, period);
        if (senders.isEmpty()) {
            throw new Refused("indicator.collection.round.nobody");
        }
        LocalDate due = forms.due(form, period);
        Optional<Long> made = store.insert(form.id(), period, due, actor.personId());
        made.ifPresent(id -> {
            store.insertBodies(id, due, senders.stream().map(Body::id).toList(), actor);
            oblige(actor, form, period, due, senders, store.bodies(List.of(id)));
            audit.record(
                    actor,
                    "indicator.roundOpened",
                    new Audit.Subject("collectionRound", id, text.label(form, period)),
                    null,
                    Map.of("indicator.bodies", String.valueOf(senders.size()), "dueOn", due.toString()),
                    null);
        });
        return made;
    }

    /** Who sends a form for a period, with the names of that time. */
    List<Body> senders(CollectionForm form, Period period) {
        return bodies.on(period.lastDay()).all().stream()
                .filter(body -> form.isSentBy(body, period))
                .filter(body ->
                        !FormLayout.of(form, body.kind(), indicators).lines().isEmpty())
                .toList();
    }

    private void oblige(
            Actor actor, CollectionForm form, Period period, LocalDate due, List<Body> senders, List<RoundBody> rows) {
        LocalDate today = LocalDate.now(clock);
        for (Body body : senders) {
            Long unit = body.kind() == BodyKind.DEPARTMENT ? body.unitId() : null;
            if (unit == null || units.on(today).all().stream().noneMatch(one -> one.id() == unit)) {
                continue;
            }
            String words = text.text("indicator.collection.task", form.name(), text.period(period), body.shortName());
            List<Long> tasks = obligations.give(
                    actor,
                    new DirectiveByHand(
                            "",
                            words,
                            "OTHER",
                            text.text("indicator.collection.taskSource", form.name()),
                            today,
                            false,
                            unit,
                            List.of(),
                            null,
                            form.name(),
                            due,
                            null,
                            null,
                            null));
            rows.stream()
                    .filter(row -> row.bodyId() == body.id())
                    .findFirst()
                    .ifPresent(row -> store.task(row.id(), tasks.getFirst()));
        }
    }

    /**
     * Sends a body's form: its drafts become submitted; wholes that were left out are the sums of their parts.
     *
     * @param gapReason why values are missing; must be there where some are
     * @throws NotPermitted for others than the body, the form's unit and the Office
     * @throws Refused where values are missing without a reason, a rule is broken, or it was sent already
     */
    @Transactional
    public void send(Actor actor, long roundId, int bodyId, @Nullable String gapReason) {
        send(Entrant.of(actor), body(roundId, bodyId).id(), null, gapReason);
    }

    /** @param version of the form as the person saw it, null: whatever it is */
    @Transactional
    void send(Entrant entrant, long roundBodyId, @Nullable Integer version, @Nullable String gapReason) {
        Desk desk = desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        if (!desk.row().step().isOpen()) {
            throw new Refused("indicator.collection.sentAlready");
        }
        fillWholes(entrant, desk);
        List<FormLayout.Cell> missing = missing(desk);
        String reason = gapReason == null || gapReason.isBlank() ? null : gapReason.strip();
        if (!missing.isEmpty() && reason == null) {
            throw new Refused("indicator.collection.missing", String.valueOf(missing.size()));
        }
        store.hold(roundBodyId);
        ApprovalOutcome outcome = approvals.send(
                entrant.actor(), desk.round().period(), desk.body().id(), Set.copyOf(points(desk)), reason);
        if (!outcome.held().isEmpty()) {
            throw new FormHeld(outcome.held());
        }
        sent(entrant.actor(), desk, version, reason);
    }

    private void sent(Actor actor, Desk desk, @Nullable Integer version, @Nullable String reason) {
        step(actor, desk, version, RoundStep.SENT, "indicator.formSent", reason);
        if (desk.row().taskId() != null) {
            obligations.delivered(
                    actor,
                    desk.row().taskId(),
                    text.text(
                            "indicator.collection.taskDone",
                            text.label(desk.form(), desk.round().period())));
        }
    }

    /** The body takes its form back to change it, as long as nobody has taken it. */
    @Transactional
    void takeBack(Entrant entrant, long roundBodyId, @Nullable Integer version) {
        Desk desk = desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        if (desk.row().step() != RoundStep.SENT) {
            throw new Refused("indicator.collection.notSent");
        }
        reopen(entrant.actor(), desk, version, RoundStep.TAKEN_BACK, text.text("indicator.step.TAKEN_BACK"));
    }

    /**
     * Sends a body's form back to be mended: its submitted values are drafts again, its task runs on.
     *
     * @throws NotPermitted for anybody but the form's unit and the Office
     * @throws Refused without a reason, or where it was not sent
     */
    @Transactional
    public void returnTo(Actor actor, long roundId, int bodyId, String reason) {
        Desk desk = desk(body(roundId, bodyId).id());
        Entrant.requireCollect(actor, desk.form());
        returned(actor, roundId, bodyId, reason);
    }

    /** The same where the caller, who checks values, has decided that the person may. */
    @Transactional
    public void returned(Actor actor, long roundId, int bodyId, String reason) {
        Desk desk = desk(body(roundId, bodyId).id());
        if (reason.isBlank()) {
            throw new Refused("indicator.collection.reasonEmpty");
        }
        if (desk.row().step().isOpen()) {
            throw new Refused("indicator.collection.notSent");
        }
        reopen(actor, desk, null, RoundStep.RETURNED, reason.strip());
    }

    private void reopen(Actor actor, Desk desk, @Nullable Integer version, RoundStep step, String reason) {
        observations.move(actor, points(desk), ValueState.SUBMITTED, ValueState.DRAFT, reason);
        back(actor, desk, version, step, reason);
    }

    private void back(Actor actor, Desk desk, @Nullable Integer version, RoundStep step, String reason) {
        step(
                actor,
                desk,
                version,
                step,
                step == RoundStep.RETURNED ? "indicator.formReturned" : "indicator.formTakenBack",
                reason);
        if (desk.row().taskId() != null) {
            obligations.returned(actor, desk.row().taskId(), reason);
        }
    }

    /**
     * Takes a body's form; its task is done. Whether its values are good is the caller's question, and their state the caller's act. Nothing
     * happens where it was taken already.
     */
    @Transactional
    public void accepted(Actor actor, long roundId, int bodyId, @Nullable String note) {
        Desk desk = desk(body(roundId, bodyId).id());
        if (desk.row().step() == RoundStep.ACCEPTED) {
            return;
        }
        if (desk.row().step() != RoundStep.SENT) {
            throw new Refused("indicator.collection.notSent");
        }
        step(actor, desk, null, RoundStep.ACCEPTED, "indicator.formAccepted", note);
        if (desk.row().taskId() != null) {
            obligations.accepted(actor, desk.row().taskId(), note);
        }
    }

    /** A form goes where its values went; what happened to them is decided and done. Forms whose values came another way are sent with them. */
    void followed(Actor actor, long roundBodyId, RoundStep step, @Nullable String note) {
        Desk desk = desk(roundBodyId);
        RoundStep now = desk.row().step();
        switch (step) {
            case RETURNED, TAKEN_BACK ->
                back(actor, desk, null, step, note == null ? text.text("indicator.step." + step) : note);
            case SENT -> sent(actor, desk, null, note);
            case ACCEPTED -> {
                if (now.isOpen() && missing(desk).isEmpty()) {
                    sent(actor, desk, null, null);
                    accepted(actor, desk.round().id(), desk.row().bodyId(), note);
                } else if (!now.isOpen()) {
                    accepted(actor, desk.round().id(), desk.row().bodyId(), note);
                }
            }
            case OPENED, ENTERED -> throw new IllegalArgumentException(step.name());
        }
    }

    /** Where the bodies of a round stand. */
    @Transactional(readOnly = true)
    public List<RoundBody> standing(long roundId) {
        return store.bodies(List.of(roundId));
    }

    /** The forms of a body for a period that ask for an indicator: ids of their rounds. */
    @Transactional(readOnly = true)
    public List<Long> of(int bodyId, Period period, int indicatorId) {
        return store.ofBody(bodyId, Integer.MAX_VALUE).stream()
                .filter(row -> {
                    Round round = round(row.roundId());
                    return round.period().equals(period)
                            && forms.form(round.formId()).rows().stream()
                                    .anyMatch(one -> one.indicatorId() == indicatorId);
                })
                .map(RoundBody::roundId)
                .toList();
    }

    /**
     * Everything about one body's form.
     *
     * @param body as it was called on the period's last day
     */
    public record Desk(RoundBody row, Round round, CollectionForm form, Body body, FormLayout layout) {}

    Desk desk(long roundBodyId) {
        RoundBody row = store.body(roundBodyId).orElseThrow(() -> new NotFound("collectionRound", roundBodyId));
        Round round = round(row.roundId());
        CollectionForm form = forms.form(round.formId());
        Body body = bodies.body(row.bodyId(), round.period().lastDay());
        return new Desk(row, round, form, body, FormLayout.of(form, body.kind(), indicators));
    }

    Round round(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("collectionRound", id));
    }

    private RoundBody body(long roundId, int bodyId) {
        return store.body(roundId, bodyId).orElseThrow(() -> new NotFound("collectionRound", roundId));
    }

    /** Notes that somebody began; the first time only. */
    void begun(Actor actor, RoundBody row) {
        if (row.step() == RoundStep.OPENED) {
            store.hold(row.id());
            if (store.body(row.id()).orElseThrow().step() == RoundStep.OPENED) {
                store.step(row.id(), null, RoundStep.ENTERED, actor, null);
            }
        }
    }

    private void step(
            Actor actor, Desk desk, @Nullable Integer version, RoundStep step, String action, @Nullable String reason) {
        store.step(desk.row().id(), version, step, actor, reason);
        audit.record(
                actor,
                action,
                new Audit.Subject(
                        "collectionRound",
                        desk.round().id(),
                        text.label(desk.form(), desk.round().period())),
                Map.of(
                        "indicator.step",
                        text.text("indicator.step." + desk.row().step())),
                Map.of(
                        "indicator.step",
                        text.text("indicator.step." + step),
                        "indicator.body",
                        desk.body().name()),
                reason);
    }

    /** Cells without any value, whatever it claims to be. */
    List<FormLayout.Cell> missing(Desk desk) {
        Collection<Point> given = observations.find(points(desk)).keySet();
        return desk.layout().cells().stream()
                .filter(cell -> given.stream()
                        .noneMatch(point -> point.indicatorId()
                                        == cell.indicator().id()
                                && point.coordinateId() == cell.coordinate().id()))
                .toList();
    }

    private static List<Point> points(Desk desk) {
        List<Point> points = new ArrayList<>();
        for (FormLayout.Cell cell : desk.layout().cells()) {
            for (Standing standing : Standing.values()) {
                points.add(cell.point(desk.body().id(), desk.round().period(), standing));
            }
        }
        return points;
    }

    /** A whole that was left out while all its parts are there is their sum, for what may be added. */
    private void fillWholes(Entrant entrant, Desk desk) {
        Map<Point, Observation> given = observations.find(points(desk));
        List<Entry> sums = new ArrayList<>();
        for (FormLayout.Line line : desk.layout().lines()) {
            if (line.hasWhole() && line.columns().size() > 1 && line.indicator().additive()) {
                sum(desk, line, given).ifPresent(sums::add);
            }
        }
        if (!sums.isEmpty()) {
            observations.write(entrant.actor(), source(entrant, desk), ValueState.DRAFT, sums);
        }
    }

    private static Optional<Entry> sum(Desk desk, FormLayout.Line line, Map<Point, Observation> given) {
        for (Standing standing : Standing.values()) {
            if (given.containsKey(point(desk, line, 0, standing))) {
                return Optional.empty();
            }
        }
        for (Standing standing : Standing.values()) {
            List<Observation> parts = new ArrayList<>();
            for (int column = 1; column < line.columns().size(); column++) {
                Observation part = given.get(point(desk, line, column, standing));
                if (part != null) {
                    parts.add(part);
                }
            }
            if (parts.size() == line.columns().size() - 1) {
                BigDecimal sum = parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                return Optional.of(Entry.of(point(desk, line, 0, standing), sum));
            }
        }
        return Optional.empty();
    }

    private static Point point(Desk desk, FormLayout.Line line, int column, Standing standing) {
        return new FormLayout.Cell(line.indicator(), line.columns().get(column).coordinate())
                .point(desk.body().id(), desk.round().period(), standing);
    }

    /** The source of what is typed into a body's form; one per form and way of entering. */
    Source source(Entrant entrant, Desk desk) {
        String label = text.label(desk.form(), desk.round().period()) + " · "
                + desk.body().shortName();
        return sources.of(
                entrant.actor(),
                entrant.kind(),
                entrant.linkBodyId() == null
                        ? label
                        : label + " · " + entrant.actor().name(),
                "round-body-" + desk.row().id(),
                null,
                null);
    }
}
