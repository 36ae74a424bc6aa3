package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which change of catalogue and tree was the last, another text after each: what was read of them under one is good as long as it stays.
 *
 * @param catalogue indicators, units, breakdowns and their parts; new combinations of parts leave it as it is
 * @param tree bodies, names, lineage and successions
 */
record Stamps(String catalogue, String tree) {

    /** Two columns of any statement, {@link #of} reads them. */
    static final String COLUMNS = """
            (select changed_in || ':' || turn from indicator.stamps where name = 'CATALOGUE') as catalogue_stamp,
            (select changed_in || ':' || turn from indicator.stamps where name = 'TREE') as tree_stamp
            """;

    static Stamps of(ResultSet row) throws SQLException {
        return new Stamps(row.getString("catalogue_stamp"), row.getString("tree_stamp"));
    }

    static Stamps read(JdbcClient jdbc) {
        return jdbc.sql("select " + COLUMNS).query((row, n) -> of(row)).single();
    }
}
