package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTests {

    @TempDir
    Path folder;

    @Test
    void confirmsNothingBeforeItIsOnTheDiskAndListensOnlyHere() throws Exception {
        try (DatabaseServer server = TestServer.real(folder);
                Connection owner = server.database().asOwner()) {
            assertThat(settings(owner))
                    .containsEntry("fsync", "on")
                    .containsEntry("full_page_writes", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("data_checksums", "on")
                    .containsEntry("listen_addresses", "127.0.0.1")
                    .containsEntry("unix_socket_directories", "")
                    .containsEntry("password_encryption", "scram-sha-256")
                    .containsEntry("server_encoding", "UTF8");
            assertThat(owner.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void asksForAPasswordThatOnlyTheOwnerOfTheFolderCanRead() throws Exception {
        try (DatabaseServer server = TestServer.real(folder)) {
            Database database = server.database();
            assertThatThrownBy(() -> DriverManager.getConnection(database.ownerUrl(), database.ownerUser(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            Path secret = folder.resolve("secrets/database-owner");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(secret).strip())
                    .isEqualTo(database.ownerPassword())
                    .hasSize(64);
        }
    }

    @Test
    void sortsTextTheVietnameseWay() throws Exception {
        try (DatabaseServer server = TestServer.real(folder);
                Connection owner = server.database().asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(w, ' ' order by w) from unnest(array['đa', 'dư', 'ê', 'eo', 'dạ', 'ă', 'az']) w")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("az ă dạ dư đa eo ê");
        }
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (DatabaseServer server = TestServer.real(folder)) {
            execute(server.database(), "create table kept (word text)", "insert into kept values ('còn')");
        }
        try (DatabaseServer server = TestServer.real(folder)) {
            assertThat(text(server.database(), "select word from kept")).isEqualTo("còn");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (DatabaseServer server = TestServer.real(folder)) {
            assertThatThrownBy(() -> TestServer.real(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(server.database().ownerUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void stopsTheServerWhenClosed() {
        DatabaseServer server = TestServer.real(folder);
        server.close();
        server.close();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThatThrownBy(() -> server.database().asOwner()).isInstanceOf(SQLException.class);
    }

    @Test
    void startsBesideAPidFileThatNamesAnotherProgram() throws Exception {
        TestServer.real(folder).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n1 1%nready%n"
                        .formatted(ProcessHandle.current().pid(), folder.resolve("postgres")));
        try (DatabaseServer server = TestServer.real(folder)) {
            assertThat(text(server.database(), "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void saysWhenTheFilesAreOfAnotherPostgres() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "14\n");
        assertThatThrownBy(() -> TestServer.real(folder))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("PostgreSQL 18");
    }

    static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    static void execute(Database database, String... commands) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static String text(Database database, String query) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
