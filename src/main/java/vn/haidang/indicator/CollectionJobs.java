package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What collection does by itself. All may run any number of times on any number of nodes. */
@Configuration(proxyBeanMethods = false)
class CollectionJobs {

    /** Takes in a sheet that was handed in. */
    record TakeIn(long importId) implements Serializable {}

    /** Rounds open at the start of the application and every hour. */
    @Bean
    RecurringTask<Void> openRounds(Rounds rounds) {
        return Tasks.recurring("indicator-rounds", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> rounds.openClosed());
    }

    /** Enterprises are reminded in the morning. */
    @Bean
    RecurringTask<Void> remindEnterprises(RoundReminders reminders) {
        return Tasks.recurring("indicator-reminders", Schedules.daily(CollectionText.VIETNAM, LocalTime.of(7, 30)))
                .execute((instance, context) -> reminders.run());
    }

    @Bean
    OneTimeTask<TakeIn> takeInSheet(SheetImports imports) {
        return Tasks.oneTime("indicator-sheet", TakeIn.class)
                .execute((instance, context) -> imports.run(instance.getData().importId()));
    }
}
