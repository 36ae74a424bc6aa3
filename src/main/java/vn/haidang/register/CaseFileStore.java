package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Case files, in SQL. */
@Repository
class CaseFileStore {

    private static final String SELECT = """
            select c.id, c.code, c.year, c.title, c.unit_id, organisation.unit_name(c.unit_id, c.opened_on) as unit, c.keeper_id, k.name as keeper,
                c.retention_id, r.name as retention, r.years, c.usage, c.language, c.opened_on, c.closed_on, c.note, c.state, c.minutes,
                c.minutes_on, d.documents, d.pages, c.version
            from register.case_files c
            join register.retentions r on r.id = c.retention_id
            join organisation.shared_people k on k.id = c.keeper_id
            cross join lateral (
                select count(*) as documents, coalesce(sum(coalesce(a.pages, o.pages, 0)), 0) as pages
                from register.case_file_documents x
                left join register.arrivals a on a.id = x.arrival_id
                left join register.outgoing_book o on o.id = x.outgoing_id
                where x.case_file_id = c.id) d
            """;

    private static final String ENTRIES = """
            select x.id, x.arrival_id, x.document_id, x.outgoing_id, coalesce(a.document_number, o.number, l.number) as number,
                coalesce(a.document_symbol, o.symbol, l.symbol) as symbol,
                coalesce(a.issued_on, o.issued_on, l.issued_on, (coalesce(a.arrived_at, x.added_at) at time zone 'Asia/Ho_Chi_Minh')::date) as dated,
                coalesce(a.kind_name, o.kind_name, l.kind_name) as kind_name, coalesce(a.subject, o.subject, l.subject, l.label, '') as subject,
                coalesce(s.name, case when x.outgoing_id is null then l.issuer end) as author,
                coalesce(a.signer, o.signer, l.signer_name) as signer,
                coalesce(a.pages, o.pages, case when l.pages ~ '^[0-9]{1,6}$' then l.pages::integer end) as pages,
                coalesce(l.file_id, o.file_id) as file_id, f.name as file_name, f.media_type, l.id as text_id, a.number as arrival_number,
                (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date as arrived_on, a.due_on
            from register.case_file_documents x
            left join register.arrivals a on a.id = x.arrival_id
            left join register.senders s on s.id = a.sender_id
            left join register.outgoing_book o on o.id = x.outgoing_id
            left join document.shared_letterheads l on l.id = coalesce(x.document_id, a.document_id)
            left join attachment.shared_files f on f.id = coalesce(l.file_id, o.file_id)
            where x.case_file_id = :id
            order by dated, x.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CaseFile> file(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CaseFileStore::file)
                .optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<CaseFile> lock(long id) {
        return jdbc.sql(SELECT + "where c.id = :id for update of c")
                .param("id", id)
                .query(CaseFileStore::file)
                .optional();
    }

    /** Newest year first, then by code; whoever keeps no case files sees those of the own units. */
    List<CaseFile> list(Actor actor, String q, @Nullable CaseFileState state, @Nullable Integer year, int most) {
        return jdbc.sql(SELECT + """
                        where (:all or c.unit_id = any(:units))
                          and (:state::text is null or c.state = :state)
                          and (:year::integer is null or c.year = :year)
                          and (:words::text is null or c.search like :words)
                        order by c.year desc, c.code collate platform.vi, c.id limit :most
                        """)
                .param("all", CaseFiles.seesAll(actor))
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("state", state == null ? null : state.name())
                .param("year", year)
                .param("words", ArrivalQueries.pattern(q))
                .param("most", most)
                .query(CaseFileStore::file)
                .list();
    }

    List<CaseFileEntry> entries(long id) {
        return jdbc.sql(ENTRIES).param("id", id).query(CaseFileEntry.class).list();
    }

    Optional<String> text(long document) {
        return jdbc.sql("select body from document.shared_bodies where id = :id and body is not null")
                .param("id", document)
                .query(String.class)
                .optional();
    }

    List<CaseFile.Step> steps(long id) {
        return jdbc.sql("""
                        select t.kind, p.name as by, t.at, t.words from register.case_file_steps t
                        join organisation.shared_people p on p.id = t.by_id where t.case_file_id = :id order by t.id
                        """)
                .param("id", id)
                .query((row, n) -> new CaseFile.Step(
                        row.getString("kind"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    List<CaseFile.Retention> retentions(LocalDate on) {
        return jdbc.sql("""
                        select id, name, years, citation from register.retentions
                        where valid_from <= :on and coalesce(valid_to, 'infinity') >= :on order by years desc nulls first, id
                        """).param("on", on).query(CaseFile.Retention.class).list();
    }

    /** False where the code is taken in that unit and year. */
    boolean isFree(String code, int year, long unit, long own) {
        return jdbc.sql("""
                        select not exists (select from register.case_files where code = :code and year = :year and unit_id = :unit and id <> :own)
                        """)
                .param("code", code)
                .param("year", year)
                .param("unit", unit)
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    long insert(CaseFile.Asked asked) {
        return bind(jdbc.sql("""
                        insert into register.case_files (code, year, title, unit_id, keeper_id, retention_id, usage, language, opened_on, note,
                            state)
                        values (:code, :year, :title, :unit, :keeper, :retention, :usage, :language, :opened, :note, 'OPEN') returning id
                        """), asked).query(Long.class).single();
    }

    void update(long id, int version, CaseFile.Asked asked) {
        require(bind(jdbc.sql("""
                        update register.case_files set code = :code, year = :year, title = :title, unit_id = :unit, keeper_id = :keeper,
                            retention_id = :retention, usage = :usage, language = :language, opened_on = :opened, note = :note,
                            version = version + 1
                        where id = :id and version = :version
                        """), asked)
                .param("id", id)
                .param("version", version)
                .update());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, CaseFile.Asked asked) {
        return statement
                .param("code", asked.code())
                .param("year", asked.year())
                .param("title", asked.title())
                .param("unit", asked.unitId())
                .param("keeper", asked.keeperId())
                .param("retention", asked.retentionId())
                .param("usage", asked.usage())
                .param("language", asked.language())
                .param("opened", asked.openedOn())
                .param("note", asked.note());
    }

    void state(long id, CaseFileState state, @Nullable LocalDate closedOn) {
        require(jdbc.sql("""
                        update register.case_files set state = :state, closed_on = :closed, version = version + 1 where id = :id
                        """)
                .param("state", state.name())
                .param("closed", closedOn)
                .param("id", id)
                .update());
    }

    void destroy(long id, String minutes, LocalDate on) {
        require(jdbc.sql("""
                        update register.case_files set state = 'DESTROYED', minutes = :minutes, minutes_on = :on, version = version + 1
                        where id = :id
                        """)
                .param("minutes", minutes)
                .param("on", on)
                .param("id", id)
                .update());
    }

    /** Puts a document in; false where it is there already. */
    boolean add(Actor actor, long id, @Nullable Long arrival, @Nullable Long document, @Nullable Long outgoing) {
        return jdbc.sql("""
                        insert into register.case_file_documents (case_file_id, arrival_id, document_id, outgoing_id, added_by, added_at)
                        values (:id, :arrival, :document, :outgoing, :by, :at) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("arrival", arrival)
                        .param("document", document)
                        .param("outgoing", outgoing)
                        .param("by", actor.person())
                        .param("at", ArrivalStore.utc(clock.instant()))
                        .update()
                == 1;
    }

    void remove(long id, long entry) {
        require(jdbc.sql("delete from register.case_file_documents where id = :entry and case_file_id = :id")
                .param("entry", entry)
                .param("id", id)
                .update());
    }

    void step(Actor actor, long id, String kind, @Nullable String words) {
        jdbc.sql("""
                        insert into register.case_file_steps (case_file_id, kind, by_id, at, words) values (:id, :kind, :by, :at, :words)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("by", actor.person())
                .param("at", ArrivalStore.utc(clock.instant()))
                .param("words", words)
                .update();
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private static CaseFile file(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("year"),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getLong("keeper_id"),
                row.getString("keeper"),
                row.getLong("retention_id"),
                row.getString("retention"),
                row.getObject("years", Integer.class),
                row.getString("usage"),
                row.getString("language"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("note"),
                CaseFileState.valueOf(row.getString("state")),
                row.getString("minutes"),
                row.getObject("minutes_on", LocalDate.class),
                row.getInt("documents"),
                row.getInt("pages"),
                row.getInt("version"));
    }
}
