package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Messages;

/**
 * Holds values against the rules: all rules over all bodies of a period, a fixed number of statements for each thousand bodies, time linear in
 * the values read. A rule looks at what a body gave itself, for it is the body that can mend it.
 */
@Component
public class Checks {

    /** So many bodies are read at once. */
    private static final int AT_ONCE = 1000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Rules rules;
    private final CheckStore store;
    private final TotalStore totals;
    private final Bodies bodies;
    private final Messages messages;

    Checks(Rules rules, CheckStore store, TotalStore totals, Bodies bodies, Messages messages) {
        this.rules = rules;
        this.store = store;
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
        List<ResolvedRule> applying = rules.resolved().stream()
                .filter(rule -> rule.rule().appliesTo(period))
                .toList();
        List<Breach> found = new ArrayList<>();
        List<Integer> all = bodyIds.stream().distinct().toList();
        for (int from = 0; from < all.size() && !applying.isEmpty(); from += AT_ONCE) {
            found.addAll(part(applying, all.subList(from, Math.min(from + AT_ONCE, all.size())), period, view));
        }
        return found;
    }

    /** All breaches of whoever gave values for a period. */
    @Transactional(readOnly = true)
    public List<Breach> of(Period period, View view) {
        return of(store.bodiesWithValues(period), period, view);
    }

    private List<Breach> part(List<ResolvedRule> applying, List<Integer> bodyIds, Period period, View view) {
        Set<Period> periods = new HashSet<>(Set.of(period));
        applying.forEach(rule -> periods.addAll(RuleCheck.bases(rule.rule(), period)));
        Set<Integer> indicators =
                applying.stream().flatMap(rule -> rule.indicatorIds().stream()).collect(Collectors.toSet());
        Map<Integer, Sheet> sheets = store.sheets(bodyIds, periods, indicators, view.approvedOnly());
        Map<String, Waiver> waivers = store.waivers(bodyIds, period);
        Map<Integer, List<Breach>> byBody = new LinkedHashMap<>();
        bodyIds.forEach(body -> byBody.put(body, new ArrayList<>()));
        BodiesOnDay tree = bodies.on(period.lastDay());
        for (Sheet sheet : sheets.values()) {
            BodyKind kind = tree.byId(sheet.bodyId()).map(Body::kind).orElse(null);
            for (ResolvedRule rule : applying) {
                if (rule.rule().level() == null || rule.rule().level() == kind) {
                    for (Standing standing : sheet.standings(period)) {
                        RuleCheck.check(rule, sheet, period, standing)
                                .ifPresent(finding -> add(byBody, rule.rule(), period, finding, waivers));
                    }
                }
            }
        }
        doubled(applying, sheets, period, view).forEach((finding, rule) -> add(byBody, rule, period, finding, waivers));
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

    /** What a body gives though those below it give it too; asked of the totals in one statement. */
    private Map<RuleFinding, Rule> doubled(
            List<ResolvedRule> applying, Map<Integer, Sheet> sheets, Period period, View view) {
        Map<RuleFinding, Rule> found = new HashMap<>();
        BodiesOnDay tree = bodies.on(period.lastDay());
        Map<Given, ResolvedRule> candidates = new LinkedHashMap<>();
        for (ResolvedRule rule : applying) {
            if (rule.rule().kind() == RuleKind.CHILDREN) {
                sheets.values().stream()
                        .filter(sheet -> !tree.children(sheet.bodyId()).isEmpty())
                        .flatMap(sheet -> given(rule, sheet, period))
                        .forEach(given -> candidates.put(given, rule));
            }
        }
        if (candidates.isEmpty()) {
            return found;
        }
        Map<Point, Total> known =
                totals.read(candidates.keySet().stream().map(Given::point).toList());
        candidates.forEach((given, rule) -> {
            Total total = known.get(given.point());
            RuleTerm subject = rule.subject();
            if (total != null && subject != null && total.count(view) > 1) {
                found.put(
                        new RuleFinding(
                                rule.rule().severity(),
                                List.of(given),
                                Sentence.of(
                                        "indicator.breach.CHILDREN",
                                        subject.label(),
                                        Printed.of(given, subject.measure()).text(),
                                        String.valueOf(total.count(view) - 1),
                                        Printed.text(total.amount(view).subtract(given.value())))),
                        rule.rule());
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
}
