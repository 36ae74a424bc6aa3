package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.document.ReadText;

/** What is proposed for a document that was read. */
@Component
class ProposalPaper {

    private final ProposalStore store;
    private final AliasStore aliases;
    private final Indicators indicators;
    private final Bodies bodies;

    ProposalPaper(ProposalStore store, AliasStore aliases, Indicators indicators, Bodies bodies) {
        this.store = store;
        this.aliases = aliases;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /**
     * Puts fresh proposals beside what somebody decided.
     *
     * @return how many are proposed as values or plans
     */
    int propose(ReadText read) {
        List<Suggestion> suggestions = Suggesting.of(
                new Suggesting.Paper(
                        read.text(),
                        read.figures(),
                        read.findings(),
                        read.issuer(),
                        Optional.ofNullable(read.issuedOn()),
                        read.damaged(),
                        read.doubtful()),
                indicators.all(),
                places(read),
                aliases.aliases());
        PlanDecision decision = PlanDecision.in(read.text());
        store.replaceOpen(read.documentId(), suggestions, decision.basis(), decision.day());
        return (int) suggestions.stream()
                .filter(one -> one.kind() == Suggestion.Kind.VALUE || one.kind() == Suggestion.Kind.PLAN)
                .count();
    }

    /** The bodies with all names that they had around the time of the paper. */
    private Suggesting.BodyPlaces places(ReadText read) {
        LocalDate day = read.figures().stream()
                .map(figure -> FigureTime.period(figure.period()))
                .filter(Objects::nonNull)
                .map(Period::lastDay)
                .max(LocalDate::compareTo)
                .orElse(read.issuedOn() == null ? LocalDate.EPOCH : read.issuedOn());
        LinkedHashSet<Body> named = new LinkedHashSet<>(bodies.on(day).all());
        named.addAll(bodies.on(day.minusYears(1)).all());
        Body own = named.stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY && body.unitId() != null)
                .findFirst()
                .orElse(null);
        return new Suggesting.BodyPlaces(List.copyOf(named), indicators.dimensions(), own);
    }
}
