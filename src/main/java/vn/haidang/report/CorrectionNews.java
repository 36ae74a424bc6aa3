package vn.haidang.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Point;
import vn.haidang.indicator.ValueCorrected;
import vn.haidang.platform.Messages;

/** Tells those who answer for a fixed report that a value it rests on was corrected. */
@Component
class CorrectionNews {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST_NAMED = 3;

    private final CitationStore citations;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    CorrectionNews(
            CitationStore citations,
            Indicators indicators,
            Bodies bodies,
            Messages messages,
            ApplicationEventPublisher events) {
        this.citations = citations;
        this.indicators = indicators;
        this.bodies = bodies;
        this.messages = messages;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(ValueCorrected corrected) {
        Map<Long, List<CitationStore.Use>> byReport = citations.uses(corrected.point(), corrected.newValue()).stream()
                .collect(Collectors.groupingBy(CitationStore.Use::reportId, LinkedHashMap::new, Collectors.toList()));
        byReport.forEach((report, uses) -> events.publishEvent(event(corrected, report, uses)));
    }

    private IssuedFigureCorrected event(ValueCorrected corrected, long report, List<CitationStore.Use> uses) {
        CitationStore.Use first = uses.getFirst();
        // told of the same correction again it is the same news
        String name = corrected.id() + "/" + report;
        return new IssuedFigureCorrected(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                report,
                corrected.by(),
                corrected.note(),
                label(corrected, uses),
                uses.size() == 1 ? "/reports/certificates/" + first.code() : "/reports/corrections#r" + report,
                first.people());
    }

    /** "Báo cáo … (số 12/BC-BQL): “25 dự án”; số liệu gốc … 25 → 26 dự án". */
    private String label(ValueCorrected corrected, List<CitationStore.Use> uses) {
        CitationStore.Use first = uses.getFirst();
        Point point = corrected.point();
        Indicator indicator = indicators.indicator(point.indicatorId());
        String said = uses.stream()
                .limit(MOST_NAMED)
                .map(use -> "“" + use.printed() + "”")
                .collect(Collectors.joining(", "));
        String more = uses.size() > MOST_NAMED ? ", …" : "";
        return messages.text(
                VIETNAMESE,
                first.label() == null ? "report.corrected.label.FROZEN" : "report.corrected.label.ISSUED",
                first.subject(),
                first.label() == null ? "" : first.label(),
                said + more,
                indicator.name() + ", "
                        + bodies.body(point.bodyId(), point.period().lastDay()).shortName() + ", "
                        + PeriodText.of(point.period()),
                number(first.value(), indicator.measure()),
                number(corrected.newValue(), indicator.measure()) + " "
                        + indicator.measure().name());
    }

    private static String number(BigDecimal value, Measure measure) {
        return NumberText.digits(
                value, measure, null, Math.max(0, value.stripTrailingZeros().scale()), false);
    }
}
