package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.restoring.Restorer;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

/** What is restored once the authority's own documents were learnt from. */
@BrowserTest
class LearningTests {

    private static final String NAME = "Phù Thượng Đông Xuyến";
    private static final String DAMAGED = "xa Phu Thuong Dong Xuyen";

    private static final String NOTICE = """
            BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG
            Số: %d/TB-BQL
            Hải Phòng, ngày 05 tháng 3 năm 2025

            THÔNG BÁO
            Kết luận về xã Phù Thượng Đông Xuyến

            1. Phòng Quản lý đầu tư làm việc với Ủy ban nhân dân xã Phù Thượng Đông Xuyến, báo cáo Lãnh đạo Ban.
            2. Văn phòng Ban theo dõi việc thực hiện tại xã Phù Thượng Đông Xuyến và các doanh nghiệp.
            3. Các phòng đôn đốc doanh nghiệp tại xã Phù Thượng Đông Xuyến gửi báo cáo trước ngày 20/3/2025.
            """;

    private static final String OLD_PAPER = """
            Thuc hién ché d6 bio cdo vé cdng tac dau tu, Ban Quan 1y bio cdo két qua thuc hién nhiém vu nim 2023.
            Uy ban nhan dan xa Phu Thuong Dong Xuyen bao cao két qua trién khai nhiém vu dwoc giao trong nam.
            Phòng Qudn ly dau tw, Van phong Ban va cac don vi co lién quan phdi hop trién khai thwc hién nhiém vu nay.
            """;

    @Autowired
    Documents documents;

    @Autowired
    Learning learning;

    @Autowired
    LearningStore store;

    @Autowired
    LearnedRestorer restorer;

    @Autowired
    ScanStore scans;

    @Autowired
    DocumentStore bodies;

    @Autowired
    Corrections corrections;

    @Autowired
    ScanSamples scanned;

    @Autowired
    AuditQueries audit;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor ha;

    @BeforeEach
    void actAsOffice() {
        ha = cast.actor(SmallAuthority.HA);
    }

    private long read(String text) {
        long id = documents.upload(ha, "van-ban.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        jobs.runDue();
        return id;
    }

    private void confirm(long id) {
        int version = documents.replaceTasks(ha, id, List.of(DocumentsTests.task("1", cast.unit("INVEST"))), null);
        documents.confirm(ha, id, version);
    }

    private void learn() {
        learning.now(ha);
        jobs.runDue();
    }

    private String restored() {
        return restorer.get().restore(DAMAGED).text();
    }

    @Test
    void restoresNamesOfConfirmedDocuments() {
        long id = read(NOTICE.formatted(12));
        learn();
        assertThat(restored()).doesNotContain(NAME);
        assertThat(store.model()).isEmpty();
        confirm(id);
        assertThat(restored()).doesNotContain(NAME);
        learn();
        assertThat(restored()).isEqualTo("xã " + NAME);
        assertThat(store.standing().documents()).isEqualTo(1);
        assertThat(store.standing().words()).isGreaterThan(60);
        assertThat(store.standing().waiting()).isZero();
        assertThat(audit.history("restoring", 0))
                .extracting(AuditQueries.Entry::action)
                .contains("document.learned", "document.learningAsked");
    }

    /** The whole way: a damaged paper that is read afterwards says the name. */
    @Test
    void readerUsesWhatWasLearnt() {
        confirm(read(NOTICE.formatted(12)));
        assertThat(bodies.body(read(OLD_PAPER)).orElseThrow()).doesNotContain(NAME);
        learn();
        assertThat(bodies.body(read(OLD_PAPER)).orElseThrow()).contains("xã " + NAME);
    }

    @Test
    void learnsTheSameOnce() {
        confirm(read(NOTICE.formatted(12)));
        learn();
        String first = store.digest().orElseThrow();
        long words = store.standing().words();
        learn();
        confirm(read(NOTICE.formatted(12)));
        learn();
        assertThat(store.digest()).contains(first);
        assertThat(store.standing().words()).isEqualTo(words);
        assertThat(store.standing().waiting()).isZero();
        confirm(read(NOTICE.formatted(13)));
        learn();
        assertThat(store.standing().documents()).isEqualTo(2);
        assertThat(store.standing().words()).isEqualTo(2 * words);
    }

    @Test
    void learnsNothingFromScansAndDamagedPapers() {
        long damaged = read(OLD_PAPER);
        confirm(damaged);
        confirm(scanned.read(ha));
        learn();
        assertThat(store.model()).isEmpty();
        assertThat(store.standing()).isEqualTo(new LearningStanding(0, 0, 0, 0, null));
    }

    @Test
    void learnsFromCorrectedWords() {
        String paper = OLD_PAPER + "Cac don vi bao cao xa Phu Thuong Dong Xuyen.\n".repeat(4);
        long id = read(paper);
        correct(id, "Phu", "Phù");
        correct(id, "Thuong", "Thượng");
        correct(id, "Dong", "Đông");
        correct(id, "Xuyen", "Xuyến");
        assertThat(restored()).doesNotContain(NAME);
        confirm(id);
        learn();
        assertThat(store.standing().corrections()).isEqualTo(20);
        assertThat(restored()).isEqualTo("xã " + NAME);
    }

    private void correct(long id, String seen, String right) {
        String original = scans.original(id).orElseThrow();
        scans.restoredWords(id).stream()
                .filter(word -> word.original().of(original).equals(seen))
                .map(word -> word.original().start())
                .forEach(place -> corrections.correct(
                        ha,
                        id,
                        null,
                        place,
                        corrections.word(ha, id, null, place).text(),
                        right));
    }

    @Test
    void learnsByItselfOnceEnoughWereConfirmed() {
        for (int i = 1; i < Learning.ENOUGH; i++) {
            confirm(read(NOTICE.formatted(i)));
        }
        jobs.runDue();
        assertThat(store.standing().waiting()).isEqualTo(Learning.ENOUGH - 1);
        confirm(read(NOTICE.formatted(Learning.ENOUGH)));
        jobs.runDue();
        assertThat(store.standing().documents()).isEqualTo(Learning.ENOUGH);
    }

    @Test
    void damagedModelIsNotUsedAndLearntAnew() {
        confirm(read(NOTICE.formatted(12)));
        learn();
        jdbc.sql(
                        "update document.learned_model set content = overlay(content placing '\\x00'::bytea from length(content) - 9)")
                .update();
        assertThat(restorer.get()).isSameAs(Restorer.shipped());
        assertThat(restorer.isDamaged()).isTrue();
        learn();
        assertThat(restorer.isDamaged()).isFalse();
        assertThat(restored()).isEqualTo("xã " + NAME);
        assertThat(audit.history("restoring", 0))
                .extracting(AuditQueries.Entry::action)
                .contains("document.learningDamaged");
    }

    @Test
    void officeSeesWhatWasLearntAndStartsAnew(Browser browser) {
        confirm(read(NOTICE.formatted(12)));
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/settings");
        page.click("a[href='/settings/restoring']");
        assertThat(page.textContent("#learning")).contains("Chưa học lần nào");
        page.click("form[action='/settings/restoring/now'] button");
        page.waitForSelector("[data-flash]");
        jobs.runDue();
        page.navigate("/settings/restoring");
        assertThat(page.textContent("#learning")).doesNotContain("Chưa học lần nào");
        browser.checkAccessible(page);
        browser.screenshot(page, "learning");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/settings/restoring");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "learning-phone");
        page.click("form[action='/settings/restoring/anew'] button");
        page.waitForSelector("[data-flash]");
        assertThat(restored()).doesNotContain(NAME);
        jobs.runDue();
        assertThat(restored()).isEqualTo("xã " + NAME);
        page.navigate("/audit/restoring/0");
        assertThat(page.textContent("main")).contains("đã cho học lại từ đầu");
    }
}
