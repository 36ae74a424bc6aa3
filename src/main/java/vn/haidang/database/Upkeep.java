package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What newer PostgreSQL programs ask for on an older folder. */
final class Upkeep {
    private static final String STALE_COLLATIONS = """
            select exists (select from pg_database
                           where datname = current_database() and datcollversion <> pg_database_collation_actual_version(oid))
                or exists (select from pg_collation where collversion <> pg_collation_actual_version(oid))
            """;

    private Upkeep() {}

    /**
     * The first time a version of the programs runs on a folder: where it sorts text differently than the one before, indexes on text are
     * made again.
     */
    static void afterNewPrograms(Database database, DataFolder folder, PostgresPrograms programs) {
        Path mark = folder.root().resolve("postgres-version");
        try {
            if (Files.exists(mark) && Files.readString(mark).strip().equals(programs.version())) {
                return;
            }
            refreshCollations(database);
            Files.writeString(mark, programs.version() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseProblem("database.server.connect", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static void refreshCollations(Database database) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(STALE_COLLATIONS)) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            String name = statement.enquoteIdentifier(connection.getCatalog(), true);
            statement.execute("reindex database " + name);
            statement.execute("alter database " + name + " refresh collation version");
            statement.execute("""
                    do $$ declare c record; begin
                      for c in select oid::regcollation as name from pg_collation where collversion <> pg_collation_actual_version(oid) loop
                        execute format('alter collation %s refresh version', c.name);
                      end loop;
                    end $$""");
        }
    }
}
