package vn.haidang.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Observation;
import vn.haidang.indicator.Observations;
import vn.haidang.indicator.Point;
import vn.haidang.indicator.Source;
import vn.haidang.indicator.Sources;
import vn.haidang.indicator.Trace;
import vn.haidang.indicator.ValueState;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;

/** Makes the certificates of a report's numbers while it is frozen. */
@Component
class Certifying {

    /** Letters and digits that nobody mistakes for each other; 12 of them are 58 bits. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 12;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final CitationStore citations;
    private final Operands operands;
    private final Observations observations;
    private final Indicators indicators;
    private final Sources sources;
    private final People people;
    private final JsonMapper json;

    Certifying(
            CitationStore citations,
            Operands operands,
            Observations observations,
            Indicators indicators,
            Sources sources,
            People people,
            JsonMapper json) {
        this.citations = citations;
        this.operands = operands;
        this.observations = observations;
        this.indicators = indicators;
        this.sources = sources;
        this.people = people;
        this.json = json;
    }

    /**
     * Certifies every number of a report that has just been frozen.
     *
     * @return the codes by the numbers of the citations
     */
    Map<Integer, String> certify(Report report) {
        Map<Integer, String> codes = new java.util.HashMap<>();
        Lookup lookup = operands.lookup();
        for (Citation citation : citations.of(report.id())) {
            Trace trace = operands.trace(citation);
            List<Observation> entered = operands.of(trace, lookup);
            Certificate certificate = certificate(report, citation, newCode(), trace, entered, lookup);
            String text = json.writeValueAsString(certificate);
            citations.certify(citation.id(), certificate.code(), text, hash(text));
            citations.operands(citation.id(), entered);
            codes.put(citation.nr(), certificate.code());
        }
        return codes;
    }

    static String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands behind a number as things are now; of a draft it has no code. */
    Certificate certificate(
            Report report, Citation citation, String code, Trace trace, List<Observation> entered, Lookup lookup) {
        LocalDate day = citation.period().lastDay();
        List<Observation> shown =
                entered.stream().limit(Certificate.MOST_SOURCES).toList();
        Behind behind = behind(shown);
        Instant viewed = report.composedAt() == null ? report.changedAt() : report.composedAt();
        return new Certificate(
                code,
                report.id(),
                report.subject(),
                citation.nr(),
                citation.printed(),
                citation.amount() == null ? BigDecimal.ZERO : citation.amount(),
                measure(citation.measure()),
                citation.qualifier() == null ? null : citation.qualifier().name(),
                citation.asOf(),
                citation.expression(),
                lookup.body(citation.bodyId(), day).name(),
                PeriodText.of(citation.period()),
                citation.basis(),
                trace,
                shown.stream().map(value -> source(value, behind, lookup)).toList(),
                entered.size(),
                viewed,
                report.approvedBy(),
                report.approvedAt(),
                Objects.requireNonNullElse(report.frozenBy(), ""),
                report.frozenAt() == null ? viewed : report.frozenAt());
    }

    private String measure(String code) {
        return indicators.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .map(Measure::name)
                .findFirst()
                .orElse(code);
    }

    /** What is asked of many values at once: where they came from, what stood there before, who did it. */
    private record Behind(
            Map<Point, List<Observation>> before, Map<Long, Source> sources, Map<Long, PersonRef> people) {

        /** What stood there up to this value, the newest first. */
        List<Observation> states(Observation value) {
            return Stream.concat(Stream.of(value), before.getOrDefault(value.point(), List.of()).stream())
                    .filter(one -> one.version() <= value.version())
                    .toList();
        }
    }

    private Behind behind(List<Observation> values) {
        if (values.isEmpty()) {
            return new Behind(Map.of(), Map.of(), Map.of());
        }
        var before =
                observations.replaced(values.stream().map(Observation::point).collect(Collectors.toSet()));
        Set<Long> who = Stream.concat(values.stream(), before.values().stream().flatMap(List::stream))
                .flatMap(one -> Stream.ofNullable(one.recordedBy()))
                .collect(Collectors.toSet());
        return new Behind(
                before,
                sources.byIds(values.stream().map(Observation::sourceId).collect(Collectors.toSet())),
                people.byIds(who, values.getFirst().point().period().lastDay()));
    }

    private static Certificate.Source source(Observation value, Behind behind, Lookup lookup) {
        Indicator indicator = lookup.indicator(value.point().indicatorId());
        LocalDate day = value.point().period().lastDay();
        Source source = behind.sources().get(value.sourceId());
        List<Observation> states = behind.states(value);
        Observation entered = last(states, state -> state.ordinal() <= ValueState.SUBMITTED.ordinal());
        Observation checked = last(states, state -> state == ValueState.CHECKED);
        String part = lookup.part(value.point().coordinateId());
        return new Certificate.Source(
                indicator.code() + (part.isEmpty() ? "" : "[" + part + "]"),
                indicator.name(),
                lookup.body(value.point().bodyId(), day).name(),
                PeriodText.of(value.point().period()),
                value.point().standing().code(),
                value.value(),
                indicator.measure().name(),
                value.qualifier() == null ? null : value.qualifier().name(),
                value.printed(),
                value.asOf(),
                source == null ? Source.Kind.SYSTEM.name() : source.kind().name(),
                source == null ? "" : source.label(),
                value.place(),
                source == null ? null : source.documentId(),
                act(entered == null ? states.getLast() : entered, behind),
                checked == null ? null : act(checked, behind),
                value.state() == ValueState.APPROVED ? act(value, behind) : null);
    }

    private static @Nullable Observation last(List<Observation> states, Predicate<ValueState> wanted) {
        return states.stream()
                .filter(one -> wanted.test(one.state()))
                .findFirst()
                .orElse(null);
    }

    private static Certificate.Act act(Observation value, Behind behind) {
        PersonRef person = value.recordedBy() == null ? null : behind.people().get(value.recordedBy());
        return new Certificate.Act(person == null ? null : person.name(), value.recordedAt());
    }
}
