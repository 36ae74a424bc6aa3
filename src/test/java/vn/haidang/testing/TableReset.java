package vn.haidang.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.haidang.database.Database;

/**
 * Puts a database back to the state of a template: rows are deleted (not truncated: no lock that an open connection could block, no new
 * files), reference rows that migrations inserted are copied in again, sequences are set back.
 */
final class TableReset {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            order by 1""";
    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value), last_value is not null
            from pg_sequences where schemaname <> 'public' order by 1""";
    /** Triggers that fire even for a replica: what keeps append-only tables append-only. */
    private static final String GUARDS = """
            select tgrelid::regclass::text, quote_ident(tgname)
            from pg_trigger where tgenabled = 'A' and not tgisinternal and tgparentid = 0 order by 1, 2""";

    private final String script;
    private final Map<String, byte[]> reference;

    private TableReset(String script, Map<String, byte[]> reference) {
        this.script = script;
        this.reference = reference;
    }

    /** Learns what a database must look like after a reset. */
    static TableReset learn(Database template) {
        try (Connection connection = template.asOwner();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            Map<String, byte[]> reference = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    String table = rows.getString(1);
                    String columns = rows.getString(2);
                    tables.add(table);
                    byte[] content = columns == null ? new byte[0] : copyOut(connection, table, columns);
                    if (content.length > 0) {
                        reference.put(table + " (" + columns + ")", content);
                    }
                }
            }
            return new TableReset(script(statement, tables), reference);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(Statement statement, List<String> tables) throws SQLException {
        StringBuilder script = new StringBuilder("do $reset$ begin\n");
        List<String> guards = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(GUARDS)) {
            while (rows.next()) {
                guards.add("alter table %s %%s trigger %s;\n".formatted(rows.getString(1), rows.getString(2)));
            }
        }
        guards.forEach(guard -> script.append(guard.formatted("disable")));
        for (String table : tables) {
            script.append("if exists (select from %1$s) then delete from %1$s; end if;\n".formatted(table));
        }
        try (ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                script.append("perform setval(%s, %d, %b);\n"
                        .formatted(statement.enquoteLiteral(rows.getString(1)), rows.getLong(2), rows.getBoolean(3)));
            }
        }
        guards.forEach(guard -> script.append(guard.formatted("enable always")));
        return script.append("end $reset$").toString();
    }

    void apply(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // neither foreign keys nor the triggers that guard append-only tables
            statement.execute("set local session_replication_role = replica");
            statement.execute(script);
            for (Map.Entry<String, byte[]> table : reference.entrySet()) {
                copyIn(connection, table.getKey(), table.getValue());
            }
        }
        connection.commit();
    }

    private static byte[] copyOut(Connection connection, String table, String columns) throws SQLException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void copyIn(Connection connection, String table, byte[] content) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
