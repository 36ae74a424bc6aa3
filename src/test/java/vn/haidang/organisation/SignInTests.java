package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void asksWhoIsNotSignedIn() {
        assertThat(mvc.get().uri("/")).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void keepsTheNameAndSaysWhatToDoWhenThePasswordIsWrong(Browser browser) {
        Page page = browser.anonymous(Browser.DESKTOP);
        page.navigate("/sign-in");
        page.fill("#username", SmallAuthority.HA);
        page.fill("#password", "sai");
        page.click("main button");
        assertThat(page.textContent("#sign-in-problem")).startsWith("Tên đăng nhập hoặc mật khẩu chưa đúng");
        assertThat(page.inputValue("#username")).isEqualTo(SmallAuthority.HA);
        browser.checkAccessible(page);
        browser.screenshot(page, "sign-in-wrong");
    }

    @Test
    void slowsDownGuessing(Browser browser) {
        Page page = browser.anonymous(Browser.PHONE);
        for (int i = 0; i < 6; i++) {
            page.navigate("/sign-in");
            page.fill("#username", SmallAuthority.HA);
            page.fill("#password", i < 5 ? "sai " + i : SmallAuthority.PASSWORD);
            page.click("main button");
        }
        assertThat(page.textContent("#sign-in-problem")).contains("đợi 15 phút");
    }

    @Test
    void answersProgramsWithoutTokenWithAProblem() {
        assertThat(mvc.get().uri("/api/v1/tasks"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("error.token");
    }
}
