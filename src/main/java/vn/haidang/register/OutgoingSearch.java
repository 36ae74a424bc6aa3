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
import vn.haidang.search.Readers;
import vn.haidang.search.SearchEntry;
import vn.haidang.search.SearchSource;

/** Outgoing documents, drafts included, to be found by those who may see them ({@link OutgoingDesk#maySee}). */
@Component
class OutgoingSearch implements SearchSource {

    private final JdbcClient jdbc;

    OutgoingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "OUTGOING";
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return jdbc.sql("""
                        select o.id, o.state, k.code, k.name as kind_name, o.label, o.subject, o.body, o.number, coalesce(o.symbol, '') as symbol,
                            o.addressees, coalesce(o.issued_on, o.dated, (o.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as day,
                            o.unit_id, o.drafter_id, o.signer_id,
                            (select w.words from organisation.shared_unit_words w where w.unit_id = o.unit_id) as units,
                            array(select r.unit_id from register.recipients r where r.outgoing_id = o.id and r.unit_id is not null) as to_units,
                            array(select r.person_id from register.recipients r where r.outgoing_id = o.id and r.person_id is not null) as to_people
                        from register.outgoing o join register.document_kinds k on k.id = o.kind_id
                        where o.id = any(:ids) and o.state <> 'DISCARDED'
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public String ids() {
        return "select id from register.outgoing";
    }

    private static SearchEntry entry(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new SearchEntry(
                row.getLong("id"),
                row.getString("kind_name") + " " + row.getString("label"),
                number == null ? "" : row.getString("subject"),
                row.getString("addressees") + "\n" + row.getString("body"),
                "/outgoing/" + row.getLong("id"),
                Map.of(
                        "loai", List.of(row.getString("code"), row.getString("kind_name")),
                        "so", Stream.ofNullable(number).toList(),
                        "ky hieu", List.of(row.getString("symbol"))),
                row.getObject("day", LocalDate.class),
                ArrivalSearch.texts(row, "units"),
                readers(row));
    }

    private static List<String> readers(ResultSet row) throws SQLException {
        Stream<String> own = Stream.concat(
                Stream.of(Readers.unit(row.getLong("unit_id")), Readers.person(row.getLong("drafter_id"))),
                Stream.ofNullable(row.getObject("signer_id", Long.class)).map(Readers::person));
        boolean out = OutgoingState.valueOf(row.getString("state")) == OutgoingState.ISSUED
                || OutgoingState.valueOf(row.getString("state")) == OutgoingState.RECALLED;
        Stream<String> recipients = out
                ? Stream.concat(
                        ids(row, "to_units").map(Readers::unit),
                        ids(row, "to_people").map(Readers::person))
                : Stream.empty();
        return Stream.of(ArrivalSearch.EVERYTHING.stream(), own, recipients)
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Long> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray()).filter(Objects::nonNull);
    }
}
