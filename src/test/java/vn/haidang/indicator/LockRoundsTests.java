package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** What the night locks by itself: what was done, what is on record, and in which state values are then. */
@ApplicationTest
class LockRoundsTests {

    @Autowired
    LockRounds rounds;

    @Autowired
    Locks locks;

    @Autowired
    ApprovalSettings settings;

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
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor ha;
    private Source source;
    private Period month;
    private Point given;

    @BeforeEach
    void give() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu thử", null, null, null));
        month = Period.holding(Period.Span.MONTH, LocalDate.now(clock));
        jdbc.sql("delete from indicator.observations").update();
        given = Point.of(
                bodies.byCode("HEZA", month.lastDay()).orElseThrow(),
                month,
                indicators.byCode("FDI.RAISED.COUNT").orElseThrow());
        write("3");
    }

    private @Nullable Refusal write(String value) {
        return observations
                .write(ha, source, ValueState.DRAFT, List.of(Entry.of(given, new BigDecimal(value))))
                .getFirst()
                .refusal();
    }

    /** To noon of the day so many days after the last day of the month. */
    private void after(int days) {
        LocalDate day = month.lastDay().plusDays(days);
        clock.advance(Duration.between(
                clock.instant(), day.atTime(12, 0).atZone(clock.getZone()).toInstant()));
    }

    private List<String> record() {
        return jdbc.sql(
                        "select actor_name || ': ' || action from audit.entries where action like 'indicator.lock%' order by chain, position")
                .query(String.class)
                .list();
    }

    private boolean isLocked() {
        return locks.isLocked(given.bodyId(), given.indicatorId(), month);
    }

    @Test
    void locksNothingWhereNobodyChoseWhen() {
        after(300);
        assertThat(rounds.run()).isZero();
        assertThat(isLocked()).isFalse();
        assertThat(record()).isEmpty();
        assertThat(write("4")).isNull();
    }

    @Test
    void locksWhenTheDaysAreOverAndNotTheDayBefore() {
        settings.choose(ha, false, 10);
        after(10);
        assertThat(rounds.run()).isZero();
        assertThat(write("4")).isNull();
        after(11);
        assertThat(rounds.run()).isOne();
        assertThat(record()).containsExactly("Hải Đăng: indicator.locked");
        assertThat(locks.all()).singleElement().satisfies(lock -> {
            assertThat(lock.period()).isEqualTo(month);
            assertThat(lock.indicatorIds()).containsExactly(given.indicatorId());
            assertThat(lock.by()).isNull();
            assertThat(lock.reason()).contains("10");
        });
        assertThat(write("5")).isEqualTo(Refusal.LOCKED);
        assertThat(observations.find(given).orElseThrow().value()).isEqualByComparingTo("4");
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        settings.choose(ha, false, 10);
        after(11);
        rounds.run();
        assertThat(rounds.run()).isZero();
        after(12);
        assertThat(rounds.run()).isZero();
        assertThat(record()).hasSize(1);
    }

    @Test
    void leavesOpenWhatSomebodyOpenedAgain() {
        settings.choose(ha, false, 10);
        after(11);
        rounds.run();
        locks.open(ha, month, List.of(), "Doanh nghiệp báo lại");
        assertThat(rounds.run()).isZero();
        assertThat(isLocked()).isFalse();
        assertThat(write("5")).isNull();
        assertThat(record()).containsExactly("Hải Đăng: indicator.locked", "Trần Thu Hà: indicator.lockLifted");
    }

    @Test
    void locksOnlyWhatValuesWereGivenFor() {
        settings.choose(ha, false, 0);
        after(1);
        rounds.run();
        int other = indicators.byCode("FDI.NEW.COUNT").orElseThrow().id();
        assertThat(isLocked()).isTrue();
        assertThat(locks.isLocked(given.bodyId(), other, month)).isFalse();
        assertThat(locks.isLocked(given.bodyId(), given.indicatorId(), month.previous()))
                .isFalse();
    }
}
