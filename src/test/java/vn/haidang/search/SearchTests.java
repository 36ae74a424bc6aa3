package vn.haidang.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.attachment.Attachments;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;

@BrowserTest
class SearchTests {

    @Autowired
    Searches searches;

    @Autowired
    SearchIndex index;

    @Autowired
    SimilarThings similar;

    @Autowired
    Cast cast;

    @Autowired
    TaskSamples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    private Found find(String user, String typed) {
        return searches.find(cast.actor(user), Searches.Asked.of(typed));
    }

    private List<String> titles(String user, String typed) {
        return find(user, typed).results().stream().map(SearchTests::title).toList();
    }

    private static String title(Found.Result result) {
        return result.title().stream().map(Found.Piece::text).collect(Collectors.joining());
    }

    /** A confirmed document unless it is under review. */
    private long document(String state, String kind, String number, String day, String subject, String body) {
        return transaction.execute(status -> {
            long file = attachments
                    .keep(
                            cast.actor(SmallAuthority.LAN),
                            number + ".txt",
                            "text/plain",
                            body.getBytes(StandardCharsets.UTF_8))
                    .id();
            return jdbc.sql("""
                            insert into document.documents (state, file_id, kind, kind_name, number, symbol, subject, issuer, issued_on, assigned_on,
                                label, uploaded_by, uploaded_at, body, confirmed_by, confirmed_at)
                            select :state, :file, :kind, 'Thông báo', :number, :kind || '-BQL', :subject, 'Ban Quản lý Khu kinh tế Hải Phòng', :day::date,
                                :day::date, 'Thông báo ' || :number || '/' || :kind || '-BQL', p.id, now(), :body,
                                case when :state = 'CONFIRMED' then p.id end, case when :state = 'CONFIRMED' then now() end
                            from organisation.people p limit 1
                            returning id
                            """)
                    .param("state", state)
                    .param("file", file)
                    .param("kind", kind)
                    .param("number", number)
                    .param("day", day)
                    .param("subject", subject)
                    .param("body", body)
                    .query(Long.class)
                    .single();
        });
    }

    @Test
    void findsWithAndWithoutAccents() {
        document(
                "CONFIRMED",
                "TB",
                "05",
                "2024-12-23",
                "Kết luận giao ban",
                "Khung giá và phí sử dụng hạ tầng tại đảo Đình Vũ");
        for (String typed :
                List.of("phi su dung ha tang", "Phí sử dụng hạ tầng", "dinh vu", "đình vũ", "ĐÌNH VŨ", "dìn")) {
            assertThat(find(SmallAuthority.MAI, typed).results().isEmpty())
                    .as(typed)
                    .isEqualTo(typed.equals("dìn"));
        }
    }

    @Test
    void putsWhatAgreesWithTheAccentsFirst() {
        document("CONFIRMED", "TB", "01", "2024-05-02", "Bán đất", "bán, bán, bán");
        document("CONFIRMED", "TB", "02", "2024-05-02", "Bản tin", "bản tin quý một");
        assertThat(titles(SmallAuthority.MAI, "bản").getFirst()).isEqualTo("Thông báo 02/TB-BQL");
        assertThat(titles(SmallAuthority.MAI, "bán").getFirst()).isEqualTo("Thông báo 01/TB-BQL");
    }

    @Test
    void showsOnlyWhatThePersonMaySee() {
        document("REVIEW", "TB", "09", "2024-05-02", "Chưa xác nhận", "bí quyết nội bộ");
        assertThat(titles(SmallAuthority.LAN, "bí quyết")).containsExactly("Thông báo 09/TB-BQL");
        assertThat(titles(SmallAuthority.MAI, "bí quyết")).isEmpty();
    }

    @Test
    void filtersByFields() {
        document("CONFIRMED", "TB", "05", "2024-12-23", "Giao ban", "cảng biển");
        document("CONFIRMED", "BC", "7", "2023-06-10", "Sơ kết", "cảng biển");
        assertThat(titles(SmallAuthority.MAI, "cảng loại:bc")).containsExactly("Thông báo 7/BC-BQL");
        assertThat(titles(SmallAuthority.MAI, "cảng năm:2024")).containsExactly("Thông báo 05/TB-BQL");
        assertThat(titles(SmallAuthority.MAI, "số:5")).containsExactly("Thông báo 05/TB-BQL");
        assertThat(titles(SmallAuthority.MAI, "cảng đến:31/12/2023")).containsExactly("Thông báo 7/BC-BQL");
        assertThat(titles(SmallAuthority.MAI, "7/BC-BQL")).containsExactly("Thông báo 7/BC-BQL");
    }

    @Test
    void findsTasksByTheirUnitUnderAnyOfItsNames() {
        samples.notice();
        assertThat(find(SmallAuthority.MAI, "trong:\"nhiệm vụ\" đơn vị:\"QL đầu tư\"")
                        .results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.kind()).isEqualTo("TASK"));
        assertThat(find(SmallAuthority.MAI, "KCN hội thảo chuyển đổi xanh")
                        .results()
                        .getFirst()
                        .extract())
                .contains(new Found.Piece("Hội", true), new Found.Piece("công", true));
    }

    @Test
    void findsPeopleByNameAndPost() {
        assertThat(titles(SmallAuthority.MAI, "ngo van cuong")).contains("Ngô Văn Cường");
        assertThat(titles(SmallAuthority.MAI, "trong:người \"trưởng phòng\" lao động"))
                .contains("Bùi Văn Sơn");
    }

    @Test
    void takesInEachChangeByTheNextSearch() {
        long id = document("CONFIRMED", "TB", "05", "2024-12-23", "Giao ban", "xe điện");
        assertThat(titles(SmallAuthority.MAI, "xe điện")).hasSize(1);
        jdbc.sql("update document.documents set body = 'tàu thủy' where id = :id")
                .param("id", id)
                .update();
        assertThat(titles(SmallAuthority.MAI, "xe điện")).isEmpty();
        assertThat(titles(SmallAuthority.MAI, "tàu thủy")).hasSize(1);
        jdbc.sql("delete from document.documents where id = :id")
                .param("id", id)
                .update();
        assertThat(titles(SmallAuthority.MAI, "tàu thủy")).isEmpty();
    }

    @Test
    void canBeMadeAnew() {
        document("CONFIRMED", "TB", "05", "2024-12-23", "Giao ban", "xe điện");
        index.takeIn();
        jdbc.sql("delete from search.entries").update();
        assertThat(titles(SmallAuthority.MAI, "xe điện")).isEmpty();
        index.renew();
        assertThat(titles(SmallAuthority.MAI, "xe điện")).hasSize(1);
    }

    @Test
    void survivesATextOfRandomWordsAndOddCharacters() {
        String words = java.util.stream.IntStream.range(0, 120_000)
                .mapToObj(i -> "w" + i + "x")
                .collect(Collectors.joining(" "));
        document("CONFIRMED", "TB", "05", "2024-12-23", "Rác 'x' \\ \"y\" & | <->", words);
        assertThat(titles(SmallAuthority.MAI, "rác")).hasSize(1);
        assertThat(titles(SmallAuthority.MAI, "w17x")).hasSize(1);
    }

    @Test
    void saysWhenNothingHasAllTheWords() {
        document("CONFIRMED", "TB", "05", "2024-12-23", "Giao ban", "xe điện");
        Found found = find(SmallAuthority.MAI, "giao ban xe điện ngầm");
        assertThat(found.loosened()).isTrue();
        assertThat(found.results()).isNotEmpty();
    }

    @Test
    void findsSimilarDocuments() {
        String fees =
                "Khung giá và các loại phí sử dụng hạ tầng của nhà đầu tư kinh doanh kết cấu hạ tầng khu công nghiệp Nam Đình Vũ, ";
        long one = document(
                "CONFIRMED", "TB", "05", "2024-12-23", "Phí hạ tầng tháng 12", fees + "báo cáo tháng mười hai.");
        long other = document(
                "CONFIRMED", "TB", "06", "2025-01-23", "Phí hạ tầng tháng 01", fees + "báo cáo tháng một năm sau.");
        document(
                "CONFIRMED",
                "TB",
                "07",
                "2025-01-24",
                "Chào cờ",
                "Lễ chào cờ và sinh hoạt dưới cờ đầu tháng của toàn thể cán bộ.");
        index.takeIn();
        assertThat(similar.to(cast.actor(SmallAuthority.MAI), "DOCUMENT", one, 5))
                .extracting(SimilarThings.Similar::id)
                .containsExactly(other);
    }

    @Test
    void searchesWhileTypingAndByKeyboard(Browser browser) {
        samples.notice();
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/");
        page.keyboard().press("/");
        page.keyboard().type("quy hoach");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=quy+hoach");
        assertThat(page.locator("#results li[data-row]")
                        .first()
                        .locator("mark")
                        .first()
                        .textContent())
                .isEqualToIgnoringCase("quy");
        browser.checkAccessible(page);
        browser.screenshot(page, "search");
        Locator words = page.locator("#search-words");
        words.fill("");
        page.waitForResponse(
                answer -> answer.url().contains("q=phi+ha+t") || answer.url().contains("q=phi%20ha%20t"),
                () -> words.pressSequentially("phi ha t"));
        page.locator("#results .search-extract mark", new Page.LocatorOptions().setHasText("phí"))
                .first()
                .waitFor();
        page.setViewportSize(360, 740);
        browser.checkAccessible(page);
        browser.screenshot(page, "search-360");
    }

    @Test
    void answersPrograms() {
        document("CONFIRMED", "TB", "05", "2024-12-23", "Giao ban", "xe điện");
        assertThat(mvc.get().uri("/api/v1/search?q=xe dien").with(cast.as(SmallAuthority.MAI)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("Thông báo 05/TB-BQL");
    }
}
