package vn.haidang.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the registers for a period: text, days and numbers in the order of the decree's columns. */
@Component
class RegisterQueries {

    private static final String KIND_AND_SUBJECT = "coalesce(nullif(%s, '') || E'\\n', '') || %s";

    private static final String OUTGOING = """
            select o.number || '/' || o.symbol, o.issued_on, %s, o.signer, o.recipients, o.copy_keeper, o.copies, o.transferred_on, o.received_by,
                o.note
            from register.outgoing_book o
            where o.issued_on between :from and :to order by o.issued_on, o.series, o.ordinal
            """.formatted(KIND_AND_SUBJECT.formatted("o.kind_name", "o.subject"));

    private static final String CODE = """
            coalesce(case when a.document_number ~ '^[0-9]$' then '0' else '' end || a.document_number, '')
                || coalesce('/' || a.document_symbol, '')
            """;

    private static final String ARRIVALS = """
            select (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date, a.number, s.name, %s, a.issued_on, %s, f.units, f.handed_on, f.received,
                coalesce(case when a.state = 'CANCELLED' then (select t.words from register.arrival_steps t
                    where t.arrival_id = a.id and t.kind = 'CANCELLED' order by t.id desc limit 1) end, a.note, a.repeats_reason)
            from register.arrivals a
            join register.senders s on s.id = a.sender_id
            left join lateral (
                select string_agg(u.short_name, '; ' order by w.id) as units, min((w.at at time zone 'Asia/Ho_Chi_Minh')::date) as handed_on,
                    string_agg(r.name, '; ' order by w.id) as received
                from register.forwardings w join organisation.shared_units u on u.id = w.unit_id
                left join organisation.shared_people r on r.id = w.received_by
                where w.arrival_id = a.id) f on true
            where (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date between :from and :to
            order by a.year, a.number
            """.formatted(CODE, KIND_AND_SUBJECT.formatted("a.kind_name", "a.subject"));

    /** The form has no column for the subject: kind, number, day and issuer name the document. */
    private static final String FOLLOW_UP = """
            select a.number, concat_ws(', ', nullif(concat_ws(' ', a.kind_name, %s), ''), to_char(a.issued_on, 'DD/MM/YYYY'), s.name), f.units,
                a.due_on, a.state, w.codes, a.note
            from register.arrivals a
            join register.senders s on s.id = a.sender_id
            left join lateral (
                select string_agg(coalesce(u.short_name || ' (' || p.name || ')', u.short_name), '; ' order by w.id) as units
                from register.forwardings w join organisation.shared_units u on u.id = w.unit_id
                left join organisation.shared_people p on p.id = w.assignee_id
                where w.arrival_id = a.id and w.part <> 'KNOW') f on true
            left join lateral (
                select string_agg(o.number || '/' || o.symbol, '; ' order by o.id) as codes
                from register.answers x join register.outgoing_book o on o.id = x.outgoing_id
                join register.outgoing g on g.id = o.id and g.state = 'ISSUED' where x.arrival_id = a.id) w on true
            where (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date between :from and :to
            order by a.year, a.number
            """.formatted(CODE);

    private static final String POST = """
            select transferred_on, code, recipient, envelopes, null, null from register.outgoing_post
            where transferred_on between :from and :to order by transferred_on, id, recipient
            """;

    private static final String COPIES = """
            select used_on, person, concat_ws(', ', code, to_char(dated, 'DD/MM/YYYY')), about, case_file,
                case when signed then person end, returned_on, allowed_by, note
            from register.copy_uses where used_on between :from and :to order by used_on, id
            """;

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All lines of a register in a period, the oldest first. */
    List<List<@Nullable Object>> lines(RegisterBook book, LocalDate from, LocalDate to) {
        return jdbc.sql(sql(book))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> line(row, book.columns()))
                .list();
    }

    private static String sql(RegisterBook book) {
        return switch (book) {
            case OUTGOING -> OUTGOING;
            case ARRIVALS -> ARRIVALS;
            case FOLLOW_UP -> FOLLOW_UP;
            case POST -> POST;
            case COPIES -> COPIES;
        };
    }

    private static List<@Nullable Object> line(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> line = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            line.add(value instanceof Date day ? day.toLocalDate() : value);
        }
        return line;
    }
}
