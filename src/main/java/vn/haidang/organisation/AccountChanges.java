package vn.haidang.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Changes to accounts, rights and tokens, by the administrator; and to the own account by its person. */
@Component
class AccountChanges {

    static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    /** No letter or digit that could be taken for another one. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PersonStore people;
    private final Units units;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcIndexedSessionRepository sessions;
    private final Audit audit;
    private final Wording wording;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountChanges(
            JdbcClient jdbc,
            PersonStore people,
            Units units,
            Accounts accounts,
            PasswordEncoder passwords,
            JdbcIndexedSessionRepository sessions,
            Audit audit,
            Wording wording,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.wording = wording;
        this.clock = clock;
    }

    private static void permit(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
    }

    private PersonStore.Person person(long id) {
        return people.person(id).orElseThrow(() -> new NotFound("person", id));
    }

    /** @return the password for the first sign-in; it is kept only as a hash */
    @Transactional
    String create(Actor actor, long personId, Typed typed) {
        permit(actor);
        PersonStore.Person person = person(personId);
        String username = typed.text("username", 40).toLowerCase(Locale.ROOT);
        if (!username.isEmpty() && !USERNAME.matcher(username).matches()) {
            typed.refuse("username", "organisation.account.usernameForm");
        }
        typed.check();
        people.claim(personId, typed.version());
        String password = temporaryPassword();
        int made = jdbc.sql("""
                insert into organisation.accounts (person_id, username, password_hash, password_given_by)
                values (:person, :username, :hash, :by) on conflict do nothing
                """)
                .param("person", personId)
                .param("username", username)
                .param("hash", passwords.encode(password))
                .param("by", actor.name())
                .update();
        if (made == 0) {
            throw new FormRefused("username", "organisation.account.usernameTaken", username);
        }
        changed(actor, "account.created", person, wording.difference().now("username", username));
        return password;
    }

    /** @return the new password for the next sign-in; all sessions of the person end */
    @Transactional
    String resetPassword(Actor actor, long personId, int version) {
        permit(actor);
        PersonStore.Person person = person(personId);
        people.claim(personId, version);
        String password = temporaryPassword();
        setPassword(personId, password, actor.name());
        endSessions(personId, "");
        changed(actor, "account.passwordReset", person, wording.difference());
        return password;
    }

    @Transactional
    void disable(Actor actor, long personId, int version) {
        permit(actor);
        PersonStore.Person person = person(personId);
        if (actor.is(personId)) {
            throw new Refused("organisation.account.self");
        }
        people.claim(personId, version);
        setDisabled(personId, true);
        endSessions(personId, "");
        changed(actor, "account.disabled", person, wording.difference());
    }

    @Transactional
    void enable(Actor actor, long personId, int version) {
        permit(actor);
        PersonStore.Person person = person(personId);
        people.claim(personId, version);
        setDisabled(personId, false);
        changed(actor, "account.enabled", person, wording.difference());
    }

    private void setDisabled(long personId, boolean disabled) {
        jdbc.sql("update organisation.accounts set disabled_at = :at, version = version + 1 where person_id = :person")
                .param("person", personId)
                .param(
                        "at",
                        disabled ? clock.instant().atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Transactional
    void grant(Actor actor, long personId, Typed typed) {
        permit(actor);
        PersonStore.Person person = person(personId);
        Role role = typed.choice("role", Role.class);
        long unitId = typed.requiredId("unit");
        Period valid = typed.period("validFrom", "validTo");
        UnitSnapshot.Unit unit = units.snapshot().byId().get(unitId);
        if (unit == null && unitId != 0) {
            typed.refuse("unit", "organisation.form.unknown");
        }
        if (hasAlready(personId, role, unitId, valid)) {
            typed.refuse("role", "organisation.grant.overlap");
        }
        typed.check();
        people.claim(personId, typed.version());
        insertGrant(personId, role, unitId, valid);
        changed(
                actor,
                "account.granted",
                person,
                wording.difference()
                        .now("role", role)
                        .now("unit", UnitChanges.latestName(Objects.requireNonNull(unit)))
                        .period(Period.ALWAYS, valid));
    }

    void insertGrant(long personId, Role role, long unitId, Period valid) {
        jdbc.sql("""
                insert into organisation.role_grants (person_id, role, unit_id, valid_from, valid_to)
                values (:person, :role, :unit, :from, :to)
                """)
                .param("person", personId)
                .param("role", role.name())
                .param("unit", unitId)
                .param("from", valid.from())
                .param("to", valid.to())
                .update();
    }

    private boolean hasAlready(long personId, Role role, long unitId, Period valid) {
        return jdbc
                .sql("select valid_from, valid_to from organisation.role_grants"
                        + " where person_id = :person and role = :role and unit_id = :unit")
                .param("person", personId)
                .param("role", role.name())
                .param("unit", unitId)
                .query((row, n) -> UnitQueries.period(row))
                .stream()
                .anyMatch(valid::overlaps);
    }

    private record Grant(
            Role role,
            long unitId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Ends a right at once: yesterday was its last day; one that has not begun is taken out. */
    @Transactional
    void endGrant(Actor actor, long personId, long grantId, int version) {
        permit(actor);
        PersonStore.Person person = person(personId);
        Grant grant = jdbc.sql(
                        "select role, unit_id, valid_from, valid_to from organisation.role_grants where id = :id and person_id = :person")
                .param("id", grantId)
                .param("person", personId)
                .query(Grant.class)
                .optional()
                .orElseThrow(() -> new NotFound("grant", grantId));
        LocalDate today = LocalDate.now(clock);
        if (grant.role() == Role.ADMINISTRATOR && otherAdministrators(personId, today) == 0) {
            throw new Refused("organisation.grant.lastAdministrator");
        }
        people.claim(personId, version);
        boolean begun = grant.validFrom() == null || grant.validFrom().isBefore(today);
        jdbc.sql(
                        begun
                                ? "update organisation.role_grants set valid_to = least(valid_to, :last) where id = :id"
                                : "delete from organisation.role_grants where id = :id and :last is not null")
                .param("id", grantId)
                .param("last", today.minusDays(1))
                .update();
        UnitSnapshot.Unit unit = units.snapshot().byId().get(grant.unitId());
        changed(
                actor,
                "account.grantEnded",
                person,
                wording.difference()
                        .of("role", grant.role(), null)
                        .of("unit", unit == null ? null : UnitChanges.latestName(unit), null));
    }

    private int otherAdministrators(long personId, LocalDate today) {
        return jdbc.sql("""
                select count(*) from organisation.role_grants g join organisation.accounts a on a.person_id = g.person_id and a.disabled_at is null
                where g.role = 'ADMINISTRATOR' and g.person_id <> :person
                  and coalesce(g.valid_from, '-infinity') <= :on and coalesce(g.valid_to, 'infinity') >= :on
                """)
                .param("person", personId)
                .param("on", today)
                .query(Integer.class)
                .single();
    }

    /** A person takes back an own token; the administrator anybody's. */
    @Transactional
    void revokeToken(Actor actor, long personId, long tokenId) {
        if (!actor.is(personId)) {
            permit(actor);
        }
        String label = jdbc.sql("""
                update organisation.api_tokens set revoked_at = :at where id = :id and person_id = :person and revoked_at is null returning label
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", tokenId)
                .param("person", personId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("token", tokenId));
        changed(
                actor,
                "account.tokenRevoked",
                person(personId),
                wording.difference().of("label", label, null));
    }

    /** Language and keys of the acting person. */
    @Transactional
    void settings(Actor actor, AccountView old, String language, boolean shortcuts, int version) {
        String known = "en".equals(language) ? "en" : "vi";
        int found = jdbc.sql("""
                update organisation.accounts set language = :language, shortcuts = :shortcuts, version = version + 1
                where person_id = :person and version = :version
                """)
                .param("language", known)
                .param("shortcuts", shortcuts)
                .param("person", actor.person())
                .param("version", version)
                .update();
        if (found == 0) {
            throw new StaleWrite();
        }
        changed(
                actor,
                "account.settings",
                person(actor.person()),
                wording.difference().of("language", old.language(), known).of("shortcuts", old.shortcuts(), shortcuts));
    }

    /** The acting person chooses another password; other sessions of the person end. @param sessionId the one that goes on */
    @Transactional
    void changePassword(Actor actor, Typed typed, String sessionId) {
        String current = typed.secret("currentPassword");
        String chosen = typed.secret("newPassword");
        AccountStore.Account account = jdbc.sql("""
                select person_id, username, password_hash from organisation.accounts where person_id = :person for update
                """)
                .param("person", actor.person())
                .query(AccountStore.Account.class)
                .single();
        if (!passwords.matches(current, account.passwordHash())) {
            typed.refuse("currentPassword", "organisation.password.wrong");
        }
        refuseWeak(typed, chosen, account.username());
        if (chosen.equals(current) && !chosen.isEmpty()) {
            typed.refuse("newPassword", "organisation.password.same");
        }
        if (!chosen.equals(typed.secret("repeatPassword"))) {
            typed.refuse("repeatPassword", "organisation.password.differs");
        }
        typed.check();
        setPassword(actor.person(), chosen, null);
        endSessions(actor.person(), sessionId);
        changed(actor, "account.passwordChanged", person(actor.person()), wording.difference());
    }

    private static void refuseWeak(Typed typed, String chosen, String username) {
        if (chosen.length() < SHORTEST_PASSWORD) {
            typed.refuse("newPassword", "organisation.password.short", String.valueOf(SHORTEST_PASSWORD));
        } else if (chosen.length() > LONGEST_PASSWORD) {
            typed.refuse("newPassword", "organisation.form.tooLong", String.valueOf(LONGEST_PASSWORD));
        } else if (chosen.toLowerCase(Locale.ROOT).contains(username)
                || chosen.chars().distinct().count() < 5) {
            typed.refuse("newPassword", "organisation.password.easy");
        }
    }

    private void setPassword(long personId, String password, @Nullable String givenBy) {
        int found = jdbc.sql("""
                update organisation.accounts set password_hash = :hash, password_given_by = :by, version = version + 1 where person_id = :person
                """)
                .param("person", personId)
                .param("hash", passwords.encode(password))
                .param("by", givenBy)
                .update();
        if (found == 0) {
            throw new NotFound("account", personId);
        }
    }

    private void endSessions(long personId, String except) {
        String username = jdbc.sql("select username from organisation.accounts where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .optional()
                .orElse("");
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    /** Four groups of four: 79 bits that can be read out over the telephone. */
    String temporaryPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private void changed(Actor actor, String action, PersonStore.Person person, Wording.Difference difference) {
        accounts.forget();
        audit.record(
                actor,
                action,
                PersonChanges.subject(person.id(), person.name()),
                difference.before(),
                difference.after(),
                null);
    }
}
