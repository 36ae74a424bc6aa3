package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grid of plans.
 *
 * @param label name, told apart from namesakes
 * @param plan in force, null where there is none
 * @param shown the plan as it stands in its field
 * @param former plans that were replaced, the latest first
 */
public record PlanRow(
        Indicator indicator,
        String label,
        String collector,
        @Nullable Plan plan,
        String shown,
        List<Plan> former) {}
