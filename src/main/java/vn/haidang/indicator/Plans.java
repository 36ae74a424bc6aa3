package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;

/** Planned values with the decision that set them. A revision takes the place of the former plan, which stays on record. */
@Component
public class Plans {

    private static final int LONGEST_BASIS = 200;

    private final PlanStore store;
    private final Indicators indicators;
    private final Audit audit;

    Plans(PlanStore store, Indicators indicators, Audit audit) {
        this.store = store;
        this.indicators = indicators;
        this.audit = audit;
    }

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

    /** All plans of a body for a period, those replaced too, by indicator, the one in force first. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Plan>> of(int bodyId, Period period) {
        return store.of(bodyId, period);
    }

    /**
     * What is written into the grid of a body's plans: field {@code plan-<indicator>} holds the plan as typed, {@code seen-<indicator>} the id of
     * the plan that was there; {@code basis} and {@code decidedOn} are the decision of all that changed. All is written, or nothing.
     *
     * @return how many plans changed; -1 where the form holds problems
     */
    @Transactional
    public int write(Actor actor, int bodyId, Period period, TypedForm form) {
        store.await(bodyId);
        Map<Integer, Plan> inForce = inForce(bodyId, period);
        Map<Integer, Plan> lastYear = inForce(bodyId, period.lastYear());
        Map<Indicator, PlanText> wanted = new LinkedHashMap<>();
        for (Indicator indicator : indicators.all()) {
            String field = "plan-" + indicator.id();
            Plan current = inForce.get(indicator.id());
            if (form.all(field).isEmpty() || form.text(field).equals(shown(current))) {
                continue;
            }
            if (!form.text("seen-" + indicator.id()).equals(current == null ? "" : String.valueOf(current.id()))) {
                form.wrong(field, "indicator.plan.stale", shown(current));
            }
            Plan near = current != null ? current : lastYear.get(indicator.id());
            PlanText text = PlanText.read(form.text(field), indicator, near == null ? null : near.low());
            if (text.problem() != null) {
                form.wrong(field, text.problem(), text.arguments().toArray());
            }
            wanted.put(indicator, text);
        }
        LocalDate decided = form.day("decidedOn");
        String basis = wanted.isEmpty() ? "" : form.required("basis", LONGEST_BASIS);
        if (!form.isRight()) {
            return -1;
        }
        wanted.forEach((indicator, text) ->
                put(actor, new Place(bodyId, period, 0), indicator, text, basis, decided, inForce.get(indicator.id())));
        return wanted.size();
    }

    private void put(
            Actor actor,
            Place place,
            Indicator indicator,
            PlanText text,
            String basis,
            @Nullable LocalDate decided,
            @Nullable Plan before) {
        store.replace(place, indicator.id());
        if (text.low() != null) {
            store.insert(actor, place, indicator.id(), text.low(), text.high(), text.printed(), basis, decided);
        }
        audit.record(
                actor,
                text.low() == null ? "plan.withdrawn" : "plan.set",
                new Audit.Subject("indicator", indicator.id(), indicator.code()),
                before == null ? null : fields(place, before.low(), before.high(), before.basis()),
                text.low() == null ? null : fields(place, text.low(), text.high(), basis),
                text.low() == null ? basis : null);
    }

    private static Map<String, Object> fields(Place place, BigDecimal low, @Nullable BigDecimal high, String basis) {
        return Map.of(
                "catalogue.plan",
                low.toPlainString() + (high == null ? "" : " – " + high.toPlainString()),
                "catalogue.period",
                place.period().key(),
                "catalogue.basis",
                basis);
    }

    /** As it stands in the field of the grid. */
    static String shown(@Nullable Plan plan) {
        if (plan == null) {
            return "";
        }
        return plan.printed() != null ? plan.printed() : FigureText.grouped(plan.low(), false);
    }

    private Map<Integer, Plan> inForce(int bodyId, Period period) {
        Map<Integer, Plan> found = new HashMap<>();
        store.of(bodyId, period)
                .forEach((indicator, plans) -> plans.stream()
                        .filter(plan -> plan.replacedAt() == null)
                        .forEach(plan -> found.put(indicator, plan)));
        return found;
    }
}
