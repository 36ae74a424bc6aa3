package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps reads quick, never right: they are exact before a fold as after it. Any number of nodes may run it. */
@Configuration(proxyBeanMethods = false)
class FigureJobs {

    @Bean
    RecurringTask<Void> foldTotals(TotalUpkeep upkeep) {
        return Tasks.recurring("fold-totals", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> upkeep.fold());
    }
}
