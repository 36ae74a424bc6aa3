package vn.haidang.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@BrowserTest
class ArrivalPageTests {

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HẢI PHÒNG
            Số: 3210/UBND-KT
            V/v rà soát quỹ đất khu công nghiệp
            Hải Phòng, ngày 20 tháng 12 năm 2024
            Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng

            Ủy ban nhân dân thành phố yêu cầu Ban Quản lý rà soát quỹ đất và báo cáo trước ngày 30/12/2024.
            """;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Senders senders;

    @Autowired
    Documents documents;

    @Autowired
    FolderImports imports;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void registersOneAfterTheOtherWithTheKeyboardAlone(Browser browser) {
        senders.add(lan(), ArrivalSamples.CITY, "UBND TP", "H24");
        upload("3210.txt", LETTER);
        upload("3211.txt", LETTER.replace("3210", "3211"));
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/arrivals/new");
        assertThat(page.locator("#f-number")).hasValue("3210");
        assertThat(page.locator("#f-symbol")).hasValue("UBND-KT");
        browser.checkAccessible(page);
        browser.screenshot(page, "arrival-form");
        Keyboard keyboard = page.keyboard();
        page.focus("#f-sender");
        page.fill("#f-sender", "");
        page.waitForResponse(response -> response.url().contains("sender=hai"), () -> keyboard.type("hai phong"));
        page.locator("#sender-options [role=option]").first().waitFor();
        keyboard.press("Enter");
        assertThat(page.locator("#f-sender")).hasValue(ArrivalSamples.CITY);
        assertThat(page.locator("#f-subject")).isFocused();
        keyboard.press("Control+Enter");
        assertThat(page.locator("[data-flash]")).containsText("số đến 1/2024");
        assertThat(page.locator("#f-number")).hasValue("3211");
        assertThat(page.locator("#arrival-submit")).isFocused();
        keyboard.press("Enter");
        assertThat(page.locator("[data-flash]")).containsText("số đến 2/2024");
        assertThat(page.locator("#f-number")).isFocused();
        // nothing waits any more: a paper, from field to field
        keyboard.type("7/TB-SXD");
        keyboard.press("Enter");
        keyboard.press("Enter");
        assertThat(page.locator("#f-issuedOn")).isFocused();
        Page phone = browser.onPhone(SmallAuthority.LAN);
        phone.navigate("/arrivals/new");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "arrival-form-phone");
    }

    @Test
    void keepsWhatWasTypedAndAsksBeforeRegisteringTheSameTwice(Browser browser) {
        register(5);
        Page page = browser.withoutScripts(SmallAuthority.LAN);
        page.navigate("/arrivals/new?document=paper");
        page.fill("#f-number", "5/UBND-KT");
        page.fill("#f-sender", "Ủy ban nhân dân Thành phố Hải Phòng");
        page.fill("#f-subject", "Báo cáo lần nữa");
        page.fill("#f-pages", "hai");
        page.click("#arrival-submit");
        assertThat(page.locator("#f-pages-problem")).containsText("số từ 1");
        assertThat(page.locator("#f-subject")).hasValue("Báo cáo lần nữa");
        page.fill("#f-pages", "2");
        page.click("#arrival-submit");
        assertThat(page.locator("#repeats a").first()).containsText("Số đến 1/2024");
        assertThat(page.locator("#f-subject")).hasValue("Báo cáo lần nữa");
        page.check("#f-repeats");
        page.fill("#f-repeatsReason", "Bản có phụ lục");
        page.click("#arrival-submit");
        assertThat(page.locator("[data-flash]")).containsText("số đến 2/2024");
        page.navigate("/arrivals/new?document=paper");
        page.fill("#f-sender", "Cơ quan chưa có");
        page.fill("#f-subject", "Văn bản mật");
        page.selectOption("#f-secrecy", "SECRET");
        page.click("#arrival-submit");
        assertThat(page.locator("#f-secrecy-problem")).containsText("không nhận văn bản mật");
        page.selectOption("#f-secrecy", "NONE");
        page.click("#arrival-submit");
        assertThat(page.locator("#f-sender-problem")).containsText("chưa có trong danh mục");
        page.check("#f-senderAdd");
        page.click("#arrival-submit");
        assertThat(page.locator("[data-flash]")).containsText("số đến 3/2024");
    }

    @Test
    void goesFromTheLeadersOpinionToTheUnitsTask(Browser browser) {
        long id = register(12);
        Page leader = browser.as(SmallAuthority.KIEN);
        leader.navigate("/arrivals/" + id);
        leader.fill("#o-words", "Giao Phòng Quản lý đầu tư chủ trì, tham mưu văn bản trả lời");
        leader.selectOption("#o-lead", String.valueOf(cast.unit("INVEST")));
        leader.check("#o-co-" + cast.unit("ENV"));
        leader.fill("#o-due", "2024-12-30");
        leader.click("text=Lưu ý kiến");
        assertThat(leader.locator(".opinion-words")).containsText("tham mưu văn bản trả lời");
        assertThat(leader.locator(".opinion a[href^='/tasks/']")).hasCount(1);
        browser.checkAccessible(leader);
        browser.screenshot(leader, "arrival");
        Page head = browser.as(SmallAuthority.ANH);
        head.navigate("/arrivals/" + id);
        head.click("text=Ký nhận văn bản");
        head.selectOption("#a-person", String.valueOf(cast.person(SmallAuthority.MAI)));
        head.locator("form[action$='/assignments'] button").click();
        assertThat(head.locator(".handed").last()).containsText("Lê Thị Mai");
        head.locator(".opinion a[href^='/tasks/']").click();
        assertThat(head.locator("main")).containsText("tham mưu văn bản trả lời");
        Page phone = browser.onPhone(SmallAuthority.LAN);
        phone.navigate("/arrivals/" + id);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "arrival-phone");
        phone.navigate("/arrivals");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "arrival-list-phone");
    }

    @Test
    void listsWhatIsLateAndTheRegisters(Browser browser) {
        for (int i = 1; i <= 6; i++) {
            register(i);
        }
        arrivals.forward(lan(), 1, cast.unit("INVEST"), ForwardingPart.LEAD, LocalDate.of(2024, 12, 24), null);
        clock.setTo(LocalDate.of(2024, 12, 26));
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/arrivals?state=open");
        assertThat(page.locator("[data-row]")).hasCount(6);
        browser.checkAccessible(page);
        browser.screenshot(page, "arrival-list");
        page.navigate("/arrivals/late");
        assertThat(page.locator("[data-row]")).hasCount(6);
        assertThat(page.locator("[data-row]").first()).containsText("Quá thời hạn giải quyết 24/12/2024");
        assertThat(page.locator("[data-row]").first()).containsText("P. QLĐT");
        browser.checkAccessible(page);
        browser.screenshot(page, "arrival-late");
        page.navigate("/registers");
        assertThat(page.locator(".register-cards > li")).hasCount(5);
        browser.checkAccessible(page);
        browser.screenshot(page, "registers");
        page.navigate("/registers/copies");
        page.fill("#u-person", "Lê Thị Mai");
        page.fill("#u-code", "05/TB-BQL");
        page.fill("#u-about", "Thông báo kết luận giao ban");
        page.fill("#u-allowed", "Hoàng Văn Tùng");
        page.locator("form[action='/registers/copies'] button").click();
        page.locator("text=Đã trả").click();
        assertThat(page.locator("[data-row]")).containsText("26/12/2024");
        browser.checkAccessible(page);
        page.navigate("/senders");
        browser.checkAccessible(page);
        browser.screenshot(page, "senders");
    }

    @Test
    void keepsACaseFileFromOpeningToTheArchive(Browser browser) {
        register(1);
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/case-files/new");
        page.fill("#c-code", "01.QLĐT");
        page.fill("#c-title", "Hồ sơ giám sát đầu tư năm 2024");
        page.selectOption("#c-unit", String.valueOf(cast.unit("INVEST")));
        browser.checkAccessible(page);
        browser.screenshot(page, "case-file-form");
        page.locator(".card-footer button").click();
        page.fill("#d-number", "99/2024");
        page.locator("form[action$='/documents'] button").click();
        assertThat(page.locator("#messages")).containsText("Không tìm thấy văn bản 99/2024");
        assertThat(page.locator("#d-number")).hasValue("99/2024");
        page.fill("#d-number", "1/2024");
        page.locator("form[action$='/documents'] button").click();
        assertThat(page.locator("[data-row]")).containsText("01/UBND-KT");
        browser.checkAccessible(page);
        browser.screenshot(page, "case-file");
        page.locator("form[action$='/closing'] button").click();
        page.locator("form[action$='/offer'] button").click();
        page.locator("button[name=taken][value=true]").click();
        assertThat(page.locator(".step-line .is-here")).hasText("Đã nộp lưu");
        Page phone = browser.onPhone(SmallAuthority.LAN);
        phone.navigate("/case-files");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "case-files-phone");
    }

    @Test
    void showsHowFarAnImportIs(Browser browser) {
        long id = imports.begin(lan(), "/kho/2023").id();
        byte[] one = "một".getBytes(StandardCharsets.UTF_8);
        String sha256 = vn.haidang.attachment.Attachments.sha256(one);
        imports.list(
                lan(),
                id,
                List.of(
                        new FolderImport.Listed("a/một.txt", sha256, one.length),
                        new FolderImport.Listed("b.exe", "0".repeat(64), 3)));
        imports.wanted(lan(), id);
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/imports/" + id);
        assertThat(page.locator("#import-progress")).containsText("1 trên 2 tệp");
        imports.take(lan(), id, "a/một.txt", one);
        imports.finish(lan(), id);
        assertThat(page.locator("#import-progress strong")).containsText("Xong");
        browser.checkAccessible(page);
        browser.screenshot(page, "import");
        page.navigate("/imports");
        browser.checkAccessible(page);
    }

    @Test
    void takesAsManyStatementsForManyDocumentsAsForFew() throws Exception {
        register(1);
        list();
        int few = statements.during(this::list);
        for (int i = 2; i <= 40; i++) {
            register(i);
        }
        assertThat(statements.during(this::list)).isEqualTo(few).isLessThan(15);
    }

    private void list() {
        assertThat(mvc.get().uri("/arrivals").with(cast.as(SmallAuthority.LAN))).hasStatusOk();
    }

    private long register(int number) {
        Map<String, String> fields = ArrivalSamples.letter(number);
        return arrivals.register(lan(), ArrivalSamples.asked(fields, clock.instant()));
    }

    private void upload(String name, String text) {
        documents.upload(lan(), name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
        jobs.runDue();
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }
}
