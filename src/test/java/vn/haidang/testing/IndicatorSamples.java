package vn.haidang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;

/** The indicators, bodies and figures of the sample documents. */
@TestComponent
public class IndicatorSamples {

    private final JdbcOperations operations;

    IndicatorSamples(JdbcOperations operations) {
        this.operations = operations;
    }

    /** Puts them beside the cast. */
    public void load() {
        run("db/demo/indicator.sql");
        run("db/demo/indicator-rules.sql");
    }

    private void run(String script) {
        try {
            operations.execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
