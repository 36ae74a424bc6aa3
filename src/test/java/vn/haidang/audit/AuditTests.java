package vn.haidang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.database.Database;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class AuditTests {

    private static final Audit.Subject CUONG = new Audit.Subject("person", 7, "Ngô Văn Cường");

    @Autowired
    Audit audit;

    @Autowired
    AuditQueries queries;

    @Autowired
    Database database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Test
    void keepsWhoWhatBeforeAfterAndWhy() {
        record("a", "b", "đổi theo giấy đề nghị");

        AuditQueries.Entry entry = queries.history("person", 7).getFirst();

        assertThat(entry.actorName()).isEqualTo("Trần Thu Hà");
        assertThat(entry.origin()).isEqualTo("127.0.0.1 test");
        assertThat(entry.before()).isEqualTo(Map.of("label", "a"));
        assertThat(entry.after()).isEqualTo(Map.of("label", "b"));
        assertThat(entry.reason()).isEqualTo("đổi theo giấy đề nghị");
    }

    @Test
    void isWrittenWithTheChangeOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            audit.record(cast.actor(SmallAuthority.HA), "account.tokenMade", CUONG, null, Map.of("label", "x"), null);
            status.setRollbackOnly();
        });
        assertThat(queries.history("person", 7)).isEmpty();
        assertThatThrownBy(
                        () -> audit.record(cast.actor(SmallAuthority.HA), "account.tokenMade", CUONG, null, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entries set reason = 'x'", "delete from audit.entries", "truncate audit.entries",
                "insert into audit.entries select * from audit.entries", "update audit.chains set length = 0",
                        "drop table audit.entries",
                "alter table audit.entries disable trigger all"
            })
    void refusesTheApplicationsRole(String command) throws SQLException {
        record("a", "b", null);
        try (Connection connection = database.asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(command)).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.entries set reason = 'x'", "delete from audit.entries", "truncate audit.entries"})
    void refusesEvenTheOwner(String command) throws SQLException {
        record("a", "b", null);
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(command)).hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void isWholeAfterManyChanges() {
        for (int i = 0; i < 40; i++) {
            record("a" + i, "b" + i, null);
        }
        assertThat(queries.count()).isEqualTo(40);
        assertThat(queries.breaks()).isEmpty();
    }

    @Test
    void showsARemovedEntry() throws SQLException {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                audit.record(
                        cast.actor(SmallAuthority.HA),
                        "account.tokenMade",
                        CUONG,
                        null,
                        Map.of("label", "x" + i),
                        null);
            }
        });
        behindTheGuards("delete from audit.entries where position = 2");
        assertThat(queries.breaks()).extracting(AuditQueries.Break::problem).contains("MISSING");
    }

    @Test
    void showsARemovedLastEntry() throws SQLException {
        record("a", "b", null);
        behindTheGuards("delete from audit.entries");
        assertThat(queries.breaks()).extracting(AuditQueries.Break::problem).containsExactly("MISSING");
    }

    @Test
    void showsAnAlteredEntry() throws SQLException {
        record("a", "b", "thật");
        behindTheGuards("update audit.entries set reason = 'giả'");
        assertThat(queries.breaks()).extracting(AuditQueries.Break::problem).containsExactly("CHANGED");
    }

    @Test
    void readsAsAPlainHistory(Browser browser) {
        record("cũ", "mới", "đổi theo giấy đề nghị");
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/audit/person/7");
        assertThat(page.textContent(".history-reason")).isEqualTo("Lý do: đổi theo giấy đề nghị");
        assertThat(page.textContent(".history del")).isEqualTo("cũ");
        browser.checkAccessible(page);
        browser.screenshot(page, "audit-object");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/audit");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "audit-phone");
    }

    @Test
    void isNotForEverybody() {
        assertThat(mvc.get().uri("/audit").with(cast.as(SmallAuthority.MAI))).hasStatus(403);
    }

    private void record(String before, String after, String reason) {
        transaction.executeWithoutResult(status -> audit.record(
                cast.actor(SmallAuthority.HA),
                "account.tokenMade",
                CUONG,
                Map.of("label", before),
                Map.of("label", after),
                reason));
    }

    /** As somebody would who owns the database server. */
    private void behindTheGuards(String command) throws SQLException {
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement()) {
            for (String each : List.of("set session_replication_role = replica", command)) {
                statement.execute(each);
            }
        }
    }
}
