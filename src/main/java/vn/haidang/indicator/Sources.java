package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Keeps where values came from. */
@Repository
public class Sources {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The source of this kind and reference, made where it was not there; without a reference always a new one. In the caller's transaction.
     *
     * @param fileId the file as it came, null where there is none
     * @param documentId the document it was read from, null where there is none
     */
    public Source of(
            Actor actor,
            Source.Kind kind,
            String label,
            @Nullable String reference,
            @Nullable Long fileId,
            @Nullable Long documentId) {
        long id = jdbc.sql("""
                insert into indicator.sources (kind, label, file_id, document_id, reference, person_id, created_at)
                values (:kind, :label, :file, :document, :reference, :person, :now)
                on conflict (kind, reference) do update set label = excluded.label
                returning id
                """)
                .param("kind", kind.name())
                .param("label", label)
                .param("file", fileId)
                .param("document", documentId)
                .param("reference", reference)
                .param("person", actor.personId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    public Optional<Source> find(long id) {
        return jdbc.sql("select * from indicator.sources where id = :id")
                .param("id", id)
                .query((row, n) -> source(row))
                .optional();
    }

    /** Those of these ids, with one statement. */
    public Map<Long, Source> byIds(Collection<Long> ids) {
        return jdbc
                .sql("select * from indicator.sources where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> source(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getLong("id"),
                Source.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getObject("file_id", Long.class),
                row.getObject("document_id", Long.class),
                row.getString("reference"),
                row.getObject("person_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
