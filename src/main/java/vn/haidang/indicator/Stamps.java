package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which change of catalogue and tree was the last, another text after each: what was read of them under one is good as long as it stays.
 *
 * @param catalogue indicators, units, breakdowns and their parts; new combinations of parts leave it as it is
 * @param coordinates how many combinations of parts there are; they come, and stay as they are
 * @param tree bodies, names, lineage and successions
 */
record Stamps(String catalogue, int coordinates, String tree) {

    /** Three columns of any statement, {@link #of} reads them. */
    static final String COLUMNS = """
            (select changed_in || ':' || turn from indicator.stamps where name = 'CATALOGUE') as catalogue_stamp,
            (select count(*) from indicator.coordinates) as coordinate_stamp,
            (select changed_in || ':' || turn from indicator.stamps where name = 'TREE') as tree_stamp
            """;

    static Stamps of(ResultSet row) throws SQLException {
        return new Stamps(
                row.getString("catalogue_stamp"), row.getInt("coordinate_stamp"), row.getString("tree_stamp"));
    }

    /** The stamps as they stand; a transaction that only reads asks once and stays with the answer, so that its parts agree. */
    static Stamps read(JdbcClient jdbc) {
        boolean readsOnly = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (!readsOnly) {
            return ask(jdbc);
        }
        // kept as a synchronization: it goes aside with its transaction when another begins within, and ends with it
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Kept kept) {
                return kept.stamps();
            }
        }
        Stamps read = ask(jdbc);
        TransactionSynchronizationManager.registerSynchronization(new Kept(read));
        return read;
    }

    private static Stamps ask(JdbcClient jdbc) {
        return jdbc.sql("select " + COLUMNS).query((row, n) -> of(row)).single();
    }

    private record Kept(Stamps stamps) implements TransactionSynchronization {}
}
