package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds totals against the rules that are about them: what a zone, a unit or the authority comes to with all below it. All totals of all bodies are
 * read at once. A total of which a part of the period is missing is left out, for it says nothing yet.
 */
@Component
class TotalChecks {

    private final Values values;

    TotalChecks(Values values) {
        this.values = values;
    }

    /** @param rules those of scope TOTAL that apply to the period */
    Map<RuleFinding, Rule> check(
            List<ResolvedRule> rules, Collection<Integer> bodyIds, BodiesOnDay tree, Period period, View view) {
        Map<RuleFinding, Rule> found = new LinkedHashMap<>();
        List<Body> above = bodyIds.stream()
                .flatMap(id -> tree.byId(id).stream())
                .filter(body -> !tree.children(body.id()).isEmpty())
                .toList();
        if (rules.isEmpty() || above.isEmpty()) {
            return found;
        }
        Map<Integer, Sheet> sheets = sheets(rules, above, period, view);
        for (ResolvedRule rule : rules) {
            for (Body body : above) {
                Sheet sheet = sheets.get(body.id());
                if (sheet != null && applies(rule, body)) {
                    for (Standing standing : sheet.standings(period)) {
                        RuleCheck.check(rule, sheet, period, standing)
                                .ifPresent(finding -> found.put(told(finding), rule.rule()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean applies(ResolvedRule rule, Body body) {
        return rule.rule().level() == null || rule.rule().level() == body.kind();
    }

    private static RuleFinding told(RuleFinding finding) {
        Sentence sentence = Sentence.of("indicator.breach.TOTAL", finding.sentence());
        return new RuleFinding(finding.severity(), finding.values(), sentence);
    }

    private Map<Integer, Sheet> sheets(List<ResolvedRule> rules, List<Body> above, Period period, View view) {
        Set<Point> points = new LinkedHashSet<>();
        for (ResolvedRule rule : rules) {
            List<Period> periods = new ArrayList<>(RuleCheck.bases(rule.rule(), period));
            periods.add(period);
            above.stream()
                    .filter(body -> applies(rule, body))
                    .forEach(body -> periods.forEach(
                            one -> Stream.concat(Stream.ofNullable(rule.subject()), rule.terms().stream())
                                    .forEach(term -> add(points, body, one, term))));
        }
        Map<Integer, Sheet> sheets = new LinkedHashMap<>();
        values.find(points, view).forEach((point, value) -> {
            if (value.complete()) {
                sheets.computeIfAbsent(point.bodyId(), Sheet::new)
                        .add(new Given(point, value.amount(), value.qualifier(), null));
            }
        });
        return sheets;
    }

    private static void add(Set<Point> points, Body body, Period period, RuleTerm term) {
        for (Standing standing : Standing.values()) {
            points.add(new Point(body.id(), period, term.indicatorId(), term.coordinateId(), standing));
        }
    }
}
