package vn.haidang.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.register.OpinionTasks;

/** The tasks that opinions became, for the page of the document. */
@Component
class OpinionTaskQueries implements OpinionTasks {

    private final JdbcClient jdbc;

    OpinionTaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpinionTask> of(Collection<Long> opinionIds) {
        return jdbc.sql("""
                        select d.opinion_id, t.id, u.name as unit, t.status, t.due_on
                        from task.directives d
                        join task.tasks t on t.directive_id = d.id
                        join organisation.shared_units u on u.id = t.unit_id
                        where d.opinion_id = any(:opinions) order by t.id
                        """)
                .param("opinions", opinionIds.toArray(Long[]::new))
                .query((row, n) -> new OpinionTask(
                        row.getLong("opinion_id"),
                        row.getLong("id"),
                        row.getString("unit"),
                        "task.status." + row.getString("status"),
                        TaskStatus.valueOf(row.getString("status")) == TaskStatus.DONE,
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
