package vn.haidang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application's role may do: read and write the rows of every room's schema; in {@code audit} only read, and call the functions
 * that write. Everybody else: nothing.
 */
final class Grants {
    /** Raised when these rules change, so that they are applied again. */
    static final String VERSION = "2";

    private static final String AUDIT = "audit";

    private Grants() {}

    static void apply(Connection owner, Database database) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String role = statement.enquoteIdentifier(database.appUser(), true);
            String name = statement.enquoteIdentifier(owner.getCatalog(), true);
            List<String> commands = new ArrayList<>();
            commands.add("revoke all on database %s from public".formatted(name));
            commands.add("revoke all on schema public from public");
            // rows of an import are staged in temporary tables
            commands.add("grant connect, temporary on database %s to %s".formatted(name, role));
            commands.add("grant usage on schema public to %s".formatted(role));
            for (String schema : schemas(owner)) {
                commands.addAll(of(statement.enquoteIdentifier(schema, true), role, schema.equals(AUDIT)));
            }
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static List<String> of(String schema, String role, boolean appendOnly) {
        List<String> commands = new ArrayList<>();
        for (String who : List.of("public", role)) {
            commands.add("revoke all on schema %s from %s".formatted(schema, who));
            commands.add("revoke all on all tables in schema %s from %s".formatted(schema, who));
            commands.add("revoke all on all sequences in schema %s from %s".formatted(schema, who));
            commands.add("revoke all on all routines in schema %s from %s".formatted(schema, who));
        }
        commands.add("grant usage on schema %s to %s".formatted(schema, role));
        commands.add("grant execute on all routines in schema %s to %s".formatted(schema, role));
        if (appendOnly) {
            commands.add("grant select on all tables in schema %s to %s".formatted(schema, role));
        } else {
            commands.add(
                    "grant select, insert, update, delete on all tables in schema %s to %s".formatted(schema, role));
            commands.add("grant usage, select on all sequences in schema %s to %s".formatted(schema, role));
        }
        return commands;
    }

    /** Every schema that migrations made. */
    static List<String> schemas(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                        order by nspname""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
