package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Every page of the room in a real browser: axe, a desk, a phone, keys only, no scripts. */
@BrowserTest
class OrganisationPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areAccessibleOnADesk(Browser browser) {
        look(browser, browser.as(SmallAuthority.QUANTRI), "");
    }

    @Test
    void areAccessibleOnAPhone(Browser browser) {
        look(browser, browser.onPhone(SmallAuthority.QUANTRI), "-phone");
    }

    private void look(Browser browser, Page page, String suffix) {
        jdbc.sql("""
                insert into organisation.stand_ins (absent_id, stand_in_id, unit_id, valid_from, valid_to, basis)
                values (:absent, :standIn, :unit, '2024-12-20', '2024-12-31', 'Giấy ủy quyền số 12/GUQ-BQL')
                """)
                .param("absent", cast.person("cuong"))
                .param("standIn", cast.person("hoa"))
                .param("unit", cast.unit("ENV"))
                .update();
        addresses().forEach((name, address) -> {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            browser.screenshot(page, "organisation-" + name + suffix);
            browser.checkAccessible(page);
        });
    }

    private Map<String, String> addresses() {
        long hai = cast.person(SmallAuthority.HAI);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("units", "/units?ended=true");
        pages.put("units-2023", "/units?asOf=2023-03-01&name=P.+QLDT");
        pages.put("unit", "/units/CENTRE");
        pages.put("unit-2023", "/units/SCHOOL?asOf=2023-03-01");
        pages.put("unit-new", "/units/new");
        pages.put("unit-edit", "/units/CENTRE/edit");
        pages.put("unit-name", "/units/CENTRE/names/new");
        pages.put("unit-alias", "/units/CENTRE/aliases/new");
        pages.put("unit-succession", "/units/CENTRE/succession");
        pages.put("unit-end", "/units/CENTRE/end");
        pages.put("units-import", "/units/import");
        pages.put("people", "/people");
        pages.put("people-none", "/people?q=khong+co+ai");
        pages.put("person", "/people/" + hai);
        pages.put("person-away", "/people/" + cast.person("cuong"));
        pages.put("person-new", "/people/new");
        pages.put("person-post", "/people/" + hai + "/posts/new");
        pages.put("sponsorships", "/sponsorships");
        pages.put("sponsorships-edit", "/sponsorships/edit");
        pages.put("stand-ins", "/stand-ins");
        pages.put("stand-ins-new", "/stand-ins/new");
        pages.put("accounts", "/accounts");
        pages.put("account-of", "/accounts/" + hai);
        pages.put("grant-new", "/accounts/" + hai + "/grants/new");
        pages.put("account", "/account");
        pages.put("account-password", "/account/password");
        pages.put("token-new", "/account/tokens/new");
        pages.put("first-steps", "/organisation/first-steps");
        pages.put("audit-unit", "/audit/unit/" + cast.unit("CENTRE"));
        return pages;
    }

    @Test
    void keepWhatWasTypedAndLeadToTheFieldThatIsWrong(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/units/CENTRE/names/new");
        page.fill("#f-name", "Trung tâm Hỗ trợ doanh nghiệp");
        page.fill("#f-validFrom", "2023-05-16");
        page.press("#f-name", "Enter");
        page.waitForSelector("#form-summary");
        assertThat(page.inputValue("#f-name")).isEqualTo("Trung tâm Hỗ trợ doanh nghiệp");
        assertThat(page.textContent("#form-summary"))
                .contains("tên “Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư” bắt đầu từ 16/05/2023");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("form-summary");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-validFrom");
        browser.checkAccessible(page);
        browser.screenshot(page, "organisation-unit-name-wrong");
    }

    @Test
    void renameAUnitWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/units/ENV");
        page.focus("a[href='/units/ENV/names/new']");
        page.keyboard().press("Enter");
        page.waitForSelector("#f-name");
        page.focus("#f-name");
        page.keyboard().type("Phòng Môi trường");
        page.keyboard().press("Tab");
        page.keyboard().type("P. MT");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-flash]");
        assertThat(page.textContent("h1")).contains("Phòng Môi trường");
        browser.screenshot(page, "organisation-unit-renamed");
    }

    @Test
    void showWhatSomebodyElseSavedMeanwhile(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/people/" + cast.person("mai") + "/edit");
        jdbc.sql("update organisation.people set name = 'Lê Thị Mai Anh', version = version + 1 where id = :id")
                .param("id", cast.person("mai"))
                .update();
        page.fill("#f-name", "Lê Thị Tuyết Mai");
        page.press("#f-name", "Enter");
        page.waitForSelector("#form-stale");
        assertThat(page.inputValue("#f-name")).isEqualTo("Lê Thị Tuyết Mai");
        assertThat(page.textContent(".field-saved")).contains("Lê Thị Mai Anh");
        browser.checkAccessible(page);
        browser.screenshot(page, "organisation-stale");
        page.press("#f-name", "Enter");
        page.waitForSelector("[data-flash]");
        assertThat(page.textContent("h1")).isEqualTo("Lê Thị Tuyết Mai");
    }

    @Test
    void areReadableWithoutScripts(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.MAI);
        page.navigate("/units");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(20);
        page.fill("#try", "Trung tâm XTĐT");
        page.press("#try", "Enter");
        page.waitForSelector(".match");
        assertThat(page.textContent("#try-answer")).contains("CENTRE");
        page.navigate("/people?q=ngoc");
        assertThat(page.locator("#people tbody th").allTextContents())
                .containsExactly("Bùi Ngọc Hải", "Trịnh Thị Ngọc");
    }

    @Test
    void searchWhileTyping(Browser browser) {
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/people");
        page.locator("#q").pressSequentially("dang thi");
        page.waitForCondition(() -> page.locator("#people tbody tr").count() == 1);
        assertThat(page.textContent("#people tbody th")).isEqualTo("Đặng Thị Hoa");
        assertThat(page.url()).contains("q=dang%20thi");
    }
}
