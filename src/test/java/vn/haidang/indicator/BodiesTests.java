package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class BodiesTests {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    @Autowired
    Bodies bodies;

    @Autowired
    Values values;

    @Autowired
    TotalUpkeep upkeep;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    Actor ha;

    @BeforeEach
    void fill() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
    }

    private int id(String code) {
        return bodies.byCode(code, OCTOBER).orElseThrow().id();
    }

    private int version(String code) {
        return bodies.history(id(code)).version();
    }

    private BigDecimal revenue(String body, int quarter) {
        return values.find(
                        Point.of(
                                bodies.body(id(body), OCTOBER),
                                Period.quarter(2025, quarter),
                                indicators.byCode("REVENUE").orElseThrow()),
                        View.OFFICIAL)
                .map(Value::amount)
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void movesFromADayOnAndTotalsFollow() {
        upkeep.fold();
        BigDecimal zone = revenue("VSIP", 4);
        BigDecimal before = revenue("REPOFFICE", 4);
        BigDecimal third = revenue("REPOFFICE", 3);
        BigDecimal whole = revenue("HEZA", 4);
        bodies.move(ha, id("VSIP"), version("VSIP"), id("OFFICE"), OCTOBER, "Quyết định thử");
        assertThat(revenue("REPOFFICE", 4)).isEqualByComparingTo(before.subtract(zone));
        assertThat(revenue("OFFICE", 4)).isEqualByComparingTo(zone);
        assertThat(revenue("REPOFFICE", 3)).isEqualByComparingTo(third);
        assertThat(revenue("HEZA", 4)).isEqualByComparingTo(whole);
        assertThat(jdbc.sql("select action from audit.entries where object_type = 'indicatorBody'")
                        .query(String.class)
                        .list())
                .containsExactly("indicator.bodyMoved");
    }

    @Test
    void goesToTheTopFromADayOnAndComesBack() {
        upkeep.fold();
        BigDecimal zone = revenue("VSIP", 4);
        BigDecimal fourth = revenue("HEZA", 4);
        BigDecimal third = revenue("HEZA", 3);
        bodies.detach(ha, id("VSIP"), version("VSIP"), OCTOBER, "Quyết định thử");
        assertThat(bodies.on(OCTOBER).roots()).extracting(Body::code).contains("VSIP");
        assertThat(bodies.body(id("VSIP"), OCTOBER.minusDays(1)).parentId()).isEqualTo(id("REPOFFICE"));
        assertThat(revenue("HEZA", 4)).isEqualByComparingTo(fourth.subtract(zone));
        assertThat(revenue("HEZA", 3)).isEqualByComparingTo(third);
        assertThatThrownBy(() -> bodies.detach(ha, id("VSIP"), version("VSIP"), OCTOBER.plusDays(1), "Lần nữa"))
                .hasMessage("indicator.bodies.atTop");
        assertThatThrownBy(() -> bodies.detach(ha, id("VSIP"), version("VSIP") - 1, OCTOBER, "Cũ"))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> bodies.detach(cast.actor("mai"), id("NOMURA"), 0, OCTOBER, "Không được"))
                .isInstanceOf(NotPermitted.class);
        bodies.move(ha, id("VSIP"), version("VSIP"), id("REPOFFICE"), OCTOBER.plusMonths(2), null);
        assertThat(revenue("HEZA", 4)).isEqualByComparingTo(fourth);
        assertThat(jdbc.sql("select reason from audit.entries where action = 'indicator.bodyDetached'")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void mergesAndThePastStays() {
        upkeep.fold();
        BigDecimal third = revenue("TRANGDUE", 3);
        BigDecimal fourth = revenue("VSIP", 4);
        BigDecimal moved = revenue("TRANGDUE", 4);
        int enterprise = bodies.on(OCTOBER).children(id("TRANGDUE")).getFirst().id();
        bodies.merge(ha, id("TRANGDUE"), version("TRANGDUE"), id("VSIP"), OCTOBER, null);
        assertThat(revenue("TRANGDUE", 3)).isEqualByComparingTo(third);
        assertThat(revenue("VSIP", 4)).isEqualByComparingTo(fourth.add(moved));
        assertThat(revenue("TRANGDUE", 4)).isZero();
        assertThat(bodies.body(enterprise, OCTOBER).parentId()).isEqualTo(id("VSIP"));
        assertThat(bodies.body(id("TRANGDUE"), OCTOBER).validTo()).isEqualTo(OCTOBER.minusDays(1));
        assertThat(bodies.history(id("VSIP")).successions())
                .singleElement()
                .satisfies(step -> assertThat(step.otherCode()).isEqualTo("TRANGDUE"));
        BigDecimal kept = revenue("HEZA", 4);
        upkeep.rebuild();
        assertThat(revenue("HEZA", 4)).isEqualByComparingTo(kept);
    }

    @Test
    void refusesCirclesOverlapsAndTheWrongLevel() {
        int office = id("REPOFFICE");
        assertThatThrownBy(() -> bodies.move(ha, id("HEZA"), version("HEZA"), id("HEZA"), OCTOBER, null))
                .hasMessage("indicator.bodies.cycle");
        bodies.add(ha, new NewBody("SUB", "Tổ trực", null, BodyKind.DEPARTMENT, null, office, null, null));
        assertThatThrownBy(() -> bodies.move(ha, office, version("REPOFFICE"), id("SUB"), OCTOBER, null))
                .hasMessage("indicator.bodies.cycle");
        assertThatThrownBy(() -> bodies.move(ha, office, version("REPOFFICE"), id("VSIP"), OCTOBER, null))
                .hasMessage("indicator.bodies.ladder");
        bodies.move(ha, id("VSIP"), version("VSIP"), id("OFFICE"), OCTOBER, null);
        assertThatThrownBy(() -> bodies.move(ha, id("VSIP"), version("VSIP"), office, OCTOBER.minusDays(5), null))
                .hasMessage("indicator.bodies.overlap");
        assertThatThrownBy(() -> bodies.end(ha, office, version("REPOFFICE"), OCTOBER, null))
                .hasMessage("indicator.bodies.hasParts");
        assertThatThrownBy(() -> bodies.end(ha, id("0201101001"), version("0201101001"), OCTOBER, null))
                .hasMessage("indicator.bodies.reportedLater");
    }

    @Test
    void refusesWhoMayNotAndStaleChanges() {
        assertThatThrownBy(() -> bodies.rename(cast.actor("mai"), id("VSIP"), 0, "VSIP 2", null, OCTOBER, null))
                .isInstanceOf(NotPermitted.class);
        bodies.rename(ha, id("VSIP"), version("VSIP"), "KCN VSIP mới", null, OCTOBER, null);
        assertThatThrownBy(() ->
                        bodies.rename(ha, id("VSIP"), version("VSIP") - 1, "Khác", null, OCTOBER.plusDays(1), null))
                .isInstanceOf(StaleWrite.class);
        assertThat(bodies.body(id("VSIP"), OCTOBER.minusDays(1)).name()).isEqualTo("KCN VSIP Hải Phòng");
        assertThat(bodies.body(id("VSIP"), OCTOBER).name()).isEqualTo("KCN VSIP mới");
    }
}
