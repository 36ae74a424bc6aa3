package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class CityPageTests {

    private static final String SAMPLE = "src/main/resources/db/demo/city-tasks-2023.csv";
    private static final String PASTED = """
            Số nhiệm vụ	Nội dung	Ngày giao	Hạn	Đơn vị chủ trì	Tình trạng	Ngày hoàn thành
            5/NV	Báo cáo thu hút đầu tư	01/06/2023	15/06/2023	Phòng Quản lý đầu tư	Đang thực hiện
            6/NV	Kiểm tra nước thải	30/2/2023		Phòng Tài nguyên và Môi trường	Đang thực hiện
            7/NV	Nắm tình hình lao động	01/06/2023		Tổ lao động	Đang thực hiện
            """;

    @Autowired
    CityLists lists;

    @Autowired
    CityHandover handover;

    @Autowired
    Cast cast;

    private long bring(String rows) {
        return lists.receive(
                cast.actor(SmallAuthority.HA),
                "nhiem-vu.tsv",
                null,
                rows.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2023, 6, 7));
    }

    @Test
    void bringsTheSampleListAndReconcilesIt(Browser browser) throws IOException {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-empty");
        page.fill("#as-of", "2023-06-07");
        page.setInputFiles("#file", Path.of(SAMPLE));
        page.click("main form .btn-primary");
        assertThat(page.locator(".city-chips a").allTextContents())
                .containsExactly(
                        "Tất cả 224",
                        "Mới 224",
                        "Đổi hạn 0",
                        "Đã có trong sổ 0",
                        "Cần sửa 0",
                        "Không còn trong danh sách 0");
        browser.checkAccessible(page);
        page.click("#take-button");
        assertThat(page.textContent("#messages")).contains("Đã nhận 224 nhiệm vụ mới");
        page.click(".city-acts a[href*=reconciliation]");
        assertThat(page.locator("[data-ours]").allTextContents()).containsExactly("224", "197", "27", "1", "12", "14");
        assertThat(page.locator("[data-theirs]").allTextContents())
                .containsExactly("224", "197", "27", "1", "12", "14");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-reconciliation");
        page.click("[data-count=IN_TIME] [data-ours] a");
        assertThat(page.locator("[data-row]").count()).isEqualTo(12);
    }

    @Test
    void showsAVerdictPerRowAndAsksForUnits(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city/lists/" + bring(PASTED));
        assertThat(page.locator(".city-problem").allTextContents())
                .containsExactly(
                        "C3 Ngày giao: lịch không có ngày 30/2/2023",
                        "E4 Đơn vị chủ trì: chưa nhận ra đơn vị \"Tổ lao động\"; chọn đơn vị ở trên");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-list");
        page.selectOption("#unit-0", "LABOUR");
        page.click(".city-asked .btn-primary");
        assertThat(page.locator(".city-asked").count()).isZero();
        assertThat(page.locator(".verdict-good").count()).isEqualTo(2);
    }

    @Test
    void isDoneByKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city");
        page.fill("#as-of", "2023-06-07");
        page.focus("#pasted");
        page.keyboard().insertText(PASTED);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks/city/lists/*");
        page.focus("#take-button");
        page.keyboard().press("Enter");
        page.waitForSelector("#messages .alert");
        assertThat(page.textContent("#messages")).contains("Đã nhận 1 nhiệm vụ mới");
    }

    @Test
    void takesALongListByItselfAndSaysWhatWasDone(Browser browser) {
        String rows = IntStream.rangeClosed(1, CityHandover.PART * 2 + 1)
                .mapToObj(n -> n + "/D\tViệc số " + n + "\t01/06/2023\t\tPhòng Quản lý đầu tư\tĐang thực hiện\t\n")
                .collect(Collectors.joining());
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city/lists/" + bring(PASTED.lines().findFirst().orElseThrow() + "\n" + rows));
        page.focus("#take-button");
        page.keyboard().press("Enter");
        page.waitForSelector("#messages .alert", new Page.WaitForSelectorOptions().setTimeout(120_000));
        assertThat(page.textContent("#messages")).contains("Đã nhận 1001 nhiệm vụ mới", "đã báo 1 đơn vị");
        assertThat(page.locator("#take-button").count()).isZero();
        page.click(".city-told summary");
        assertThat(page.textContent(".city-told")).contains("Đã nhận 1.001 nhiệm vụ", "báo lúc");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-taken");
    }

    @Test
    void goesOnByHandWithoutScripts(Browser browser) {
        String rows = IntStream.rangeClosed(1, CityHandover.PART + 1)
                .mapToObj(n -> n + "/D\tViệc số " + n + "\t01/06/2023\t\tPhòng Quản lý đầu tư\tĐang thực hiện\t\n")
                .collect(Collectors.joining());
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/tasks/city/lists/" + bring(PASTED.lines().findFirst().orElseThrow() + "\n" + rows));
        page.click("#take-button");
        assertThat(page.textContent("#going")).contains("500/501");
        browser.screenshot(page, "city-going");
        page.click(".city-going button");
        assertThat(page.textContent("#messages")).contains("Đã nhận 501 nhiệm vụ mới");
    }

    @Test
    void followsAllMovedDeadlinesOfANewerListAndWarnsOfAnOlderOne(Browser browser) {
        String good = PASTED.replace("30/2/2023", "01/06/2023").replace("Tổ lao động", "Phòng Quản lý lao động");
        handover.take(cast.actor(SmallAuthority.HA), bring(good), 0, CityHandover.Confirmed.NONE);
        long older = lists.receive(
                cast.actor(SmallAuthority.HA),
                "cu.tsv",
                null,
                good.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2023, 6, 5));
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city/lists/" + older);
        assertThat(page.textContent(".alert-warning")).contains("danh sách mới hơn, đến ngày 07/06/2023");
        page.navigate("/tasks/city/lists/" + bring(good.replace("15/06/2023", "20/06/2023")));
        page.navigate(page.url() + "?show=MOVED");
        assertThat(page.textContent(".city-rows")).contains("Hạn đang theo: 15/06/2023; danh sách này ghi: 20/06/2023");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-moved");
        page.focus("#all-due");
        page.keyboard().press("Space");
        page.focus("#take-button");
        page.keyboard().press("Enter");
        page.waitForSelector("#messages .alert");
        assertThat(page.textContent("#messages")).contains("đổi hạn 1 nhiệm vụ");
    }

    @Test
    void listsDifferencesWithWhatToDoAlsoOnAPhone(Browser browser) {
        var ha = cast.actor(SmallAuthority.HA);
        String good = PASTED.replace("30/2/2023", "01/06/2023").replace("Tổ lao động", "Phòng Quản lý lao động");
        handover.take(ha, bring(good), 0, CityHandover.Confirmed.NONE);
        String changed = good.replace("15/06/2023", "20/06/2023")
                .replace("Môi trường\tĐang thực hiện", "Môi trường\tĐã hoàn thành\t06/06/2023")
                .replace("7/NV", "9/NV");
        handover.take(ha, bring(changed), 0, CityHandover.Confirmed.NONE);
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks/city/reconciliation?asOf=2024-12-23");
        assertThat(page.locator("tr[data-kind]").evaluateAll("rows => rows.map(row => row.dataset.kind)"))
                .asString()
                .isEqualTo("[CITY_DONE_WE_OPEN, DUE, GONE]");
        browser.checkAccessible(page);
        browser.screenshot(page, "city-differences");
        page.focus("tr[data-kind=CITY_DONE_WE_OPEN] button");
        page.keyboard().press("Enter");
        page.waitForSelector("#messages .alert");
        assertThat(page.locator("tr[data-kind]").count()).isEqualTo(2);
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/tasks/city/reconciliation?asOf=2024-12-23");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "city-differences-phone");
        phone.navigate("/tasks/city/lists/" + bring(PASTED));
        browser.checkAccessible(phone);
        browser.screenshot(phone, "city-list-phone");
    }
}
