package vn.haidang.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails go out by themselves. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    RecurringTask<Void> mail(Mailing mailing) {
        return Tasks.recurring("mail", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> mailing.run());
    }
}
