package vn.haidang.search;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is not asked for at once is taken in within seconds; any number of nodes may run it. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

    static final String RENEW = "renew-search";

    @Bean
    RecurringTask<Void> takeIntoSearch(SearchIndex index) {
        return Tasks.recurring("take-into-search", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> {
                    while (index.takeIn() == SearchIndex.BATCH) {
                        // until less than a whole batch waits
                    }
                });
    }

    @Bean
    OneTimeTask<Renewal> renewSearch(SearchIndex index) {
        return Tasks.oneTime(RENEW, Renewal.class).execute((instance, context) -> index.renew());
    }
}
