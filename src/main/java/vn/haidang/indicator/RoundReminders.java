package vn.haidang.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.task.Obligations;

/**
 * Reminds those who have not sent. Units of the authority are reminded by their task; enterprises by mail five days and two days before, on the day
 * and after it, each once, with a link that works.
 */
@Component
class RoundReminders {

    private static final Logger LOG = LoggerFactory.getLogger(RoundReminders.class);

    private final LinkStore links;
    private final Links keys;
    private final LinkMail mail;
    private final Rounds rounds;
    private final CollectionForms forms;
    private final Obligations obligations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RoundReminders(
            LinkStore links,
            Links keys,
            LinkMail mail,
            Rounds rounds,
            CollectionForms forms,
            Obligations obligations,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.keys = keys;
        this.mail = mail;
        this.rounds = rounds;
        this.forms = forms;
        this.obligations = obligations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were told, and how many could not be. */
    record Reminded(int told, int unreachable) {}

    /** Which reminder a day asks for: D5, D2, D0, LATE; null for none. A day on which the job did not run is made up for by the next. */
    static @Nullable String kind(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left > 5) {
            return null;
        }
        return left > 2 ? "D5" : left > 0 ? "D2" : left == 0 ? "D0" : "LATE";
    }

    /** Mails what is to be mailed today; run again, it does nothing. */
    void run() {
        transactions.executeWithoutResult(
                status -> links.forgetMissesBefore(clock.instant().minus(Duration.ofDays(1))));
        if (!mail.isOn()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (long id : links.toRemind(today)) {
            Rounds.Desk desk = rounds.desk(id);
            String kind = kind(desk.row().dueOn(), today);
            if (kind != null && desk.row().step().isOpen()) {
                tell(desk, kind, kind, today);
            }
        }
    }

    /**
     * Reminds the chosen bodies of a round now, at most once a day each.
     *
     * @param roundBodyIds their rows
     */
    Reminded remind(Actor actor, long roundId, List<Long> roundBodyIds) {
        Entrant.requireCollect(actor, forms.form(rounds.round(roundId).formId()));
        LocalDate today = LocalDate.now(clock);
        int told = 0;
        int unreachable = 0;
        for (RoundBody row : rounds.standing(roundId)) {
            if (!roundBodyIds.contains(row.id()) || !row.step().isOpen()) {
                continue;
            }
            boolean reached = row.taskId() != null
                    ? obligations.remind(actor, row.taskId())
                    : mail.isOn() && tell(rounds.desk(row.id()), "HAND", "HAND-" + today, today);
            told += reached ? 1 : 0;
            unreachable += reached ? 0 : 1;
        }
        return new Reminded(told, unreachable);
    }

    private boolean tell(Rounds.Desk desk, String kind, String once, LocalDate today) {
        boolean told = false;
        for (Link link : links.of(desk.body().id(), today)) {
            try {
                told |= Boolean.TRUE.equals(transactions.execute(status -> {
                    boolean first = links.reminded(desk.row().id(), once, link.email());
                    if (first) {
                        mail.remind(link, desk, kind, keys.newKey(link.id()));
                    }
                    return first;
                }));
            } catch (MailException notTaken) {
                // nothing was kept: the next run tries again
                LOG.warn("reminder of {} to link {} not taken: {}", desk.row().id(), link.id(), notTaken.getMessage());
            }
        }
        return told;
    }
}
