package vn.haidang.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.task.BulkResult.Chosen;

/** The same act on several tasks: each row in a transaction of its own, so that what can be done is done and the rest says why not. */
@Component
public class BulkTasks {

    /** Most rows at once. */
    public static final int MOST = 500;

    private final Tasks tasks;
    private final Extensions extensions;
    private final Reminders reminders;
    private final TaskDesk desk;
    private final TransactionTemplate transactions;

    BulkTasks(
            Tasks tasks, Extensions extensions, Reminders reminders, TaskDesk desk, TransactionTemplate transactions) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.reminders = reminders;
        this.desk = desk;
        this.transactions = transactions;
    }

    public BulkResult accept(Actor actor, List<Chosen> chosen) {
        return each(chosen, one -> tasks.accept(actor, one.id(), one.version(), null));
    }

    /** @param reason the same for all, compulsory */
    public BulkResult returnForRevision(Actor actor, List<Chosen> chosen, @Nullable String reason) {
        return each(chosen, one -> tasks.returnForRevision(actor, one.id(), one.version(), reason));
    }

    public BulkResult assign(Actor actor, List<Chosen> chosen, long personId) {
        return each(chosen, one -> tasks.assign(actor, one.id(), one.version(), personId, null));
    }

    /** Asks for more time for each. */
    public BulkResult askExtension(
            Actor actor, List<Chosen> chosen, java.time.@Nullable LocalDate until, @Nullable String reason) {
        return each(chosen, one -> extensions.ask(actor, one.id(), one.version(), until, reason));
    }

    /** Reminds the doers now, at most once a day each. */
    public BulkResult remind(Actor actor, List<Chosen> chosen) {
        return each(chosen, one -> reminders.byHand(actor, one.id()));
    }

    public BulkResult withdraw(Actor actor, List<Chosen> chosen, @Nullable String reason) {
        return each(chosen, one -> tasks.withdraw(actor, one.id(), one.version(), reason, false));
    }

    private BulkResult each(List<Chosen> chosen, Consumer<Chosen> act) {
        if (chosen.size() > MOST) {
            throw new Refused("task.refused.tooMany", String.valueOf(MOST));
        }
        List<BulkResult.Row> rows = new ArrayList<>();
        for (Chosen one : chosen) {
            rows.add(row(one, act));
        }
        return new BulkResult(rows);
    }

    private BulkResult.Row row(Chosen one, Consumer<Chosen> act) {
        String label = String.valueOf(one.id());
        try {
            label = desk.brief(desk.find(one.id())).label();
            transactions.executeWithoutResult(status -> act.accept(one));
            return new BulkResult.Row(one.id(), label, null, List.of());
        } catch (Refused refused) {
            List<String> arguments =
                    Arrays.stream(refused.arguments()).map(String::valueOf).toList();
            return new BulkResult.Row(one.id(), label, refused.key(), arguments);
        }
    }
}
