package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Periods whose time of collection is over are locked in the night; done twice, it changes nothing. */
@Configuration(proxyBeanMethods = false)
class LockJobs {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    RecurringTask<Void> lockFigures(LockRounds rounds) {
        return Tasks.recurring("lock-figures", Schedules.daily(VIETNAM, LocalTime.of(1, 30)))
                .execute((instance, context) -> rounds.run());
    }
}
