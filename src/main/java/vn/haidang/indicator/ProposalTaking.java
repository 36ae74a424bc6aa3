package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.document.ReadText;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;

/** Makes values and plans of proposals that a person takes: values are submitted, plans proposed; neither is official by it. */
@Component
class ProposalTaking {

    private final Indicators indicators;
    private final Observations observations;
    private final Plans plans;
    private final Sources sources;
    private final Messages messages;

    ProposalTaking(Indicators indicators, Observations observations, Plans plans, Sources sources, Messages messages) {
        this.indicators = indicators;
        this.observations = observations;
        this.plans = plans;
        this.sources = sources;
        this.messages = messages;
    }

    /** Why it cannot be taken as it is; null where it can. */
    @Nullable
    Refusal refusal(Proposal.Content content) {
        Indicator indicator = indicators.indicator(required(content.indicatorId()));
        return indicator.isComputed() && content.kind() == Suggestion.Kind.VALUE ? Refusal.COMPUTED_INDICATOR : null;
    }

    /** @return id of the plan that is proposed by it */
    long plan(Actor actor, ReadText read, Proposal seen, Proposal.Content content, @Nullable String note) {
        BigDecimal value = required(content.value());
        // a value that a person typed is no longer what is printed
        BigDecimal proposed = seen.content().value();
        String printed = proposed != null && proposed.compareTo(value) == 0 ? seen.printed() : null;
        return plans.propose(
                actor,
                place(content),
                indicators.indicator(required(content.indicatorId())),
                new Plans.Wanted(value, null, printed, basis(content, read), content.decidedOn(), note));
    }

    private static Place place(Proposal.Content content) {
        return new Place(required(content.bodyId()), required(content.period()), 0);
    }

    void value(Actor actor, ReadText read, Proposal seen, Proposal.Content content) {
        // a version that none has: whoever wrote there meanwhile is not written over
        replace(actor, read, seen, content, -1);
    }

    /** Writes in the place of what has this version, -1: where nothing is. */
    void replace(Actor actor, ReadText read, Proposal seen, Proposal.Content content, int version) {
        refuse(observations
                .write(actor, source(actor, read), ValueState.SUBMITTED, List.of(entry(seen, content, version)))
                .getFirst());
    }

    private static void refuse(Verdict verdict) {
        Refusal refusal = verdict.refusal();
        if (refusal != null) {
            throw new Refused("indicator.refusal." + refusal.name());
        }
    }

    private Source source(Actor actor, ReadText read) {
        return sources.of(
                actor, Source.Kind.DOCUMENT, read.label(), "document-" + read.documentId(), null, read.documentId());
    }

    private Entry entry(Proposal seen, Proposal.Content content, @Nullable Integer version) {
        return new Entry(
                point(content),
                content.value(),
                content.qualifier(),
                seen.printed(),
                content.asOf(),
                place(seen),
                version);
    }

    /** Kept with the value, as the document's own words are. */
    private String place(Proposal seen) {
        return messages.text(Locale.forLanguageTag("vi"), "indicator.proposals.place", String.valueOf(seen.line()));
    }

    private static String basis(Proposal.Content content, ReadText read) {
        return content.basis() == null || content.basis().isBlank() ? read.label() : content.basis();
    }

    /** Where a proposal would be written. */
    Point point(Proposal.Content content) {
        List<Dimension.Category> parts = new ArrayList<>();
        for (Dimension dimension : indicators.dimensions()) {
            dimension.categories().stream()
                    .filter(category -> content.part().equals(dimension.code() + "=" + category.code()))
                    .forEach(parts::add);
        }
        return new Point(
                required(content.bodyId()),
                required(content.period()),
                required(content.indicatorId()),
                indicators.coordinate(parts).id(),
                content.standing());
    }

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new Refused("indicator.proposals.incomplete");
        }
        return value;
    }

    /** What stands where a proposal would be written, a plan that waits too. */
    Conflict conflict(Proposal.Content content) {
        if (!content.isWritable()) {
            return Conflict.NOTHING;
        }
        return content.kind() == Suggestion.Kind.PLAN ? planned(content) : entered(content);
    }

    private Conflict planned(Proposal.Content content) {
        BigDecimal value = required(content.value());
        Place place = place(content);
        Indicator indicator = indicators.indicator(required(content.indicatorId()));
        PlanProposal waits = plans.proposed(place.bodyId(), place.period()).get(required(content.indicatorId()));
        if (waits != null && waits.low() != null) {
            return Conflict.of(waits.low(), waits.high(), value, ValueState.SUBMITTED, waits.basis());
        }
        return plans.find(indicator, place)
                .map(plan -> Conflict.of(plan.low(), plan.high(), value, ValueState.APPROVED, plan.basis()))
                .orElse(Conflict.NOTHING);
    }

    private Conflict entered(Proposal.Content content) {
        return standing(content)
                .map(stands -> Conflict.of(
                        stands.value(),
                        null,
                        required(content.value()),
                        stands.state(),
                        sources.find(stands.sourceId()).map(Source::label).orElse("")))
                .orElse(Conflict.NOTHING);
    }

    /** Whether what was written or proposed is official by now, so that it is too late to take it back. */
    boolean isOfficial(Proposal seen) {
        if (seen.content().kind() == Suggestion.Kind.PLAN) {
            Long plan = seen.planId();
            return plan != null && plans.isConfirmed(plan);
        }
        return standing(seen.content())
                .filter(stands -> place(seen).equals(stands.place()))
                .filter(stands -> stands.state() == ValueState.APPROVED || stands.state() == ValueState.CHECKED)
                .isPresent();
    }

    Optional<Observation> standing(Proposal.Content content) {
        return observations.find(point(content));
    }

    /**
     * Takes back what was written or proposed.
     *
     * @throws Refused where it is too late
     */
    void takeBack(Actor actor, ReadText read, Proposal seen) {
        if (seen.content().kind() == Suggestion.Kind.PLAN) {
            Long plan = seen.planId();
            if (plan != null) {
                plans.takeBack(actor, plan);
            }
            return;
        }
        Point point = point(seen.content());
        Observation stands = observations.find(point).orElse(null);
        Source source = source(actor, read);
        if (stands == null || stands.sourceId() != source.id() || !place(seen).equals(stands.place())) {
            // the same value stood before, from elsewhere: it stays
            return;
        }
        if (stands.state() == ValueState.APPROVED || stands.state() == ValueState.CHECKED) {
            throw new Refused("indicator.proposals.tooLate");
        }
        refuse(observations
                .write(
                        actor,
                        source,
                        ValueState.SUBMITTED,
                        List.of(new Entry(point, null, null, null, null, place(seen), stands.version())))
                .getFirst());
    }
}
