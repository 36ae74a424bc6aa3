package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Observation;
import vn.haidang.indicator.Observations;
import vn.haidang.indicator.Point;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.platform.NotFound;

/** Certificates of numbers as they were, and what has been corrected since. A certificate itself never changes. */
@Component
public class Certificates {

    private final CitationStore citations;
    private final ReportStore reports;
    private final Observations observations;
    private final Indicators indicators;
    private final Bodies bodies;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    Certificates(
            CitationStore citations,
            ReportStore reports,
            Observations observations,
            Indicators indicators,
            Bodies bodies,
            People people,
            JsonMapper json,
            Clock clock) {
        this.citations = citations;
        this.reports = reports;
        this.observations = observations;
        this.indicators = indicators;
        this.bodies = bodies;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A certificate with what has become of it.
     *
     * @param json the very characters that the hash is of
     * @param intact whether they still have that hash
     * @param label number and symbol of its report, null: not issued yet
     */
    public record Shown(
            Certificate certificate,
            String json,
            String hash,
            boolean intact,
            @Nullable String label,
            @Nullable LocalDate issuedOn,
            List<Correction> corrections) {}

    /**
     * With three statements, and a fourth where something was corrected.
     *
     * @throws NotFound where no report has it
     */
    @Transactional(readOnly = true)
    public Shown find(String code) {
        CitationStore.Certified found = citations.byCode(code).orElseThrow(() -> new NotFound("certificate", code));
        Citation citation = found.citation();
        String text = Objects.requireNonNull(citation.certificate());
        String hash = Objects.requireNonNull(citation.hash());
        return new Shown(
                json.readValue(text, Certificate.class),
                text,
                hash,
                Certifying.hash(text).equals(hash),
                found.label(),
                found.issuedOn(),
                corrections(citations.operands(citation.id())));
    }

    /** A fixed report some of whose numbers rest on values that have been corrected since. */
    public record Affected(Report report, List<Number> numbers) {

        /** One of its numbers. */
        public record Number(Citation citation, List<Correction> corrections) {}
    }

    /** All of them, the latest report first; a fixed number of statements for the values, one for each report. */
    @Transactional(readOnly = true)
    public List<Affected> affected() {
        Map<Long, List<Correction>> byCitation = corrections(citations.allOperands()).stream()
                .collect(Collectors.groupingBy(Correction::citationId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, List<Affected.Number>> byReport = new LinkedHashMap<>();
        for (Citation citation : citations.byIds(List.copyOf(byCitation.keySet()))) {
            byReport.computeIfAbsent(citation.reportId(), key -> new ArrayList<>())
                    .add(new Affected.Number(citation, byCitation.getOrDefault(citation.id(), List.of())));
        }
        return byReport.entrySet().stream()
                .flatMap(entry ->
                        reports.find(entry.getKey()).stream().map(report -> new Affected(report, entry.getValue())))
                .toList();
    }

    private List<Correction> corrections(List<CitationStore.Operand> operands) {
        List<Point> points =
                operands.stream().map(CitationStore.Operand::point).distinct().toList();
        Map<Point, Observation> now = observations.find(points);
        List<CitationStore.Operand> changed = operands.stream()
                .filter(operand -> isOther(operand, now.get(operand.point())))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonRef> who = people.byIds(
                changed.stream()
                        .flatMap(operand -> Stream.ofNullable(now.get(operand.point())))
                        .flatMap(one -> Stream.ofNullable(one.recordedBy()))
                        .collect(Collectors.toSet()),
                LocalDate.now(clock));
        return changed.stream()
                .map(operand -> correction(operand, now.get(operand.point()), who))
                .toList();
    }

    private static boolean isOther(CitationStore.Operand operand, @Nullable Observation standing) {
        return standing == null || standing.value().compareTo(operand.value()) != 0;
    }

    private Correction correction(
            CitationStore.Operand operand, @Nullable Observation standing, Map<Long, PersonRef> who) {
        Point point = operand.point();
        Indicator indicator = indicators.indicator(point.indicatorId());
        String what = indicator.name() + " · "
                + bodies.body(point.bodyId(), point.period().lastDay()).shortName() + " · "
                + PeriodText.of(point.period());
        PersonRef person = standing == null || standing.recordedBy() == null ? null : who.get(standing.recordedBy());
        return new Correction(
                operand.citationId(),
                what,
                operand.value(),
                standing == null ? null : standing.value(),
                indicator.measure().name(),
                standing == null ? null : standing.reason(),
                person == null ? null : person.name(),
                standing == null ? null : standing.recordedAt());
    }
}
