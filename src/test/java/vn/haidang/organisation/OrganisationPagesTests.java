package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Every page of the room, looked at by axe on a desk and on a phone. */
@BrowserTest
class OrganisationPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "/units?ended=true, units",
        "/units?asOf=2023-03-01&name=P.+QLDT, units-2023",
        "/units/CENTRE, unit",
        "/units/new, unit-new",
        "/units/CENTRE/edit, unit-edit",
        "/units/CENTRE/names/new, unit-name",
        "/units/CENTRE/aliases/new, unit-alias",
        "/units/CENTRE/succession, unit-succession",
        "/units/CENTRE/end, unit-end",
        "/people, people",
        "/people?q=khong+co+ai, people-none",
        "/people/hai, person",
        "/people/new, person-new",
        "/people/hai/posts/new, person-post",
        "/sponsorships, sponsorships",
        "/sponsorships/edit, sponsorships-edit",
        "/stand-ins, stand-ins",
        "/stand-ins/new, stand-ins-new",
        "/accounts, accounts",
        "/accounts/hai, account-of",
        "/accounts/hai/grants/new, grant-new",
        "/account, account",
        "/account/password, account-password",
        "/account/tokens/new, token-new",
    })
    void isAccessibleOnDeskAndPhone(String address, String name, Browser browser) {
        String path = address.replace("/hai", "/" + cast.person(SmallAuthority.HAI));
        for (Page page : new Page[] {browser.as(SmallAuthority.QUANTRI), browser.onPhone(SmallAuthority.QUANTRI)}) {
            int status = page.navigate(path).status();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            boolean phone = page.viewportSize().width == Browser.PHONE;
            browser.screenshot(page, "organisation-" + name + (phone ? "-phone" : ""));
            assertThat(status).isEqualTo(200);
            browser.checkAccessible(page);
        }
    }
}
