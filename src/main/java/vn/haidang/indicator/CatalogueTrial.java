package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what an indicator comes to for a body and a period, with everything it was computed from. */
@Component
public class CatalogueTrial {

    private final Evaluator evaluator;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueTrial(Evaluator evaluator, Indicators indicators, Bodies bodies, Catalogue catalogue, Clock clock) {
        this.evaluator = evaluator;
        this.indicators = indicators;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param bodies to choose from, enterprises left out
     * @param body code of the one chosen
     * @param period as typed, or the last one with values
     * @param unreadable whether the period was not understood
     * @param comparison null where there is no body, or the period was not understood
     */
    public record Trial(
            int indicatorId,
            Indicator indicator,
            List<Body> bodies,
            String body,
            String period,
            boolean unreadable,
            @Nullable Comparison comparison) {}

    Trial of(int id, @Nullable String bodyCode, @Nullable String typedPeriod) {
        Indicator indicator = indicators.indicator(id);
        Period usual = usual(indicator);
        Period period = typedPeriod == null || typedPeriod.isBlank()
                ? usual
                : Period.parse(typedPeriod).orElse(null);
        BodiesOnDay there = bodies.on((period == null ? usual : period).lastDay());
        List<Body> offered = there.all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE)
                .toList();
        Body body = bodyCode == null
                ? offered.stream()
                        .filter(one -> one.kind() == BodyKind.AUTHORITY)
                        .findFirst()
                        .orElse(offered.isEmpty() ? null : offered.getFirst())
                : there.byCode(bodyCode).orElse(null);
        return new Trial(
                id,
                indicator,
                offered,
                body == null ? "" : body.code(),
                period == null ? String.valueOf(typedPeriod) : period.key(),
                period == null,
                body == null || period == null
                        ? null
                        : evaluator.compare(indicator, Place.of(body, period), View.OFFICIAL));
    }

    /** The last period with values of it, or of what it is computed from. */
    private Period usual(Indicator indicator) {
        Expression formula = indicators.snapshot().formula(indicator);
        Indicator entered = formula == null
                ? indicator
                : formula.allIndicators(indicators).stream()
                        .filter(one -> !one.isComputed())
                        .findFirst()
                        .orElse(indicator);
        CatalogueWriter.PeriodsGiven given = catalogue.periodsGiven(entered.id());
        return given == null
                ? Period.holding(indicator.every(), LocalDate.now(clock)).previous()
                : given.last();
    }
}
