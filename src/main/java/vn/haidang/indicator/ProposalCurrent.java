package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.document.ReadText;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;

/** Gathers what the page shows of the proposal that is looked at. */
@Component
class ProposalCurrent {

    private final ProposalTaking taking;
    private final ProposalChoices choices;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Messages messages;

    ProposalCurrent(
            ProposalTaking taking, ProposalChoices choices, Indicators indicators, Bodies bodies, Messages messages) {
        this.taking = taking;
        this.choices = choices;
        this.indicators = indicators;
        this.bodies = bodies;
        this.messages = messages;
    }

    ProposalPage.Current current(
            Actor actor,
            ReadText read,
            List<Proposal> list,
            Proposal one,
            @Nullable ProposalForm typed,
            Map<String, String> errors) {
        int at = list.indexOf(one);
        Locale language = actor.language();
        Map<Integer, Indicator> byId = new HashMap<>();
        indicators.all().forEach(indicator -> byId.put(indicator.id(), indicator));
        Period period = one.content().period();
        ProposalForm form = typed != null ? typed : ProposalForm.of(one, byId, bodies.on(ProposalChoices.day(period)));
        Indicator indicator = one.content().indicatorId() == null
                ? null
                : byId.get(one.content().indicatorId());
        return new ProposalPage.Current(
                one.id(),
                one.line(),
                one.printed(),
                one.percent(),
                one.state().name(),
                one.isOpen(),
                one.state() == Proposal.State.CORRECTION
                        && one.correctionId() == null
                        && indicator != null
                        && !(one.actedById() != null && actor.is(one.actedById()))
                        && Proposals.mayDecide(actor, indicator),
                one.correctionId(),
                one.actedBy(),
                one.note(),
                ProposalPlaces.place(read, one.span()),
                one.reasons().stream()
                        .map(code -> sentence(language, "reason", code))
                        .toList(),
                one.doubts().stream()
                        .map(code -> sentence(language, "doubt", code))
                        .toList(),
                one.isOpen() || one.state() == Proposal.State.CORRECTION ? stands(one, indicator, language) : null,
                form,
                errors,
                choices.parts(indicator),
                at > 0 ? list.get(at - 1).id() : null,
                at >= 0 && at + 1 < list.size() ? list.get(at + 1).id() : null,
                one.version());
    }

    private String sentence(Locale language, String kind, String code) {
        String[] pieces = code.split(":", 2);
        Object[] values = pieces.length < 2
                ? new Object[0]
                : pieces[0].equals("FINDING") ? new Object[] {pieces[1]} : pieces[1].split(":");
        return messages.text(language, "indicator.proposals." + kind + "." + pieces[0], values);
    }

    private ProposalPage.@Nullable StandsAlready stands(Proposal one, @Nullable Indicator indicator, Locale language) {
        Conflict conflict = taking.conflict(one.content());
        if (conflict.kind() == Conflict.Kind.NONE || indicator == null || conflict.stands() == null) {
            return null;
        }
        String unit = " " + indicator.measure().name();
        String high = conflict.high() == null ? "" : " – " + ProposalForm.typed(conflict.high());
        BigDecimal difference = Objects.requireNonNullElse(conflict.difference(), BigDecimal.ZERO);
        return new ProposalPage.StandsAlready(
                conflict.kind() == Conflict.Kind.SAME,
                ProposalForm.typed(conflict.stands()) + high + unit,
                (difference.signum() > 0 ? "+" : "") + ProposalForm.typed(difference) + unit,
                one.content().kind() == Suggestion.Kind.PLAN
                        ? messages.text(language, "indicator.proposals.kind.PLAN")
                        : messages.text(language, "indicator.state." + conflict.state()),
                conflict.origin());
    }
}
