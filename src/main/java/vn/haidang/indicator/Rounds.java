package vn.haidang.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.task.Obligations;

/** Rounds of collection (đợt thu thập): a form opened for a period, sent by each body, sent back or taken. */
@Component
public class Rounds {

    private final RoundStore roundStore;
    private final RoundBodyStore store;
    private final RoundOpening opening;
    private final FormGaps gaps;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;
    private final Observations observations;
    private final Sources sources;
    private final Approvals approvals;
    private final Obligations obligations;
    private final Audit audit;
    private final CollectionText text;

    Rounds(
            RoundStore roundStore,
            RoundBodyStore store,
            RoundOpening opening,
            FormGaps gaps,
            CollectionForms forms,
            Bodies bodies,
            Indicators indicators,
            Observations observations,
            Sources sources,
            Approvals approvals,
            Obligations obligations,
            Audit audit,
            CollectionText text) {
        this.roundStore = roundStore;
        this.store = store;
        this.opening = opening;
        this.gaps = gaps;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
        this.observations = observations;
        this.sources = sources;
        this.approvals = approvals;
        this.obligations = obligations;
        this.audit = audit;
        this.text = text;
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
        return opening.open(actor, form, period)
                .orElseThrow(
                        () -> new Refused("indicator.collection.round.open", text.period(period, actor.language())));
    }

    /** Opens what has closed and is opened by itself; once, however often it runs. */
    @Transactional
    void openClosed() {
        opening.openClosed(Actor.system("indicator-collection"));
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
        gaps.fillWholes(entrant.actor(), source(entrant, desk), desk);
        List<FormLayout.Cell> missing = gaps.missing(desk);
        String reason = gapReason == null || gapReason.isBlank() ? null : gapReason.strip();
        if (!missing.isEmpty() && reason == null) {
            throw new Refused("indicator.collection.missing", String.valueOf(missing.size()));
        }
        // values before the form, as whoever approves them takes them: two who take both never wait for each other
        observations.hold(desk.body().id());
        store.hold(roundBodyId);
        ApprovalOutcome outcome = approvals.send(
                entrant.actor(), desk.round().period(), desk.body().id(), Set.copyOf(FormGaps.points(desk)), reason);
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

    /** The body takes its form back to change it, as long as nobody has taken its values; one that came without any it can fill in later. */
    @Transactional
    void takeBack(Entrant entrant, long roundBodyId, @Nullable Integer version) {
        Desk desk = desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        if (desk.row().step() == RoundStep.ACCEPTED && !isEmpty(desk)) {
            throw new Refused("indicator.collection.acceptedAlready");
        }
        if (desk.row().step().isOpen()) {
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
        observations.move(actor, FormGaps.points(desk), ValueState.SUBMITTED, ValueState.DRAFT, reason);
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

    /**
     * Takes a form that came without any value, only with the reason: no approval of values would take it along.
     *
     * @throws NotPermitted for anybody but the form's unit and the Office
     * @throws Refused where it has values, or was not sent
     */
    @Transactional
    void acceptEmpty(Actor actor, long roundId, int bodyId) {
        Desk desk = desk(body(roundId, bodyId).id());
        Entrant.requireCollect(actor, desk.form());
        if (!isEmpty(desk)) {
            throw new Refused("indicator.collection.acceptValues");
        }
        accepted(actor, roundId, bodyId, desk.row().sentReason());
    }

    private boolean isEmpty(Desk desk) {
        return gaps.missing(desk).size() == desk.layout().cells().size();
    }

    /** Where the bodies of a round stand. */
    @Transactional(readOnly = true)
    public List<RoundBody> standing(long roundId) {
        return store.bodies(List.of(roundId));
    }

    /** The forms of a body for a period that ask for an indicator: ids of their rounds. */
    @Transactional(readOnly = true)
    public List<Long> of(int bodyId, Period period, int indicatorId) {
        return store.asking(period, List.of(bodyId), List.of(indicatorId)).stream()
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
        return roundStore.find(id).orElseThrow(() -> new NotFound("collectionRound", id));
    }

    private RoundBody body(long roundId, int bodyId) {
        return store.body(roundId, bodyId).orElseThrow(() -> new NotFound("collectionRound", roundId));
    }

    /** Notes that somebody began; the first time only. */
    void begun(Actor actor, RoundBody row) {
        if (row.step() == RoundStep.OPENED) {
            observations.hold(row.bodyId());
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
