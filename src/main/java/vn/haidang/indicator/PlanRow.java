package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grid of plans.
 *
 * @param label name, told apart from namesakes
 * @param plan in force, null where there is none
 * @param proposed what waits for a confirmation, null where nothing does
 * @param former plans that were replaced, the latest first
 */
public record PlanRow(
        Indicator indicator,
        String label,
        String collector,
        @Nullable Plan plan,
        @Nullable PlanProposal proposed,
        List<Plan> former) {

    /** The plan as it stands in its field. */
    public String shown() {
        return proposed == null ? PlanGrid.shown(plan) : proposed.shown();
    }

    /** What is in force, as printed. */
    public String inForce() {
        return PlanGrid.shown(plan);
    }

    /** Id of the plan that the field shows. */
    public String seen() {
        if (proposed != null) {
            return String.valueOf(proposed.id());
        }
        return plan == null ? "" : String.valueOf(plan.id());
    }
}
