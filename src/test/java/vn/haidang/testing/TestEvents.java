package vn.haidang.testing;

import java.util.concurrent.Executor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** Lets listeners of other rooms finish before the act they hear of returns: a test then looks at what came of it without waiting. */
final class TestEvents {

    private TestEvents() {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        AsyncConfigurer listenersAtOnce() {
            return new AsyncConfigurer() {
                @Override
                public Executor getAsyncExecutor() {
                    return new SyncTaskExecutor();
                }
            };
        }
    }
}
