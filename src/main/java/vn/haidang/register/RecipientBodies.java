package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** The catalogue of bodies outside the authority: name, identifier code, address for mail. Kept by the Office and the clerk. */
@Component
class RecipientBodies {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+([.][A-Z0-9]+)*");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 13;
    private static final int LONGEST_SHORT_NAME = 60;

    private static final String SELECT = """
            select b.id, b.name, b.code, b.email, b.address, b.valid_from, b.valid_to, b.version, b.sender_id, s.short_name,
                (select string_agg(p.folded, '; ' order by p.folded) from register.sender_spellings p where p.sender_id = s.id) as spellings
            from register.outside_bodies b left join register.senders s on s.id = b.sender_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RecipientBodies(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a form says of a body. */
    record Entry(
            String name,
            @Nullable String code,
            @Nullable String email,
            @Nullable String address,
            @Nullable LocalDate validTo) {}

    List<RecipientBody> all(String q) {
        String words = TextFold.fold(TextFold.nfc(q.strip()));
        return jdbc.sql(SELECT + """
                        where :words = '' or b.search like '%' || :words || '%' or s.search like '%' || :words || '%'
                        order by b.valid_to nulls first, b.name collate platform.vi, b.id limit 500
                        """)
                .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query(RecipientBody.class)
                .list();
    }

    List<RecipientBody> current() {
        LocalDate today = LocalDate.now(clock);
        return all("").stream().filter(body -> body.isOn(today)).toList();
    }

    Optional<RecipientBody> find(long id) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(RecipientBody.class)
                .optional();
    }

    /** The body that a sender is, where it can be written to today. */
    Optional<RecipientBody> ofSender(long sender) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql(SELECT + "where b.sender_id = :sender")
                .param("sender", sender)
                .query(RecipientBody.class)
                .list()
                .stream()
                .filter(body -> body.isOn(today))
                .findFirst();
    }

    @Transactional
    public long add(Actor actor, Entry entry) {
        Entry tidy = checked(actor, entry, 0);
        long id = jdbc.sql("""
                insert into register.outside_bodies (name, code, email, address, valid_from, valid_to)
                values (:name, :code, :email, :address, :from, :to) returning id
                """)
                .param("name", tidy.name())
                .param("code", tidy.code())
                .param("email", tidy.email())
                .param("address", tidy.address())
                .param("from", LocalDate.now(clock))
                .param("to", tidy.validTo())
                .query(Long.class)
                .single();
        audit.record(actor, "outsideBody.added", subject(id, tidy.name()), null, fields(tidy), null);
        return id;
    }

    @Transactional
    public void change(Actor actor, long id, int version, Entry entry) {
        Entry tidy = checked(actor, entry, id);
        int rows = jdbc.sql("""
                update register.outside_bodies set name = :name, code = :code, email = :email, address = :address, valid_to = :to,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("name", tidy.name())
                .param("code", tidy.code())
                .param("email", tidy.email())
                .param("address", tidy.address())
                .param("to", tidy.validTo())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
        audit.record(actor, "outsideBody.changed", subject(id, tidy.name()), null, fields(tidy), null);
    }

    private Entry checked(Actor actor, Entry entry, long self) {
        if (!actor.hasAny(Role.OFFICE, Role.CLERK, Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
        String name = OutgoingDesk.required(entry.name(), "register.refused.bodyName");
        String given = OutgoingDesk.optional(entry.code());
        String code = given == null ? null : given.toUpperCase(Locale.ROOT);
        String email = OutgoingDesk.optional(entry.email());
        if (name.length() > LONGEST_NAME) {
            throw new Refused("register.refused.bodyNameLong", String.valueOf(LONGEST_NAME));
        }
        if (code != null && (code.length() > LONGEST_CODE || !CODE.matcher(code).matches())) {
            throw new Refused("register.refused.bodyCode", code);
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Refused("register.refused.email", email);
        }
        requireFreeName(name, self);
        boolean taken = code != null
                && jdbc.sql("""
                        select exists (select from register.outside_bodies where code = :code and valid_to is null and id <> :id)
                        """)
                        .param("code", code)
                        .param("id", self)
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new Refused("register.refused.bodyCodeTaken", String.valueOf(code));
        }
        return new Entry(name, code, email, OutgoingDesk.optional(entry.address()), entry.validTo());
    }

    /** A body of the same name, accents aside, is the same body; one that is over does not count. */
    private void requireFreeName(String name, long self) {
        jdbc.sql("""
                        select b.name from register.outside_bodies b
                        where b.id <> :id and b.sender_id is not null and (b.valid_to is null or b.valid_to >= :today)
                          and register.folded_name(b.name) = register.folded_name(:name) limit 1
                        """)
                .param("id", self)
                .param("today", LocalDate.now(clock))
                .param("name", name)
                .query(String.class)
                .optional()
                .ifPresent(known -> {
                    throw new Refused("register.sender.known", known);
                });
    }

    /** The name for narrow columns, kept with the sender. */
    @Transactional
    public void change(Actor actor, long id, int version, Entry entry, @Nullable String shortName) {
        change(actor, id, version, entry);
        shortName(id, shortName);
    }

    /** Adds a body with its name for narrow columns. */
    @Transactional
    public long add(Actor actor, Entry entry, @Nullable String shortName) {
        long id = add(actor, entry);
        shortName(id, shortName);
        return id;
    }

    private void shortName(long id, @Nullable String shortName) {
        String given = OutgoingDesk.optional(shortName);
        if (given != null && given.length() > LONGEST_SHORT_NAME) {
            throw new Refused("register.refused.bodyNameLong", String.valueOf(LONGEST_SHORT_NAME));
        }
        jdbc.sql("""
                        update register.senders s set short_name = :short, version = s.version + 1 from register.outside_bodies b
                        where b.id = :id and s.id = b.sender_id and s.short_name is distinct from :short
                        """).param("short", given).param("id", id).update();
    }

    private static Map<String, Object> fields(Entry entry) {
        return Map.of(
                "outsideBody.name", entry.name(),
                "outsideBody.code", entry.code() == null ? "" : entry.code(),
                "outsideBody.email", entry.email() == null ? "" : entry.email());
    }

    private static Audit.Subject subject(long id, String name) {
        return new Audit.Subject("outsideBody", id, name);
    }
}
