package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Refused;

/** Finds in the catalogue what a rule names. */
@Component
class RuleResolver {

    /** Stands for a combination of parts for which nobody has given a value yet. */
    private static final int NEVER_GIVEN = -1;

    private final Indicators indicators;
    private final RuleStore store;

    RuleResolver(Indicators indicators, RuleStore store) {
        this.indicators = indicators;
        this.store = store;
    }

    /** @throws Refused saying which field of the rule is wrong, and why */
    ResolvedRule resolve(Rule rule) {
        if (rule.kind() == RuleKind.COMPARE) {
            return new ResolvedRule(rule, null, List.of(), false, compared(rule));
        }
        Map<String, Integer> coordinates = store.coordinates();
        List<RuleTerm> subjects = terms(rule.subject(), coordinates);
        List<RuleTerm> terms = rule.operands().isBlank()
                ? List.of()
                : Arrays.stream(rule.operands().split("\\+"))
                        .flatMap(term -> terms(term, coordinates).stream())
                        .toList();
        if (subjects.size() != 1) {
            throw new Refused("indicator.rule.refused.subject", rule.subject());
        }
        boolean needs = rule.kind() == RuleKind.SUM || rule.kind() == RuleKind.RATIO || rule.kind() == RuleKind.BOTH;
        if (needs && terms.isEmpty()) {
            throw new Refused("indicator.rule.refused.operands");
        }
        RuleTerm subject = subjects.getFirst();
        boolean adds = rule.kind() == RuleKind.SUM;
        terms.stream()
                .filter(term -> adds && !term.measure().converts(subject.measure()))
                .findFirst()
                .ifPresent(term -> {
                    throw new Refused(
                            "indicator.rule.refused.measure",
                            term.label(),
                            term.measure().name(),
                            subject.label(),
                            subject.measure().name());
                });
        boolean breakdown = rule.operands().matches(".*\\[[^=\\]]+\\].*");
        return new ResolvedRule(rule, subject, terms, breakdown, null);
    }

    private Compared compared(Rule rule) {
        Expression left = Expression.parse(rule.subject(), indicators);
        Expression right = Expression.parse(rule.operands(), indicators);
        if (!left.measure().converts(right.measure())) {
            throw new Refused(
                    "indicator.rule.refused.sides",
                    left.text(),
                    left.measure().name(),
                    right.text(),
                    right.measure().name());
        }
        Set<Integer> entered = Stream.of(left, right)
                .flatMap(side -> side.allIndicators(indicators).stream())
                .filter(indicator -> !indicator.isComputed())
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return new Compared(left, rule.comparison() == null ? "=" : rule.comparison(), right, entered);
    }

    /** {@code CODE}, {@code CODE[SEX=F;AGE=U25]}, or {@code CODE[SEX]}: one for each part. */
    private List<RuleTerm> terms(String written, Map<String, Integer> coordinates) {
        String text = written.strip();
        int open = text.indexOf('[');
        String code = (open < 0 ? text : text.substring(0, open)).strip();
        Indicator indicator = indicators
                .byCode(code)
                .orElseThrow(() -> new Refused("indicator.rule.refused.indicator", code.isEmpty() ? written : code));
        if (open < 0) {
            return List.of(term(indicator, List.of(), coordinates));
        }
        String inside = text.endsWith("]") ? text.substring(open + 1, text.length() - 1) : "";
        if (inside.indexOf('=') < 0) {
            Dimension dimension = dimension(indicator, inside.strip(), written);
            return dimension.categories().stream()
                    .map(part -> term(indicator, List.of(part), coordinates))
                    .toList();
        }
        List<Dimension.Category> parts = new ArrayList<>();
        for (String pair : inside.split(";")) {
            String[] sides = pair.split("=", 2);
            Dimension dimension = dimension(indicator, sides[0].strip(), written);
            parts.add(dimension.categories().stream()
                    .filter(part -> sides.length > 1 && part.code().equals(sides[1].strip()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("indicator.rule.refused.part", written)));
        }
        return List.of(term(indicator, parts, coordinates));
    }

    private Dimension dimension(Indicator indicator, String code, String written) {
        return indicators.dimensions().stream()
                .filter(dimension -> dimension.code().equals(code)
                        && indicator.dimensionIds().contains(dimension.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("indicator.rule.refused.part", written));
    }

    private String key(List<Dimension.Category> parts) {
        return parts.stream()
                .map(part -> indicators.dimension(part.dimensionId()).code() + "=" + part.code())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private RuleTerm term(Indicator indicator, List<Dimension.Category> parts, Map<String, Integer> coordinates) {
        @Nullable
        String of = parts.isEmpty()
                ? null
                : parts.stream().map(Dimension.Category::name).collect(Collectors.joining(", "));
        return new RuleTerm(
                indicator.id(),
                coordinates.getOrDefault(key(parts), NEVER_GIVEN),
                of == null ? indicator.name() : indicator.name() + " (" + of + ")",
                indicator.measure(),
                indicator.decimals());
    }
}
