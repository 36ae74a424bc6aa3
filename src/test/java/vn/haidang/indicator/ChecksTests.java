package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class ChecksTests {

    private static final Period FIRST_HALF = Period.half(2023, 1);
    private static final Period MARCH = Period.month(2024, 3);

    @Autowired
    Checks checks;

    @Autowired
    Rules rules;

    @Autowired
    Waivers waivers;

    @Autowired
    Observations observations;

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
    StatementCounter statements;

    @Autowired
    TransactionTemplate transaction;

    Actor ha;
    Source source;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu thử", null, null, null));
    }

    private int body(String code) {
        return bodies.byCode(code, MARCH.lastDay()).orElseThrow().id();
    }

    private void write(String body, Period period, String indicator, String value) {
        Point point = new Point(
                body(body), period, indicators.byCode(indicator).orElseThrow().id(), 0, Standing.ACTUAL);
        assertThat(observations.write(ha, source, ValueState.DRAFT, List.of(Entry.of(point, new BigDecimal(value)))))
                .allMatch(Verdict::isAccepted);
    }

    @Test
    void tellsRoundingInTheReportOfTheFirstHalf() {
        List<Breach> found = checks.of(body("HEZA"), FIRST_HALF, View.OFFICIAL);
        assertThat(found)
                .extracting(breach -> breach.rule().code(), Breach::severity, Breach::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "FDI.SUM",
                                Severity.INFO,
                                "Vốn FDI cấp mới 281 + Vốn FDI điều chỉnh tăng 381,18 = 662,18, khác Tổng vốn FDI thu hút 662,25 là 0,07: do làm tròn các số hạng."));
        assertThat(found.getFirst().printed()).containsExactly("662,25", "281", "381,18");
    }

    @Test
    void findsWhatDoesNotAddUp() {
        write("HEZA", MARCH, "TASK.CITY.ASSIGNED", "10");
        write("HEZA", MARCH, "TASK.CITY.DONE", "7");
        write("HEZA", MARCH, "TASK.CITY.OVERDUE", "2");
        write("HEZA", MARCH, "TASK.CITY.IN_TIME", "0");
        write("HEZA", MARCH, "TASK.CITY.NO_DEADLINE", "0");
        assertThat(checks.of(body("HEZA"), MARCH, View.ENTERED)).singleElement().satisfies(breach -> {
            assertThat(breach.stops()).isTrue();
            assertThat(breach.message()).endsWith("= 9, khác Nhiệm vụ thành phố giao 10 là 1.");
            assertThat(breach.points()).hasSize(5);
        });
        assertThat(checks.of(body("HEZA"), MARCH, View.OFFICIAL)).isEmpty();
    }

    @Test
    void findsWhatIsCountedAgainBelow() {
        Period quarter = Period.quarter(2026, 1);
        write("TRANGDUE", quarter, "LABOUR.TOTAL", "1000");
        assertThat(checks.of(body("TRANGDUE"), quarter, View.ENTERED))
                .filteredOn(breach -> breach.rule().kind() == RuleKind.CHILDREN)
                .singleElement()
                .satisfies(breach -> assertThat(breach.message()).contains("đã báo 6 số liệu"));
    }

    @Test
    void comparesTwoExpressions() {
        Period year = Period.year(2024);
        write("HEZA", year, "PARK.OPERATING.COUNT", "14");
        write("HEZA", year, "PARK.WASTEWATER.COUNT", "15");
        assertThat(checks.of(body("HEZA"), year, View.ENTERED))
                .extracting(Breach::message)
                .containsExactly(
                        "Số khu có trạm xử lý nước thải không quá số khu hoạt động: PARK.WASTEWATER.COUNT = 15 khu, PARK.OPERATING.COUNT = 14 khu; cần PARK.WASTEWATER.COUNT <= PARK.OPERATING.COUNT.");
        write("HEZA", year, "PARK.WASTEWATER.COUNT", "14");
        assertThat(checks.of(body("HEZA"), year, View.ENTERED)).isEmpty();
    }

    @Test
    void letsABreachPassUntilAValueItCoversChanges() {
        write("HEZA", MARCH, "ADMIN.PROCEDURES", "10");
        write("HEZA", MARCH, "ADMIN.ONLINE", "12");
        Breach breach = checks.of(body("HEZA"), MARCH, View.ENTERED).getFirst();
        assertThat(breach.stops()).isTrue();
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThatThrownBy(() -> waivers.give(mai, breach.rule().id(), body("HEZA"), MARCH, breach.covered(), "Vì"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> waivers.give(ha, breach.rule().id(), body("HEZA"), MARCH, breach.covered(), " "))
                .isInstanceOf(Refused.class);
        waivers.give(ha, breach.rule().id(), body("HEZA"), MARCH, breach.covered(), "Hồ sơ kỳ trước chuyển sang");
        assertThat(checks.of(body("HEZA"), MARCH, View.ENTERED)).singleElement().satisfies(waived -> {
            assertThat(waived.stops()).isFalse();
            assertThat(waived.waiver()).isNotNull().extracting(Waiver::by).isEqualTo("Trần Thu Hà");
        });
        write("HEZA", MARCH, "ADMIN.ONLINE", "13");
        assertThat(checks.of(body("HEZA"), MARCH, View.ENTERED)).singleElement().matches(Breach::stops);
        assertThatThrownBy(() -> waivers.give(ha, breach.rule().id(), body("HEZA"), MARCH, breach.covered(), "Vì"))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void looksAtAllBodiesWithoutMoreStatements() throws Exception {
        Period quarter = Period.quarter(2026, 2);
        List<Integer> all =
                bodies.on(quarter.lastDay()).all().stream().map(Body::id).toList();
        checks.of(all, quarter, View.ENTERED);
        int few = statements.during(() -> checks.of(all.subList(0, 3), quarter, View.ENTERED));
        assertThat(statements.during(() -> checks.of(all, quarter, View.ENTERED)))
                .isLessThanOrEqualTo(few + 1);
    }

    @Test
    void keepsWhatTheOfficeEdits() {
        Rule income = rules.all().stream()
                .filter(rule -> rule.code().equals("INCOME.RANGE"))
                .findFirst()
                .orElseThrow();
        Rule tighter = new Rule(
                income.id(),
                income.code(),
                income.name(),
                RuleKind.RANGE,
                Severity.ERROR,
                income.subject(),
                "",
                null,
                new BigDecimal(12),
                null,
                null,
                null,
                null,
                null,
                Rule.Scope.OWN,
                "",
                null,
                null,
                income.version());
        rules.save(ha, tighter);
        assertThat(checks.of(body("HEZA"), FIRST_HALF, View.OFFICIAL))
                .extracting(Breach::message)
                .first()
                .isEqualTo(
                        "Thu nhập bình quân của người lao động 11,5 triệu đồng/người/tháng, thấp hơn mức tối thiểu 12.");
        assertThatThrownBy(() -> rules.save(ha, tighter)).isInstanceOf(StaleWrite.class);
    }
}
