package vn.haidang.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work done later: it is kept in the database with the change that asks for it, survives a crash and is done once across all nodes. A room
 * declares its kinds of work as beans of type {@link OneTimeTask} or {@link RecurringTask}.
 */
@Component
public class Jobs {

    /** Work of a machine that gave no sign of life for six of these is begun anew on another, or on the same one after its restart. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final Clock clock;
    private final boolean automatic;

    Jobs(
            DataSource dataSource,
            List<Task<?>> kinds,
            Clock clock,
            @Value("${haidang.jobs:automatic}") String mode,
            @Value("${haidang.jobs.poll:10s}") Duration poll) {
        List<RecurringTask<?>> recurring = kinds.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(kind -> (RecurringTask<?>) kind)
                .toList();
        List<Task<?>> oneTime =
                kinds.stream().filter(kind -> !(kind instanceof RecurringTask)).toList();
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), oneTime)
                .startTasks(recurring)
                .tableName("platform.scheduled_tasks")
                .threads(2)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .schedulerName(new SchedulerName.Hostname())
                .build();
        this.clock = clock;
        this.automatic = mode.equals("automatic");
    }

    /**
     * Puts a piece of work in the queue, in the caller's transaction.
     *
     * @param id which piece; one already waiting under the same id is left as it is
     */
    public <T> void enqueue(OneTimeTask<T> kind, String id, T data) {
        scheduler.scheduleIfNotExists(kind.instance(id, data), clock.instant());
        if (automatic) {
            afterCommit(scheduler::triggerCheckForDueExecutions);
        }
    }

    /** Looked for any earlier, the work would not be seen yet. */
    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (automatic) {
            scheduler.start();
        }
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        scheduler.stop();
    }
}
