package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.audit.AuditQueries;

/**
 * An indicator with everything its page says.
 *
 * @param label its name, told apart from namesakes
 * @param collector name of the unit that collects, empty where none is named
 * @param approver name of the unit whose head approves, empty where none is named
 * @param days which days the period running now covers, null where no rule says
 * @param period the period running now
 * @param formulaProblem why the formula cannot be used any more, null where it can or there is none
 * @param names what the formula names
 * @param usedIn computed indicators that name it
 * @param first first period with values, null where there are none
 * @param last last period with values
 */
public record CatalogueEntry(
        Indicator indicator,
        String label,
        String collector,
        String approver,
        List<Dimension> dimensions,
        Period period,
        ClosingRule.@Nullable Days days,
        TypedForm.@Nullable Problem formulaProblem,
        List<Indicator> names,
        List<Indicator> usedIn,
        @Nullable Period first,
        @Nullable Period last,
        List<AuditQueries.Entry> history) {}
