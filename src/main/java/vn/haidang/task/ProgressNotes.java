package vn.haidang.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote about tasks as they worked: notes, results, requests for more time, and the answers to them. */
@Component
public class ProgressNotes {

    private final JdbcClient jdbc;

    ProgressNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that was written.
     *
     * @param id of the entry in the timeline: {@code /tasks/{task}#e{id}} opens it
     * @param kind message {@code task.event.KIND}
     * @param by null: the system itself
     */
    public record Note(
            long id, long taskId, String kind, @Nullable String by, Instant at, String text) {}

    /**
     * What was written from a moment up to another, the first first, by task; tasks about which nothing was are left out.
     *
     * @param until the first moment that does not count
     */
    public Map<Long, List<Note>> of(Collection<Long> tasks, Instant since, Instant until) {
        Map<Long, List<Note>> notes = new LinkedHashMap<>();
        jdbc.sql("""
                select e.id, e.task_id, e.kind, p.name, e.at, e.data ->> 'text' as text from task.events e
                left join organisation.shared_people p on p.id = e.person_id
                where e.task_id = any(:tasks) and e.at >= :since and e.at < :until and btrim(coalesce(e.data ->> 'text', '')) <> ''
                    and e.kind in ('NOTED', 'SUBMITTED', 'RETURNED', 'EXTENSION_ASKED', 'EXTENSION_REFUSED', 'ACCEPTED', 'CITY_DONE', 'DUE_MOVED')
                order by e.at, e.id
                """)
                .param("tasks", tasks.toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> notes.computeIfAbsent(
                                row.getLong("task_id"), task -> new ArrayList<>())
                        .add(new Note(
                                row.getLong("id"),
                                row.getLong("task_id"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("text"))));
        return notes;
    }
}
