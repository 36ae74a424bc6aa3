package vn.haidang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Everything of a database that must be equal after a restore, by ways that the backup itself does not use. */
final class SystemImage {
    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relname <> 'installation'";

    private SystemImage() {}

    /** One line for each table (number of rows and a digest of all of them), sequence, constraint, index, trigger, view, grant and comment. */
    static Map<String, String> of(Database database) throws SQLException {
        Map<String, String> image = new TreeMap<>();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            image.putAll(pairs(statement, """
                    select 'rows of ' || c.oid::regclass,
                      (xpath('/row/x/text()', query_to_xml(format(
                        'select count(*) || '' '' || coalesce(md5(string_agg(md5(t::text), '''' order by md5(t::text))), '''') as x from %%s t',
                        c.oid::regclass), false, true, '')))[1]::text
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and %s""".formatted(OURS)));
            image.putAll(pairs(statement, """
                    select 'sequence ' || c.oid::regclass,
                      (xpath('/row/x/text()', query_to_xml(format('select last_value || '' '' || is_called as x from %%s', c.oid::regclass),
                        false, true, '')))[1]::text
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and %s""".formatted(OURS)));
            image.putAll(pairs(statement, """
                            select 'constraint ' || c.oid::regclass || ' ' || k.conname,
                              pg_get_constraintdef(k.oid) || ' ' || k.convalidated || coalesce(obj_description(k.oid, 'pg_constraint'), '')
                            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where %s""".formatted(OURS)));
            image.putAll(pairs(statement, """
                    select 'relation ' || c.oid::regclass, concat_ws(' ', c.relkind, c.relacl, obj_description(c.oid, 'pg_class'),
                      case c.relkind when 'i' then pg_get_indexdef(c.oid) when 'v' then pg_get_viewdef(c.oid) end)
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind <> 't' and %s""".formatted(OURS)));
            image.putAll(pairs(statement, """
                            select 'trigger ' || c.oid::regclass || ' ' || t.tgname, t.tgenabled::text || pg_get_triggerdef(t.oid)
                            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                            where not t.tgisinternal and %s""".formatted(OURS)));
        }
        return image;
    }

    private static Map<String, String> pairs(Statement statement, String query) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
