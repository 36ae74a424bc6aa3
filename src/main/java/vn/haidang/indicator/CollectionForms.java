package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.document.WorkingCalendar;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** The forms that are collected: who keeps them, when they are due. */
@Component
class CollectionForms {

    static final int MOST_ROWS = 200;

    private final CollectionFormStore store;
    private final Indicators indicators;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final CollectionText text;
    private final Clock clock;

    CollectionForms(
            CollectionFormStore store,
            Indicators indicators,
            WorkingCalendar calendar,
            Audit audit,
            CollectionText text,
            Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.calendar = calendar;
        this.audit = audit;
        this.text = text;
        this.clock = clock;
    }

    /** @throws NotFound where there is none */
    CollectionForm form(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("collectionForm", id));
    }

    List<CollectionForm> all() {
        return store.all();
    }

    /** Those whose rounds the person may run. */
    List<CollectionForm> collectedBy(Actor actor) {
        return all().stream().filter(form -> Entrant.mayCollect(actor, form)).toList();
    }

    /**
     * Keeps a form; its id is 0 where it is new.
     *
     * @return its id
     * @throws Refused where the name is taken or something is missing
     * @throws StaleWrite where somebody else changed it
     */
    @Transactional
    long save(Actor actor, CollectionForm form) {
        requireKeep(actor, form);
        if (form.name().isBlank()) {
            throw new Refused("indicator.collection.form.nameEmpty");
        }
        if (store.isTaken(form.name(), form.id())) {
            throw new Refused("indicator.collection.form.nameTaken", form.name());
        }
        if (form.rows().isEmpty() || form.rows().size() > MOST_ROWS) {
            throw new Refused("indicator.collection.form.rows", String.valueOf(MOST_ROWS));
        }
        if (form.kinds().isEmpty() && form.bodyIds().isEmpty()) {
            throw new Refused("indicator.collection.form.nobody");
        }
        form.rows().forEach(this::require);
        CollectionForm before = form.id() == 0 ? null : form(form.id());
        long id = store.save(form);
        audit.record(
                actor,
                before == null ? "indicator.formMade" : "indicator.formChanged",
                new Audit.Subject("collectionForm", id, form.name()),
                before == null ? null : facts(before),
                facts(form),
                null);
        return id;
    }

    private void requireKeep(Actor actor, CollectionForm form) {
        if (form.id() != 0) {
            Entrant.requireCollect(actor, form(form.id()));
        }
        if (!actor.has(Role.OFFICE) && (form.collectorId() == null || !actor.belongsTo(form.collectorId()))) {
            throw new NotPermitted();
        }
    }

    private void require(CollectionForm.Row row) {
        Indicator indicator = indicators.indicator(row.indicatorId());
        if (indicator.isComputed()) {
            throw new Refused("indicator.collection.form.computed", indicator.name());
        }
        if (row.dimensionId() != null && !indicator.dimensionIds().contains(row.dimensionId())) {
            throw new Refused("indicator.collection.form.breakdown", indicator.name());
        }
    }

    private Map<String, Object> facts(CollectionForm form) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("indicator.form", form.name());
        facts.put("indicator.every", text.text("indicator.span." + form.every()));
        facts.put("indicator.rows", String.valueOf(form.rows().size()));
        facts.put("indicator.automatic", text.text("indicator.collection.automatic." + form.automatic()));
        return facts;
    }

    /** The last day in time for a period. */
    LocalDate due(CollectionForm form, Period period) {
        return form.due().due(period, store.closing(form.calendar(), period), calendar.workingDays());
    }

    /**
     * The period that has closed last and that the form is to be opened for by itself; empty where it is not opened by itself or not for that
     * period.
     */
    Optional<Period> closed(CollectionForm form) {
        LocalDate today = LocalDate.now(clock);
        Period holding = Period.holding(form.every(), today);
        Period closed = store.closing(form.calendar(), holding).isBefore(today) ? holding : holding.previous();
        return form.automatic() && form.isFor(closed) ? Optional.of(closed) : Optional.empty();
    }
}
