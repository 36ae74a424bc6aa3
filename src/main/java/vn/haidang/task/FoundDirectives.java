package vn.haidang.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.search.SearchEntry;
import vn.haidang.search.SearchSource;

/** Tasks to be found, as they were given: one for each directive, with the units that answer for it and those that help. */
@Component
class FoundDirectives implements SearchSource {

    private final JdbcClient jdbc;

    FoundDirectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "TASK";
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return jdbc.sql("""
                        select d.id, d.ref, d.text, d.source_label, d.assigned_on,
                            coalesce(d.deliverable, '') as deliverable,
                            array(select distinct unnest(w.words) from organisation.shared_unit_words w
                                  where w.unit_id in (select t.unit_id from task.tasks t where t.directive_id = d.id
                                      union select c.unit_id from task.co_units c where c.directive_id = d.id)) as units
                        from task.directives d where d.id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new SearchEntry(
                        row.getLong("id"),
                        row.getString("ref") + " · " + row.getString("source_label"),
                        row.getString("deliverable"),
                        row.getString("text"),
                        "/directives/" + row.getLong("id"),
                        Map.of(),
                        row.getObject("assigned_on", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("units").getArray()),
                        null))
                .list();
    }

    @Override
    public String ids() {
        return "select id from task.directives";
    }
}
