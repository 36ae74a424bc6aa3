package vn.haidang.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;

/** Writes the record. There is no way to change or remove an entry. */
@Component
public class Audit {

    private static final String APPEND = """
            select audit.append(:at, :actorId, :actorName, :origin, :action, :objectType, :objectId, :objectLabel,
                cast(:before as jsonb), cast(:after as jsonb), :reason)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The thing a change was made to.
     *
     * @param type e.g. {@code task}; the label is the message {@code audit.type.<type>}
     * @param label what people call it now; kept, so that the record can be read when the thing has another name
     */
    public record Subject(String type, long id, String label) {}

    /**
     * Records a change, in the caller's transaction.
     *
     * @param action message key below {@code audit.action.}, e.g. {@code task.accepted}
     * @param before the changed fields as they were, null where the thing is new
     * @param after the changed fields as they became, null where the thing is gone
     * @param reason in the actor's words, null where none was asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            Subject subject,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            @Nullable String reason) {
        jdbc.sql(APPEND)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .param("origin", actor.origin())
                .param("action", action)
                .param("objectType", subject.type())
                .param("objectId", subject.id())
                .param("objectLabel", subject.label())
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .param("reason", reason)
                .query((row, n) -> true)
                .list();
    }
}
