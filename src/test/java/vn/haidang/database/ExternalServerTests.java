package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.testing.TestDatabase;

class ExternalServerTests {
    private static Database server;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeADatabase() {
        server = TestDatabase.empty("own");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/hd, an, s3cret",
        "jdbc:postgresql://db:5433/hd?user=an&password=s3cret,,",
        "postgresql://an:s3cret@db:5433/hd,,",
        "postgres://binh:x@db:5433/hd, an, s3cret",
        "postgresql://an:s%33cret@db:5433/hd,,",
    })
    void takesTheCredentialsOutOfTheAddress(String url, String user, String password) {
        assertThat(ExternalUrl.parse(url, user, password))
                .isEqualTo(new ExternalUrl("jdbc:postgresql://db:5433/hd", "hd", "an", "s3cret"));
    }

    @Test
    void keepsTheOtherParametersOfTheAddress() {
        assertThat(ExternalUrl.parse("postgresql://db,db2/hd?sslmode=verify-full&user=an", null, "x")
                        .url())
                .isEqualTo("jdbc:postgresql://db,db2/hd?sslmode=verify-full");
    }

    @Test
    void worksOnAServerOfOnesOwn() throws Exception {
        Map<String, String> environment = Map.of(
                "HAIDANG_DB_URL", server.ownerUrl(),
                "HAIDANG_DB_USER", server.ownerUser(),
                "HAIDANG_DB_PASSWORD", server.ownerPassword());
        try (DatabaseServer external = DatabaseServer.of(new DataFolder(folder.resolve("data")), environment)) {
            Migrations.run(external.database());
            assertThat(external.database().appUser()).isEqualTo("own_app");
            external.database().asApp().close();
        }
        server.asOwner().close();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertProblem(server.ownerUrl(), "haidang", "guess", "HAIDANG_DB_PASSWORD");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertProblem(
                server.ownerUrl() + "_not", server.ownerUser(), server.ownerPassword(), "create database own_not");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertProblem("jdbc:postgresql://127.0.0.1:1/own", "haidang", "x", "127.0.0.1:1");
    }

    @Test
    void saysThatTheAddressIsNone() {
        assertProblem("mysql://here/there", "haidang", "x", "jdbc:postgresql://");
    }

    @Test
    void saysThatThePasswordIsMissing() {
        assertProblem(server.ownerUrl(), "haidang", null, "HAIDANG_DB_PASSWORD");
    }

    @Test
    void refusesAServerThatIsTooOld() {
        assertThatThrownBy(() -> DatabaseServer.checkVersion(14, "14.19"))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("14.19")
                .hasMessageContaining("15");
        DatabaseServer.checkVersion(15, "15.0");
    }

    private static void assertProblem(String url, String user, String password, String hint) {
        assertThatThrownBy(() -> DatabaseServer.external(url, user, password))
                .isInstanceOf(DatabaseProblem.class)
                .isNotInstanceOf(SQLException.class)
                .hasMessageContaining(hint);
    }
}
