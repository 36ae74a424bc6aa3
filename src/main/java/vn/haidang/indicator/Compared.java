package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two sides of a COMPARE.
 *
 * @param entered ids of the indicators that people enter, from which the sides are computed
 */
record Compared(Expression left, String comparison, Expression right, Set<Integer> entered) {

    /** What is wrong, empty where nothing is or a side has no value. */
    Optional<RuleFinding> check(Rule rule, Result leftResult, Result rightResult, List<Given> own) {
        Result aligned = rightResult.in(left.measure());
        BigDecimal leftAmount = leftResult.amount();
        BigDecimal rightAmount = aligned.amount();
        if (leftAmount == null || rightAmount == null || own.isEmpty() || holds(leftAmount, rightAmount, own)) {
            return Optional.empty();
        }
        String unit = left.measure().name();
        return Optional.of(new RuleFinding(
                rule.severity(),
                own,
                Sentence.of(
                        "indicator.breach.COMPARE",
                        rule.name(),
                        left.text(),
                        Printed.text(leftAmount),
                        right.text(),
                        Printed.text(rightAmount),
                        unit,
                        comparison)));
    }

    private boolean holds(BigDecimal leftAmount, BigDecimal rightAmount, List<Given> own) {
        int compared = leftAmount.compareTo(rightAmount);
        return switch (comparison) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "<>" -> compared != 0;
            default -> compared == 0 || agrees(leftAmount, rightAmount, own);
        };
    }

    /** A number that was entered needs to be right in the digits it has. */
    private boolean agrees(BigDecimal leftAmount, BigDecimal rightAmount, List<Given> own) {
        Printed printed = own.stream()
                .filter(given -> given.value().compareTo(leftAmount) == 0)
                .findFirst()
                .map(given -> Printed.of(given, left.measure()))
                .orElseGet(() -> Printed.of(leftAmount, null, left.measure().whole()));
        Agreement agreement = Agreement.of(printed, rightAmount, rightAmount);
        return agreement == Agreement.EXACT || agreement == Agreement.ROUNDING;
    }
}
