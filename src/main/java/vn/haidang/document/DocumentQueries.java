package vn.haidang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;
import vn.haidang.platform.TextFold;

/** Lists documents. */
@Component
class DocumentQueries {

    static final int PAGE_SIZE = 50;

    private static final String LIST = """
            select d.id, d.state, d.label, d.subject, f.name as file_name, p.name as uploaded_by, d.uploaded_at, d.step, d.progress, d.failure,
                d.failure_values, t.tasks, t.doubts
            from document.documents d
            join attachment.shared_files f on f.id = d.file_id
            join organisation.shared_people p on p.id = d.uploaded_by
            cross join lateral (
                select count(*) as tasks, count(*) filter (where cardinality(doubts) > 0 and looked_at is null) as doubts
                from document.drafts where document_id = d.id) t
            where (:before::bigint is null or d.id < :before)
              and (:state::text is null or d.state = :state)
              and (:all or d.state = 'CONFIRMED')
              and (:words::text is null or d.search || ' ' || platform.fold(f.name) like :words)
            order by d.id desc limit :limit
            """;

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to list.
     *
     * @param q words to look for, accents do not matter; empty for all
     * @param state null for all
     * @param after id of the last document of the page before, null for the first page
     */
    record Filter(
            String q,
            @Nullable DocumentState state,
            @Nullable Long after) {}

    /** A page of the list and where the next one begins, null where there is none. */
    record Listed(List<DocumentRow> rows, @Nullable Long next) {}

    /** Newest first; who does not work on documents sees the confirmed ones. */
    Listed list(Actor actor, Filter filter) {
        List<DocumentRow> rows = jdbc.sql(LIST)
                .param("before", filter.after())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("all", Documents.mayWork(actor))
                .param("words", pattern(filter.q()))
                .param("limit", PAGE_SIZE + 1)
                .query(DocumentQueries::row)
                .list();
        return rows.size() <= PAGE_SIZE
                ? new Listed(rows, null)
                : new Listed(rows.subList(0, PAGE_SIZE), rows.get(PAGE_SIZE - 1).id());
    }

    private static @Nullable String pattern(String q) {
        String words = TextFold.fold(TextFold.nfc(q.strip()));
        if (words.isEmpty()) {
            return null;
        }
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static DocumentRow row(ResultSet row, int n) throws SQLException {
        String failure = row.getString("failure");
        Instant uploaded = row.getObject("uploaded_at", OffsetDateTime.class).toInstant();
        return new DocumentRow(
                row.getLong("id"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("label"),
                row.getString("subject"),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                uploaded,
                new Document.Progress(0, row.getString("step"), row.getDouble("progress"), 0, 0),
                failure == null
                        ? null
                        : new Document.Failure(failure, List.of((String[])
                                row.getArray("failure_values").getArray())),
                row.getInt("tasks"),
                row.getInt("doubts"));
    }
}
