package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.haidang.organisation.UnitChangesTests.typed;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class AccountTests {

    @Autowired
    AccountChanges changes;

    @Autowired
    PersonChanges people;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountPages pages;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Test
    void leadsANewPersonFromTheTemporaryPasswordToAnOwnOne(Browser browser) {
        long id = people.create(cast.actor("ha"), typed("name=Đinh Thị Ánh"));
        Page admin = browser.as(SmallAuthority.QUANTRI);
        admin.navigate("/accounts/" + id + "/new");
        assertThat(admin.inputValue("#f-username")).isEqualTo("anh");
        admin.fill("#f-username", "anhdt");
        admin.press("#f-username", "Enter");
        admin.waitForSelector("#secret");
        String password = admin.textContent("#secret");
        browser.checkAccessible(admin);
        browser.screenshot(admin, "organisation-secret");

        Page page = browser.anonymous(Browser.DESKTOP);
        page.navigate("/sign-in");
        page.fill("#username", "anhdt");
        page.fill("#password", password);
        page.click("main button");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        page.navigate("/people");
        assertThat(page.url()).endsWith("/account/password");
        browser.checkAccessible(page);
        page.fill("#f-currentPassword", password);
        page.fill("#f-newPassword", "một câu dài dễ nhớ");
        page.fill("#f-repeatPassword", "một câu dài dễ nhớ");
        page.press("#f-repeatPassword", "Enter");
        page.waitForURL("**/account");
        page.navigate("/people");
        assertThat(page.url()).endsWith("/people");
        assertThat(audit.history("person", id))
                .extracting(AuditQueries.Entry::action)
                .contains("account.created", "account.passwordChanged");
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsSwitchedOff(Browser browser) {
        Page mai = browser.as(SmallAuthority.MAI);
        mai.navigate("/units");
        assertThat(mai.title()).startsWith("Các đơn vị");
        changes.disable(cast.actor("quantri"), cast.person("mai"), 0);
        mai.navigate("/units");
        assertThat(mai.url()).endsWith("/sign-in");
        assertThatExceptionOfType(Accounts.SignInRefused.class)
                .isThrownBy(() -> accounts.signIn("mai", SmallAuthority.PASSWORD, "test"));
        changes.enable(cast.actor("quantri"), cast.person("mai"), 1);
        assertThat(accounts.signIn("mai", SmallAuthority.PASSWORD, "test").personId())
                .isEqualTo(cast.person("mai"));
    }

    @Test
    void isForTheAdministratorOnly() {
        for (String address : new String[] {"/accounts", "/accounts/" + cast.person("mai")}) {
            assertThat(mvc.get().uri(address).with(cast.as("ha"))).hasStatus(403);
        }
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> changes.resetPassword(cast.actor("ha"), cast.person("mai"), 0));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> changes.grant(
                        cast.actor("ha"),
                        cast.person("ha"),
                        typed("role=ADMINISTRATOR", "unit=" + cast.unit("HEZA"), "version=0")));
    }

    @Test
    void neverLosesTheLastAdministrator() {
        long quantri = cast.person("quantri");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.disable(cast.actor("quantri"), quantri, 0))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.account.self"));
        long grant = pages.view(quantri, LocalDate.of(2024, 12, 23))
                .grants()
                .getFirst()
                .id();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.endGrant(cast.actor("quantri"), quantri, grant, 0))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.grant.lastAdministrator"));
    }

    @Test
    void givesARoleForATimeAndTakesItBack() {
        long mai = cast.person("mai");
        changes.grant(
                cast.actor("quantri"),
                mai,
                typed("role=UNIT_DEPUTY", "unit=" + cast.unit("INVEST"), "validFrom=01/12/2024", "version=0"));
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.grant(
                        cast.actor("quantri"),
                        mai,
                        typed("role=UNIT_DEPUTY", "unit=" + cast.unit("INVEST"), "version=1")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organisation.grant.overlap"));
        PersonView.Grant grant = pages.view(mai, LocalDate.of(2024, 12, 23)).grants().stream()
                .filter(each -> each.role() == vn.haidang.platform.Role.UNIT_DEPUTY)
                .findFirst()
                .orElseThrow();
        changes.endGrant(cast.actor("quantri"), mai, grant.id(), 1);
        assertThat(pages.view(mai, LocalDate.of(2024, 12, 23)).grants())
                .filteredOn(each -> each.id() == grant.id())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.current()).isFalse();
                    assertThat(each.validTo()).isEqualTo(LocalDate.of(2024, 12, 22));
                });
    }

    @Test
    void showsATokenOnceAndTakesItBack(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/account/tokens/new");
        page.fill("#f-label", "Báo cáo tuần");
        page.press("#f-label", "Enter");
        page.waitForSelector("#secret");
        String token = page.textContent("#secret");
        assertThat(accounts.personOfToken(token)).contains(cast.person("ha"));
        page.navigate("/account");
        assertThat(page.content()).contains("Báo cáo tuần").doesNotContain(token);
        browser.checkAccessible(page);
        browser.screenshot(page, "organisation-tokens");
        page.click("form[action*='/revocation'] button");
        page.waitForSelector("[data-flash]");
        assertThat(accounts.personOfToken(token)).isEmpty();
        assertThat(audit.history("person", cast.person("ha")))
                .extracting(AuditQueries.Entry::action)
                .containsExactly("account.tokenRevoked", "account.tokenMade");
    }

    @Test
    void speaksEnglishToWhoAsksForIt(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/account");
        page.selectOption("#language", "en");
        page.click("main form button.btn-primary");
        page.waitForSelector("[data-flash]");
        assertThat(page.textContent("h1")).isEqualTo("My account");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.navigate("/units");
        assertThat(page.textContent("h1")).isEqualTo("Units");
    }

    @Test
    void refusesAnEasyPasswordAndAWrongCurrentOne() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> changes.changePassword(
                        cast.actor("mai"),
                        typed("currentPassword=sai", "newPassword=mai-mai-mai-1", "repeatPassword=khác"),
                        ""))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Form.Problem::key)
                        .containsExactly(
                                "organisation.password.wrong",
                                "organisation.password.easy",
                                "organisation.password.differs"));
    }
}
