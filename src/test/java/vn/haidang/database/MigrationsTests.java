package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.database.DatabaseServerTests.execute;
import static vn.haidang.database.DatabaseServerTests.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.testing.TestDatabase;

class MigrationsTests {
    private static final String ALL = "classpath:db/testmigration";
    private static final String LIBRARY = "classpath:db/testmigration/library";

    private static Database database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.empty("migrations");
        TestServer.migrate(database, ALL);
    }

    @Test
    void letsTheApplicationWorkInTheSchemasOfTheRooms() throws Exception {
        asApp("insert into library.shelf (name) values ('Nghị quyết')");
        asApp("update library.shelf set name = 'Thông báo' where name = 'Nghị quyết'");
        asApp("select nextval('library.loan_number')");
        asApp("select public.unaccent('Đà Nẵng')");
        asApp("delete from library.shelf where name = 'Thông báo'");
    }

    @Test
    void letsTheApplicationAppendToTheAuditThroughItsFunction() throws Exception {
        asApp("select audit.append('signed in')");
        assertThat(text(database, "select count(*) from audit.entry where what = 'signed in'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.entry (what) values ('forged')",
                "update audit.entry set what = 'forged'",
                "delete from audit.entry",
                "truncate audit.entry",
                "drop table audit.entry",
                "alter table audit.entry disable trigger all",
                "create table audit.other (id int)",
                "create table library.other (id int)",
                "create table public.other (id int)",
                "create schema other",
                "create role other",
                "set session_replication_role = replica",
                "select nextval('audit.entry_id_seq')",
                "delete from public.flyway_history",
                "update public.installation set value = ''",
            })
    void keepsTheApplicationFrom(String command) {
        assertThatThrownBy(() -> asApp(command))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void givesTheRoleNoPowerBeyondItsGrants() throws Exception {
        assertThat(text(
                        database,
                        "select concat_ws(' ', rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)"
                                + " from pg_roles where rolname = 'migrations_app'"))
                .isEqualTo("t f f f f f");
    }

    @Test
    void appliesAMigrationThatComesLaterWithALowerNumber() throws Exception {
        Database late = TestDatabase.empty("late");
        TestServer.migrate(late, "classpath:db/testmigration/audit");
        TestServer.migrate(late, ALL);
        assertThat(
                        text(
                                late,
                                "select string_agg(version, ' ' order by installed_rank) from public.flyway_history where type = 'SQL'"))
                .isEqualTo("201 101");
        assertThat(text(late, "select has_table_privilege('late_app', 'library.book', 'insert')"))
                .isEqualTo("t");
    }

    @Test
    void leavesGrantsAloneWhenNothingChanged() throws Exception {
        Database again = TestDatabase.empty("again");
        TestServer.migrate(again, LIBRARY);
        execute(again, "revoke insert on library.book from again_app");
        TestServer.migrate(again, LIBRARY);
        assertThat(text(again, "select has_table_privilege('again_app', 'library.book', 'insert')"))
                .isEqualTo("f");
    }

    @Test
    void givesTheRoleItsPasswordAgain() throws Exception {
        Database other = TestDatabase.empty("other");
        TestServer.migrate(other, LIBRARY);
        execute(other, "alter role other_app password 'something else'");
        TestServer.migrate(other, LIBRARY);
        try (Connection app = other.asApp()) {
            assertThat(app.isValid(1)).isTrue();
        }
    }

    @Test
    void saysWhichRightIsMissingToMakeTheRole() throws Exception {
        Database server = TestDatabase.empty("poor");
        execute(
                server,
                "drop role if exists poor_owner",
                "create role poor_owner login password 'poor'",
                "alter database poor owner to poor_owner");
        Database poor = Database.of(server.ownerUrl(), "poor", "poor_owner", "poor");
        assertThatThrownBy(() -> TestServer.migrate(poor, LIBRARY))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("alter role poor_owner createrole");
    }

    @Test
    void worksForAnOwnerWhoIsNoSuperuser() throws Exception {
        Database server = TestDatabase.empty("modest");
        execute(
                server,
                "drop role if exists modest_app",
                "drop role if exists modest_owner",
                "create role modest_owner login createrole password 'modest'",
                "alter database modest owner to modest_owner");
        Database modest = Database.of(server.ownerUrl(), "modest", "modest_owner", "modest");
        TestServer.migrate(modest, ALL);
        try (Connection app = modest.asApp();
                Statement statement = app.createStatement()) {
            assertThat(statement.execute("select audit.append('by the application')"))
                    .isTrue();
        }
    }

    private static void asApp(String command) throws SQLException {
        try (Connection app = database.asApp();
                Statement statement = app.createStatement()) {
            statement.execute(command);
        }
    }
}
