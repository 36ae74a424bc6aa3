package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.task.DirectiveByHand;
import vn.haidang.task.Obligations;

/** The beginning of a round: who has to send a form for a period, by when, and the task that each unit of the authority gets with it. */
@Component
class RoundOpening {

    private final RoundStore store;
    private final RoundBodyStore bodyStore;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;
    private final Obligations obligations;
    private final Units units;
    private final Audit audit;
    private final CollectionText text;
    private final Clock clock;

    RoundOpening(
            RoundStore store,
            RoundBodyStore bodyStore,
            CollectionForms forms,
            Bodies bodies,
            Indicators indicators,
            Obligations obligations,
            Units units,
            Audit audit,
            CollectionText text,
            Clock clock) {
        this.store = store;
        this.bodyStore = bodyStore;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
        this.obligations = obligations;
        this.units = units;
        this.audit = audit;
        this.text = text;
        this.clock = clock;
    }

    /** Of all forms that are opened by themselves. */
    void openClosed(Actor system) {
        for (CollectionForm form : forms.all()) {
            forms.closed(form)
                    .filter(period -> !senders(form, period).isEmpty())
                    .ifPresent(period -> open(system, form, period));
        }
    }

    /** @return empty where it is open already */
    Optional<Long> open(Actor actor, CollectionForm form, Period period) {
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
            bodyStore.insertBodies(id, due, senders.stream().map(Body::id).toList(), actor);
            oblige(actor, form, period, due, senders, bodyStore.bodies(List.of(id)));
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
        CatalogueSnapshot catalogue = indicators.snapshot();
        Set<BodyKind> asked = EnumSet.noneOf(BodyKind.class);
        for (BodyKind kind : BodyKind.values()) {
            if (!FormLayout.of(form, kind, indicators, catalogue).lines().isEmpty()) {
                asked.add(kind);
            }
        }
        return bodies.on(period.lastDay()).all().stream()
                .filter(body -> asked.contains(body.kind()) && form.isSentBy(body, period))
                .toList();
    }

    private void oblige(
            Actor actor, CollectionForm form, Period period, LocalDate due, List<Body> senders, List<RoundBody> made) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> there = units.on(today).all().stream().map(one -> one.id()).collect(Collectors.toSet());
        for (Body body : senders) {
            Long unit = body.kind() == BodyKind.DEPARTMENT ? body.unitId() : null;
            if (unit == null || !there.contains(unit)) {
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
            made.stream()
                    .filter(row -> row.bodyId() == body.id())
                    .findFirst()
                    .ifPresent(row -> bodyStore.task(row.id(), tasks.getFirst()));
        }
    }
}
