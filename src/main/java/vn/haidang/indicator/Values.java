package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;

/**
 * What entered indicators come to: for a body with all below it, as the tree was on the last day of the period that a value was given for; for a
 * longer period from its parts; for the whole from its breakdown. Each body counts for itself: what it gave for the very period goes before what
 * its shorter periods add up to, and what it gave as a whole before its parts. Of a stock the last part counts. Indicators that do not add up are
 * never summed: there is only what the body itself gave. Actual values, estimates and forecasts never go together.
 */
@Component
public class Values {

    private final TotalStore totals;
    private final Indicators indicators;
    private final Bodies bodies;

    Values(TotalStore totals, Indicators indicators, Bodies bodies) {
        this.totals = totals;
        this.bodies = bodies;
        this.indicators = indicators;
    }

    @Transactional(readOnly = true)
    public Optional<Value> find(Point point, View view) {
        return Optional.ofNullable(find(List.of(point), view).get(point));
    }

    /**
     * The values at these points, in a fixed number of statements; points without a value are left out.
     *
     * @param view with a time: as values and the tree were known then
     * @throws NotFound for an indicator that there is not
     */
    @Transactional(readOnly = true)
    public Map<Point, Value> find(Collection<Point> points, View view) {
        Map<Integer, Indicator> known = indicators.snapshot().byId();
        // of which kind a body is does not change with the day
        BodiesOnDay tree = bodies.on(LocalDate.EPOCH);
        List<Target> targets = new LinkedHashSet<>(points)
                .stream().map(point -> target(point, known, tree)).toList();
        Map<Target, List<Contribution>> found = new LinkedHashMap<>();
        List<Target> rest = new ArrayList<>();
        if (view.at() == null) {
            found.putAll(totals.read(targets.stream().filter(Target::kept).toList(), view));
        }
        for (Target target : targets) {
            if (view.at() != null || !target.kept() || isMixed(latest(target, found.getOrDefault(target, List.of())))) {
                rest.add(target);
            }
        }
        found.putAll(totals.readRows(rest, view));
        Map<Point, Value> values = new LinkedHashMap<>();
        for (Target target : targets) {
            Value value = value(target, latest(target, found.getOrDefault(target, List.of())));
            if (value != null) {
                values.put(target.point(), value);
            }
        }
        return values;
    }

    private static Target target(Point point, Map<Integer, Indicator> known, BodiesOnDay tree) {
        Indicator indicator = known.get(point.indicatorId());
        if (indicator == null) {
            throw new NotFound("indicator", point.indicatorId());
        }
        boolean kept = indicator.additive()
                && tree.byId(point.bodyId())
                        .filter(body -> body.kind() != BodyKind.ENTERPRISE)
                        .isPresent();
        return new Target(point, indicator, kept);
    }

    /** Of a stock only what was taken last. */
    private static List<Contribution> latest(Target target, List<Contribution> found) {
        if (!target.isStock()) {
            return found;
        }
        int last = found.stream().mapToInt(Contribution::lastMonth).max().orElse(0);
        return found.stream()
                .filter(contribution -> contribution.lastMonth() == last)
                .toList();
    }

    /** Whether months were reported in periods of different length: totals do not say whether by the same body. */
    private static boolean isMixed(List<Contribution> found) {
        int seen = 0;
        for (Contribution contribution : found) {
            if ((seen & contribution.months()) != 0) {
                return true;
            }
            seen |= contribution.months();
        }
        return false;
    }

    private static @Nullable Value value(Target target, List<Contribution> found) {
        if (found.isEmpty()) {
            return null;
        }
        BigDecimal amount = BigDecimal.ZERO;
        int count = 0;
        int months = 0;
        int qualifiers = 0;
        List<LocalDate> days = new ArrayList<>();
        for (Contribution contribution : found) {
            amount = amount.add(contribution.amount());
            count += contribution.count();
            months |= contribution.months();
            qualifiers |= contribution.qualifiers();
            if (contribution.asOf() != null) {
                days.add(contribution.asOf());
            }
        }
        int wanted = PeriodPart.months(target.point().period());
        boolean complete = target.isStock()
                ? Integer.highestOneBit(months) == Integer.highestOneBit(wanted)
                : (months & wanted) == wanted;
        return new Value(
                amount,
                target.indicator().measure(),
                Contribution.qualifier(qualifiers),
                days.stream().max(LocalDate::compareTo).orElse(null),
                count,
                complete);
    }
}
