package vn.haidang.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** Templates of reports: checked when they are kept, so that whoever makes a report of one meets no error of its text. */
@Component
class ReportTemplates {

    private static final int LONGEST_NAME = 300;

    private final TemplateStore store;
    private final Drafting drafting;
    private final Audit audit;

    ReportTemplates(TemplateStore store, Drafting drafting, Audit audit) {
        this.store = store;
        this.drafting = drafting;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<StoredTemplate> all() {
        return store.all();
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    StoredTemplate find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("reportTemplate", id));
    }

    /**
     * A new template, drawn up by the unit of whoever makes it.
     *
     * @throws TemplateUnsound naming the line of the text
     */
    @Transactional
    long make(Actor actor, String code, String name, Period.Span span, String source) {
        String tidyCode = code.strip().toLowerCase(java.util.Locale.ROOT);
        if (!tidyCode.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw new Refused("report.refused.code");
        }
        if (store.isTaken(tidyCode)) {
            throw new Refused("report.refused.codeTaken", tidyCode);
        }
        long unit = actor.grants().stream()
                .filter(grant -> grant.role() == Role.OFFICE)
                .map(Actor.Grant::unitId)
                .findFirst()
                .orElseThrow(() -> new Refused("report.refused.part.EDITOR"));
        String tidyName = name(name);
        long id = store.insert(actor, tidyCode, tidyName, span, unit, text(source));
        audit.record(actor, "reportTemplate.made", subject(id, tidyName), null, Map.of("report.code", tidyCode), null);
        return id;
    }

    @Transactional
    void change(Actor actor, long id, int version, String name, String source, boolean active) {
        String tidyName = name(name);
        store.update(actor, id, version, tidyName, text(source), active);
        audit.record(actor, "reportTemplate.changed", subject(id, tidyName), null, null, null);
    }

    private String text(String source) {
        String tidy =
                TextFold.nfc(source.replace("\r\n", "\n").replace("\u0000", "")).stripTrailing();
        drafting.read(tidy);
        return tidy;
    }

    private static String name(String name) {
        String tidy = TextFold.nfc(name.strip().replaceAll("\\s+", " "));
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Refused("report.refused.name", String.valueOf(LONGEST_NAME));
        }
        return tidy;
    }

    private static Audit.Subject subject(long id, String name) {
        return new Audit.Subject("reportTemplate", id, name);
    }
}
