package vn.haidang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Role;
import vn.haidang.search.Readers;
import vn.haidang.search.SearchEntry;
import vn.haidang.search.SearchSource;

/** Documents to be found: confirmed ones by everybody, the others by those who work on them. */
@Component
class FoundDocuments implements SearchSource {

    private final JdbcClient jdbc;

    FoundDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "DOCUMENT";
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return jdbc.sql("""
                        select d.id, d.state, d.label, d.kind, d.kind_name, d.number, d.symbol, d.subject, d.issuer, d.issued_on,
                            coalesce(d.body, '') as body,
                            array(select distinct unnest(w.words) from document.drafts t
                                  join organisation.shared_unit_words w on w.unit_id = t.lead_unit_id or w.unit_id = any(t.co_unit_ids)
                                  where t.document_id = d.id) as units
                        from document.documents d where d.id = any(:ids) and d.state <> 'FAILED'
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public String ids() {
        return "select id from document.documents";
    }

    private static SearchEntry entry(ResultSet row) throws SQLException {
        String issuer = row.getString("issuer");
        Stream<String> units = Arrays.stream((String[]) row.getArray("units").getArray());
        return new SearchEntry(
                row.getLong("id"),
                row.getString("label"),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                row.getString("body"),
                "/documents/" + row.getLong("id"),
                facets(row),
                row.getObject("issued_on", LocalDate.class),
                Stream.concat(Stream.ofNullable(issuer), units).toList(),
                row.getString("state").equals("CONFIRMED")
                        ? null
                        : List.of(Readers.role(Role.OFFICE), Readers.role(Role.CLERK)));
    }

    private static Map<String, List<String>> facets(ResultSet row) throws SQLException {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put("loai", present(row.getString("kind"), row.getString("kind_name")));
        facets.put("so", present(row.getString("number")));
        facets.put("ky hieu", present(row.getString("symbol")));
        return facets;
    }

    private static List<String> present(@Nullable String... values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
