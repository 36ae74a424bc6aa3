package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
@Import(CollectionSamples.class)
class EntryDeskTests {

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    EntryDesk desk;

    @Autowired
    Indicators indicators;

    @Autowired
    Cast cast;

    @Test
    void takesTheSameNumberTwiceButNotAnotherOverIt() {
        samples.load();
        long round = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), Period.quarter(2024, 3));
        long row = rounds.standing(round).getFirst().id();
        Entrant yen = Entrant.of(cast.actor(SmallAuthority.YEN));
        String field = indicators.byCode("REVENUE").orElseThrow().id() + "-0";
        EntryTyped typed = EntryTyped.of(field, Map.of("v-" + field, "1200"));
        assertThat(desk.save(yen, row, List.of(typed)))
                .extracting(EntryCell::problem)
                .containsOnlyNulls();
        assertThat(desk.save(yen, row, List.of(typed))).singleElement().satisfies(cell -> {
            assertThat(cell.problem()).isNull();
            assertThat(cell.shown()).isEqualTo("1.200");
        });
        assertThat(desk.save(yen, row, List.of(typed.with("1300"))))
                .extracting(EntryCell::problem)
                .containsExactly("indicator.entry.stale");
    }
}
