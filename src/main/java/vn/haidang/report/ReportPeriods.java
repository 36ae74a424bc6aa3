package vn.haidang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.indicator.Period;

/** Periods that one may want a report about. */
public final class ReportPeriods {

    private static final int OFFERED = 6;

    private ReportPeriods() {}

    /** @param name in words */
    public record Choice(Period period, String name) {}

    /** The running one of each length that a template is for, and those before it, the latest first. */
    static List<Choice> latest(List<StoredTemplate> templates, LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        templates.stream().map(StoredTemplate::span).distinct().sorted().forEach(span -> {
            Period period = Period.holding(span, today);
            for (int i = 0; i < OFFERED; i++) {
                choices.add(new Choice(period, PeriodText.of(period)));
                period = period.previous();
            }
        });
        return List.copyOf(choices);
    }

    /** The period of this length that ended last. */
    static Period ended(Period.Span span, LocalDate today) {
        Period running = Period.holding(span, today);
        return running.lastDay().isAfter(today) ? running.previous() : running;
    }
}
