package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class BoardComposeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Boards boards;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private Board.Tile tile(Board.Kind kind, String indicator) {
        return new Board.Tile(kind, indicators.byCode(indicator).orElseThrow().id(), null, Board.Rule.CURRENT.name());
    }

    private long board(String owner, Board.Sharing sharing, Board.Tile... tiles) {
        Long unit = sharing == Board.Sharing.UNIT ? cast.unit("INVEST") : null;
        return boards.create(cast.actor(owner), new Boards.Draft("Họp giao ban", sharing, unit, List.of(tiles)));
    }

    @Test
    void isComposedWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/boards/new");
        page.focus("#name");
        page.keyboard().type("Giao ban tháng");
        page.keyboard().press("Tab");
        page.keyboard().press("End");
        page.focus("#indicator-1");
        page.locator("#indicator-1").selectOption("EXPORT");
        page.focus("button[value=add]");
        page.keyboard().press("Enter");
        page.locator("#indicator-2").selectOption("LABOUR.TOTAL");
        page.locator("#kind-2").selectOption("TREND");
        page.focus("#kind-2");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator("[data-said]").textContent()).endsWith(" 1");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("kind-2");
        browser.checkAccessible(page);
        browser.screenshot(page, "board-edit");
        page.focus(".board-save button[value=save]");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/indicators/boards/\\d+"));
        assertThat(page.locator(".board-panels > li").count()).isEqualTo(2);
        assertThat(page.locator(".board-panels > li").first().innerText()).contains("Lao động trong các KCN");
        assertThat(page.locator(".board-by").innerText()).contains("mọi người");
    }

    @Test
    void isComposedWithoutScripts(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/indicators/boards/new");
        page.fill("#name", "Không cần chương trình");
        page.locator("#indicator-1").selectOption("EXPORT");
        page.click("button[value=add]");
        page.locator("#indicator-2").selectOption("IMPORT");
        page.click("button[value='up:1']");
        assertThat(page.locator("#indicator-1").inputValue()).isEqualTo("IMPORT");
        page.click("button[value='remove:1']");
        assertThat(page.locator("[data-line]").count()).isEqualTo(1);
        page.click(".board-save button[value=save]");
        assertThat(page.locator(".board-panels > li").innerText()).contains("Kim ngạch nhập khẩu");
    }

    @Test
    void showsTilesChartsAndMapForTheMeeting(Browser browser) {
        long id = board(
                SmallAuthority.HA,
                Board.Sharing.EVERYONE,
                tile(Board.Kind.TILE, "LABOUR.TOTAL"),
                tile(Board.Kind.TILE, "EXPORT"),
                tile(Board.Kind.TILE, "IMPORT"),
                tile(Board.Kind.TILE, "TRADE.SURPLUS"),
                tile(Board.Kind.TREND, "EXPORT"),
                tile(Board.Kind.CUMULATIVE, "REVENUE"),
                tile(Board.Kind.RANKING, "EXPORT"),
                tile(Board.Kind.MAP, "LABOUR.TOTAL"),
                tile(Board.Kind.BREAKDOWN, "LABOUR.TOTAL"),
                tile(Board.Kind.TILE, "PORTAL.STORIES"));
        boards.makeFirst(cast.actor(SmallAuthority.HA), id);
        Page page = browser.as(SmallAuthority.KIEN);
        page.navigate("/indicators?period=2026-Q3");
        page.locator(".board-chart svg").nth(3).waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("Họp giao ban");
        assertThat(page.locator(".board-partial").innerText()).contains("mới kết thúc", "mới là một phần");
        assertThat(page.locator(".board-panels > li").last().innerText()).contains("Chưa có số liệu");
        browser.checkAccessible(page);
        browser.screenshot(page, "board-show");
        page.focus("[data-full-screen]");
        page.keyboard().press("Enter");
        page.locator("body.is-screen").waitFor();
        assertThat(page.isVisible(".site-header")).isFalse();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "board-screen.png")));
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate("/indicators/boards/" + id + "?period=2026-Q3");
        phone.locator(".board-chart svg").nth(3).waitFor();
        browser.checkAccessible(phone);
        browser.screenshot(phone, "board-show-phone");
    }

    @Test
    void isSeenByThoseItIsSharedWith() {
        long own = board(SmallAuthority.ANH, Board.Sharing.PRIVATE, tile(Board.Kind.TILE, "EXPORT"));
        long unit = board(SmallAuthority.ANH, Board.Sharing.UNIT, tile(Board.Kind.TILE, "EXPORT"));
        assertThat(mvc.get().uri("/indicators/boards/" + own).with(cast.as(SmallAuthority.ANH)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/indicators/boards/" + own).with(cast.as(SmallAuthority.MAI)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/indicators/boards/" + unit).with(cast.as(SmallAuthority.MAI)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/indicators/boards/" + unit + "/edit").with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/indicators/boards/" + unit).with(cast.as(SmallAuthority.HOA)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/indicators/boards/" + unit + "/first").with(cast.as(SmallAuthority.HA)))
                .hasStatus(404);
        assertThat(boards.seenBy(cast.actor(SmallAuthority.MAI)))
                .extracting(Board::id)
                .containsExactly(unit);
    }

    @Test
    void losesNothingOfWhatWasTyped() {
        long id = board(SmallAuthority.HA, Board.Sharing.EVERYONE, tile(Board.Kind.TILE, "EXPORT"));
        boards.change(
                cast.actor(SmallAuthority.HA),
                id,
                0,
                new Boards.Draft("Đã đổi tên", Board.Sharing.EVERYONE, null, List.of(tile(Board.Kind.TILE, "IMPORT"))));
        var stale = mvc.post()
                .uri("/indicators/boards/" + id)
                .with(cast.as(SmallAuthority.HA))
                .param("version", "0")
                .param("name", "Tên tôi gõ")
                .param("sharing", "EVERYONE")
                .param("kind", "TREND")
                .param("indicator", "REVENUE")
                .param("of", "")
                .param("rule", "CURRENT");
        assertThat(stale).hasStatus(409).bodyText().contains("Tên tôi gõ", "vừa được lưu ở nơi khác", "value=\"1\"");
        assertThat(boards.board(cast.actor(SmallAuthority.HA), id).name()).isEqualTo("Đã đổi tên");
        var nameless = mvc.post()
                .uri("/indicators/boards")
                .with(cast.as(SmallAuthority.HA))
                .param("kind", "TREND")
                .param("indicator", "REVENUE")
                .param("of", "CENTRE")
                .param("rule", "2025-Q1");
        assertThat(nameless)
                .hasStatus(422)
                .bodyText()
                .contains("Bảng chưa có tên")
                .containsPattern("value=\"CENTRE\" selected");
    }
}
