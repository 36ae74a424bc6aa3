package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.document.WorkingCalendar;
import vn.haidang.platform.Actor;
import vn.haidang.platform.TextFold;

/** Lists outgoing documents, newest first, and what has come in for one's units. */
@Component
class OutgoingQueries {

    private static final String VISIBLE = """
            (:all or o.unit_id = any(:units) or o.drafter_id = :person or o.signer_id = :person
             or (o.state in ('ISSUED', 'RECALLED') and exists (select from register.recipients v
                 where v.outgoing_id = o.id and (v.unit_id = any(:units) or v.person_id = :person))))
            """;

    private static final String LIST = """
            select o.id, o.state, case when o.number is not null then o.label end as label, k.name as kind, o.subject, o.urgency,
                organisation.unit_name(o.unit_id, coalesce(o.dated, :today)) as unit, d.name as drafter, s.name as signer, o.dated, o.signed_on,
                o.issued_on, o.copies, r.*
            from register.outgoing o
            join register.document_kinds k on k.id = o.kind_id
            join organisation.shared_people d on d.id = o.drafter_id
            left join organisation.shared_people s on s.id = o.signer_id
            cross join lateral (
                select count(*) as recipients, count(*) filter (where state in ('SENT', 'BY_POST')) as sent,
                    count(*) filter (where opened_at is not null) as opened, count(*) filter (where state = 'FAILED') as failed,
                    coalesce(string_agg(name, '; ' order by id), '') as names
                from register.recipients where outgoing_id = o.id) r
            where %s
              and (:after::bigint is null or o.id < :after)
              and (:state::text is null or o.state = :state
                   or (:state = 'OPEN' and o.state not in ('ISSUED', 'RECALLED', 'DISCARDED')))
              and (:kind::text is null or k.code = :kind)
              and (:unit::bigint is null or o.unit_id = :unit)
              and (:from::date is null or o.dated >= :from) and (:to::date is null or o.dated <= :to)
              and (:words::text is null or o.search like :words)
              and (not :late or (o.signed_on < :lateBefore and o.state in ('SIGNED', 'NUMBERED', 'SEALED')))
            order by o.id desc limit :limit
            """.formatted(VISIBLE);

    private static final String INBOX = """
            select o.id, o.label, k.name as kind, o.subject, o.urgency, o.state, o.dated, min(r.sent_at) as sent_at, min(r.opened_at) as opened_at,
                min(p.name) as opened_by, string_agg(r.name, '; ' order by r.id) as names
            from register.recipients r
            join register.outgoing o on o.id = r.outgoing_id
            join register.document_kinds k on k.id = o.kind_id
            left join organisation.shared_people p on p.id = r.opened_by
            where r.state = 'SENT' and o.state in ('ISSUED', 'RECALLED') and (r.unit_id = any(:units) or r.person_id = :person)
              and (:after::bigint is null or o.id < :after)
            group by o.id, k.name
            having not :unread or min(r.opened_at) is null
            order by o.id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<WorkingCalendar> calendar;
    private final Clock clock;

    OutgoingQueries(JdbcClient jdbc, ObjectProvider<WorkingCalendar> calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A part of the list and where the next one begins, null where there is none. */
    record Part(List<OutgoingRow> rows, @Nullable Long next) {}

    /** A part of the inbox. */
    record Inbox(List<RecipientInboxRow> rows, @Nullable Long next) {}

    Part list(Actor actor, OutgoingFilter filter, @Nullable Long after, int limit) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays days = days();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("after", after);
        values.put("state", filter.state());
        values.put("kind", filter.kind());
        values.put("unit", filter.unit());
        values.put("from", filter.from());
        values.put("to", filter.to());
        values.put("words", pattern(filter.q()));
        List<OutgoingRow> rows = jdbc.sql(LIST)
                .params(values)
                .param("late", filter.late())
                .param("lateBefore", lastDayInTime(today, days))
                .param("all", OutgoingDesk.seesAll(actor))
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("person", actor.person())
                .param("today", today)
                .param("limit", limit + 1)
                .query((row, n) -> row(row, today, days))
                .list();
        return rows.size() <= limit
                ? new Part(rows, null)
                : new Part(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Signed before this day and not out yet: late. */
    private static LocalDate lastDayInTime(LocalDate today, WorkingDays days) {
        return days.onOrBefore(today.minusDays(1));
    }

    Inbox inbox(Actor actor, boolean unread, @Nullable Long after, int limit) {
        List<RecipientInboxRow> rows = jdbc.sql(INBOX)
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("person", actor.person())
                .param("unread", unread)
                .param("after", after)
                .param("limit", limit + 1)
                .query(OutgoingQueries::inboxRow)
                .list();
        return rows.size() <= limit
                ? new Inbox(rows, null)
                : new Inbox(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Documents that point at one: what replaces it, what corrects it. */
    List<OutgoingLink> linksTo(long id) {
        return jdbc.sql("""
                select o.id, k.name || ' ' || o.label as label, o.state, o.replaces_id = :id as replaces
                from register.outgoing o join register.document_kinds k on k.id = o.kind_id
                where (o.replaces_id = :id or o.corrects_id = :id) and o.state <> 'DISCARDED' order by o.id
                """)
                .param("id", id)
                .query((row, n) -> new OutgoingLink(
                        row.getLong("id"),
                        row.getString("label"),
                        OutgoingState.valueOf(row.getString("state")),
                        row.getBoolean("replaces")))
                .list();
    }

    /** One document by id, as a link. */
    @Nullable
    OutgoingLink link(@Nullable Long id, boolean replaces) {
        return id == null
                ? null
                : jdbc.sql("""
                        select o.id, k.name || ' ' || o.label as label, o.state
                        from register.outgoing o join register.document_kinds k on k.id = o.kind_id where o.id = :id
                        """)
                        .param("id", id)
                        .query((row, n) -> new OutgoingLink(
                                row.getLong("id"),
                                row.getString("label"),
                                OutgoingState.valueOf(row.getString("state")),
                                replaces))
                        .single();
    }

    IssueClock clockOf(Outgoing document) {
        Outgoing.Signing signing = document.signing();
        Outgoing.Issue issue = document.issue();
        return IssueClock.of(
                signing == null ? null : signing.on(),
                issue == null ? null : issue.on(),
                document.draft().urgency(),
                LocalDate.now(clock),
                days());
    }

    /** Last day to issue what is signed. */
    @Nullable
    LocalDate latest(Outgoing document) {
        Outgoing.Signing signing = document.signing();
        return signing == null
                ? null
                : IssueClock.latest(signing.on(), document.draft().urgency(), days());
    }

    private WorkingDays days() {
        WorkingCalendar kept = calendar.getIfAvailable();
        return kept == null ? WorkingDays.of(List.of()) : kept.workingDays();
    }

    private static @Nullable String pattern(@Nullable String q) {
        String words = q == null ? "" : TextFold.fold(q);
        return words.isEmpty()
                ? null
                : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static OutgoingRow row(ResultSet row, LocalDate today, WorkingDays days) throws SQLException {
        Urgency urgency = Urgency.valueOf(row.getString("urgency"));
        LocalDate issued = row.getObject("issued_on", LocalDate.class);
        OutgoingState state = OutgoingState.valueOf(row.getString("state"));
        boolean ran = state.isOpen() || issued != null;
        return new OutgoingRow(
                row.getLong("id"),
                state,
                row.getString("label"),
                row.getString("kind"),
                row.getString("subject"),
                urgency,
                row.getString("unit"),
                row.getString("drafter"),
                row.getString("signer"),
                row.getObject("dated", LocalDate.class),
                issued,
                row.getInt("copies"),
                row.getInt("recipients"),
                row.getInt("sent"),
                row.getInt("opened"),
                row.getInt("failed"),
                row.getString("names"),
                ran
                        ? IssueClock.of(row.getObject("signed_on", LocalDate.class), issued, urgency, today, days)
                        : IssueClock.NONE);
    }

    private static RecipientInboxRow inboxRow(ResultSet row, int n) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new RecipientInboxRow(
                row.getLong("id"),
                row.getString("label"),
                row.getString("kind"),
                row.getString("subject"),
                Urgency.valueOf(row.getString("urgency")),
                OutgoingState.valueOf(row.getString("state")),
                row.getObject("dated", LocalDate.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getString("opened_by"),
                row.getString("names"));
    }
}
