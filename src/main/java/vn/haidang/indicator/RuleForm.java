package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/** A rule as it is typed. */
public record RuleForm(
        @Nullable Integer id,
        @Nullable Integer version,
        @Nullable String code,
        @Nullable String name,
        @Nullable RuleKind kind,
        @Nullable Severity severity,
        @Nullable String subject,
        @Nullable String operands,
        @Nullable String comparison,
        @Nullable String low,
        @Nullable String high,
        Rule.@Nullable Against against,
        Rule.@Nullable Change change,
        Period.@Nullable Span every,
        @Nullable BodyKind level,
        Rule.@Nullable Scope scope,
        @Nullable String hint,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static RuleForm blank() {
        return new RuleForm(
                0,
                0,
                "",
                "",
                RuleKind.SUM,
                Severity.WARNING,
                "",
                "",
                null,
                "",
                "",
                null,
                null,
                null,
                null,
                Rule.Scope.OWN,
                "",
                null,
                null);
    }

    public static RuleForm of(Rule rule) {
        return new RuleForm(
                rule.id(),
                rule.version(),
                rule.code(),
                rule.name(),
                rule.kind(),
                rule.severity(),
                rule.subject(),
                rule.operands(),
                rule.comparison(),
                rule.low() == null ? "" : Printed.text(rule.low()),
                rule.high() == null ? "" : Printed.text(rule.high()),
                rule.against(),
                rule.change(),
                rule.every(),
                rule.level(),
                rule.scope(),
                rule.hint(),
                rule.validFrom(),
                rule.validTo());
    }

    Rule rule() {
        return new Rule(
                id == null ? 0 : id,
                plain(code),
                plain(name),
                Objects.requireNonNullElse(kind, RuleKind.SUM),
                Objects.requireNonNullElse(severity, Severity.WARNING),
                plain(subject),
                plain(operands),
                comparison == null || comparison.isBlank() ? null : comparison,
                RuleController.number(low),
                RuleController.number(high),
                against,
                change,
                every,
                level,
                Objects.requireNonNullElse(scope, Rule.Scope.OWN),
                plain(hint),
                validFrom,
                validTo,
                version == null ? 0 : version);
    }

    /** Name of the field that is wrong, for the message to stand beside; empty where it is not one field alone. */
    public String fieldOf(@Nullable Refused refused) {
        if (refused == null) {
            return "";
        }
        String which = refused.key().substring(refused.key().lastIndexOf('.') + 1);
        return switch (which) {
            case "taken" -> "code";
            case "bounds", "order", "number" -> "low";
            case "compare" -> "comparison";
            case "days" -> "validTo";
            case "indicator", "part" -> {
                String named = String.valueOf(refused.arguments()[0]);
                boolean second =
                        !plain(subject).contains(named) && plain(operands).contains(named);
                yield second ? "operands" : "subject";
            }
            case "measure", "sides" -> "operands";
            case "code", "name", "subject", "operands", "against", "change", "scope" -> which;
            default -> "";
        };
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : TextFold.nfc(text).strip();
    }
}
