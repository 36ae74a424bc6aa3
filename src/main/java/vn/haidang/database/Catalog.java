package vn.haidang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What there is in the database besides rows: tables, partitions, sequences, foreign keys, triggers. Names are quoted where they must be. */
final class Catalog {
    /** Tables that belong to migrations: all of the rooms' schemas, and the history. */
    private static final String OURS =
            "((n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public'))"
                    + " or (n.nspname = 'public' and c.relname = 'flyway_history'))";

    private Catalog() {}

    /** A table, or the root of a partitioned one, with the columns that are stored and not computed. */
    record Table(String name, String columns) {}

    /** One partition; {@code key} is "" unless it is partitioned itself. */
    record Partition(String parent, String name, String bounds, String key) {}

    /** Where a sequence stands. */
    record Sequence(String name, long value, boolean called) {}

    /** A foreign key, and the command that makes it, and its comment ("" for none). */
    record ForeignKey(String table, String name, String definition, String comment) {}

    /** A trigger and when it fires, in the letters of {@code pg_trigger.tgenabled}. */
    record Trigger(String table, String name, String enabled) {}

    static List<Table> tables(Connection connection) throws SQLException {
        return list(connection, """
                select format('%%I.%%I', n.nspname, c.relname),
                       coalesce((select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and %s
                order by n.nspname, c.relname""".formatted(OURS), row -> new Table(row.getString(1), row.getString(2)));
    }

    /** Parents before their parts. */
    static List<Partition> partitions(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select format('%%I.%%I', pn.nspname, p.relname), format('%%I.%%I', n.nspname, c.relname),
                       pg_get_expr(c.relpartbound, c.oid), coalesce(pg_get_partkeydef(c.oid), '')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_inherits i on i.inhrelid = c.oid
                join pg_class p on p.oid = i.inhparent
                join pg_namespace pn on pn.oid = p.relnamespace
                where c.relispartition and c.relkind in ('r', 'p') and %s
                order by (select count(*) from pg_partition_ancestors(c.oid)), n.nspname, c.relname""".formatted(OURS),
                row -> new Partition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    static List<Sequence> sequences(Connection connection) throws SQLException {
        List<String> names = list(connection, """
                select format('%%I.%%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s order by n.nspname, c.relname""".formatted(OURS), row -> row.getString(1));
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            sequences.addAll(list(
                    connection,
                    "select last_value, is_called from " + name,
                    row -> new Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select format('%%I.%%I', n.nspname, c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid),
                       coalesce(obj_description(k.oid, 'pg_constraint'), '')
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conparentid = 0 and %s
                order by k.oid""".formatted(OURS),
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    static List<Trigger> triggers(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select format('%%I.%%I', n.nspname, c.relname), quote_ident(t.tgname), t.tgenabled
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and t.tgparentid = 0 and %s
                order by t.oid""".formatted(OURS),
                row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)));
    }

    static List<String> materializedViews(Connection connection) throws SQLException {
        return list(connection, """
                select format('%%I.%%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'm' and %s order by c.oid""".formatted(OURS), row -> row.getString(1));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, String query, Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return List.copyOf(all);
    }
}
