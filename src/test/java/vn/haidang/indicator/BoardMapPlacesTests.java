package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class BoardMapPlacesTests {

    @Autowired
    IndicatorSamples samples;

    @Autowired
    BoardMapPlaces places;

    @Autowired
    BoardMapStore store;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    private int vsip;

    @BeforeEach
    void fill() {
        samples.load();
        vsip = bodies.byCode("VSIP", LocalDate.of(2026, 1, 1)).orElseThrow().id();
    }

    @Test
    void placesByKeyboardAndByMouse(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/map");
        browser.checkAccessible(page);
        browser.screenshot(page, "map-places");
        page.locator("#x-" + vsip).focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("1234");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type("150");
        assertThat(page.locator("[data-pin='" + vsip + "']").getAttribute("transform"))
                .isEqualTo("translate(1234 150)");
        page.locator("#x-" + vsip).focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("420");
        page.keyboard().press("Enter");
        page.locator("#messages, .alert").first().waitFor();
        assertThat(store.places().get(vsip)).isEqualTo(new BoardMap.Place(420, 150, 1));
        BoundingBox pin = page.locator("[data-pin='" + vsip + "'] circle").boundingBox();
        double x = pin.x + pin.width / 2;
        double y = pin.y + pin.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y + 30);
        page.mouse().up();
        assertThat(Integer.parseInt(page.locator("#x-" + vsip).inputValue())).isGreaterThan(440);
        page.locator("[data-map-places] button").click();
        page.waitForURL(url -> url.endsWith("/indicators/map"));
        page.locator("#messages, .alert").first().waitFor();
        assertThat(store.places().get(vsip).version()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit.entries where action = 'indicator.zonePlaced'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/map");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "map-places-phone");
    }

    @Test
    void givesBackWhatIsNoPlaceAtItsField() {
        assertThat(mvc.post()
                        .uri("/indicators/map")
                        .with(cast.as(SmallAuthority.HA))
                        .param("x-" + vsip, "1001")
                        .param("y-" + vsip, "")
                        .param("version-" + vsip, "0"))
                .hasStatus(422)
                .bodyText()
                .contains("x-" + vsip + "-problem", "y-" + vsip + "-problem", "value=\"1001\"");
        assertThat(store.places().get(vsip).version()).isZero();
    }

    @Test
    void refusesStalePlacesAndWhoMayNot() {
        var ha = cast.actor(SmallAuthority.HA);
        assertThat(places.save(ha, List.of(new BoardMapPlaces.Wish(vsip, 10, 20, 0))))
                .isEqualTo(1);
        assertThat(places.save(ha, List.of(new BoardMapPlaces.Wish(vsip, 10, 20, 0))))
                .isZero();
        assertThatThrownBy(() -> places.save(ha, List.of(new BoardMapPlaces.Wish(vsip, 30, 20, 0))))
                .isInstanceOf(StaleWrite.class);
        assertThat(mvc.post()
                        .uri("/indicators/map")
                        .with(cast.as(SmallAuthority.HA))
                        .param("x-" + vsip, "30")
                        .param("y-" + vsip, "20")
                        .param("version-" + vsip, "0"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"30\"", "name=\"version-" + vsip + "\" value=\"1\"");
        assertThatThrownBy(() -> places.save(cast.actor("mai"), List.of())).isInstanceOf(NotPermitted.class);
        assertThat(mvc.get().uri("/indicators/map").with(cast.as("mai"))).hasStatus(403);
        assertThat(mvc.get().uri("/indicators/map").with(cast.as(SmallAuthority.QUANTRI)))
                .hasStatusOk();
        assertThat(places.save(ha, List.of(new BoardMapPlaces.Wish(vsip, null, null, 1))))
                .isEqualTo(1);
        assertThat(store.places()).doesNotContainKey(vsip);
        assertThat(places.save(ha, List.of(new BoardMapPlaces.Wish(vsip, 5, 6, -1))))
                .isEqualTo(1);
    }

    @Test
    void saysWhatToDoWhereThereAreNoZones(Browser browser) {
        jdbc.sql("delete from indicator.map_places").update();
        jdbc.sql("update indicator.bodies set valid_to = date '2001-01-01' where kind = 'ZONE'")
                .update();
        jdbc.sql("update indicator.stamps set turn = turn + 1 where name = 'TREE'")
                .update();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/map");
        assertThat(page.textContent(".empty-title")).isEqualTo("Chưa có khu nào");
        browser.checkAccessible(page);
    }
}
