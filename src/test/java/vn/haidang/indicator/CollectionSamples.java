package vn.haidang.indicator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.haidang.calendar.Rolling;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** Forms over the sample catalogue: one of the units, one of the enterprises. */
@TestComponent
class CollectionSamples {

    private final CollectionForms forms;
    private final Indicators indicators;
    private final Bodies bodies;
    private final IndicatorSamples samples;
    private final Cast cast;

    CollectionSamples(
            CollectionForms forms, Indicators indicators, Bodies bodies, IndicatorSamples samples, Cast cast) {
        this.forms = forms;
        this.indicators = indicators;
        this.bodies = bodies;
        this.samples = samples;
        this.cast = cast;
    }

    void load() {
        samples.load();
    }

    /** Month by month from the units: money paid to the budget, dossiers, stories; due on the 5th of the next month; the Office collects. */
    long ofUnits() {
        return save(
                "Biểu 01/BQL: công tác tháng",
                Period.Span.MONTH,
                new DueRule(null, 5, 1, Rolling.ROLL_FORWARD),
                List.of(BodyKind.DEPARTMENT),
                List.of(),
                null,
                row("BUDGET.AUTHORITY", null),
                row("ADMIN.PROCEDURES", null),
                row("ADMIN.ONLINE", null),
                row("PORTAL.STORIES", null),
                row("FEES.CASHLESS", null));
    }

    /** Quarter by quarter from the enterprises: revenue, exports, imports, workers by sex; due ten days after the quarter; LABOUR collects. */
    long ofEnterprises() {
        return save(
                "Biểu 02/DN: tình hình doanh nghiệp",
                Period.Span.QUARTER,
                new DueRule(10, null, 0, Rolling.ROLL_FORWARD),
                List.of(BodyKind.ENTERPRISE),
                List.of(),
                cast.unit("LABOUR"),
                row("REVENUE", null),
                row("EXPORT", null),
                row("IMPORT", null),
                row("LABOUR.TOTAL", "SEX"));
    }

    /** One value, quarter by quarter, from one enterprise; LABOUR collects. */
    long ofOne() {
        Body one = bodies.on(Period.quarter(2024, 3).lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.ENTERPRISE)
                .findFirst()
                .orElseThrow();
        return save(
                "Biểu 04/DN: doanh thu",
                Period.Span.QUARTER,
                new DueRule(10, null, 0, Rolling.ROLL_FORWARD),
                List.of(),
                List.of(one.id()),
                cast.unit("LABOUR"),
                row("REVENUE", null));
    }

    private CollectionForm.Row row(String indicator, @Nullable String dimension) {
        return new CollectionForm.Row(
                indicators.byCode(indicator).orElseThrow().id(),
                dimension == null
                        ? null
                        : indicators.dimensions().stream()
                                .filter(one -> one.code().equals(dimension))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    private long save(
            String name,
            Period.Span every,
            DueRule due,
            List<BodyKind> kinds,
            List<Integer> bodyIds,
            @Nullable Long collector,
            CollectionForm.Row... rows) {
        return forms.save(
                cast.actor(SmallAuthority.HA),
                new CollectionForm(
                        0,
                        name,
                        "",
                        every,
                        "CALENDAR",
                        due,
                        false,
                        collector,
                        kinds,
                        bodyIds,
                        Arrays.asList(rows),
                        null,
                        null,
                        0));
    }
}
