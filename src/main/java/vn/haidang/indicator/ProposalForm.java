package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * A proposal as a person typed it; kept as typed until everything in it can be read.
 *
 * @param indicator code, or name as it stands in the list
 * @param body the same
 * @param within the period within its year: the last two digits of its code
 * @param value as typed, 1.234,5
 * @param measure code of the unit in which the value is typed
 */
public record ProposalForm(
        String kind,
        String indicator,
        String part,
        String body,
        String within,
        String year,
        String standing,
        String value,
        String measure,
        String qualifier,
        String asOf,
        String basis,
        String decidedOn,
        String reason) {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?");

    /** What came of reading a form: the content, or what is wrong with which field (message keys). */
    record Read(Proposal.@Nullable Content content, Map<String, String> errors) {}

    static ProposalForm of(Proposal proposal, Map<Integer, Indicator> indicators, BodiesOnDay bodies) {
        Proposal.Content content = proposal.content();
        Indicator indicator = content.indicatorId() == null ? null : indicators.get(content.indicatorId());
        Period period = content.period();
        return new ProposalForm(
                (content.kind() == Suggestion.Kind.PLAN ? Suggestion.Kind.PLAN : Suggestion.Kind.VALUE).name(),
                indicator == null ? "" : choice(indicator),
                content.part(),
                content.bodyId() == null
                        ? ""
                        : bodies.byId(content.bodyId())
                                .map(ProposalForm::choice)
                                .orElse(""),
                period == null ? "" : String.valueOf(period.code() % 100),
                period == null ? "" : String.valueOf(period.year()),
                content.standing().name(),
                content.value() == null ? "" : typed(content.value()),
                indicator == null ? "" : indicator.measure().code(),
                content.qualifier() == null ? "" : content.qualifier().name(),
                content.asOf() == null ? "" : content.asOf().toString(),
                content.basis() == null ? "" : content.basis(),
                content.decidedOn() == null ? "" : content.decidedOn().toString(),
                "");
    }

    static String choice(Indicator indicator) {
        return indicator.code() + " · " + indicator.name();
    }

    static String choice(Body body) {
        return body.code() + " · " + body.name();
    }

    /** 1234.5 as people type it: 1.234,5. */
    static String typed(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
        return point < 0 ? grouped : grouped + "," + plain.substring(point + 1);
    }

    Read read(List<Indicator> indicators, List<Measure> measures, BodiesOnDay bodies) {
        Map<String, String> errors = new HashMap<>();
        Indicator found = indicator(indicators, errors).orElse(null);
        Body whose = body(bodies, errors).orElse(null);
        Period period = period();
        if (period == null) {
            errors.put("period", "indicator.proposals.error.period");
        }
        BigDecimal given = number();
        if (given == null) {
            errors.put("value", "indicator.proposals.error.value");
        }
        Measure unit = measures.stream()
                .filter(one -> one.code().equals(measure))
                .findFirst()
                .orElse(null);
        if (found != null && given != null && (unit == null || !unit.converts(found.measure()))) {
            errors.put("measure", "indicator.proposals.error.measure");
        }
        LocalDate taken = day(asOf, "asOf", errors);
        LocalDate decided = day(decidedOn, "decidedOn", errors);
        if (!errors.isEmpty() || found == null || given == null || unit == null || whose == null) {
            return new Read(null, errors);
        }
        BigDecimal value = new FigureUnit(unit.dimension(), unit.factor(), false).in(found.measure(), given);
        boolean plan = kind.equals(Suggestion.Kind.PLAN.name());
        return new Read(
                new Proposal.Content(
                        plan ? Suggestion.Kind.PLAN : Suggestion.Kind.VALUE,
                        found.id(),
                        plan || found.dimensionIds().isEmpty() ? "" : part,
                        whose.id(),
                        period,
                        plan ? Standing.ACTUAL : claimed(),
                        value,
                        qualifier.isEmpty() ? null : Qualifier.valueOf(qualifier),
                        taken,
                        plan && !basis.isBlank() ? basis.strip() : null,
                        plan ? decided : null),
                errors);
    }

    private Standing claimed() {
        for (Standing one : Standing.values()) {
            if (one.name().equals(standing)) {
                return one;
            }
        }
        return Standing.ACTUAL;
    }

    private Optional<Indicator> indicator(List<Indicator> all, Map<String, String> errors) {
        String code = code(indicator);
        Optional<Indicator> byCode =
                all.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
        return byCode.isPresent()
                ? byCode
                : only(ProposalSearch.indicators(all, indicator), indicator, Indicator::shortName, "indicator", errors);
    }

    private Optional<Body> body(BodiesOnDay bodies, Map<String, String> errors) {
        Optional<Body> byCode = bodies.byCode(code(body).toUpperCase(Locale.ROOT));
        return byCode.isPresent()
                ? byCode
                : only(ProposalSearch.bodies(bodies.all(), body), body, Body::shortName, "body", errors);
    }

    /** The one that is meant: the only one, or the one that is called so. */
    private static <T> Optional<T> only(
            List<T> found, String typed, Function<T, String> name, String field, Map<String, String> errors) {
        String folded = TextFold.fold(TextFold.nfc(typed.strip()));
        Optional<T> called = found.stream()
                .filter(one -> TextFold.fold(name.apply(one)).equals(folded))
                .findFirst();
        if (folded.isEmpty() || found.isEmpty()) {
            errors.put(field, "indicator.proposals.error." + field);
            return Optional.empty();
        }
        if (called.isEmpty() && found.size() > 1) {
            errors.put(field, "indicator.proposals.error.several." + field);
            return Optional.empty();
        }
        return called.or(() -> Optional.of(found.getFirst()));
    }

    private static String code(String choice) {
        int dot = choice.indexOf('·');
        return (dot < 0 ? choice : choice.substring(0, dot)).strip();
    }

    /** The period that is chosen; null where it can not be read. */
    @Nullable
    Period period() {
        try {
            return new Period(Integer.parseInt(year.strip()) * 100 + Integer.parseInt(within.strip()));
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    private @Nullable BigDecimal number() {
        Matcher matcher = NUMBER.matcher(value.replaceAll("[\\s\\u00a0]", ""));
        if (!matcher.matches() || value.length() > 40) {
            return null;
        }
        String whole = matcher.group(1).replace(".", "");
        BigDecimal read = new BigDecimal(matcher.group(2) == null ? whole : whole + "." + matcher.group(2));
        return value.strip().startsWith("-") ? read.negate() : read;
    }

    private static @Nullable LocalDate day(String typed, String field, Map<String, String> errors) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException odd) {
            errors.put(field, "indicator.proposals.error.day");
            return null;
        }
    }
}
