package vn.haidang.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;

/** All that is known of one value, now or as of a day, in a few reads by key. Values of single enterprises are shown to those who work with them. */
@Component
public class Certificates {

    /** So many of those below at once. */
    static final int PAGE = 50;

    private final Observations observations;
    private final Values values;
    private final Evaluator evaluator;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Sources sources;
    private final SourceFiles files;
    private final Corrections corrections;
    private final Locks locks;
    private final JdbcClient jdbc;
    private final Clock clock;

    Certificates(
            Observations observations,
            Values values,
            Evaluator evaluator,
            Indicators indicators,
            Bodies bodies,
            Sources sources,
            SourceFiles files,
            Corrections corrections,
            Locks locks,
            JdbcClient jdbc,
            Clock clock) {
        this.observations = observations;
        this.values = values;
        this.evaluator = evaluator;
        this.indicators = indicators;
        this.bodies = bodies;
        this.sources = sources;
        this.files = files;
        this.corrections = corrections;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Finds a point by what an address says.
     *
     * @param body code, or id
     * @param indicator code, or id
     * @throws NotFound where there is no such thing
     */
    @Transactional(readOnly = true)
    public Point point(String body, String period, String indicator, int coordinate, String standing) {
        Period when = Period.parse(period).orElseThrow(() -> new NotFound("indicator", period));
        BodiesOnDay tree = bodies.on(when.lastDay());
        Body whose = tree.byCode(body)
                .or(() -> number(body).flatMap(tree::byId))
                .orElseThrow(() -> new NotFound("indicator", body));
        Indicator what = indicators
                .byCode(indicator)
                .or(() -> number(indicator).flatMap(indicators::byId))
                .orElseThrow(() -> new NotFound("indicator", indicator));
        try {
            return new Point(
                    whose.id(),
                    when,
                    what.id(),
                    indicators.coordinate(coordinate).id(),
                    Standing.of(standing));
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("indicator", standing);
        }
    }

    private static java.util.Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? java.util.Optional.of(Integer.valueOf(text)) : java.util.Optional.empty();
    }

    /** Whether somebody may see the values of this body: those of a single enterprise are not for everybody. */
    public boolean maySee(Actor actor, Body body, Indicator indicator) {
        return FigurePeople.sees(actor, body, indicator);
    }

    /**
     * @param known as it was known at the end of this day, null: now
     * @param after id of the body below after which to read on, null: from the first
     * @throws NotPermitted where the value of a single enterprise is not for this reader
     */
    @Transactional(readOnly = true)
    public ValueCertificate of(Actor actor, Point point, @Nullable LocalDate known, @Nullable Integer after) {
        Indicator indicator = indicators.indicator(point.indicatorId());
        BodiesOnDay tree = bodies.on(point.period().lastDay());
        Body body = tree.byId(point.bodyId()).orElseThrow(() -> new NotFound("indicator", point.bodyId()));
        if (!maySee(actor, body, indicator)) {
            throw new NotPermitted("indicator.value.notPermitted");
        }
        Instant at = known == null
                ? null
                : known.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        View official = new View(true, at);
        List<Observation> history = observations.history(point);
        Observation own = at == null
                ? history.stream()
                        .filter(seen -> seen.replacedAt() == null)
                        .findFirst()
                        .orElse(null)
                : observations.at(point, at).orElse(null);
        boolean hidden = !tree.children(body.id()).stream().allMatch(child -> maySee(actor, child, indicator));
        List<Body> children = hidden ? List.of() : after(tree.children(body.id()), after);
        List<Body> page = children.stream().limit(PAGE).toList();
        Trace trace = indicator.isComputed() ? trace(indicator, point, official) : null;
        List<Point> below = trace != null
                ? List.of()
                : page.stream()
                        .map(child -> at(point, child.id(), point.period()))
                        .toList();
        List<Point> times = trace != null
                ? List.of()
                : parts(point, indicator).stream()
                        .map(part -> at(point, body.id(), part))
                        .toList();
        Map<Point, Value> found = values.find(
                Stream.of(List.of(point), below, times).flatMap(List::stream).toList(), official);
        List<Correction> asked = corrections.of(point);
        Map<Long, Source> origins =
                sources.byIds(history.stream().map(Observation::sourceId).collect(Collectors.toSet()));
        return new ValueCertificate(
                point,
                body,
                indicator,
                part(point),
                own,
                trace == null ? found.get(point) : computed(trace, indicator),
                trace == null ? values.find(point, new View(false, at)).orElse(null) : null,
                own == null ? null : origins.get(own.sourceId()),
                own == null ? null : files.open(actor, List.of(own.sourceId())).get(own.sourceId()),
                history,
                origins,
                names(history),
                below.stream()
                        .map(child -> new ValueCertificate.Below(
                                tree.byId(child.bodyId()).orElseThrow(), found.get(child), ValueAddress.of(child)))
                        .toList(),
                children.size() > PAGE ? page.getLast().id() : null,
                hidden,
                times.stream()
                        .map(part -> new ValueCertificate.Time(part.period(), found.get(part), ValueAddress.of(part)))
                        .toList(),
                trace,
                asked,
                locks.isLocked(point.bodyId(), point.indicatorId(), point.period()),
                known == null
                        && own != null
                        && own.state() == ValueState.APPROVED
                        && asked.stream().noneMatch(Correction::isOpen)
                        && corrections.mayAsk(actor, point),
                known,
                at);
    }

    private static Point at(Point point, int body, Period period) {
        return new Point(body, period, point.indicatorId(), point.coordinateId(), point.standing());
    }

    private static List<Period> parts(Point point, Indicator indicator) {
        List<Period> parts = point.period().parts(indicator.every());
        return parts.size() < 2 ? List.of() : parts;
    }

    private static List<Body> after(List<Body> children, @Nullable Integer after) {
        List<Body> rest = new ArrayList<>(children);
        int skip = 0;
        for (int i = 0; i < rest.size() && after != null; i++) {
            skip = rest.get(i).id() == after ? i + 1 : skip;
        }
        return rest.subList(skip, rest.size());
    }

    private Trace trace(Indicator indicator, Point point, View view) {
        Place place = new Place(point.bodyId(), point.period(), point.coordinateId());
        return evaluator
                .evaluate(FormulaComparison.in(point.standing(), indicator), place, view)
                .trace();
    }

    private static @Nullable Value computed(Trace trace, Indicator indicator) {
        return trace.amount() == null
                ? null
                : new Value(trace.amount(), indicator.measure(), null, trace.asOf(), 1, true);
    }

    private String part(Point point) {
        Set<Integer> ids =
                Set.copyOf(indicators.coordinate(point.coordinateId()).categoryIds());
        return indicators.dimensions().stream()
                .flatMap(dimension -> dimension.categories().stream())
                .filter(category -> ids.contains(category.id()))
                .map(Dimension.Category::name)
                .collect(Collectors.joining(", "));
    }

    private Map<Long, String> names(Collection<Observation> history) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from organisation.shared_people where id = any(:ids)")
                .param(
                        "ids",
                        history.stream()
                                .map(Observation::recordedBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(Long[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }
}
