package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Role;
import vn.haidang.search.Readers;
import vn.haidang.search.SearchEntry;
import vn.haidang.search.SearchSource;

/** Incoming documents to be found by those who see the whole register and by the units and people they were given to. */
@Component
class ArrivalSearch implements SearchSource {

    /** Who sees the whole register. */
    static final List<String> EVERYTHING =
            List.of(Readers.role(Role.CLERK), Readers.role(Role.OFFICE), Readers.role(Role.LEADER));

    private final JdbcClient jdbc;

    ArrivalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "ARRIVAL";
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return jdbc.sql("""
                        select a.id, a.number, a.year, coalesce(a.document_number, '') as document_number,
                            coalesce(a.document_symbol, '') as document_symbol, coalesce(a.kind_name, '') as kind_name, a.subject,
                            coalesce(a.note, '') as note, s.name as sender, (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
                            array(select f.unit_id from register.forwardings f where f.arrival_id = a.id) as unit_ids,
                            array(select f.assignee_id from register.forwardings f where f.arrival_id = a.id and f.assignee_id is not null) as people,
                            array(select distinct unnest(w.words) from register.forwardings f
                                  join organisation.shared_unit_words w on w.unit_id = f.unit_id where f.arrival_id = a.id) as units,
                            array(select o.words from register.opinions o where o.arrival_id = a.id order by o.given_at) as opinions
                        from register.arrivals a join register.senders s on s.id = a.sender_id where a.id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public String ids() {
        return "select id from register.arrivals";
    }

    private static SearchEntry entry(ResultSet row) throws SQLException {
        String code = Stream.of(row.getString("document_number"), row.getString("document_symbol"))
                .filter(part -> !part.isEmpty())
                .reduce((number, symbol) -> number + "/" + symbol)
                .orElse("");
        return new SearchEntry(
                row.getLong("id"),
                Stream.of(row.getInt("number") + "/" + row.getInt("year"), row.getString("kind_name"), code)
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                row.getString("sender") + ": " + row.getString("subject"),
                String.join("\n", texts(row, "opinions")) + "\n" + row.getString("note"),
                "/arrivals/" + row.getLong("id"),
                Map.of(
                        "loai", List.of(row.getString("kind_name")),
                        "so", List.of(row.getString("document_number")),
                        "ky hieu", List.of(row.getString("document_symbol"))),
                row.getObject("day", LocalDate.class),
                Stream.concat(Stream.of(row.getString("sender")), texts(row, "units").stream())
                        .toList(),
                readers(row));
    }

    private static List<String> readers(ResultSet row) throws SQLException {
        Stream<String> units =
                Arrays.stream((Long[]) row.getArray("unit_ids").getArray()).map(Readers::unit);
        Stream<String> people =
                Arrays.stream((Long[]) row.getArray("people").getArray()).map(Readers::person);
        return Stream.of(EVERYTHING.stream(), units, people)
                .flatMap(each -> each)
                .toList();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .filter(Objects::nonNull)
                .toList();
    }
}
