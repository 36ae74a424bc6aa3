package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;
import vn.haidang.platform.TextFold;

/** Lists of documents that came in; each page takes a fixed number of statements. */
@Component
class ArrivalQueries {

    static final int PAGE_SIZE = 50;

    /** What a worksheet can hold. */
    private static final int MOST_IN_A_FILE = 1_000_000;

    private static final String COLUMNS = """
            select a.id, a.year, a.number, a.arrived_at, a.registered_at, coalesce(s.short_name, s.name) as sender, a.document_number,
                a.document_symbol, a.issued_on, a.kind_name, a.subject, a.signer, a.urgency, a.channel, a.state, a.due_on,
                a.document_id is not null as has_file, f.units, st.forwarded_at, st.acknowledged_at
            from register.arrivals a
            join register.senders s on s.id = a.sender_id
            left join lateral (
                select string_agg(n.short_name, ', ' order by array_position(array['LEAD', 'HELP', 'KNOW'], w.part), w.id) as units
                from register.forwardings w join organisation.shared_units n on n.id = w.unit_id where w.arrival_id = a.id) f on true
            left join lateral (
                select min(t.at) filter (where t.kind in ('PRESENTED', 'FORWARDED', 'OPINION', 'DONE')) as forwarded_at,
                    min(t.at) filter (where t.kind = 'ACKNOWLEDGED') as acknowledged_at
                from register.arrival_steps t where t.arrival_id = a.id) st on true
            """;

    private static final String CONCERNS = """
            exists (select from register.forwardings w where w.arrival_id = a.id and (w.unit_id = any(:units) or w.assignee_id = :person))
            """;

    private static final String WHERE = """
            where (:all or %s)
              and (:year::integer is null or a.year = :year)
              and (:state::text is null or a.state = :state)
              and (not :open or a.state in ('WAITING', 'AT_LEADER', 'PROCESSING'))
              and (:urgency::text is null or a.urgency = :urgency)
              and (:sender::bigint is null or a.sender_id = :sender)
              and (:unit::text is null or exists (select from register.forwardings w join organisation.shared_units u on u.id = w.unit_id
                   where w.arrival_id = a.id and u.code = :unit))
              and (:from::date is null or (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date >= :from)
              and (:to::date is null or (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date <= :to)
              and (:words::text is null or a.search like :words or s.search like :words)
            """.formatted(CONCERNS);

    private final JdbcClient jdbc;
    private final ClockRules rules;

    ArrivalQueries(JdbcClient jdbc, ClockRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A page of the list; {@code next} begins the one after it, null at the end. */
    record Listed(List<ArrivalRow> rows, @Nullable String next) {}

    /** Newest number first. */
    Listed list(Actor actor, ArrivalFilter filter, @Nullable String after, int most) {
        Map<String, @Nullable Object> values = values(actor, filter);
        int[] cursor = cursor(after);
        values.put("beforeYear", cursor.length == 0 ? null : cursor[0]);
        values.put("beforeNumber", cursor.length == 0 ? null : cursor[1]);
        values.put("limit", most + 1);
        ClockRules.Reader clocks = rules.reader();
        List<ArrivalRow> rows = jdbc.sql(COLUMNS + WHERE + """
                          and (:beforeYear::integer is null or (a.year, a.number) < (:beforeYear, :beforeNumber))
                        order by a.year desc, a.number desc limit :limit
                        """)
                .params(values)
                .query((row, n) -> row(row, clocks))
                .list();
        if (rows.size() <= most) {
            return new Listed(rows, null);
        }
        ArrivalRow last = rows.get(most - 1);
        return new Listed(rows.subList(0, most), last.year() + "_" + last.number());
    }

    /** Every row of a list, for a file. */
    List<ArrivalRow> all(Actor actor, ArrivalFilter filter) {
        return list(actor, filter, null, MOST_IN_A_FILE).rows();
    }

    /** Open documents and electronic ones nobody acknowledged: whatever may be late. */
    List<ArrivalRow> running(Actor actor) {
        ArrivalFilter open = ArrivalFilter.of(Map.of());
        ClockRules.Reader clocks = rules.reader();
        return jdbc.sql(COLUMNS + WHERE + """
                          and (a.state in ('WAITING', 'AT_LEADER', 'PROCESSING')
                               or (a.state = 'DONE' and a.channel in ('MAIL', 'EXCHANGE', 'PORTAL') and st.acknowledged_at is null))
                        order by a.year, a.number
                        """)
                .params(values(actor, open))
                .query((row, n) -> row(row, clocks))
                .list();
    }

    /** Whether a document was handed to a unit or the very person. */
    boolean concerns(Actor actor, long arrival) {
        return jdbc.sql("select exists (select from register.arrivals a where a.id = :id and " + CONCERNS + ")")
                .param("id", arrival)
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }

    /** Years in which anything was registered, the latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from register.arrivals order by year desc")
                .query(Integer.class)
                .list();
    }

    private static Map<String, @Nullable Object> values(Actor actor, ArrivalFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("all", Arrivals.seesAll(actor));
        values.put("units", actor.unitIds().toArray(Long[]::new));
        values.put("person", actor.personId());
        values.put("year", filter.year());
        values.put("state", filter.state() == null ? null : filter.state().name());
        values.put("open", filter.openOnly());
        values.put("urgency", filter.urgency() == null ? null : filter.urgency().name());
        values.put("sender", filter.sender());
        values.put("unit", filter.unit());
        values.put("from", filter.from());
        values.put("to", filter.to());
        values.put("words", pattern(filter.q()));
        return values;
    }

    static @Nullable String pattern(String q) {
        String words = TextFold.fold(TextFold.nfc(q.strip()));
        return words.isEmpty()
                ? null
                : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static int[] cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return new int[0];
        }
        String[] parts = after.split("_", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no cursor: " + after);
        }
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static ArrivalRow row(ResultSet row, ClockRules.Reader clocks) throws SQLException {
        Instant arrived = row.getObject("arrived_at", OffsetDateTime.class).toInstant();
        Urgency urgency = Urgency.valueOf(row.getString("urgency"));
        ArrivalChannel channel = ArrivalChannel.valueOf(row.getString("channel"));
        ArrivalState state = ArrivalState.valueOf(row.getString("state"));
        return new ArrivalRow(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                arrived,
                row.getString("sender"),
                new Arrival.Head(
                        row.getString("document_number"),
                        row.getString("document_symbol"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("kind_name"),
                        row.getString("subject"),
                        row.getString("signer")),
                urgency,
                channel,
                state,
                row.getObject("due_on", LocalDate.class),
                row.getString("units"),
                row.getBoolean("has_file"),
                state == ArrivalState.CANCELLED
                        ? List.of()
                        : clocks.of(
                                arrived,
                                urgency.isUrgent(),
                                channel.isElectronic(),
                                ArrivalStore.instant(row, "registered_at"),
                                ArrivalStore.instant(row, "forwarded_at"),
                                ArrivalStore.instant(row, "acknowledged_at")));
    }
}
