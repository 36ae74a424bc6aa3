package vn.haidang.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.ActorSource;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Shell;
import vn.haidang.platform.TextFold;

/** Who may sign in, with what, and as whom a request acts. */
@Component
public class Accounts implements ActorSource, Shell {

    /** After so many wrong passwords for one name, or from one address, the next tries wait. */
    private static final int NAME_LIMIT = 5;

    private static final int ORIGIN_LIMIT = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long rights are remembered: a right taken away on another node is gone after this. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();
    private final String decoyHash;

    Accounts(AccountStore store, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.decoyHash = "$argon2id$v=19$m=16384,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);
    }

    private record Remembered(@Nullable Actor actor, boolean shortcuts, boolean mustChoose, Instant until) {}

    /** The name or the password is wrong, or there were too many tries; which of the two is not said. */
    public static class SignInRefused extends Refused {
        private static final long serialVersionUID = 1L;

        SignInRefused(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /**
     * Checks a name and password.
     *
     * @throws SignInRefused where they do not fit or too many did not fit before
     */
    @Transactional(noRollbackFor = SignInRefused.class)
    SignedIn signIn(String givenName, String password, String origin) {
        String username = TextFold.nfc(givenName).strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        AccountStore.Failures failures = store.failuresSince(username, origin, now.minus(WINDOW));
        if (failures.ofName() >= NAME_LIMIT || failures.ofOrigin() >= ORIGIN_LIMIT) {
            throw new SignInRefused("signIn.tooMany", WINDOW.toMinutes());
        }
        Optional<AccountStore.Account> account = store.enabledAccount(username);
        // an unknown name costs as much time as a known one
        boolean passed = passwords.matches(
                        TextFold.nfc(password),
                        account.map(AccountStore.Account::passwordHash).orElse(decoyHash))
                && account.isPresent();
        store.noteAttempt(username, origin, now, passed);
        if (!passed) {
            throw new SignInRefused("signIn.wrong");
        }
        return new SignedIn(account.get().personId(), account.get().username());
    }

    /** @return the person a token stands for; empty where it is unknown, ended or taken back */
    Optional<Long> personOfToken(String token) {
        byte[] hash = sha256(token);
        Optional<Long> person = store.personOfToken(hash, LocalDate.now(clock));
        person.ifPresent(ignored -> store.noteTokenUse(hash, clock.instant()));
        return person;
    }

    /**
     * Makes a new token of a person.
     *
     * @param label what it is for
     * @param expiresOn last day, null for no end
     * @return the token; it is not kept and cannot be shown again
     */
    @Transactional
    public String newToken(Actor actor, long personId, String label, @Nullable LocalDate expiresOn) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = "hd_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.insertToken(personId, label, sha256(token), clock.instant(), expiresOn);
        audit.record(
                actor,
                "account.tokenMade",
                new Audit.Subject("person", personId, label),
                null,
                Map.of("label", label),
                null);
        return token;
    }

    /** @return the person's id; empty where there is no such enabled account */
    public Optional<Long> personOf(String username) {
        return store.enabledAccount(username.strip().toLowerCase(Locale.ROOT)).map(AccountStore.Account::personId);
    }

    /** Forgets remembered rights, after a change to them. */
    void forget() {
        remembered.clear();
    }

    @Override
    public @Nullable Actor actorOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? recall(signedIn.personId()).actor()
                : null;
    }

    @Override
    public boolean shortcuts(Actor actor) {
        return actor.personId() != null && recall(actor.personId()).shortcuts();
    }

    /** Whether somebody else set the person's password, so that an own one has to be chosen first. */
    boolean mustChoosePassword(long personId) {
        return recall(personId).mustChoose();
    }

    private Remembered recall(long personId) {
        Instant now = clock.instant();
        Remembered known = remembered.get(personId);
        if (known == null || known.until().isBefore(now)) {
            known = load(personId, now);
            remembered.put(personId, known);
        }
        return known;
    }

    private Remembered load(long personId, Instant now) {
        Instant until = now.plus(REMEMBERED);
        return store.profile(personId)
                .map(profile -> new Remembered(
                        new Actor(
                                personId,
                                profile.name(),
                                store.grants(personId, LocalDate.now(clock)),
                                "",
                                Locale.forLanguageTag(profile.language())),
                        profile.shortcuts(),
                        profile.mustChoose(),
                        until))
                .orElse(new Remembered(null, false, false, until));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
