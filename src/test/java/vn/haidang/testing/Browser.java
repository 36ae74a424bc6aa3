package vn.haidang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A real Chromium. One process for the run; people sign in through the form in a context of their own. */
public final class Browser implements AutoCloseable {

    public static final int DESKTOP = 1440;
    public static final int PHONE = 360;

    private static com.microsoft.playwright.Browser chromium;

    private final String address;
    private final Map<String, BrowserContext> contexts = new HashMap<>();
    private final List<BrowserContext> opened = new ArrayList<>();

    private Browser(String address) {
        this.address = address;
    }

    /** A page of somebody who has signed in. Scripts are on. */
    public Page as(String username) {
        return context(username, DESKTOP, true).newPage();
    }

    /** The same on a phone, 360 px wide. */
    public Page onPhone(String username) {
        return context(username, PHONE, true).newPage();
    }

    /** The same in a browser without scripts. */
    public Page withoutScripts(String username) {
        return context(username, DESKTOP, false).newPage();
    }

    /** A page of nobody. */
    public Page anonymous(int width) {
        return open(width, true).newPage();
    }

    /** Fails where axe finds anything, or where the page is wider than the window. */
    public void checkAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels to scroll sideways on %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Writes {@code target/screenshots/NAME.png}. */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private BrowserContext context(String username, int width, boolean scripts) {
        return contexts.computeIfAbsent(username + width + scripts, key -> {
            BrowserContext context = open(width, scripts);
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.fill("#username", username);
            page.fill("#password", SmallAuthority.PASSWORD);
            page.click("main button");
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            page.close();
            return context;
        });
    }

    private BrowserContext open(int width, boolean scripts) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(width, width == PHONE ? 740 : 900)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20000);
        opened.add(context);
        return context;
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
        contexts.clear();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--disable-dev-shm-usage")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    /** Hands a browser to test methods and closes its windows afterwards. */
    static final class Provider implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Browser.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            String port = SpringExtension.getApplicationContext(test)
                    .getEnvironment()
                    .getRequiredProperty("local.server.port");
            return test.getStore(SPACE)
                    .computeIfAbsent(test.getUniqueId(), id -> new Browser("http://127.0.0.1:" + port), Browser.class);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            Browser browser = test.getStore(SPACE).remove(test.getUniqueId(), Browser.class);
            if (browser != null) {
                browser.close();
            }
        }
    }
}
