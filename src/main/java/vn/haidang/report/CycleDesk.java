package vn.haidang.report;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** What every act on a monthly round has in common: is it open, may they, is it still the same, put it on record. */
@Component
class CycleDesk {

    /** Longest text of a line or a reason, in characters. */
    static final int LONGEST = 4_000;

    private final CycleStore store;
    private final Audit audit;

    CycleDesk(CycleStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The round, held for this transaction, locked or not. */
    CycleRound any(YearMonth month) {
        return store.lock(month.atDay(1)).orElseThrow(() -> new NotFound("cycle", month));
    }

    /** The round, held for this transaction. @throws Refused where it is locked */
    CycleRound open(YearMonth month) {
        CycleRound round = any(month);
        requireOpen(round);
        return round;
    }

    /** The same as it was seen. @throws StaleWrite where it was changed since */
    CycleRound open(YearMonth month, int version) {
        CycleRound round = open(month);
        requireVersion(round, version);
        return round;
    }

    static void requireVersion(CycleRound round, int version) {
        if (round.version() != version) {
            throw new StaleWrite();
        }
    }

    static void requireOpen(@Nullable CycleRound round) {
        if (round != null && round.locked()) {
            throw new Refused("report.cycle.refused.LOCKED");
        }
    }

    static void requireOffice(Actor actor) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
    }

    /** Words in one form, without space around. @throws Refused where they are too long */
    static String tidy(String words, int longest) {
        String tidy =
                TextFold.nfc(words.replace("\r\n", "\n").replace("\u0000", "")).strip();
        if (tidy.length() > longest) {
            throw new Refused("report.cycle.refused.LONG", String.valueOf(longest));
        }
        return tidy;
    }

    static String reason(String reason) {
        String why = tidy(reason, LONGEST);
        if (why.isEmpty()) {
            throw new Refused("report.cycle.refused.REASON");
        }
        return why;
    }

    void record(Actor actor, String action, CycleRound round, Map<String, String> after, @Nullable String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("cycle", round.id(), round.label()),
                null,
                after.isEmpty() ? null : after,
                reason);
    }
}
