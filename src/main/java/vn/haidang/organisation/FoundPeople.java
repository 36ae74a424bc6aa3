package vn.haidang.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.search.SearchEntry;
import vn.haidang.search.SearchSource;

/** People to be found, by name and by the posts they have or had; nothing private is taken in. */
@Component
class FoundPeople implements SearchSource {

    private final JdbcClient jdbc;

    FoundPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PERSON";
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return jdbc.sql("""
                        select p.id, p.name,
                            coalesce((select string_agg(x.title || ' – ' || organisation.unit_name(x.unit_id, coalesce(x.valid_to, 'infinity')), '; '
                                order by x.valid_to desc nulls first, x.id) from organisation.posts x where x.person_id = p.id), '') as posts,
                            array(select distinct unnest(w.words) from organisation.posts x
                                  join organisation.shared_unit_words w on w.unit_id = x.unit_id where x.person_id = p.id) as units
                        from organisation.people p where p.id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new SearchEntry(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("posts"),
                        "",
                        "/people/" + row.getLong("id"),
                        Map.of(),
                        null,
                        Arrays.asList((String[]) row.getArray("units").getArray()),
                        null))
                .list();
    }

    @Override
    public String ids() {
        return "select id from organisation.people";
    }
}
