package vn.haidang.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/**
 * Links of enterprises: a secret that cannot be guessed opens the forms of one body, until it expires or is taken back. Only hashes are kept; every
 * mail carries a secret of its own.
 */
@Component
class Links {

    /** After so many secrets that open nothing, the next tries from the same address wait. */
    private static final int LIMIT = 20;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_DAYS = 800;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    private final LinkStore store;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Audit audit;
    private final CollectionText text;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(LinkStore store, CollectionForms forms, Bodies bodies, Audit audit, CollectionText text, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.bodies = bodies;
        this.audit = audit;
        this.text = text;
        this.clock = clock;
    }

    /** A link that was just made, with the secret that is shown once. */
    record Made(long id, String secret) {}

    /** Who opened a link, and whose forms. */
    record Opened(Link link, Entrant entrant) {}

    /** Whoever collects some form. */
    private void permit(Actor actor) {
        if (forms.collectedBy(actor).isEmpty() && !actor.has(vn.haidang.platform.Role.OFFICE)) {
            throw new NotPermitted();
        }
    }

    List<Link> all(Actor actor, int most) {
        permit(actor);
        return store.latest(most);
    }

    /** @throws Refused where the address or the day cannot be used, or the body is no enterprise */
    @Transactional
    Made create(Actor actor, int bodyId, String holder, String email, LocalDate expiresOn) {
        permit(actor);
        LocalDate today = LocalDate.now(clock);
        Body body = bodies.body(bodyId, today);
        if (body.kind() != BodyKind.ENTERPRISE) {
            throw new Refused("indicator.link.onlyEnterprises");
        }
        String name = TextFold.nfc(holder).strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new Refused("indicator.link.holderEmpty");
        }
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw new Refused("indicator.link.email", email.strip());
        }
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("indicator.link.expires");
        }
        long id = store.insert(actor, bodyId, name, email.strip(), expiresOn);
        audit.record(
                actor,
                "indicator.linkMade",
                new Audit.Subject("collectionLink", id, body.name()),
                null,
                Map.of("indicator.holder", name, "indicator.expiresOn", expiresOn.toString()),
                null);
        return new Made(id, newKey(id));
    }

    @Transactional
    void revoke(Actor actor, long id, int version) {
        permit(actor);
        Link link = store.find(id).orElseThrow(() -> new NotFound("collectionLink", id));
        store.revoke(actor, id, version);
        Body body = bodies.body(link.bodyId(), LocalDate.now(clock));
        audit.record(
                actor,
                "indicator.linkRevoked",
                new Audit.Subject("collectionLink", id, body.name()),
                null,
                Map.of("indicator.holder", link.holder()),
                null);
    }

    /** Another secret of a link, for a mail; in the caller's transaction. */
    String newKey(long linkId) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.key(linkId, hash(key));
        return key;
    }

    /**
     * Opens a link.
     *
     * @param origin network address
     * @throws NotFound where it never was, expired or was taken back; which of them is not said
     * @throws Refused where too many tries from there opened nothing
     */
    @Transactional(noRollbackFor = NotFound.class)
    Opened open(String secret, String origin) {
        if (store.missesSince(origin, clock.instant().minus(WINDOW)) >= LIMIT) {
            throw new Refused("indicator.link.tooMany", String.valueOf(WINDOW.toMinutes()));
        }
        Link link = store.opened(hash(secret))
                .filter(one -> one.opensOn(LocalDate.now(clock)))
                .orElse(null);
        if (link == null) {
            store.miss(origin);
            throw new NotFound("collectionLink", "");
        }
        store.used(link.id());
        Body body = bodies.body(link.bodyId(), LocalDate.now(clock));
        Actor actor = new Actor(
                null,
                text.text("indicator.link.actor", link.holder(), body.shortName()),
                List.of(),
                origin + " link",
                CollectionText.VIETNAMESE);
        return new Opened(link, new Entrant(actor, link.bodyId()));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
