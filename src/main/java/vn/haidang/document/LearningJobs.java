package vn.haidang.document;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The restoring learns at night, and in between where enough has come together or somebody asks. */
@Configuration(proxyBeanMethods = false)
class LearningJobs {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    RecurringTask<Void> learnAtNight(Learner learner) {
        return Tasks.recurring("learn-restoring-nightly", Schedules.daily(VIETNAM, LocalTime.of(1, 30)))
                .execute((instance, context) -> learner.learn());
    }

    @Bean
    OneTimeTask<String> learnRestoring(Learner learner) {
        return Tasks.oneTime(Learner.NAME, String.class).execute((instance, context) -> learner.learn());
    }
}
