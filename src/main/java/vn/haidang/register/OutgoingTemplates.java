package vn.haidang.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.layout.Template;
import vn.haidang.layout.TemplateUnreadable;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** Templates of documents: those that come with the application, changed by the Office as often as it likes; each version is kept. */
@Component
class OutgoingTemplates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    OutgoingTemplates(JdbcClient jdbc, Audit audit, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The templates by name, with their titles. */
    List<OutgoingTemplate> all() {
        Map<String, Integer> changed = jdbc
                .sql("select name, max(version) as version from register.template_versions group by name")
                .query((row, n) -> Map.entry(row.getString("name"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Template.shipped().stream()
                .map(name -> new OutgoingTemplate(name, title(name), changed.getOrDefault(name, 0)))
                .toList();
    }

    String title(String name) {
        return messages.text(VIETNAMESE, "register.template." + name);
    }

    /** A template as it is now, or as it was. */
    OutgoingTemplateVersion find(String name, @Nullable Integer version) {
        return versions(name).stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("template", name));
    }

    /** All versions, the newest first, the delivered one last. */
    List<OutgoingTemplateVersion> versions(String name) {
        if (!Template.shipped().contains(name)) {
            throw new NotFound("template", name);
        }
        List<OutgoingTemplateVersion> versions = new ArrayList<>(jdbc.sql("""
                select t.name, t.version, t.source, p.name as by, t.at from register.template_versions t
                join organisation.shared_people p on p.id = t.by_id where t.name = :name order by t.version desc
                """)
                .param("name", name)
                .query((row, n) -> new OutgoingTemplateVersion(
                        name,
                        row.getInt("version"),
                        row.getString("source"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
        versions.add(new OutgoingTemplateVersion(name, 0, Template.shipped(name).source(), null, null));
        return versions;
    }

    /**
     * Keeps a new version.
     *
     * @param version the version it was made from
     * @throws Refused naming the line that breaks a rule of the markup
     */
    @Transactional
    public void save(Actor actor, String name, int version, String source) {
        if (!actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
        int now = find(name, null).version();
        if (now != version) {
            throw new StaleWrite();
        }
        String tidy = TextFold.nfc(source.replace("\r\n", "\n").replace("\u0000", ""));
        try {
            Template.parse(tidy);
        } catch (TemplateUnreadable unreadable) {
            throw new Refused(unreadable.messageKey(), String.valueOf(unreadable.line()), unreadable.detail());
        }
        jdbc.sql("""
                insert into register.template_versions (name, version, source, by_id, at) values (:name, :version, :source, :by, :at)
                """)
                .param("name", name)
                .param("version", now + 1)
                .param("source", tidy)
                .param("by", actor.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                actor,
                "numbering.template",
                new Audit.Subject("numbering", 0, title(name)),
                Map.of("numbering.what", String.valueOf(now)),
                Map.of("numbering.what", String.valueOf(now + 1)),
                null);
    }

    /** A draft that begins with the text of a template; what the register fills in by itself is left out. */
    OutgoingDraft begin(OutgoingDraft draft, String name) {
        Pattern filled = Pattern.compile(messages.text(VIETNAMESE, "register.paper.filled"));
        String body = find(name, null)
                .source()
                .lines()
                .filter(line -> !filled.matcher(line.strip()).find())
                .collect(Collectors.joining("\n"))
                .strip();
        return new OutgoingDraft(
                draft.kindId(),
                draft.unitId(),
                draft.advisoryBodyId(),
                draft.subject(),
                draft.urgency(),
                draft.addressees(),
                body,
                draft.copies(),
                draft.dueOn(),
                draft.signerId(),
                draft.replacesId(),
                draft.correctsId());
    }
}
