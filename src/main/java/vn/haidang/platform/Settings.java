package vn.haidang.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choices the authority makes for itself, e.g. how "trước ngày" is read. The room that owns a choice names its key and default and audits changes. */
@Component
public class Settings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> get(String key) {
        return jdbc.sql("select value from platform.settings where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    @Transactional
    public void set(Actor actor, String key, String value) {
        jdbc.sql("""
                insert into platform.settings (key, value, changed_at, changed_by) values (:key, :value, :at, :by)
                on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                    version = settings.version + 1
                """)
                .param("key", key)
                .param("value", value)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
    }
}
