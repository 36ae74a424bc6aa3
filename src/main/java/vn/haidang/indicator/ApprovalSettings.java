package vn.haidang.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;

/** What the authority chooses for itself about approval and locking. */
@Component
class ApprovalSettings {

    /** Whether who enters a value may also check and approve it alone: NO or YES. */
    static final String ALONE = "indicator.approval.alone";

    /** So many days after its last day a period is locked by itself; empty: never. */
    static final String LOCK_AFTER = "indicator.lock.afterDays";

    private static final int MOST_DAYS = 366;

    private final Settings settings;
    private final Audit audit;

    ApprovalSettings(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    boolean mayActAlone() {
        return settings.get(ALONE).filter("YES"::equals).isPresent();
    }

    @Nullable
    Integer lockAfterDays() {
        return settings.get(LOCK_AFTER)
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .orElse(null);
    }

    /** @param lockAfter days, null: never */
    @Transactional
    void choose(Actor actor, boolean alone, @Nullable Integer lockAfter) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
        if (lockAfter != null && (lockAfter < 0 || lockAfter > MOST_DAYS)) {
            throw new Refused("indicator.rule.refused.lockAfter", String.valueOf(MOST_DAYS));
        }
        Map<String, String> before = Map.of(
                "indicator.alone",
                String.valueOf(mayActAlone()),
                "indicator.lockAfter",
                String.valueOf(lockAfterDays()));
        settings.set(actor, ALONE, alone ? "YES" : "NO");
        settings.set(actor, LOCK_AFTER, lockAfter == null ? "" : lockAfter.toString());
        audit.record(
                actor,
                "indicator.chosen",
                new Audit.Subject("indicatorSettings", 0, "indicator"),
                before,
                Map.of("indicator.alone", String.valueOf(alone), "indicator.lockAfter", String.valueOf(lockAfter)),
                null);
    }
}
