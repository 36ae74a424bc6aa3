package vn.haidang.indicator;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.haidang.platform.Refused;

/** Which fields which kind of rule needs. */
final class RuleFields {

    private static final Set<RuleKind> BOUNDED = Set.of(RuleKind.RANGE, RuleKind.RATIO, RuleKind.JUMP);

    private RuleFields() {}

    /** @throws Refused naming the first that is missing or wrong */
    static void check(Rule rule) {
        if (!rule.code().matches("[A-Z0-9][A-Z0-9._-]{0,59}")) {
            throw new Refused("indicator.rule.refused.code", rule.code());
        }
        refuseWhen(rule.name().isBlank(), "name");
        refuseWhen(rule.subject().isBlank(), "subject", "");
        refuseWhen(BOUNDED.contains(rule.kind()) && rule.low() == null && rule.high() == null, "bounds");
        refuseWhen(rule.low() != null && rule.high() != null && rule.low().compareTo(rule.high()) > 0, "order");
        refuseWhen(
                rule.kind() == RuleKind.COMPARE
                        && (rule.comparison() == null || rule.operands().isBlank()),
                "compare");
        boolean earlier = rule.kind() == RuleKind.JUMP || rule.kind() == RuleKind.MONOTONE;
        refuseWhen(earlier && rule.against() == null, "against");
        refuseWhen(rule.kind() == RuleKind.JUMP && rule.change() == null, "change");
        boolean both = rule.kind() == RuleKind.COMPARE || rule.kind() == RuleKind.CHILDREN;
        refuseWhen(both && rule.scope() == Rule.Scope.TOTAL, "scope");
        boolean backwards = rule.validFrom() != null
                && rule.validTo() != null
                && rule.validTo().isBefore(rule.validFrom());
        refuseWhen(backwards, "days");
    }

    private static void refuseWhen(boolean wrong, String which, Object... arguments) {
        if (wrong) {
            throw new Refused("indicator.rule.refused." + which, arguments);
        }
    }

    /** All of it in one line, for the record. */
    static String line(Rule rule) {
        return Stream.of(
                        rule.kind(),
                        rule.severity(),
                        rule.subject(),
                        rule.comparison(),
                        rule.operands(),
                        rule.low(),
                        rule.high(),
                        rule.against(),
                        rule.change(),
                        rule.every(),
                        rule.level(),
                        rule.scope() == Rule.Scope.OWN ? null : rule.scope(),
                        rule.validFrom(),
                        rule.validTo())
                .filter(part -> part != null && !String.valueOf(part).isBlank())
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }
}
