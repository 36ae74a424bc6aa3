package vn.haidang.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** The catalogue of bodies that send documents here, with their codes. */
@Component
public class Senders {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_IDENTIFIER = 13;
    private static final int OFFERED = 12;

    private final SenderStore store;
    private final Audit audit;

    Senders(SenderStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public Sender sender(long id) {
        return store.sender(id).orElseThrow(() -> new NotFound("sender", String.valueOf(id)));
    }

    /** Those that words typed so far may mean, at most a dozen; accents do not matter. */
    public List<Sender> offered(String words) {
        return store.search(TextFold.nfc(words.strip()), OFFERED);
    }

    List<Sender> all(String words) {
        return store.search(TextFold.nfc(words.strip()), Integer.MAX_VALUE);
    }

    /** The sender that a name, as typed or printed, surely means. */
    public Optional<Sender> named(String name) {
        return store.named(name);
    }

    /** The sender that a printed name probably means, to be proposed and not to be taken unseen. */
    public Optional<Sender> proposed(String printed) {
        return store.named(printed).or(() -> store.like(printed));
    }

    /**
     * Adds a sender.
     *
     * @throws Refused where there is one of this name or code already
     */
    @Transactional
    public long add(Actor actor, String name, @Nullable String shortName, @Nullable String identifier) {
        requireClerk(actor);
        String clean = checked(name);
        String code = checkedIdentifier(identifier);
        store.named(clean).ifPresent(known -> {
            throw new Refused("register.sender.known", known.name());
        });
        requireFree(code, 0);
        long id = store.insert(actor, clean, blank(shortName), code);
        audit.record(
                actor,
                "register.sender.added",
                new Audit.Subject("sender", id, clean),
                null,
                fields(clean, code),
                null);
        return id;
    }

    /** Corrects a sender; documents registered before show the corrected name too. */
    @Transactional
    public void change(Actor actor, Sender changed) {
        requireClerk(actor);
        Sender before = sender(changed.id());
        String name = checked(changed.name());
        String code = checkedIdentifier(changed.identifier());
        store.named(name).filter(other -> other.id() != changed.id()).ifPresent(known -> {
            throw new Refused("register.sender.known", known.name());
        });
        requireFree(code, changed.id());
        store.update(new Sender(changed.id(), name, blank(changed.shortName()), code, changed.version()));
        audit.record(
                actor,
                "register.sender.changed",
                new Audit.Subject("sender", changed.id(), name),
                fields(before.name(), before.identifier()),
                fields(name, code),
                null);
    }

    private void requireFree(@Nullable String code, long own) {
        if (code != null) {
            store.named(code).filter(other -> other.id() != own).ifPresent(known -> {
                throw new Refused("register.sender.codeTaken", code, known.name());
            });
        }
    }

    static void requireClerk(Actor actor) {
        if (!actor.hasAny(Role.CLERK, Role.OFFICE)) {
            throw new NotPermitted();
        }
    }

    private static String checked(String name) {
        String clean = TextFold.nfc(name).strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw new Refused("register.sender.noName");
        }
        if (clean.length() > LONGEST_NAME) {
            throw new Refused("register.sender.longName", String.valueOf(LONGEST_NAME));
        }
        return clean;
    }

    private static @Nullable String checkedIdentifier(@Nullable String code) {
        String clean = blank(code);
        if (clean != null && (clean.length() > LONGEST_IDENTIFIER || !clean.matches("[A-Za-z0-9.\\-]+"))) {
            throw new Refused("register.sender.badCode", String.valueOf(LONGEST_IDENTIFIER));
        }
        return clean;
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : TextFold.nfc(text).strip();
    }

    private static Map<String, Object> fields(String name, @Nullable String code) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("register.sender.name", name);
        if (code != null) {
            fields.put("register.sender.identifier", code);
        }
        return fields;
    }
}
