package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why tasks are late: the last thing said about each. */
@Component
public class LateReasons {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;

    LateReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said last.
     *
     * @param kind message {@code task.why.KIND}: NOTED, RETURNED, EXTENSION_ASKED, EXTENSION_REFUSED
     * @param text the words
     */
    public record Reason(String kind, String text, Instant at) {}

    /** What is said where nobody has written anything; message {@code task.why.NAME}. */
    static String silence(TaskRow row) {
        return switch (row.shown()) {
            case UNSEEN -> "UNSEEN";
            case SUBMITTED -> "SUBMITTED_LATE";
            default -> "SILENT";
        };
    }

    /** The last word on each task up to the end of a day; tasks on which nobody wrote are left out. */
    Map<Long, Reason> of(Collection<TaskRow> rows, LocalDate day) {
        Map<Long, Reason> reasons = new HashMap<>();
        jdbc.sql("""
                select distinct on (task_id) task_id, kind, text, at from (
                    select task_id, 'NOTED' as kind, text, at from task.progress_notes where task_id = any(:ids)
                    union all select task_id, 'RETURNED', reason, at from task.returns where task_id = any(:ids)
                    union all select task_id, 'EXTENSION_ASKED', reason, at from task.extensions where task_id = any(:ids)
                    union all select task_id, 'EXTENSION_REFUSED', decision_reason, decided_at from task.extensions
                        where task_id = any(:ids) and outcome = 'REFUSED') said
                where at < :until
                order by task_id, at desc
                """)
                .param("ids", rows.stream().map(TaskRow::id).toArray(Long[]::new))
                .param("until", day.plusDays(1).atStartOfDay(VIETNAM).toOffsetDateTime())
                .query((row, n) -> reasons.put(row.getLong("task_id"), reason(row)))
                .list();
        return reasons;
    }

    private static Reason reason(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Reason(
                row.getString("kind"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
