package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class EvaluatorTests {

    private static final Period FIRST_HALF = Period.half(2023, 1);

    @Autowired
    Evaluator evaluator;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private Place place(String body, Period period) {
        return Place.of(bodies.byCode(body, period.lastDay()).orElseThrow(), period);
    }

    private Result evaluate(String formula) {
        return evaluate(formula, place("HEZA", FIRST_HALF));
    }

    private Result evaluate(String formula, Place place) {
        return evaluator.evaluate(Expression.parse(formula, indicators), place, View.OFFICIAL);
    }

    private Indicator indicator(String code) {
        return indicators.byCode(code).orElseThrow();
    }

    /** Every row of the half-year report of 2023 that prints a share, with what it comes to in four digits after the point. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            K03 | FDI.NEW.CAPITAL + FDI.RAISED.CAPITAL - FDI.TOTAL.CAPITAL | 0
            K04 | percent(FDI.TOTAL.CAPITAL, same(FDI.TOTAL.CAPITAL)) | 105.7907
            K05 | percent(FDI.TOTAL.CAPITAL, plan(FDI.TOTAL.CAPITAL)) | 33.1125
            K06 | percent(forecast(FDI.TOTAL.CAPITAL), kế_hoạch(FDI.TOTAL.CAPITAL)) | 95
            K08 | DDI.NEW.CAPITAL + DDI.RAISED.CAPITAL - DDI.TOTAL.CAPITAL | 0
            K09 | DDI.TOTAL.CAPITAL / same(DDI.TOTAL.CAPITAL) | 2.2451
            K10 | percent(DDI.TOTAL.CAPITAL, plan(DDI.TOTAL.CAPITAL)) | 145.78
            K12 | percent(BUDGET.AUTHORITY, plan(BUDGET.AUTHORITY)) | 53.4375
            K13 | percent(BUDGET.AUTHORITY@OFFICE, plan(BUDGET.AUTHORITY@OFFICE)) | 56.5577
            K14 | percent(BUDGET.AUTHORITY@CENTRE, plan(BUDGET.AUTHORITY@CENTRE)) | 37.4940
            K15 | change(LABOUR.TOTAL, same(LABOUR.TOTAL)) | -4.3171
            K17 | percent(estimate(REVENUE), plan(REVENUE)) | 48.2683
            K18 | percent(estimate(EXPORT), plan(EXPORT)) | 38.8450
            K19 | percent(estimate(IMPORT), plan(IMPORT)) | 33.9707
            K20 | percent(estimate(BUDGET.ENTERPRISES), plan(BUDGET.ENTERPRISES)) | 32.5730
            K22 | percent(ADMIN.ONLINE, ADMIN.PROCEDURES) | 43.1576
            K22 | ADMIN.TOTAL | 8211
            K24 | TASK.CITY.DONE.SHARE | 87.9464
            K24 | TASK.CITY.DONE + TASK.CITY.OPEN - TASK.CITY.ASSIGNED | 0
            """)
    void comesToWhatTheReportShouldHavePrinted(String row, String formula, BigDecimal expected) {
        assertThat(evaluate(formula).amount())
                .isNotNull()
                .satisfies(amount ->
                        assertThat(amount.setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(expected));
    }

    @Test
    void comparesWithTheYearsPlanAndSaysSo() {
        Comparison comparison =
                evaluator.compare(indicator("FDI.TOTAL.CAPITAL"), place("HEZA", FIRST_HALF), View.OFFICIAL);
        assertThat(comparison.value().amount()).isEqualByComparingTo("662.25");
        assertThat(comparison.plan().amount()).isEqualByComparingTo("2000");
        assertThat(comparison.plan().trace().basis()).isEqualTo("Quyết định 4418/QĐ-UBND");
        assertThat(comparison.plan().trace().point()).extracting(Point::period).isEqualTo(Period.year(2023));
        assertThat(comparison.ofPlan().amount()).isEqualByComparingTo("33.1125");
        assertThat(comparison.samePeriod().amount()).isEqualByComparingTo("626");
        assertThat(comparison.change().amount().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("5.79");
        assertThat(comparison.cumulative().amount()).isEqualByComparingTo("662.25");
    }

    @Test
    void takesTheEstimateWhereNothingElseIsThere() {
        Comparison comparison = evaluator.compare(indicator("REVENUE"), place("HEZA", FIRST_HALF), View.OFFICIAL);
        assertThat(comparison.value().amount()).isEqualByComparingTo("306966");
        assertThat(comparison.value().trace().operands()).isEmpty();
        assertThat(comparison.value().trace().point())
                .extracting(Point::standing)
                .isEqualTo(Standing.ESTIMATE);
        assertThat(comparison.ofPlan().amount().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("48.27");
        assertThat(comparison.change().missing()).isEqualTo("indicator.missing.value");
    }

    @Test
    void givesAReasonInsteadOfANumber() {
        Result byZero = evaluate("estimate(EXPORT) / (estimate(IMPORT) - estimate(IMPORT))");
        assertThat(byZero.amount()).isNull();
        assertThat(byZero.missing()).isEqualTo("indicator.missing.byZero");
        Result missing = evaluate("estimate(EXPORT) + LABOUR.NEW / LABOUR.NEW * estimate(EXPORT)");
        assertThat(missing.missing()).isEqualTo("indicator.missing.value");
        assertThat(missing.missingWhat()).isEqualTo("LABOUR.NEW");
        assertThat(evaluate("plan(FANPAGE.REACH)").missing()).isEqualTo("indicator.missing.plan");
        assertThat(evaluate("EXPORT@NOWHERE").missing()).isEqualTo("indicator.missing.body");
        jdbc.sql("delete from indicator.rates where valid_from <= '2023-06-30'").update();
        assertThat(evaluate("to(estimate(EXPORT), \"VND_B\")").missing()).isEqualTo("indicator.missing.rate");
    }

    @Test
    void exchangesCurrenciesByTheRateOfThePeriodsLastDay() {
        jdbc.sql("delete from indicator.rates").update();
        jdbc.sql("""
                insert into indicator.rates (currency, valid_from, dong, basis) values
                    ('USD', '2023-01-01', 23000, 'Cũ'), ('USD', '2023-06-30', 23393, 'Ngân hàng Nhà nước'), ('USD', '2023-07-01', 24000, 'Mới')
                """).update();
        Result result = evaluate("to(DDI.INFORCE.CAPITAL, \"USD_B\")");
        assertThat(result.amount().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("13.2002");
        assertThat(result.trace().operands())
                .filteredOn(operand -> operand.kind() == Trace.Kind.RATE)
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.basis()).isEqualTo("Ngân hàng Nhà nước");
                    assertThat(rate.asOf()).isEqualTo(LocalDate.of(2023, 6, 30));
                    assertThat(rate.amount()).isEqualByComparingTo("23393");
                });
        assertThat(evaluate("to(estimate(EXPORT), \"VND_B\")").amount()).isEqualByComparingTo("212899.693");
    }

    @Test
    void readsPartsBodiesAndWhatBelongsToThem() {
        Place quarter = place("HEZA", Period.quarter(2026, 1));
        Result parts = evaluate("LABOUR.TOTAL[SEX=F] + LABOUR.TOTAL[SEX=M] - LABOUR.TOTAL", quarter);
        assertThat(parts.amount()).isEqualByComparingTo("0");
        Result zones = evaluate("sum(REVENUE) - REVENUE", place("REPOFFICE", Period.quarter(2026, 1)));
        assertThat(zones.amount()).isEqualByComparingTo("0");
        Coordinate women = indicators.snapshot().coordinates().values().stream()
                .filter(one -> one.key().equals("SEX=F"))
                .findFirst()
                .orElseThrow();
        Place ofWomen = new Place(quarter.bodyId(), quarter.period(), women.id());
        assertThat(evaluate("LABOUR.TOTAL", ofWomen).amount())
                .isEqualByComparingTo(evaluate("LABOUR.TOTAL[SEX=F]", quarter).amount());
        assertThat(evaluate("LABOUR.TOTAL[SEX=M]", ofWomen).missing()).isEqualTo("indicator.missing.part");
        assertThat(evaluate("sum(BUDGET.AUTHORITY)").amount()).isEqualByComparingTo("1368");
        assertThat(evaluate("sum(BUDGET.AUTHORITY)").complete()).isFalse();
    }

    @Test
    void readsBothEndsOfAPlannedRange() {
        Place year = place("HEZA", Period.year(2024));
        assertThat(evaluate("plan(FDI.TOTAL.CAPITAL)", year).amount()).isEqualByComparingTo("1800");
        assertThat(evaluate("kế_hoạch_cao(FDI.TOTAL.CAPITAL)", year).amount()).isEqualByComparingTo("2300");
        assertThat(evaluate("forecast(FDI.TOTAL.CAPITAL) - planHigh(FDI.TOTAL.CAPITAL)", year)
                        .amount())
                .isEqualByComparingTo("1900");
        assertThat(evaluate("percent(estimate(TRADE.SURPLUS), plan(TRADE.SURPLUS))")
                        .amount()
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("104.51");
    }

    @Test
    void keepsHowSureItIs() {
        assertThat(evaluate("COUNSEL.TURNS").qualifier()).isEqualTo(Qualifier.MORE);
        assertThat(evaluate("COUNSEL.TURNS - COUNSEL.TURNS").qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(evaluate("1 / COUNSEL.TURNS").qualifier()).isEqualTo(Qualifier.LESS);
        assertThat(evaluate("ADMIN.TOTAL").qualifier()).isNull();
        assertThat(evaluate("ADMIN.TOTAL").asOf()).isEqualTo(LocalDate.of(2023, 6, 8));
    }

    @Test
    void tracesANumberDownToWhatWasEntered() {
        Trace trace = evaluate("TASK.CITY.DONE.SHARE").trace();
        assertThat(trace.kind()).isEqualTo(Trace.Kind.FORMULA);
        assertThat(trace.basis()).isEqualTo("TASK.CITY.DONE / TASK.CITY.ASSIGNED");
        Trace done = trace.operands().getFirst().operands().getFirst();
        assertThat(done.kind()).isEqualTo(Trace.Kind.VALUE);
        assertThat(done.amount()).isEqualByComparingTo("197");
        assertThat(done.basis()).endsWith("K24");
        assertThat(evaluate("BUDGET.AUTHORITY").trace().kind()).isEqualTo(Trace.Kind.TOTAL);
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(trace), Trace.class)).isEqualTo(trace);
    }

    @Test
    void survivesACircleThatSlippedIntoTheTables() {
        jdbc.sql(
                        "update indicator.indicators set formula = 'TRADE.SURPLUS + EXPORT', version = version + 1 where code = 'TRADE.SURPLUS'")
                .update();
        assertThat(evaluate("TRADE.SURPLUS").missing()).isEqualTo("indicator.missing.formula");
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForOne() throws Exception {
        List<Place> few = List.of(place("HEZA", FIRST_HALF));
        List<Place> many = bodies.on(FIRST_HALF.lastDay()).all().stream()
                .map(body -> Place.of(body, FIRST_HALF))
                .toList();
        Collection<Indicator> all = indicators.all();
        evaluator.compare(all, few, View.OFFICIAL);
        int one = statements.during(() -> evaluator.compare(List.of(indicator("EXPORT")), few, View.OFFICIAL));
        int lots = statements.during(() -> {
            Map<Place, Map<Indicator, Comparison>> found = evaluator.compare(all, many, View.OFFICIAL);
            assertThat(found).hasSize(many.size());
        });
        assertThat(lots).isLessThanOrEqualTo(one);
        assertThat(one).isLessThan(12);
    }
}
