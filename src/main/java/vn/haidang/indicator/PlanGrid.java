package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** The grid of plans of a body for a period: its lines, and what is typed into them. */
@Component
class PlanGrid {

    private static final int LONGEST_BASIS = 200;

    private final Plans plans;
    private final PlanStore store;
    private final Indicators indicators;
    private final CataloguePages pages;

    PlanGrid(Plans plans, PlanStore store, Indicators indicators, CataloguePages pages) {
        this.plans = plans;
        this.store = store;
        this.indicators = indicators;
        this.pages = pages;
    }

    /** Indicators of today, and those of before that have a plan. */
    List<PlanRow> rows(Body body, Period period) {
        Map<Integer, List<Plan>> all = plans.of(body.id(), period);
        Map<Integer, PlanProposal> proposed = plans.proposed(body.id(), period);
        List<PlanRow> rows = new ArrayList<>();
        for (CatalogueRow row : pages.rows(new CatalogueFilter("", null, null))) {
            int indicator = row.indicator().id();
            List<Plan> own = all.getOrDefault(indicator, List.of());
            rows.add(new PlanRow(
                    row.indicator(),
                    row.label(),
                    row.collector(),
                    inForce(own),
                    proposed.get(indicator),
                    own.stream().filter(plan -> plan.replacedAt() != null).toList()));
        }
        return rows;
    }

    /**
     * What is written into the grid: field {@code plan-<indicator>} holds the plan as typed, {@code seen-<indicator>} the id of the plan that was
     * shown, proposed or in force; {@code basis} and {@code decidedOn} are the decision of all that changed. All is proposed, or nothing.
     *
     * @return how many plans changed; -1 where the form holds problems
     */
    @Transactional
    public int write(Actor actor, int bodyId, Period period, TypedForm form) {
        store.await(bodyId);
        Map<Integer, List<Plan>> own = plans.of(bodyId, period);
        Map<Integer, List<Plan>> lastYear = plans.of(bodyId, period.lastYear());
        Map<Integer, PlanProposal> proposed = plans.proposed(bodyId, period);
        Map<Indicator, PlanText> wanted = new LinkedHashMap<>();
        for (Indicator indicator : indicators.all()) {
            int id = indicator.id();
            Plan current = inForce(own.getOrDefault(id, List.of()));
            Seen seen = Seen.of(current, proposed.get(id));
            String field = "plan-" + id;
            if (form.all(field).isEmpty() || form.text(field).equals(seen.shown())) {
                continue;
            }
            if (!form.text("seen-" + id).equals(seen.id())) {
                form.wrong(field, "indicator.plan.stale", seen.shown());
            }
            Plan near = current != null ? current : inForce(lastYear.getOrDefault(id, List.of()));
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
        Place place = new Place(bodyId, period, 0);
        wanted.forEach((indicator, text) -> {
            Plan current = inForce(own.getOrDefault(indicator.id(), List.of()));
            if (form.text("plan-" + indicator.id()).equals(shown(current))) {
                plans.withdraw(actor, place, indicator);
            } else {
                plans.propose(
                        actor,
                        place,
                        indicator,
                        new Plans.Wanted(text.low(), text.high(), text.printed(), basis, decided, null));
            }
        });
        return wanted.size();
    }

    /** What the field showed: the proposal where there is one, otherwise what is in force. */
    private record Seen(String id, String shown) {

        static Seen of(@Nullable Plan current, @Nullable PlanProposal proposed) {
            if (proposed != null) {
                return new Seen(String.valueOf(proposed.id()), proposed.shown());
            }
            return new Seen(current == null ? "" : String.valueOf(current.id()), PlanGrid.shown(current));
        }
    }

    /** As it stands in the field of the grid. */
    static String shown(@Nullable Plan plan) {
        if (plan == null) {
            return "";
        }
        return plan.printed() != null ? plan.printed() : FigureText.grouped(plan.low(), false);
    }

    private static @Nullable Plan inForce(List<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.replacedAt() == null)
                .findFirst()
                .orElse(null);
    }
}
