package vn.haidang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.haidang.document.ScanSamples;
import vn.haidang.register.OutgoingSamples;

/**
 * The whole application on a real PostgreSQL, listening on a port. Before each test the database holds the cast ({@link SmallAuthority}) and
 * nothing else. One application serves all such tests of a run; jobs run when a test says so ({@link TestJobs}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"haidang.jobs=manual", "haidang.demo=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = CastDatabase.class)
@Import({
    Cast.class,
    TaskSamples.class,
    IndicatorSamples.class,
    OutgoingSamples.class,
    ScanSamples.class,
    TestJobs.class,
    TestClock.Configuration.class,
    TestEvents.Configuration.class,
    StatementCounter.Configuration.class
})
@ExtendWith(CastDatabase.ResetBeforeEach.class)
public @interface ApplicationTest {}
