package vn.haidang.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Accounts, tokens and tries to sign in, in SQL. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(long personId, String username, String passwordHash) {}

    record Profile(long personId, String name, String language, boolean shortcuts, boolean mustChoose) {}

    Optional<Account> enabledAccount(String username) {
        return jdbc.sql(
                        "select person_id, username, password_hash from organisation.accounts where username = :username and disabled_at is null")
                .param("username", username)
                .query(Account.class)
                .optional();
    }

    Optional<Profile> profile(long personId) {
        return jdbc.sql("""
                select a.person_id, p.name, a.language, a.shortcuts, a.password_given_by is not null as must_choose
                from organisation.accounts a join organisation.people p on p.id = a.person_id
                where a.person_id = :person and a.disabled_at is null
                """).param("person", personId).query(Profile.class).optional();
    }

    List<Actor.Grant> grants(long personId, LocalDate on) {
        return jdbc.sql("""
                select distinct role, unit_id from organisation.shared_role_grants
                where person_id = :person and coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on
                """)
                .param("person", personId)
                .param("on", on)
                .query((row, n) -> new Actor.Grant(Role.valueOf(row.getString("role")), row.getLong("unit_id")))
                .list();
    }

    Optional<Long> personOfToken(byte[] hash, LocalDate on) {
        return jdbc.sql("""
                select t.person_id from organisation.api_tokens t join organisation.accounts a on a.person_id = t.person_id
                where t.hash = :hash and t.revoked_at is null and coalesce(t.expires_on, 'infinity') >= :on and a.disabled_at is null
                """)
                .param("hash", hash)
                .param("on", on)
                .query(Long.class)
                .optional();
    }

    /** Notes the use of a token, to the hour: a write for each request would cost more than it tells. */
    void noteTokenUse(byte[] hash, Instant at) {
        jdbc.sql("""
                update organisation.api_tokens set last_used_at = :at
                where hash = :hash and (last_used_at is null or last_used_at < :at - interval '1 hour')
                """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertToken(long personId, String label, byte[] hash, Instant at, @Nullable LocalDate expiresOn) {
        jdbc.sql("""
                insert into organisation.api_tokens (person_id, label, hash, created_at, expires_on) values (:person, :label, :hash, :at, :expires)
                """)
                .param("person", personId)
                .param("label", label)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", expiresOn)
                .update();
    }

    void noteAttempt(String username, String origin, Instant at, boolean passed) {
        jdbc.sql(
                        "insert into organisation.sign_in_attempts (username, origin, at, passed) values (:username, :origin, :at, :passed)")
                .param("username", username)
                .param("origin", origin)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("passed", passed)
                .update();
    }

    record Failures(int ofName, int ofOrigin) {}

    /** Failures since the name last signed in, and from the address, after a moment. */
    Failures failuresSince(String username, String origin, Instant since) {
        return jdbc.sql("""
                select
                    (select count(*) from organisation.sign_in_attempts where username = :username and not passed and at > greatest(:since,
                        (select max(at) from organisation.sign_in_attempts where username = :username and passed))) as of_name,
                    (select count(*) from organisation.sign_in_attempts where origin = :origin and not passed and at > :since) as of_origin
                """)
                .param("username", username)
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Failures.class)
                .single();
    }
}
