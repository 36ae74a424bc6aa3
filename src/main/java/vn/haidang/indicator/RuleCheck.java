package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the values of a body against a rule. No database, no framework; CHILDREN and COMPARE need more than a sheet and are looked at elsewhere. */
final class RuleCheck {

    private static final MathContext PRECISE = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ResolvedRule resolved;
    private final Rule rule;
    private final Sheet sheet;
    private final Period period;
    private final Standing standing;

    private RuleCheck(ResolvedRule resolved, Sheet sheet, Period period, Standing standing) {
        this.resolved = resolved;
        this.rule = resolved.rule();
        this.sheet = sheet;
        this.period = period;
        this.standing = standing;
    }

    /** What is wrong, empty where nothing is or too little was given to tell. */
    static Optional<RuleFinding> check(ResolvedRule resolved, Sheet sheet, Period period, Standing standing) {
        RuleTerm subject = resolved.subject();
        if (subject == null) {
            return Optional.empty();
        }
        RuleCheck check = new RuleCheck(resolved, sheet, period, standing);
        Given given = sheet.get(period, subject, standing);
        if (resolved.rule().kind() == RuleKind.BOTH) {
            return Optional.ofNullable(check.both(subject));
        }
        if (given == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (resolved.rule().kind()) {
                    case RANGE -> check.range(subject, given);
                    case SUM -> check.sum(subject, given);
                    case RATIO -> check.ratio(subject, given);
                    case JUMP -> check.jump(subject, given);
                    case MONOTONE -> check.monotone(subject, given);
                    case BOTH, CHILDREN, COMPARE -> null;
                });
    }

    /** The periods beside the one looked at whose values it needs. */
    static List<Period> bases(Rule rule, Period period) {
        if (rule.kind() != RuleKind.JUMP && rule.kind() != RuleKind.MONOTONE || rule.against() == null) {
            return List.of();
        }
        return switch (rule.against()) {
            case PREVIOUS -> List.of(period.previous());
            case LAST_YEAR -> List.of(period.lastYear());
            case SINCE_NEW_YEAR -> soFar(period);
        };
    }

    /** The shorter stretches of the same year that began on New Year, the latest first. */
    private static List<Period> soFar(Period period) {
        if (period.firstMonth() != 1) {
            return List.of();
        }
        return IntStream.iterate(period.lastMonth() - 1, month -> month > 0, month -> month - 1)
                .boxed()
                .flatMap(month -> month == 1
                        ? Stream.of(Period.month(period.year(), 1), Period.firstMonths(period.year(), 1))
                        : Stream.of(Period.firstMonths(period.year(), month)))
                .toList();
    }

    private @Nullable RuleFinding range(RuleTerm subject, Given given) {
        BigDecimal low = rule.low();
        BigDecimal high = rule.high();
        boolean under = low != null && given.value().compareTo(low) < 0;
        boolean over = high != null && given.value().compareTo(high) > 0;
        if (!under && !over) {
            return null;
        }
        BigDecimal bound = Objects.requireNonNull(under ? low : high);
        return found(
                "RANGE." + (under ? "LOW" : "HIGH"),
                List.of(given),
                subject.label(),
                Printed.of(given, subject.measure()).text(),
                subject.measure().name(),
                Printed.text(bound));
    }

    private @Nullable RuleFinding sum(RuleTerm subject, Given whole) {
        List<Given> involved = new ArrayList<>(List.of(whole));
        List<Printed> parts = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (RuleTerm term : resolved.terms()) {
            Given part = sheet.get(period, term, standing);
            if (part == null) {
                missing.add(term.label());
                continue;
            }
            Printed printed = in(subject.measure(), term.measure(), Printed.of(part, term.measure()));
            involved.add(part);
            parts.add(printed);
            shown.add(term.label() + " " + printed.text());
        }
        if (parts.isEmpty()) {
            return null;
        }
        Printed total = Printed.of(whole, subject.measure());
        Agreement agreement = Agreement.ofSum(total, parts);
        if (agreement == Agreement.EXACT) {
            return null;
        }
        boolean gap = !missing.isEmpty() && !resolved.breakdown();
        BigDecimal sum = parts.stream().map(Printed::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        String key = "SUM." + (gap && agreement == Agreement.MISMATCH ? "MISSING" : agreement.name());
        return new RuleFinding(
                weight(agreement, involved),
                involved,
                Sentence.of(
                        "indicator.breach." + key,
                        String.join(" + ", shown),
                        Printed.text(sum),
                        subject.label(),
                        total.text(),
                        Printed.text(total.number().subtract(sum).abs()),
                        String.join(", ", missing)));
    }

    /** What rounding explains is no error, and what is said to be about so much can't be held to the digit. */
    private Severity weight(Agreement agreement, List<Given> involved) {
        if (agreement == Agreement.ROUNDING || involved.stream().anyMatch(given -> given.qualifier() != null)) {
            return Severity.INFO;
        }
        return agreement == Agreement.TRUNCATED && rule.severity() == Severity.ERROR
                ? Severity.WARNING
                : rule.severity();
    }

    private static Printed in(Measure wanted, Measure measure, Printed printed) {
        if (wanted.code().equals(measure.code())) {
            return printed;
        }
        BigDecimal factor = measure.factor().divide(wanted.factor(), PRECISE);
        return new Printed(printed.number().multiply(factor), printed.unit().multiply(factor));
    }

    private @Nullable RuleFinding ratio(RuleTerm subject, Given given) {
        RuleTerm other = resolved.terms().getFirst();
        Given base = sheet.get(period, other, standing);
        if (base == null || base.value().signum() == 0) {
            return null;
        }
        BigDecimal factor = subject.measure().converts(other.measure())
                ? subject.measure().factor().divide(other.measure().factor(), PRECISE)
                : BigDecimal.ONE;
        BigDecimal quotient = given.value().multiply(factor).divide(base.value(), PRECISE);
        if (within(quotient)) {
            return null;
        }
        return found(
                "RATIO",
                List.of(given, base),
                subject.label(),
                Printed.of(given, subject.measure()).text(),
                other.label(),
                Printed.of(base, other.measure()).text(),
                Printed.text(quotient.round(new MathContext(4))),
                bounds(""));
    }

    private @Nullable RuleFinding jump(RuleTerm subject, Given given) {
        Given base = base(subject);
        if (base == null || base.value().signum() == 0 || rule.against() == null) {
            return null;
        }
        BigDecimal quotient = given.value().divide(base.value(), PRECISE);
        boolean percent = rule.change() == Rule.Change.PERCENT;
        BigDecimal moved = percent
                ? quotient.subtract(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .multiply(BigDecimal.valueOf(base.value().signum()))
                : quotient;
        if (within(moved)) {
            return null;
        }
        String how = percent ? (moved.signum() < 0 ? "DOWN" : "UP") : "TIMES";
        return found(
                "JUMP." + how,
                List.of(given, base),
                subject.label(),
                Printed.of(given, subject.measure()).text(),
                Printed.of(base, subject.measure()).text(),
                base.point().period(),
                Printed.text(moved.abs(), percent ? 1 : 2),
                bounds(percent ? "%" : ""));
    }

    private @Nullable RuleFinding monotone(RuleTerm subject, Given given) {
        Given base = base(subject);
        if (base == null || given.value().compareTo(base.value()) >= 0) {
            return null;
        }
        return found(
                "MONOTONE",
                List.of(given, base),
                subject.label(),
                Printed.of(given, subject.measure()).text(),
                Printed.of(base, subject.measure()).text(),
                base.point().period(),
                Printed.text(base.value().subtract(given.value())));
    }

    private @Nullable Given base(RuleTerm subject) {
        return bases(rule, period).stream()
                .map(earlier -> sheet.get(earlier, subject, standing))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable RuleFinding both(RuleTerm subject) {
        List<Given> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Stream.concat(Stream.of(subject), resolved.terms().stream()).forEach(term -> {
            Given value = sheet.get(period, term, standing);
            if (value == null) {
                missing.add(term.label());
            } else {
                there.add(value);
            }
        });
        if (missing.isEmpty() || there.isEmpty()) {
            return null;
        }
        String named = Stream.concat(Stream.of(subject), resolved.terms().stream())
                .filter(term -> !missing.contains(term.label()))
                .map(RuleTerm::label)
                .collect(Collectors.joining(", "));
        return found("BOTH", there, named, String.join(", ", missing));
    }

    private boolean within(BigDecimal value) {
        return (rule.low() == null || value.compareTo(rule.low()) >= 0)
                && (rule.high() == null || value.compareTo(rule.high()) <= 0);
    }

    private String bounds(String sign) {
        String low = rule.low() == null ? "…" : Printed.text(rule.low()) + sign;
        String high = rule.high() == null ? "…" : Printed.text(rule.high()) + sign;
        return low + " – " + high;
    }

    private RuleFinding found(String key, List<Given> involved, Object... arguments) {
        return new RuleFinding(rule.severity(), involved, Sentence.of("indicator.breach." + key, arguments));
    }
}
