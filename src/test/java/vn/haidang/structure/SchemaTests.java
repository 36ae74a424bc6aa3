package vn.haidang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.haidang.database.Database;
import vn.haidang.testing.TestDatabase;

/** What every table must keep to; a second database breaks each rule on purpose to show that it bites. */
class SchemaTests {

    private static final String OWN = "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')";

    private static final String TABLES_WITHOUT_COMMENT = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and not c.relispartition and %s and obj_description(c.oid, 'pg_class') is null
            """.formatted(OWN);

    private static final String COLUMNS_WITHOUT_COMMENT = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and %s
              and col_description(c.oid, a.attnum) is null
            """.formatted(OWN);

    private static final String KEYS_WITH_ODD_NAMES = """
            select n.nspname || '.' || k.conname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where not c.relispartition and %s
              and k.conname !~ (case k.contype when 'p' then '^pk_' when 'f' then '^fk_' when 'u' then '^uidx_' when 'c' then '^chk_'
                                               when 'n' then '.' else '^chk_' end)
            """.formatted(OWN);

    private static final String INDEXES_WITH_ODD_NAMES = """
            select n.nspname || '.' || i.relname
            from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
            where not c.relispartition and not x.indisprimary and %s and i.relname !~ (case when x.indisunique then '^uidx_' else '^idx_' end)
            """.formatted(OWN);

    private static final String FOREIGN_KEYS_WITHOUT_INDEX = """
            select n.nspname || '.' || k.conname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and not c.relispartition and %s
              and not exists (select from pg_index x where x.indrelid = k.conrelid and (x.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """.formatted(OWN);

    private static final String FLOATING_POINT_COLUMNS = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and %s and a.atttypid in ('real'::regtype, 'double precision'::regtype, 'money'::regtype)
            """.formatted(OWN);

    private static final String TIMES_WITHOUT_ZONE = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and %s and a.atttypid = 'timestamp'::regtype
            """.formatted(OWN);

    /** A later room may point at an earlier one, never back. */
    private static final String KEYS_AGAINST_THE_FLOW = """
            with rooms as (select * from unnest(array['platform', 'search', 'audit', 'organisation', 'attachment', 'document', 'register', 'task', 'indicator', 'report', 'notification'])
                with ordinality as r (name, place))
            select n.nspname || '.' || k.conname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
            join rooms r on r.name = n.nspname join rooms fr on fr.name = fn.nspname
            where k.contype = 'f' and r.place < fr.place
            """;

    private static Database sound;
    private static Database wrong;

    @BeforeAll
    static void makeDatabases() throws SQLException {
        sound = TestDatabase.fresh();
        wrong = TestDatabase.fresh();
        try (Connection connection = wrong.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema wrong;
                    create table wrong.parents (id bigint, constraint pk_parents primary key (id));
                    create table wrong.children (
                        id bigint primary key, parent_id bigint, price double precision, at timestamp,
                        constraint fk_children_parents foreign key (parent_id) references wrong.parents (id));
                    create index odd on wrong.children (price);
                    alter table audit.chains add constraint fk_chains_units foreign key (length) references organisation.units (id) not valid;
                    """);
        }
    }

    @Test
    void everyTableAndViewIsExplained() {
        holdsAndBites(TABLES_WITHOUT_COMMENT, "wrong.parents");
    }

    @Test
    void everyColumnIsExplained() {
        holdsAndBites(COLUMNS_WITHOUT_COMMENT, "wrong.children.price");
    }

    @Test
    void keysAreNamed() {
        holdsAndBites(KEYS_WITH_ODD_NAMES, "wrong.children_pkey");
    }

    @Test
    void indexesAreNamed() {
        holdsAndBites(INDEXES_WITH_ODD_NAMES, "wrong.odd");
    }

    @Test
    void foreignKeysHaveAnIndex() {
        holdsAndBites(FOREIGN_KEYS_WITHOUT_INDEX, "wrong.fk_children_parents");
    }

    @Test
    void nothingIsFloatingPoint() {
        holdsAndBites(FLOATING_POINT_COLUMNS, "wrong.children.price");
    }

    @Test
    void timesHaveAZone() {
        holdsAndBites(TIMES_WITHOUT_ZONE, "wrong.children.at");
    }

    @Test
    void noRoomPointsAtALaterOne() {
        holdsAndBites(KEYS_AGAINST_THE_FLOW, "audit.fk_chains_units");
    }

    private static void holdsAndBites(String rule, String culprit) {
        assertThat(offenders(sound, rule)).isEmpty();
        assertThat(offenders(wrong, rule)).contains(culprit);
    }

    private static List<String> offenders(Database database, String rule) {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(rule)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
