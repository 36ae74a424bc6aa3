package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** The ways between the pages on which figures are set up, and the end of a round by the Office. */
@BrowserTest
@Import(CollectionSamples.class)
class SetupTabsTests {

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    Cast cast;

    @BeforeEach
    void fill() {
        samples.load();
    }

    @Test
    void leadsFromEachPageOfTheSetUpToTheOthers(Browser browser) {
        Page page = browser.onPhone(SmallAuthority.HA);
        page.navigate("/indicators/catalogue");
        for (String tab :
                new String[] {"Kế hoạch", "Nơi báo cáo", "Quy tắc", "Khóa số liệu", "Báo cáo cũ", "Danh mục"}) {
            page.locator(".setup-tabs a").getByText(tab).click();
            assertThat(page.locator(".setup-tabs [aria-current=page]")).hasText(tab);
            browser.checkAccessible(page);
        }
        browser.screenshot(page, "setup-tabs-phone");
        page.locator(".setup-tabs a").getByText("Thu thập biểu").click();
        assertThat(page.locator("h1")).hasText("Thu thập số liệu");
    }

    @Test
    void endsARoundAndLocksItsFigures(Browser browser) {
        long round = rounds.open(cast.actor(SmallAuthority.HA), samples.ofUnits(), Period.month(2024, 11));
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/collection/rounds/" + round);
        page.getByText("Kết thúc đợt và khóa số liệu…").click();
        assertThat(page.locator("form[action$='/locking']")).containsText("Còn 3 nơi chưa được nhận biểu.");
        browser.checkAccessible(page);
        browser.screenshot(page, "round-locking");
        page.locator("form[action$='/locking'] button").click();
        assertThat(page.locator(".alert-info")).containsText("số liệu đã khóa");
        browser.checkAccessible(page);
    }
}
