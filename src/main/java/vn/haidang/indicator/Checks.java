package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Messages;

/**
 * Holds values against the rules: all rules over all bodies of a period, a fixed number of statements for each thousand bodies, time linear in
 * the values read. A rule says whether it looks at what a body gave itself or at what it comes to with all below it.
 */
@Component
public class Checks {

    /** So many bodies are read at once. */
    private static final int AT_ONCE = 1000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Rules rules;
    private final CheckStore store;
    private final Values values;
    private final Evaluator evaluator;
    private final TotalChecks totals;
    private final Bodies bodies;
    private final Messages messages;

    Checks(
            Rules rules,
            CheckStore store,
            Values values,
            Evaluator evaluator,
            TotalChecks totals,
            Bodies bodies,
            Messages messages) {
        this.rules = rules;
        this.store = store;
        this.values = values;
        this.evaluator = evaluator;
        this.totals = totals;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** All breaches of one body, the heaviest first. */
    @Transactional(readOnly = true)
    public List<Breach> of(int bodyId, Period period, View view) {
        return of(List.of(bodyId), period, view);
    }

    /**
     * All breaches, body by body in the order given, the heaviest first.
     *
     * @param view whether all values count or only official ones; values are looked at as they are now
     */
    @Transactional(readOnly = true)
    public List<Breach> of(Collection<Integer> bodyIds, Period period, View view) {
        return of(applying(period), bodyIds, period, view);
    }

    private List<ResolvedRule> applying(Period period) {
        return rules.resolved().stream()
                .filter(rule -> rule.rule().appliesTo(period))
                .toList();
    }

    private List<Breach> of(List<ResolvedRule> applying, Collection<Integer> bodyIds, Period period, View view) {
        List<Breach> found = new ArrayList<>();
        List<Integer> all = bodyIds.stream().distinct().toList();
        for (int from = 0; from < all.size() && !applying.isEmpty(); from += AT_ONCE) {
            found.addAll(part(applying, all.subList(from, Math.min(from + AT_ONCE, all.size())), period, view));
        }
        return found;
    }

    /** All breaches of whoever gave values for a period, and of whatever these add up to. */
    @Transactional(readOnly = true)
    public List<Breach> of(Period period, View view) {
        List<Integer> giving = store.bodiesWithValues(period);
        Set<Integer> all = new LinkedHashSet<>(giving);
        all.addAll(above(giving, period));
        return of(all, period, view);
    }

    /**
     * Breaches of rules about totals, at the bodies above these: nobody below can be held for them, but whoever approves should know.
     *
     * @param bodyIds those whose values are looked at
     */
    @Transactional(readOnly = true)
    public List<Breach> above(Collection<Integer> bodyIds, Period period, View view) {
        List<ResolvedRule> about = applying(period).stream()
                .filter(rule -> rule.rule().scope() == Rule.Scope.TOTAL)
                .toList();
        return about.isEmpty() ? List.of() : of(about, above(bodyIds, period), period, view);
    }

    /** All that these belong to on the last day of a period, those above others included, in the order of lists. */
    private List<Integer> above(Collection<Integer> bodyIds, Period period) {
        BodiesOnDay tree = bodies.on(period.lastDay());
        Set<Integer> found = new HashSet<>();
        for (int id : bodyIds) {
            Integer next = tree.children(id).isEmpty() ? parent(tree, id) : Integer.valueOf(id);
            while (next != null && found.add(next)) {
                next = parent(tree, next);
            }
        }
        return tree.all().stream().map(Body::id).filter(found::contains).toList();
    }

    private static @Nullable Integer parent(BodiesOnDay tree, int id) {
        return tree.byId(id).map(Body::parentId).orElse(null);
    }

    private List<Breach> part(List<ResolvedRule> applying, List<Integer> bodyIds, Period period, View view) {
        List<ResolvedRule> own = applying.stream()
                .filter(rule -> rule.rule().scope() == Rule.Scope.OWN)
                .toList();
        Set<Period> periods = new HashSet<>(Set.of(period));
        own.forEach(rule -> periods.addAll(RuleCheck.bases(rule.rule(), period)));
        Set<Integer> indicators =
                own.stream().flatMap(rule -> rule.indicatorIds().stream()).collect(Collectors.toSet());
        Map<Integer, Sheet> sheets = store.sheets(bodyIds, periods, indicators, view.approvedOnly());
        Map<String, Waiver> waivers = store.waivers(bodyIds, period);
        Map<Integer, List<Breach>> byBody = new LinkedHashMap<>();
        bodyIds.forEach(body -> byBody.put(body, new ArrayList<>()));
        BodiesOnDay tree = bodies.on(period.lastDay());
        for (Sheet sheet : sheets.values()) {
            for (ResolvedRule rule : own) {
                if (appliesAt(rule.rule(), tree, sheet)) {
                    for (Standing standing : sheet.standings(period)) {
                        RuleCheck.check(rule, sheet, period, standing)
                                .ifPresent(finding -> add(byBody, rule.rule(), period, finding, waivers));
                    }
                }
            }
        }
        doubled(own, sheets, period, view).forEach((finding, rule) -> add(byBody, rule, period, finding, waivers));
        List<ResolvedRule> summed =
                applying.stream().filter(rule -> !own.contains(rule)).toList();
        totals.check(summed, bodyIds, tree, period, view)
                .forEach((finding, rule) -> add(byBody, rule, period, finding, waivers));
        compared(own, sheets, period, view).forEach((finding, rule) -> add(byBody, rule, period, finding, waivers));
        return byBody.values().stream()
                .flatMap(list -> list.stream().sorted(Comparator.comparing(Breach::severity)))
                .toList();
    }

    private void add(
            Map<Integer, List<Breach>> byBody,
            Rule rule,
            Period period,
            RuleFinding finding,
            Map<String, Waiver> waivers) {
        int body = finding.values().getFirst().point().bodyId();
        String covered = finding.values().stream().map(Given::covered).collect(Collectors.joining(";"));
        Breach breach = new Breach(
                rule,
                finding.severity(),
                body,
                period,
                finding.values().stream().map(Given::point).toList(),
                finding.values().stream()
                        .map(given -> given.printed() == null ? Printed.text(given.value()) : given.printed())
                        .toList(),
                covered,
                finding.sentence(),
                finding.sentence().text(messages, VIETNAMESE),
                waivers.get(CheckStore.key(rule.id(), body, covered)));
        Objects.requireNonNull(byBody.get(body)).add(breach);
    }

    /** What a body gives though those below it give it too; asked of the totals all at once. */
    private Map<RuleFinding, Rule> doubled(
            List<ResolvedRule> applying, Map<Integer, Sheet> sheets, Period period, View view) {
        Map<RuleFinding, Rule> found = new LinkedHashMap<>();
        BodiesOnDay tree = bodies.on(period.lastDay());
        List<Sheet> above = sheets.values().stream()
                .filter(sheet -> !tree.children(sheet.bodyId()).isEmpty())
                .toList();
        Map<Given, ResolvedRule> candidates = new LinkedHashMap<>();
        applying.stream()
                .filter(rule -> rule.rule().kind() == RuleKind.CHILDREN)
                .forEach(rule -> above.forEach(
                        sheet -> given(rule, sheet, period).forEach(given -> candidates.put(given, rule))));
        if (candidates.isEmpty()) {
            return found;
        }
        Map<Point, Value> known =
                values.find(candidates.keySet().stream().map(Given::point).toList(), view);
        candidates.forEach((given, rule) -> {
            Value value = known.get(given.point());
            RuleTerm subject = rule.subject();
            if (value != null && subject != null && value.count() > 1) {
                Sentence sentence = Sentence.of(
                        "indicator.breach.CHILDREN",
                        subject.label(),
                        Printed.of(given, subject.measure()).text(),
                        String.valueOf(value.count() - 1),
                        Printed.text(value.amount().subtract(given.value())));
                found.put(new RuleFinding(rule.rule().severity(), List.of(given), sentence), rule.rule());
            }
        });
        return found;
    }

    private static Stream<Given> given(ResolvedRule rule, Sheet sheet, Period period) {
        return Stream.concat(Stream.ofNullable(rule.subject()), rule.terms().stream())
                .flatMap(term -> sheet.standings(period).stream()
                        .map(standing -> sheet.get(period, term, standing))
                        .filter(Objects::nonNull));
    }

    /** Both sides of all comparisons at all bodies that gave anything of them, worked out at once. */
    private Map<RuleFinding, Rule> compared(
            List<ResolvedRule> applying, Map<Integer, Sheet> sheets, Period period, View view) {
        Map<RuleFinding, Rule> found = new LinkedHashMap<>();
        List<ResolvedRule> comparing =
                applying.stream().filter(rule -> rule.compared() != null).toList();
        Set<Expression> sides = new LinkedHashSet<>();
        Set<Integer> entered = new HashSet<>();
        comparing.forEach(rule -> {
            Compared compared = Objects.requireNonNull(rule.compared());
            sides.addAll(List.of(compared.left(), compared.right()));
            entered.addAll(compared.entered());
        });
        List<Sheet> concerned = sheets.values().stream()
                .filter(sheet -> !sides.isEmpty() && !sheet.of(period, entered).isEmpty())
                .toList();
        if (concerned.isEmpty()) {
            return found;
        }
        Map<Place, Map<Expression, Result>> results = evaluator.evaluate(
                sides, concerned.stream().map(sheet -> place(sheet, period)).toList(), view);
        BodiesOnDay tree = bodies.on(period.lastDay());
        for (Sheet sheet : concerned) {
            Map<Expression, Result> here = results.getOrDefault(place(sheet, period), Map.of());
            for (ResolvedRule rule : comparing) {
                Compared compared = Objects.requireNonNull(rule.compared());
                if (appliesAt(rule.rule(), tree, sheet)) {
                    compared.check(
                                    rule.rule(),
                                    Objects.requireNonNull(here.get(compared.left())),
                                    Objects.requireNonNull(here.get(compared.right())),
                                    sheet.of(period, compared.entered()))
                            .ifPresent(finding -> found.put(finding, rule.rule()));
                }
            }
        }
        return found;
    }

    private static Place place(Sheet sheet, Period period) {
        return new Place(sheet.bodyId(), period, Coordinate.WHOLE.id());
    }

    private static boolean appliesAt(Rule rule, BodiesOnDay tree, Sheet sheet) {
        return rule.level() == null || tree.byId(sheet.bodyId()).map(Body::kind).orElse(null) == rule.level();
    }
}
