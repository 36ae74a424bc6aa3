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

    public long sent() {
        return units.stream().filter(CycleUnit::sent).count();
    }
}
