package vn.haidang.document;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;
import vn.haidang.text.Span;

/** Proposed tasks, in SQL. */
@Repository
class DraftStore {

    private static final TypeReference<List<Deadline>> DEADLINES = new TypeReference<>() {};

    private static final String COLUMNS = """
            id, position, ref, text, span_start, span_end, all_units, lead_unit_id, lead_printed, lead_confidence, co_unit_ids, partners,
            sponsor_id, deliverable, report_to, deadlines::text as deadlines, confidence, doubts, looked_at, looked_by, edited_at, edited_by,
            version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Draft> ofDocument(long documentId) {
        return jdbc.sql("select " + COLUMNS
                        + " from document.drafts where document_id = :document order by position, id")
                .param("document", documentId)
                .query(DraftStore::draft)
                .list();
    }

    Optional<Draft> draft(long documentId, long id) {
        return jdbc.sql("select " + COLUMNS + " from document.drafts where id = :id and document_id = :document")
                .param("id", id)
                .param("document", documentId)
                .query(DraftStore::draft)
                .optional();
    }

    /** Adds a draft; its id counts where it is not 0, as when a removed one is put back. */
    long insert(long documentId, Draft draft) {
        return jdbc.sql("""
                insert into document.drafts (id, document_id, position, ref, text, span_start, span_end, all_units, lead_unit_id, lead_printed,
                    lead_confidence, co_unit_ids, partners, sponsor_id, deliverable, report_to, deadlines, confidence, doubts, looked_at,
                    looked_by, edited_at, edited_by, version)
                overriding system value
                values (coalesce(:id, nextval(pg_get_serial_sequence('document.drafts', 'id'))), :document, :position, :ref, :text, :spanStart,
                    :spanEnd, :allUnits, :lead, :leadPrinted, :leadConfidence, :coUnits, :partners, :sponsor, :deliverable, :reportTo,
                    cast(:deadlines as jsonb), :confidence, :doubts, :lookedAt, :lookedBy, :editedAt, :editedBy, :version)
                returning id
                """)
                .params(parameters(documentId, draft))
                .param("id", draft.id() == 0 ? null : draft.id())
                .query(Long.class)
                .single();
    }

    /**
     * Writes a draft over the version it was read at.
     *
     * @throws StaleWrite where it has another version by now, or is gone
     */
    void update(Actor actor, long documentId, Draft draft) {
        Draft edited = new Draft(
                draft.id(),
                draft.position(),
                draft.content(),
                draft.span(),
                draft.leadConfidence(),
                draft.confidence(),
                draft.doubts(),
                draft.lookedAt(),
                draft.lookedBy(),
                clock.instant(),
                actor.personId(),
                draft.version());
        write(documentId, edited, draft.version() + 1);
    }

    /** Puts a draft back as it was, with who edited it and when; its version grows all the same. */
    void restore(long documentId, Draft draft, int overVersion) {
        Map<String, @Nullable Object> parameters = parameters(documentId, draft);
        parameters.put("version", overVersion);
        write(parameters, draft.id(), overVersion + 1);
    }

    private void write(long documentId, Draft draft, int newVersion) {
        write(parameters(documentId, draft), draft.id(), newVersion);
    }

    private void write(Map<String, @Nullable Object> parameters, long id, int newVersion) {
        int rows = jdbc.sql("""
                update document.drafts set position = :position, ref = :ref, text = :text, span_start = :spanStart, span_end = :spanEnd,
                    all_units = :allUnits, lead_unit_id = :lead, lead_printed = :leadPrinted, lead_confidence = :leadConfidence,
                    co_unit_ids = :coUnits, partners = :partners, sponsor_id = :sponsor, deliverable = :deliverable, report_to = :reportTo,
                    deadlines = cast(:deadlines as jsonb), confidence = :confidence, doubts = :doubts, looked_at = :lookedAt,
                    looked_by = :lookedBy, edited_at = :editedAt, edited_by = :editedBy, version = :newVersion
                where id = :id and document_id = :document and version = :version
                """)
                .params(parameters)
                .param("id", id)
                .param("newVersion", newVersion)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** @throws StaleWrite where somebody changed it since */
    void delete(long documentId, long id, int version) {
        int rows = jdbc.sql(
                        "delete from document.drafts where id = :id and document_id = :document and version = :version")
                .param("id", id)
                .param("document", documentId)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    void deleteAll(long documentId) {
        jdbc.sql("delete from document.drafts where document_id = :document")
                .param("document", documentId)
                .update();
    }

    /** Makes room behind a place in the list. */
    void shift(long documentId, int behind) {
        jdbc.sql(
                        "update document.drafts set position = position + 1 where document_id = :document and position > :behind")
                .param("document", documentId)
                .param("behind", behind)
                .update();
    }

    private static Map<String, @Nullable Object> parameters(long documentId, Draft draft) {
        Draft.Content content = draft.content();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("document", documentId);
        parameters.put("position", draft.position());
        parameters.put("ref", content.ref());
        parameters.put("text", content.text());
        parameters.put("spanStart", draft.span() == null ? null : draft.span().start());
        parameters.put("spanEnd", draft.span() == null ? null : draft.span().end());
        parameters.put("allUnits", content.allUnits());
        parameters.put("lead", content.leadUnitId());
        parameters.put("leadPrinted", content.leadPrinted());
        parameters.put("leadConfidence", draft.leadConfidence());
        parameters.put("coUnits", content.coUnitIds().toArray(Long[]::new));
        parameters.put("partners", content.partners().toArray(String[]::new));
        parameters.put("sponsor", content.sponsorId());
        parameters.put("deliverable", content.deliverable());
        parameters.put("reportTo", content.reportTo());
        parameters.put("deadlines", JsonShape.MAPPER.writeValueAsString(content.deadlines()));
        parameters.put("confidence", draft.confidence());
        parameters.put("doubts", draft.doubts().toArray(String[]::new));
        parameters.put("lookedAt", moment(draft.lookedAt()));
        parameters.put("lookedBy", draft.lookedBy());
        parameters.put("editedAt", moment(draft.editedAt()));
        parameters.put("editedBy", draft.editedBy());
        parameters.put("version", draft.version());
        return parameters;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        int start = row.getInt("span_start");
        Span span = row.wasNull() ? null : new Span(start, row.getInt("span_end"));
        return new Draft(
                row.getLong("id"),
                row.getInt("position"),
                content(row),
                span,
                number(row.getBigDecimal("lead_confidence")),
                row.getDouble("confidence"),
                List.of(array(row.getArray("doubts"), new String[0])),
                instant(row, "looked_at"),
                row.getObject("looked_by", Long.class),
                instant(row, "edited_at"),
                row.getObject("edited_by", Long.class),
                row.getInt("version"));
    }

    private static Draft.Content content(ResultSet row) throws SQLException {
        return new Draft.Content(
                row.getString("ref"),
                row.getString("text"),
                row.getBoolean("all_units"),
                row.getObject("lead_unit_id", Long.class),
                row.getString("lead_printed"),
                List.of(array(row.getArray("co_unit_ids"), new Long[0])),
                List.of(array(row.getArray("partners"), new String[0])),
                row.getObject("sponsor_id", Long.class),
                row.getString("deliverable"),
                row.getString("report_to"),
                JsonShape.MAPPER.readValue(row.getString("deadlines"), DEADLINES));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(Array value, T[] type) throws SQLException {
        Object[] values = (Object[]) value.getArray();
        return (T[]) java.util.Arrays.copyOf(values, values.length, type.getClass());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
