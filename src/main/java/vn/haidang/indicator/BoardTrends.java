package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How indicators came to be what they are: over the last periods, and since the beginning of the year against the plan. */
@Component
class BoardTrends {

    private final BoardFigures figures;

    BoardTrends(BoardFigures figures) {
        this.figures = figures;
    }

    /** Periods of the same length up to this one, the oldest first. */
    static List<Period> before(Period period) {
        int count = switch (period.span()) {
            case MONTH -> 13;
            case QUARTER -> 8;
            case HALF_YEAR -> 6;
            case FIRST_MONTHS, YEAR -> 5;
        };
        List<Period> periods = new ArrayList<>();
        Period at = period;
        for (int i = 0; i < count; i++) {
            periods.addFirst(at);
            at = at.previous();
        }
        return periods;
    }

    /** Small lines for these figures of one body and period, in one reading. */
    Map<Indicator, BoardSpark> sparks(Body body, Map<Indicator, Standing> wanted, BoardBase base) {
        Map<Indicator, BoardSpark> sparks = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return sparks;
        }
        List<Place> steps = places(body, before(base.scope().period()));
        Map<Place, Map<Indicator, BoardFigure>> known = figures.read(wanted, steps, base);
        wanted.keySet()
                .forEach(indicator -> sparks.put(
                        indicator,
                        BoardSpark.of(steps.stream()
                                .map(step -> new BoardSpark.Step(
                                        step.period(), amount(known.getOrDefault(step, Map.of()), indicator)))
                                .toList())));
        return sparks;
    }

    private static @Nullable BigDecimal amount(Map<Indicator, BoardFigure> known, Indicator indicator) {
        BoardFigure figure = known.get(indicator);
        return figure == null ? null : figure.amount();
    }

    /** Where {@link #last} looks. */
    static List<Place> lastPlaces(Body body, BoardBase base) {
        return places(body, before(base.scope().period()));
    }

    /** The last periods with same period and plan; periods without a figure are left out. */
    static List<BoardComparison> last(BoardReading reading, Body body) {
        return List.copyOf(reading.at(lastPlaces(body, reading.base())).values());
    }

    /** Where {@link #sinceNewYear} looks. */
    static List<Place> yearPlaces(Indicator indicator, Body body, BoardBase base) {
        Period period = base.scope().period();
        if (indicator.nature() == Indicator.Nature.STOCK || !indicator.additive()) {
            return List.of();
        }
        Period.Span by = period.span() == Period.Span.YEAR || period.span() == Period.Span.FIRST_MONTHS
                ? indicator.every()
                : period.span();
        List<Period> steps = Period.year(period.year()).parts(by).stream()
                .filter(step -> !step.lastDay().isAfter(period.lastDay()))
                .toList();
        return places(body, steps.isEmpty() ? List.of(period) : steps);
    }

    /** Since the beginning of the year, period by period, for flows; empty for what is a level at a day. */
    static List<BoardComparison> sinceNewYear(BoardReading reading, Body body) {
        return List.copyOf(reading.at(yearPlaces(reading.indicator(), body, reading.base()))
                .values());
    }

    private static List<Place> places(Body body, List<Period> periods) {
        return periods.stream().map(period -> Place.of(body, period)).toList();
    }
}
