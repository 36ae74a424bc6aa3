package vn.haidang.document;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.haidang.reading.Reader;
import vn.haidang.reading.ReadingLimits;

/** Reading in the background: survives a crash, is done once across all nodes. */
@Configuration(proxyBeanMethods = false)
class ReadingJob {

    @Bean
    Reader reader(LearnedRestorer restorer) {
        return new Reader(ReadingLimits.standard(), restorer);
    }

    @Bean
    OneTimeTask<ReadDocument> readDocument(DocumentReader reader) {
        return Tasks.oneTime(ReadDocument.NAME, ReadDocument.class)
                .execute((instance, context) -> reader.read(instance.getData()));
    }
}
