package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class CollectionDemoTests {

    @Autowired
    CollectionDemo demo;

    @Autowired
    CollectionForms forms;

    @Autowired
    EntryQueries queries;

    @Autowired
    Links links;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void givesUnitsAFormToFillInAndAnEnterpriseALinkToItsOwn() {
        assertThat(demo.make()).isEmpty();
        samples.load();
        String told = demo.make().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        assertThat(queries.toFill(cast.actor(SmallAuthority.QUYEN), today))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.form()).isEqualTo("Biểu 01/BQL: nộp ngân sách của Ban Quản lý");
                    assertThat(row.round().period()).isEqualTo(Period.holding(Period.Span.QUARTER, today));
                });
        Links.Opened opened = links.open(told.substring(told.lastIndexOf('/') + 1), "192.0.2.1");
        assertThat(queries.toFill(opened.link().bodyId()))
                .extracting(EntryRow::expected)
                .containsExactly(6);
        assertThat(demo.make()).isEmpty();
        assertThat(forms.all()).hasSize(2);
    }
}
