package vn.haidang.register;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself once a document has its number, and once it is issued. Each piece may be run again and then does nothing. */
@Configuration(proxyBeanMethods = false)
class IssueJobs {

    static final String FILES = "outgoing-files";
    static final String DELIVER = "outgoing-deliver";

    /** Makes the files of a numbered document. */
    record Files(long id) implements Serializable {}

    /** Mails a document, or its recall, to an outside body. */
    record Deliver(long recipientId, boolean recall) implements Serializable {}

    @Bean
    OneTimeTask<Files> outgoingFiles(OutgoingFiles files) {
        return Tasks.oneTime(FILES, Files.class)
                .execute((instance, context) -> files.make(instance.getData().id()));
    }

    @Bean
    OneTimeTask<Deliver> outgoingDeliver(IssueDelivery delivery) {
        return Tasks.oneTime(DELIVER, Deliver.class).execute((instance, context) -> delivery.run(instance.getData()));
    }
}
