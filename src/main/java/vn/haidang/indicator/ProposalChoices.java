package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;

/** What a person may choose from for a proposal. */
@Component
class ProposalChoices {

    private final Indicators indicators;
    private final Bodies bodies;
    private final Messages messages;

    ProposalChoices(Indicators indicators, Bodies bodies, Messages messages) {
        this.indicators = indicators;
        this.bodies = bodies;
        this.messages = messages;
    }

    static LocalDate day(@Nullable Period period) {
        return period == null ? LocalDate.of(9999, 1, 1) : period.lastDay();
    }

    List<ProposalPage.Choice> parts(@Nullable Indicator indicator) {
        List<ProposalPage.Choice> parts = new ArrayList<>();
        if (indicator != null) {
            for (Dimension dimension : indicators.dimensions()) {
                if (indicator.dimensionIds().contains(dimension.id())) {
                    dimension
                            .categories()
                            .forEach(category -> parts.add(new ProposalPage.Choice(
                                    dimension.code() + "=" + category.code(),
                                    dimension.name() + ": " + category.name())));
                }
            }
        }
        return parts;
    }

    List<ProposalPage.Choice> indicators(String typed) {
        List<Indicator> entered = indicators.all().stream()
                .filter(indicator -> !indicator.isComputed())
                .toList();
        return ProposalSearch.indicators(entered, typed).stream()
                .map(indicator -> new ProposalPage.Choice(
                        ProposalForm.choice(indicator), indicator.measure().name()))
                .toList();
    }

    /** Bodies that there were in the period, today's where none is chosen. */
    List<ProposalPage.Choice> bodies(String typed, @Nullable Period period) {
        return ProposalSearch.bodies(bodies.on(day(period)).all(), typed).stream()
                .map(body -> new ProposalPage.Choice(ProposalForm.choice(body), body.shortName()))
                .toList();
    }

    List<ProposalPage.Choice> measureChoices() {
        return indicators.measures().stream()
                .map(measure -> new ProposalPage.Choice(measure.code(), measure.name()))
                .toList();
    }

    List<ProposalPage.Choice> withinChoices(Locale language) {
        List<Integer> within = new ArrayList<>(List.of(40, 31, 32, 21, 22, 23, 24));
        for (int month = 1; month <= 12; month++) {
            within.add(month);
        }
        within.addAll(Arrays.asList(51, 52, 54, 55, 57, 58, 59, 60, 61));
        return within.stream()
                .map(code -> {
                    Period period = new Period(200_000 + code);
                    return new ProposalPage.Choice(
                            String.valueOf(code),
                            messages.text(language, "indicator.proposals.within." + period.span(), period.written()));
                })
                .toList();
    }
}
