package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.IndicatorSamples;

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
            K18 | percent(EXPORT, plan(EXPORT)) | 38.8450
            K19 | percent(IMPORT, plan(IMPORT)) | 33.9707
            K20 | percent(BUDGET.ENTERPRISES, plan(BUDGET.ENTERPRISES)) | 32.5730
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
}
