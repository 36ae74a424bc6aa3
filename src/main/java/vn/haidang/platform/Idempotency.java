package vn.haidang.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Does a program's write once, however often it is sent with the same {@code Idempotency-Key}. */
@Component
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Known(String request, String answer) {}

    /**
     * Acts, or gives the answer of the time when the same was asked with this key; act and key are written in one transaction. A refused act
     * leaves no trace of its key.
     *
     * @param key as the program sent it, null without: acts
     * @param request all that says what is asked: address and content
     * @param type of the answer, written and read as JSON
     * @throws Refused where the key came with another request before
     */
    @Transactional
    public <T> T once(Actor actor, @Nullable String key, List<?> request, Class<T> type, Supplier<T> act) {
        if (key == null || key.isBlank()) {
            return act.get();
        }
        if (key.length() > LONGEST) {
            throw new Refused("error.idempotencyKey.long", String.valueOf(LONGEST));
        }
        String asked = sha256(json.writeValueAsString(request));
        lock(actor, key);
        Known known = known(actor, key);
        if (known == null) {
            T answer = act.get();
            remember(actor, key, asked, json.writeValueAsString(answer));
            return answer;
        }
        if (!known.request().equals(asked)) {
            throw new Refused("error.idempotencyKey");
        }
        return json.readValue(known.answer(), type);
    }

    /** Two requests with the same key wait for each other. */
    private void lock(Actor actor, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :person))")
                .param("key", key)
                .param("person", actor.person())
                .query((row, n) -> true)
                .list();
    }

    private @Nullable Known known(Actor actor, String key) {
        return jdbc.sql(
                        "select request, answer::text from platform.idempotency_keys where person_id = :person and key = :key")
                .param("person", actor.person())
                .param("key", key)
                .query(Known.class)
                .optional()
                .orElse(null);
    }

    private void remember(Actor actor, String key, String request, String answer) {
        jdbc.sql("delete from platform.idempotency_keys where at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into platform.idempotency_keys (person_id, key, request, answer, at)
                values (:person, :key, :request, cast(:answer as jsonb), :at)
                """)
                .param("person", actor.person())
                .param("key", key)
                .param("request", request)
                .param("answer", answer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
