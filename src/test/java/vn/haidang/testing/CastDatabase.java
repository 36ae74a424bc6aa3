package vn.haidang.testing;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.haidang.database.Database;

/** Gives the application under test a database of its own that holds the cast. */
final class CastDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.usedByApplication();
        Database database = TestDatabase.fresh();
        context.getBeanFactory().registerSingleton("testedDatabase", database);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testedDatabase",
                        Map.of(
                                "spring.datasource.url", database.appUrl(),
                                "spring.datasource.username", database.appUser(),
                                "spring.datasource.password", database.appPassword())));
    }

    /** Puts the cast back, the clock to its day, and forgets what was sent. */
    static final class ResetBeforeEach implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            var context = SpringExtension.getApplicationContext(test);
            context.getBean(TestClock.class).reset();
            TestDatabase.reset(context.getBean(Database.class));
        }
    }
}
