package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

/** Pages of collection ask the database the same number of times, however many forms, rounds, bodies and lines there are. */
@ApplicationTest
@Import(CollectionSamples.class)
class CollectionStatementTests {

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @Autowired
    Cast cast;

    private long units;
    private long first;

    @BeforeEach
    void open() {
        samples.load();
        units = samples.ofUnits();
        first = rounds.open(cast.actor(SmallAuthority.HA), units, Period.month(2024, 11));
    }

    private int asks(String who, String address) throws Exception {
        // the first time fills what is kept of catalogue and tree
        mvc.get().uri(address).with(cast.as(who)).exchange();
        return statements.during(
                () -> assertThat(mvc.get().uri(address).with(cast.as(who))).hasStatusOk());
    }

    private void more() {
        for (int month = 1; month <= 10; month++) {
            rounds.open(cast.actor(SmallAuthority.HA), units, Period.month(2024, month));
        }
        long enterprises = samples.ofEnterprises();
        rounds.open(cast.actor(SmallAuthority.SON), enterprises, Period.quarter(2024, 2));
        rounds.open(cast.actor(SmallAuthority.SON), enterprises, Period.quarter(2024, 3));
    }

    @Test
    void asksTheSameForManyRounds() throws Exception {
        int list = asks(SmallAuthority.HA, "/indicators/collection");
        int rates = asks(SmallAuthority.HA, "/indicators/collection/rates?year=2024");
        int own = asks(SmallAuthority.QUYEN, "/indicators/entry");
        more();
        assertThat(asks(SmallAuthority.HA, "/indicators/collection"))
                .isEqualTo(list)
                .isLessThan(20);
        assertThat(asks(SmallAuthority.HA, "/indicators/collection/rates?year=2024"))
                .isEqualTo(rates)
                .isLessThan(15);
        assertThat(asks(SmallAuthority.QUYEN, "/indicators/entry"))
                .isEqualTo(own)
                .isLessThan(15);
    }

    @Test
    void asksTheSameForARoundOfManyBodiesAndAFormOfManyParts() throws Exception {
        long small = rounds.open(cast.actor(SmallAuthority.SON), samples.ofOne(), Period.quarter(2024, 3));
        long wide = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), Period.quarter(2024, 3));
        assertThat(rounds.standing(wide))
                .hasSizeGreaterThan(rounds.standing(small).size());
        assertThat(asks(SmallAuthority.HA, "/indicators/collection/rounds/" + wide))
                .isEqualTo(asks(SmallAuthority.HA, "/indicators/collection/rounds/" + small))
                .isLessThan(20);
        assertThat(asks(SmallAuthority.HA, entry(wide)))
                .isEqualTo(asks(SmallAuthority.HA, entry(small)))
                .isLessThan(25);
        assertThat(asks(SmallAuthority.HA, entry(first))).isLessThan(25);
    }

    private String entry(long round) {
        return "/indicators/entry/" + rounds.standing(round).getFirst().id();
    }
}
