package vn.haidang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.haidang.database.Database;
import vn.haidang.database.TestServer;

class TestDatabaseTests {

    @Test
    void putsBackWhatTheMigrationsLeft() throws Exception {
        Database database = TestDatabase.empty("reset");
        TestServer.migrate(database, "classpath:db/testmigration");
        TableReset reset = TableReset.learn(database);
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update library.shelf set name = 'khác'");
            statement.execute("insert into library.shelf (name, parent_id) values ('con', 1)");
            statement.execute("insert into library.book (shelf_id, title) values (2, 'Sổ tay')");
            statement.execute("insert into library.loan values (1, 1, '2024-05-01')");
            statement.execute("select nextval('library.loan_number')");
            statement.execute("select audit.append('seen')");
        }
        try (Connection owner = database.asOwner()) {
            reset.apply(owner);
        }
        assertThat(text(database, "select string_agg(id || name || folded, ' ') from library.shelf"))
                .isEqualTo("1Kệ gốckệ gốc");
        assertThat(text(database, "select (select count(*) from library.book) + (select count(*) from library.loan)"))
                .isEqualTo("0");
        assertThat(text(database, "select count(*) from audit.entry")).isEqualTo("0");
        assertThat(text(database, "select nextval('library.loan_number')")).isEqualTo("1000");
        assertThat(text(database, "insert into library.shelf (name) values ('hai') returning id"))
                .isEqualTo("2");
    }

    @Test
    void givesEachAskerADatabaseOfItsOwn() throws Exception {
        Database one = TestDatabase.fresh();
        Database two = TestDatabase.fresh();
        text(one, "create table only_here (id int); select 1");
        assertThat(text(two, "select to_regclass('only_here') is null")).isEqualTo("t");
        try (Connection app = two.asApp()) {
            assertThat(app.isValid(1)).isTrue();
        }
    }

    private static String text(Database database, String query) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(query);
            while (statement.getUpdateCount() >= 0) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
