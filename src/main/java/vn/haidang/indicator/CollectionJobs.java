package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What collection does by itself. All may run any number of times on any number of nodes. */
@Configuration(proxyBeanMethods = false)
class CollectionJobs {

    /** Rounds open at the start of the application and every hour. */
    @Bean
    RecurringTask<Void> openRounds(Rounds rounds) {
        return Tasks.recurring("indicator-rounds", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> rounds.openClosed());
    }
}
