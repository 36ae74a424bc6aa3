package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.task.Obligations;

/**
 * Forms of rounds follow what becomes of their values: official values take a form, values sent back send it back. What happened to the values is
 * decided and done; here a fixed number of statements for each round, whatever the number of bodies. Only units of the authority have tasks, which
 * go one by one.
 */
@Component
class RoundFollow {

    private final RoundStore rounds;
    private final RoundBodyStore store;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;
    private final Obligations obligations;
    private final ApprovalNews news;
    private final Audit audit;
    private final CollectionText text;

    RoundFollow(
            RoundStore rounds,
            RoundBodyStore store,
            CollectionForms forms,
            Bodies bodies,
            Indicators indicators,
            Obligations obligations,
            ApprovalNews news,
            Audit audit,
            CollectionText text) {
        this.rounds = rounds;
        this.store = store;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
        this.obligations = obligations;
        this.news = news;
        this.audit = audit;
        this.text = text;
    }

    /** In the transaction of the act. */
    @EventListener
    void follow(ActDone done) {
        switch (done.act()) {
            case APPROVE -> approved(done);
            case RETURN -> returned(done);
            case TAKE_BACK -> go(done, touched(done, step -> !step.isOpen()), RoundStep.TAKEN_BACK, done.note());
            case SUBMIT, CHECK, UNDO_CHECK -> {}
        }
    }

    /** A form is taken when all its values are official; one whose values came another way is sent with them, where nothing is missing. */
    private void approved(ActDone done) {
        Set<Long> ready = store.approved(done.period(), bodyIds(done));
        List<RoundBody> rows = touched(done, step -> step != RoundStep.ACCEPTED).stream()
                .filter(row -> ready.contains(row.id()))
                .toList();
        List<RoundBody> unsent =
                complete(done, rows.stream().filter(row -> row.step().isOpen()).toList());
        go(done, unsent, RoundStep.SENT, null);
        List<RoundBody> sent = new ArrayList<>(
                rows.stream().filter(row -> !row.step().isOpen()).toList());
        unsent.forEach(row -> sent.add(row.at(RoundStep.SENT)));
        go(done, sent, RoundStep.ACCEPTED, done.note());
    }

    /** A return that is taken back leaves the form sent, as it was, with the reason it came with. */
    private void returned(ActDone done) {
        if (done.undone()) {
            by(touched(done, step -> step == RoundStep.RETURNED), row -> Optional.ofNullable(row.sentReason()))
                    .forEach((reason, rows) -> go(done, rows, RoundStep.SENT, reason.orElse(null)));
        } else {
            go(done, touched(done, step -> !step.isOpen()), RoundStep.RETURNED, done.note());
        }
    }

    private List<RoundBody> touched(ActDone done, Predicate<RoundStep> wanted) {
        Set<Integer> asked =
                done.points().stream().map(Point::indicatorId).collect(Collectors.toCollection(HashSet::new));
        return store.asking(done.period(), bodyIds(done), asked).stream()
                .filter(row -> wanted.test(row.step()))
                .toList();
    }

    private static Set<Integer> bodyIds(ActDone done) {
        return done.points().stream().map(Point::bodyId).collect(Collectors.toCollection(HashSet::new));
    }

    /** Those of which no cell is empty; what a form asks for depends on the kind of the body. */
    private List<RoundBody> complete(ActDone done, List<RoundBody> rows) {
        BodiesOnDay tree = bodies.on(done.period().lastDay());
        List<RoundBody> complete = new ArrayList<>();
        by(rows, RoundBody::roundId).forEach((round, ofRound) -> {
            CollectionForm form = form(round);
            Map<BodyKind, List<RoundBody>> byKind = new LinkedHashMap<>();
            ofRound.forEach(row -> tree.byId(row.bodyId())
                    .ifPresent(body -> byKind.computeIfAbsent(body.kind(), kind -> new ArrayList<>())
                            .add(row)));
            Map<Long, FormLayout> layouts = new HashMap<>();
            byKind.forEach((kind, ofKind) -> {
                FormLayout layout = FormLayout.of(form, kind, indicators);
                ofKind.forEach(row -> layouts.put(row.id(), layout));
            });
            Map<Long, Integer> present = store.present(layouts);
            for (RoundBody row : ofRound) {
                FormLayout layout = layouts.get(row.id());
                if (layout != null
                        && present.getOrDefault(row.id(), 0) == layout.cells().size()) {
                    complete.add(row);
                }
            }
        });
        return complete;
    }

    private CollectionForm form(long roundId) {
        return forms.form(rounds.find(roundId).orElseThrow().formId());
    }

    private void go(ActDone done, List<RoundBody> rows, RoundStep step, @Nullable String note) {
        if (rows.isEmpty()) {
            return;
        }
        boolean back = step == RoundStep.RETURNED || step == RoundStep.TAKEN_BACK;
        String reason = back && note == null ? text.text("indicator.step." + step) : note;
        store.step(rows.stream().map(RoundBody::id).toList(), step, done.actor(), reason);
        by(rows, RoundBody::roundId).forEach((round, ofRound) -> {
            String label = text.label(form(round), done.period());
            by(ofRound, RoundBody::step)
                    .forEach((was, ofStep) -> record(done, new Round(round, label), ofStep, was, step, reason));
            ofRound.forEach(row -> oblige(done, row, label, step, reason));
        });
    }

    private record Round(long id, String label) {}

    private void record(
            ActDone done, Round round, List<RoundBody> rows, RoundStep was, RoundStep step, @Nullable String reason) {
        List<Integer> ids = rows.stream().map(RoundBody::bodyId).toList();
        audit.record(
                done.actor(),
                switch (step) {
                    case SENT -> "indicator.formSent";
                    case ACCEPTED -> "indicator.formAccepted";
                    case RETURNED -> "indicator.formReturned";
                    default -> "indicator.formTakenBack";
                },
                new Audit.Subject("collectionRound", round.id(), round.label()),
                Map.of("indicator.step", text.text("indicator.step." + was)),
                Map.of(
                        "indicator.step",
                        text.text("indicator.step." + step),
                        "indicator.body",
                        news.all(ids, done.period())),
                reason);
    }

    private void oblige(ActDone done, RoundBody row, String label, RoundStep step, @Nullable String reason) {
        if (row.taskId() == null) {
            return;
        }
        switch (step) {
            case SENT ->
                obligations.delivered(done.actor(), row.taskId(), text.text("indicator.collection.taskDone", label));
            case ACCEPTED -> obligations.accepted(done.actor(), row.taskId(), reason);
            default -> obligations.returned(done.actor(), row.taskId(), reason == null ? "" : reason);
        }
    }

    private static <K> Map<K, List<RoundBody>> by(Collection<RoundBody> rows, Function<RoundBody, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
