package vn.haidang.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a round shows; kept whole when it is locked.
 *
 * @param asOf day as of which the tasks stood so
 */
public record CycleView(LocalDate asOf, List<CycleUnit> units, String summary) {

    public CycleView {
        units = List.copyOf(units);
    }

    public CycleCounts total() {
        return units.stream().map(CycleUnit::counts).reduce(CycleCounts.NONE, CycleCounts::plus);
    }

    /** Units that sent after their day. */
    public long sentLate() {
        return units.stream().filter(unit -> unit.sent() && unit.late()).count();
    }

    public long sent() {
        return units.stream().filter(CycleUnit::sent).count();
    }
}
