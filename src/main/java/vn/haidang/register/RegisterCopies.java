package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/** Who used a copy that is kept, and when it came back (sổ sử dụng bản lưu). */
@Component
class RegisterCopies {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RegisterCopies(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest uses, those still out first. */
    List<RegisterUse> latest() {
        return jdbc.sql("""
                        select id, used_on, person, code, dated, about, case_file, returned_on, allowed_by, version from register.copy_uses
                        order by returned_on is null desc, used_on desc, id desc limit :most
                        """).param("most", SHOWN).query(RegisterUse.class).list();
    }

    @Transactional
    long add(Actor actor, Map<String, String> typed) {
        Senders.requireClerk(actor);
        LocalDate today = LocalDate.now(clock);
        LocalDate used = day(typed, "usedOn");
        long id = jdbc.sql("""
                        insert into register.copy_uses (used_on, person, code, dated, about, case_file, signed, allowed_by, note, entered_by,
                            entered_at)
                        values (:used, :person, :code, :dated, :about, :file, :signed, :allowed, :note, :by, :at) returning id
                        """)
                .param("used", used == null ? today : used)
                .param("person", required(typed, "person"))
                .param("code", required(typed, "code"))
                .param("dated", day(typed, "dated"))
                .param("about", required(typed, "about"))
                .param("file", Senders.blank(typed.get("caseFile")))
                .param("signed", typed.containsKey("signed"))
                .param("allowed", required(typed, "allowedBy"))
                .param("note", Senders.blank(typed.get("note")))
                .param("by", actor.person())
                .param("at", ArrivalStore.utc(clock.instant()))
                .query(Long.class)
                .single();
        audit.record(
                actor,
                "register.copies.added",
                new Audit.Subject("copyUse", id, required(typed, "code")),
                null,
                Map.of("register.copies.person", required(typed, "person")),
                null);
        return id;
    }

    @Transactional
    void returned(Actor actor, long id, int version) {
        Senders.requireClerk(actor);
        String code = jdbc.sql("""
                        update register.copy_uses set returned_on = greatest(:today, used_on), version = version + 1
                        where id = :id and version = :version and returned_on is null returning code
                        """)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(StaleWrite::new);
        audit.record(actor, "register.copies.returned", new Audit.Subject("copyUse", id, code), null, null, null);
    }

    private static String required(Map<String, String> typed, String field) {
        String text = Senders.blank(typed.get(field));
        if (text == null) {
            throw new Refused("register.copies.missing." + field);
        }
        return text;
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String text = Senders.blank(typed.get(field));
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("register.arrival.problem.day");
        }
    }
}
