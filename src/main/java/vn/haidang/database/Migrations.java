package vn.haidang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to what this application expects: the tables of all rooms (one history, {@code public.flyway_history}), the
 * application's role and its grants. When a fingerprint kept in the database says that nothing changed, that costs one query.
 */
public final class Migrations {
    static final List<String> LOCATIONS = List.of("classpath:db/migration");
    static final String HISTORY = "flyway_history";

    private Migrations() {}

    /** Migrates as the owner. Nothing is applied twice; a database that is newer than the application is refused. */
    public static void run(Database database) {
        run(database, LOCATIONS);
    }

    static void run(Database database, List<String> locations) {
        String fingerprint = fingerprint(database, locations);
        try (Connection owner = database.asOwner()) {
            DatabaseRoles.ensure(owner, database);
            if (Installation.get(owner, Installation.MIGRATIONS).equals(fingerprint)) {
                return;
            }
            migrate(database, locations);
            Installation.create(owner);
            owner.setAutoCommit(false);
            describeHistory(owner);
            Grants.apply(owner, database);
            Installation.put(owner, Installation.MIGRATIONS, fingerprint);
            owner.commit();
        } catch (SQLException e) {
            throw new DatabaseProblem("database.migrations.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static String fingerprint(Database database, List<String> locations) {
        return "%s grants=%s role=%s"
                .formatted(MigrationFiles.fingerprint(locations), Grants.VERSION, database.appUser());
    }

    private static void migrate(Database database, List<String> locations) {
        try {
            flyway(database, locations).migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem("database.migrations.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    static Flyway flyway(Database database, List<String> locations) {
        return Flyway.configure()
                .dataSource(database.ownerUrl(), database.ownerUser(), database.ownerPassword())
                .locations(locations.toArray(String[]::new))
                .defaultSchema("public")
                .createSchemas(false)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers(SilentLog.class.getName())
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** Versions and checksums of what this application would apply to a database that is empty now. */
    static List<Applied> known(Database database, List<String> locations) {
        return Arrays.stream(flyway(database, locations).info().pending())
                .map(migration -> new Applied(
                        String.valueOf(migration.getVersion()), migration.getDescription(), migration.getChecksum()))
                .toList();
    }

    /** Versions and checksums of what was applied, in the order of versions. */
    static List<Applied> applied(Connection owner) throws SQLException {
        List<Applied> all = new java.util.ArrayList<>();
        try (var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, description, checksum from public." + HISTORY
                                + " where success and version is not null and type = 'SQL' order by string_to_array(version, '.')::int[]")) {
            while (rows.next()) {
                all.add(new Applied(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return all;
    }

    /** One migration that was run. */
    record Applied(String version, String description, int checksum) {}

    private static void describeHistory(Connection owner) throws SQLException {
        Map<String, String> columns = Map.of(
                "installed_rank", "Order in which the migrations were run",
                "version", "Number of the migration; its hundreds tell the room",
                "description", "Words of the file name",
                "type", "Kind of migration",
                "script", "File name",
                "checksum", "Checksum of the file when it was run",
                "installed_by", "Database role that ran it",
                "installed_on", "When it was run (time zone of the server)",
                "execution_time", "How long it ran, in milliseconds",
                "success", "Whether it ended well");
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "comment on table public.%s is 'Migrations that were run, one row each'".formatted(HISTORY));
            for (Map.Entry<String, String> column : columns.entrySet()) {
                statement.execute("comment on column public.%s.%s is %s"
                        .formatted(HISTORY, column.getKey(), statement.enquoteLiteral(column.getValue())));
            }
        }
    }
}
