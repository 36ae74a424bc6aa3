package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class ObservationImportTests {

    private static final Period QUARTER = Period.quarter(2024, 2);

    @Autowired
    ObservationImport importer;

    @Autowired
    Observations observations;

    @Autowired
    Values values;

    @Autowired
    TotalUpkeep upkeep;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Sources sources;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor ha;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
    }

    private Source source(String reference) {
        return transaction.execute(status -> sources.of(ha, Source.Kind.API, "Nạp thử", reference, null, null));
    }

    private List<Body> enterprises() {
        return bodies.on(QUARTER.lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.ENTERPRISE)
                .toList();
    }

    private Entry entry(Body body, Period period, String indicator, String value) {
        return Entry.of(Point.of(body, period, indicators.byCode(indicator).orElseThrow()), new BigDecimal(value));
    }

    private List<ImportOutcome> run(Source source, List<ImportRow> rows) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        importer.run(ha, source, ValueState.SUBMITTED, rows.iterator(), outcomes::add);
        return outcomes;
    }

    private static List<ImportRow> rows(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> ImportRow.of(i + 1, entries.get(i)))
                .toList();
    }

    private BigDecimal total(String body, Period period, String indicator) {
        return values.find(
                        Point.of(
                                bodies.byCode(body, period.lastDay()).orElseThrow(),
                                period,
                                indicators.byCode(indicator).orElseThrow()),
                        View.ENTERED)
                .map(Value::amount)
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void leavesAnOfficialValueAloneHoweverItIsWrittenThisTime() {
        Entry official = entry(enterprises().getFirst(), QUARTER, "EXPORT", "1234.5");
        observations.correct(
                ha,
                source(null),
                ValueState.APPROVED,
                List.of(new Entry(official.point(), official.value(), null, "1.234,5", QUARTER.lastDay(), null, null)),
                "Đã duyệt");
        assertThat(run(source(null), rows(List.of(official)))).containsExactly(new ImportOutcome(1, false, null));
        Entry other = new Entry(
                official.point(),
                official.value(),
                null,
                null,
                QUARTER.lastDay().minusDays(1),
                null,
                null);
        assertThat(run(source(null), rows(List.of(other))))
                .containsExactly(new ImportOutcome(1, false, Refusal.APPROVED));
        assertThat(observations.history(official.point())).hasSize(1);
    }

    @Test
    void takesGoodRowsInAndSaysOfEachBadOneWhy() {
        Body first = enterprises().getFirst();
        Body second = enterprises().get(1);
        Body school = bodies.byCode("SCHOOL", QUARTER.lastDay()).orElseThrow();
        Entry unknown = Entry.of(new Point(first.id(), QUARTER, 987_654, 0, Standing.ACTUAL), BigDecimal.ONE);
        observations.correct(
                ha, source(null), ValueState.APPROVED, List.of(entry(second, QUARTER, "EXPORT", "9")), "Đã duyệt");
        jdbc.sql(
                        "insert into indicator.locks (indicator_id, period, locked_at) select id, 202423, now() from indicator.indicators where code = 'EXPORT'")
                .update();
        List<ImportRow> rows = new ArrayList<>(rows(List.of(
                entry(first, QUARTER, "EXPORT", "12.50"),
                unknown,
                entry(first, QUARTER, "LABOUR.TOTAL", "2.5"),
                entry(first, Period.month(2024, 5), "EXPORT", "1"),
                entry(school, QUARTER, "EXPORT", "1"),
                entry(second, QUARTER, "EXPORT", "10"),
                entry(second, QUARTER, "EXPORT", "9.0"),
                entry(first, Period.quarter(2024, 3), "EXPORT", "1"))));
        rows.add(ImportRow.refused(9, Refusal.UNREADABLE_VALUE));
        assertThat(run(source(null), rows.subList(0, 6)))
                .extracting(ImportOutcome::refusal)
                .containsExactly(
                        null,
                        Refusal.UNKNOWN_INDICATOR,
                        Refusal.NOT_WHOLE,
                        Refusal.WRONG_PERIOD,
                        Refusal.BODY_NOT_THERE_IN_PERIOD,
                        Refusal.APPROVED);
        assertThat(run(source(null), rows.subList(6, 9)))
                .containsExactly(
                        new ImportOutcome(7, false, null),
                        new ImportOutcome(8, false, Refusal.LOCKED),
                        new ImportOutcome(9, false, Refusal.UNREADABLE_VALUE));
        assertThat(total("HEZA", QUARTER, "EXPORT")).isEqualByComparingTo("21.50");
    }

    @Test
    void leavesUnchangedRowsAloneAndKeepsWhatChangedOnRecord() {
        List<Entry> entries = enterprises().stream()
                .map(body -> entry(body, QUARTER, "REVENUE", "7.25"))
                .toList();
        assertThat(run(source(null), rows(entries))).allMatch(ImportOutcome::changed);
        assertThat(run(source(null), rows(entries))).noneMatch(ImportOutcome::changed);
        List<Entry> other = new ArrayList<>(entries);
        other.set(3, entry(enterprises().get(3), QUARTER, "REVENUE", "8"));
        assertThat(run(source(null), rows(other)))
                .filteredOn(ImportOutcome::changed)
                .extracting(ImportOutcome::line)
                .containsExactly(4L);
        assertThat(observations.history(other.get(3).point()))
                .extracting(Observation::value)
                .containsExactly(new BigDecimal("8"), new BigDecimal("7.25"));
        assertThat(total("RRD", QUARTER, "REVENUE"))
                .isEqualByComparingTo(new BigDecimal(entries.size())
                        .multiply(new BigDecimal("7.25"))
                        .add(new BigDecimal("0.75")));
        upkeep.fold();
        assertThat(total("HEZA", QUARTER, "REVENUE"))
                .isEqualByComparingTo(new BigDecimal(entries.size())
                        .multiply(new BigDecimal("7.25"))
                        .add(new BigDecimal("0.75")));
    }

    @Test
    void takesSeveralPartsAndMakesWholesOfCompleteBreakdowns() {
        Dimension sex = indicators.dimensions().stream()
                .filter(dimension -> dimension.code().equals("SEX"))
                .findFirst()
                .orElseThrow();
        Indicator labour = indicators.byCode("LABOUR.TOTAL").orElseThrow();
        List<Coordinate> parts = sex.categories().stream()
                .map(part -> indicators.coordinate(List.of(part)))
                .toList();
        List<Body> enterprises = enterprises();
        List<Entry> entries = new ArrayList<>();
        for (int year = 2000; year < 2024; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                for (Body body : enterprises) {
                    for (Coordinate part : parts) {
                        entries.add(Entry.of(
                                Point.of(body, Period.quarter(year, quarter), labour)
                                        .at(part),
                                BigDecimal.TEN));
                    }
                }
            }
        }
        List<ImportRow> many = new ArrayList<>(rows(entries));
        while (many.size() <= ObservationImport.PART) {
            many.add(ImportRow.refused(many.size() + 1, Refusal.UNREADABLE_ROW));
        }
        many.addLast(ImportRow.of(many.size() + 1, entry(enterprises().getFirst(), QUARTER, "IMPORT", "5")));
        ImportSummary summary = importer.run(ha, source(null), ValueState.SUBMITTED, many.iterator(), outcome -> {});
        assertThat(summary.changed()).isEqualTo(entries.size() + 1);
        assertThat(summary.refused()).isEqualTo(many.size() - entries.size() - 1);
        assertThat(total("HEZA", Period.year(2010), "LABOUR.TOTAL"))
                .isEqualByComparingTo(new BigDecimal(enterprises().size() * 20));
        assertThat(total("HEZA", QUARTER, "IMPORT")).isEqualByComparingTo("5");
    }

    @Test
    void answersAsTheFirstTimeUnderTheSameKey() {
        Source source = source("ha:khoa-1");
        List<ImportRow> rows = List.of(
                ImportRow.of(1, entry(enterprises().getFirst(), QUARTER, "EXPORT", "12.50")),
                ImportRow.of(2, entry(enterprises().getFirst(), QUARTER, "LABOUR.TOTAL", "-3")));
        List<ImportOutcome> first = run(source, rows);
        observations.write(
                ha,
                source(null),
                ValueState.SUBMITTED,
                List.of(entry(enterprises().getFirst(), QUARTER, "EXPORT", "13")));
        assertThat(run(source, rows)).isEqualTo(first);
        assertThat(total("HEZA", QUARTER, "EXPORT")).isEqualByComparingTo("13");
        assertThatThrownBy(() ->
                        run(source, List.of(ImportRow.of(1, entry(enterprises().getFirst(), QUARTER, "EXPORT", "14")))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("error.idempotencyKey");
    }

    @Test
    void keepsPartsThatAreSafeWhenTheRestFails() {
        Iterator<ImportRow> breaking = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ImportRow next() {
                if (next++ > ObservationImport.PART) {
                    throw new IllegalStateException("connection lost");
                }
                return next == 1
                        ? ImportRow.of(1, entry(enterprises().getFirst(), QUARTER, "EXPORT", "12"))
                        : ImportRow.refused(next, Refusal.UNREADABLE_ROW);
            }
        };
        List<ImportOutcome> outcomes = new ArrayList<>();
        Source source = source(null);
        assertThatThrownBy(() -> importer.run(ha, source, ValueState.SUBMITTED, breaking, outcomes::add))
                .hasMessage("connection lost");
        assertThat(outcomes).hasSize(ObservationImport.PART);
        assertThat(total("HEZA", QUARTER, "EXPORT")).isEqualByComparingTo("12");
    }
}
