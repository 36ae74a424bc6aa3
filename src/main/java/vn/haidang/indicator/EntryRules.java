package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.NotFound;

/** What catalogue and tree say of values; asks each of them once for a batch. What stands already, locks and approvals are the store's question. */
final class EntryRules {

    private static final int LONGEST = 30;

    private final Map<Integer, Indicator> indicators;
    private final IntFunction<Coordinate> coordinates;
    private final Function<Period, BodiesOnDay> trees;
    private final Map<Period, BodiesOnDay> known = new HashMap<>();
    private final Map<Integer, Map<Period, Boolean>> fits = new HashMap<>();

    /** @param trees the bodies as they were on the last day of a period */
    EntryRules(
            Map<Integer, Indicator> indicators,
            IntFunction<Coordinate> coordinates,
            Function<Period, BodiesOnDay> trees) {
        this.indicators = indicators;
        this.coordinates = coordinates;
        this.trees = trees;
    }

    /** Why the value cannot be, null where it can. */
    @Nullable
    Refusal refusal(Entry entry) {
        Point point = entry.point();
        Indicator indicator = indicators.get(point.indicatorId());
        if (indicator == null) {
            return Refusal.UNKNOWN_INDICATOR;
        }
        if (indicator.isComputed()) {
            return Refusal.COMPUTED_INDICATOR;
        }
        Refusal ofBody = refusal(indicator, point);
        if (ofBody != null) {
            return ofBody;
        }
        if (point.coordinateId() != 0
                && !indicator
                        .dimensionIds()
                        .containsAll(coordinates.apply(point.coordinateId()).dimensionIds())) {
            return Refusal.WRONG_PART;
        }
        return entry.value() == null ? null : refusal(indicator, entry.value());
    }

    private @Nullable Refusal refusal(Indicator indicator, Point point) {
        Period period = point.period();
        Optional<Body> body = known.computeIfAbsent(period, trees).byId(point.bodyId());
        if (body.isEmpty()) {
            return Refusal.UNKNOWN_BODY;
        }
        if (indicator.level() != null && indicator.level() != body.get().kind()) {
            return Refusal.WRONG_LEVEL;
        }
        if (!body.get().existsIn(period)) {
            return Refusal.BODY_NOT_THERE_IN_PERIOD;
        }
        boolean fitting = fits.computeIfAbsent(indicator.id(), key -> new HashMap<>())
                .computeIfAbsent(period, key -> !key.parts(indicator.every()).isEmpty());
        return fitting ? null : Refusal.WRONG_PERIOD;
    }

    /** What to call the point of a value that may be. */
    String label(Point point) {
        Body body = known.computeIfAbsent(point.period(), trees)
                .byId(point.bodyId())
                .orElseThrow(() -> new NotFound("indicator", point.bodyId()));
        String part = point.coordinateId() == 0
                ? ""
                : " [" + coordinates.apply(point.coordinateId()).key() + "]";
        Indicator indicator = indicators.get(point.indicatorId());
        if (indicator == null) {
            throw new NotFound("indicator", point.indicatorId());
        }
        return indicator.code() + part + " · " + body.shortName() + " · "
                + point.period().key();
    }

    private static @Nullable Refusal refusal(Indicator indicator, BigDecimal value) {
        if (indicator.measure().whole()
                && value.scale() > 0
                && value.stripTrailingZeros().scale() > 0) {
            return Refusal.NOT_WHOLE;
        }
        if (indicator.measure().whole() && value.signum() < 0) {
            return Refusal.NEGATIVE;
        }
        return value.precision() - value.scale() > LONGEST || value.scale() > LONGEST ? Refusal.TOO_LARGE : null;
    }
}
