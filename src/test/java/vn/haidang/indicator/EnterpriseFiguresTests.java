package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.haidang.organisation.Accounts;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** What a single enterprise gave is for the Office, leaders and the units that collect it, by whichever door one comes; totals are for everybody. */
@ApplicationTest
class EnterpriseFiguresTests {

    private static final String ENTERPRISE = "0201101001";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private MvcTestResult page(String person, String address) {
        return mvc.get().uri(address).with(cast.as(person)).exchange();
    }

    private MvcTestResult api(String person, String address) {
        return mvc.get()
                .uri(address)
                .header(
                        "Authorization",
                        "Bearer " + accounts.newToken(cast.actor(person), cast.person(person), "test", null))
                .exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfOneEnterprise() {
        for (String address : new String[] {"/indicators/of/LABOUR.TOTAL", "/indicators/trace"}) {
            String asked = address + "?indicator=LABOUR.TOTAL&period=2026-Q2&body=" + ENTERPRISE;
            assertThat(page("anh", asked)).as(asked).hasStatus(403);
            assertThat(page(SmallAuthority.SON, asked)).as(asked).hasStatusOk();
        }
    }

    @Test
    void rankingsAndFilesNameEnterprisesOnlyToThoseEntitled() throws Exception {
        String ranking = "/indicators/of/LABOUR.TOTAL?body=HEZA&period=2026-Q2&by=ENTERPRISE&entered=1";
        String file =
                "/indicators/file?indicator=LABOUR.TOTAL&body=HEZA&period=2026-Q2&by=ENTERPRISE&entered=1&table=ranking&as=csv";
        String sdmx =
                "/indicators/sdmx.csv?body=HEZA&of=below&indicator=LABOUR.TOTAL&from=2026-Q2&to=2026-Q2&entered=1";
        assertThat(text(page(SmallAuthority.SON, ranking))).contains("body=" + ENTERPRISE);
        assertThat(text(page("anh", ranking))).doesNotContain("body=" + ENTERPRISE);
        assertThat(text(page(SmallAuthority.SON, file)).lines().count())
                .isGreaterThan(text(page("anh", file)).lines().count());
        assertThat(text(page(SmallAuthority.SON, sdmx))).contains(ENTERPRISE);
        assertThat(text(page("anh", sdmx))).doesNotContain(ENTERPRISE);
    }

    @Test
    void programsSeeWhatTheirPersonSees() throws Exception {
        String values = "/api/v1/observations?indicator=LABOUR.TOTAL&body=" + ENTERPRISE;
        assertThat(text(api(SmallAuthority.SON, values))).contains(ENTERPRISE);
        assertThat(text(api("anh", values))).contains("\"items\":[]");
        String totals = "/api/v1/aggregates?indicator=LABOUR.TOTAL&period=2026-Q2&body=";
        assertThat(api("anh", totals + ENTERPRISE)).hasStatus(403);
        assertThat(api("anh", totals + "HEZA&by=enterprise")).hasStatus(403);
        assertThat(api("anh", totals + "HEZA")).hasStatusOk();
        assertThat(api(SmallAuthority.SON, totals + "HEZA&by=enterprise")).hasStatusOk();
    }
}
