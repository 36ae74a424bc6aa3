package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Body;
import vn.haidang.indicator.BodyKind;
import vn.haidang.indicator.Dimension;
import vn.haidang.indicator.Evaluator;
import vn.haidang.indicator.Expression;
import vn.haidang.indicator.FormulaUnreadable;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Place;
import vn.haidang.indicator.Result;
import vn.haidang.indicator.Trace;
import vn.haidang.indicator.View;
import vn.haidang.platform.Messages;

/** Draws reports up: reads their text, asks for the figures, writes them in, and keeps what came of it. */
@Component
class Drafting {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Where a text is read for no report, its years are taken from here. */
    private static final Period ANY = Period.year(2000);

    private static final int DECIMALS_OF_PERCENT = 1;
    private static final int USUAL_DECIMALS = 2;

    private final Indicators indicators;
    private final Bodies bodies;
    private final Evaluator evaluator;
    private final ReportStore store;
    private final PartStore parts;
    private final CitationStore citations;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    Drafting(
            Indicators indicators,
            Bodies bodies,
            Evaluator evaluator,
            ReportStore store,
            PartStore parts,
            CitationStore citations,
            Messages messages,
            JsonMapper json,
            Clock clock) {
        this.indicators = indicators;
        this.bodies = bodies;
        this.evaluator = evaluator;
        this.store = store;
        this.parts = parts;
        this.citations = citations;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Where citations of a report that is not frozen are shown. */
    static IntFunction<String> draftAddresses(long reportId) {
        return nr -> "/reports/" + reportId + "/figures/" + nr;
    }

    /**
     * Reads a text with figures by reference and everything it names.
     *
     * @throws TemplateUnsound naming the line
     */
    ReportTemplate read(String source) {
        ReportTemplate template = ReportTemplate.parse(source);
        for (ReportTemplate.Named named : template.expressions()) {
            parse(named);
        }
        return template;
    }

    private Expression parse(ReportTemplate.Named named) {
        try {
            return Expression.parse(Asked.seenFrom(named.expression(), ANY), indicators);
        } catch (FormulaUnreadable unreadable) {
            String why = messages.text(VIETNAMESE, unreadable.key(), unreadable.arguments());
            throw new TemplateUnsound("formula", named.line(), named.expression() + ": " + why);
        }
    }

    /** The report as it would read now; nothing is kept. */
    @Transactional(readOnly = true)
    Composed compose(Report report, String source) {
        Scope scope = scope(report);
        ReportTemplate template = read(source);
        Map<String, ReportTemplate> written = written(report.id());
        Set<Asked> asked = Questions.of(template, written, scope);
        return Composition.compose(template, written, scope, answers(asked), draftAddresses(report.id()));
    }

    /** The same, kept as what the report reads like now. */
    @Transactional
    Composed keep(Report report) {
        Composed composed = compose(report, report.source());
        store.composed(report.id(), composed.markup(), clock.instant());
        citations.replace(report.id(), composed.cited());
        return composed;
    }

    private Map<String, ReportTemplate> written(long reportId) {
        Map<String, ReportTemplate> written = new HashMap<>();
        for (Part part : parts.of(reportId)) {
            if (!part.text().isBlank()) {
                written.put(part.code(), read(part.text().strip()));
            }
        }
        return written;
    }

    private Scope scope(Report report) {
        Map<String, Measure> units = new HashMap<>();
        for (Measure measure : indicators.measures()) {
            units.put(measure.name(), measure);
            units.put(measure.code(), measure);
        }
        LocalDate day = report.period().lastDay();
        return new Scope(
                new Spot(report.bodyId(), report.period(), 0),
                bodies.body(report.bodyId(), day).name(),
                this::rows,
                units);
    }

    private List<Scope.Row> rows(Piece.Repetition repetition, Spot spot) {
        return switch (repetition.over()) {
            case BODIES -> bodyRows(repetition, spot);
            case PERIODS ->
                spot.period().parts(known(Period.Span.class, repetition)).stream()
                        .map(part ->
                                new Scope.Row(PeriodText.of(part), new Spot(spot.bodyId(), part, spot.coordinateId())))
                        .toList();
            case PARTS -> {
                Dimension dimension = indicators.dimensions().stream()
                        .filter(one -> one.code().equals(repetition.of()))
                        .findFirst()
                        .orElseThrow(() -> unknown(repetition));
                yield dimension.categories().stream()
                        .map(part -> new Scope.Row(
                                part.name(),
                                new Spot(
                                        spot.bodyId(),
                                        spot.period(),
                                        indicators.coordinate(List.of(part)).id())))
                        .toList();
            }
        };
    }

    private List<Scope.Row> bodyRows(Piece.Repetition repetition, Spot spot) {
        var tree = bodies.on(spot.period().lastDay());
        List<Body> all;
        if (repetition.of().isEmpty()) {
            all = tree.children(spot.bodyId());
        } else {
            BodyKind kind = known(BodyKind.class, repetition);
            all = tree.subtree(spot.bodyId()).stream()
                    .filter(body -> body.kind() == kind)
                    .toList();
        }
        return all.stream()
                .filter(body -> body.existsIn(spot.period()))
                .map(body -> new Scope.Row(body.name(), new Spot(body.id(), spot.period(), spot.coordinateId())))
                .toList();
    }

    private static <E extends Enum<E>> E known(Class<E> type, Piece.Repetition repetition) {
        try {
            return Enum.valueOf(type, repetition.of());
        } catch (IllegalArgumentException e) {
            throw unknown(repetition);
        }
    }

    private static TemplateUnsound unknown(Piece.Repetition repetition) {
        return new TemplateUnsound("unknownRepetition", repetition.line(), repetition.of());
    }

    /** Spots at which the same is asked are answered together. */
    private Map<Asked, Answer> answers(Set<Asked> asked) {
        Map<Spot, Set<String>> bySpot = new LinkedHashMap<>();
        asked.forEach(one -> bySpot.computeIfAbsent(one.spot(), spot -> new LinkedHashSet<>())
                .add(one.expression()));
        Map<Set<String>, List<Spot>> together = new LinkedHashMap<>();
        bySpot.forEach((spot, formulas) ->
                together.computeIfAbsent(formulas, key -> new ArrayList<>()).add(spot));
        Map<Asked, Answer> answers = new HashMap<>();
        together.forEach((formulas, spots) -> answers.putAll(answers(formulas, spots)));
        return answers;
    }

    private Map<Asked, Answer> answers(Collection<String> formulas, List<Spot> spots) {
        Map<String, Expression> read = new LinkedHashMap<>();
        formulas.forEach(formula -> read.put(formula, parse(new ReportTemplate.Named(0, formula))));
        List<Place> places = spots.stream().map(Drafting::place).toList();
        var entered = evaluator.evaluate(read.values(), places, View.ENTERED);
        var official = evaluator.evaluate(read.values(), places, View.OFFICIAL);
        Map<Asked, Answer> answers = new HashMap<>();
        for (Spot spot : spots) {
            read.forEach((formula, expression) -> answers.put(
                    new Asked(formula, spot),
                    answer(expression, result(entered, spot, expression), result(official, spot, expression))));
        }
        return answers;
    }

    private static Place place(Spot spot) {
        return new Place(spot.bodyId(), spot.period(), spot.coordinateId());
    }

    private static Result result(Map<Place, Map<Expression, Result>> results, Spot spot, Expression expression) {
        return Objects.requireNonNull(
                Objects.requireNonNull(results.get(place(spot))).get(expression));
    }

    private Answer answer(Expression expression, Result entered, Result official) {
        boolean same = entered.amount() != null
                && official.amount() != null
                && entered.amount().compareTo(official.amount()) == 0;
        String missing =
                entered.missing() == null ? null : messages.text(VIETNAMESE, entered.missing(), entered.missingWhat());
        return new Answer(
                entered.amount(),
                entered.measure(),
                entered.qualifier(),
                entered.asOf(),
                decimals(expression),
                plan(entered.trace()).map(Trace::basis).orElse(null),
                same,
                json.writeValueAsString(entered.trace()),
                missing);
    }

    private static int decimals(Expression expression) {
        if (expression.measure().dimension().equals("ONE")) {
            return expression.measure().factor().compareTo(java.math.BigDecimal.ONE) == 0
                    ? USUAL_DECIMALS
                    : DECIMALS_OF_PERCENT;
        }
        return expression.indicators().stream()
                .findFirst()
                .map(Indicator::decimals)
                .orElse(USUAL_DECIMALS);
    }

    private static Optional<Trace> plan(Trace trace) {
        if (trace.kind() == Trace.Kind.PLAN && trace.basis() != null) {
            return Optional.of(trace);
        }
        return trace.operands().stream().flatMap(one -> plan(one).stream()).findFirst();
    }
}
