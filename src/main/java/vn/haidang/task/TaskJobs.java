package vn.haidang.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself. All may run any number of times on any number of nodes; after a time without service they run at once. */
@Configuration(proxyBeanMethods = false)
class TaskJobs {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Periods open at the start of the application and every hour. */
    @Bean
    RecurringTask<Void> openPeriods(Periods periods) {
        return Tasks.recurring("open-periods", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> periods.openAll());
    }

    /** Units hear the same day of tasks of the city that nobody told them of. */
    @Bean
    RecurringTask<Void> cityNotices(CityNotices notices) {
        return Tasks.recurring("city-notices", FixedDelay.of(CityNotices.PATIENCE))
                .execute((instance, context) -> notices.tellLeftBehind());
    }

    /** People are reminded in the morning. */
    @Bean
    RecurringTask<Void> remind(Reminders reminders) {
        return Tasks.recurring("reminders", Schedules.daily(VIETNAM, LocalTime.of(7, 0)))
                .execute((instance, context) -> reminders.run());
    }
}
