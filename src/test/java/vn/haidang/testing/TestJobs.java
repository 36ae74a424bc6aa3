package vn.haidang.testing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs the jobs that are waiting, when a test says so, with the real queue in the database. */
@TestComponent
public class TestJobs {

    private final DataSource dataSource;
    private final List<Task<?>> kinds;
    private final Clock clock;

    TestJobs(DataSource dataSource, List<Task<?>> kinds, Clock clock) {
        this.dataSource = dataSource;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Runs everything due, once. */
    public void runDue() {
        SettableClock now = new SettableClock();
        now.set(clock.instant().plusSeconds(1));
        var scheduler = TestHelper.createManualScheduler(
                        new TransactionAwareDataSourceProxy(dataSource), kinds.toArray(Task<?>[]::new))
                .tableName("platform.scheduled_tasks")
                .clock(now)
                .build();
        scheduler.runAnyDueExecutions();
    }
}
