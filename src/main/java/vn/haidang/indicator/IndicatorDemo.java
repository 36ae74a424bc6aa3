package vn.haidang.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Indicators, bodies and figures for a demonstration, once the people of the demonstration are there. */
@Component
@ConditionalOnProperty("haidang.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class IndicatorDemo implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final TransactionTemplate transactions;

    IndicatorDemo(JdbcClient jdbc, JdbcOperations operations, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(status -> {
            // two nodes may start at once; one of them does it
            jdbc.sql("select true from pg_advisory_xact_lock(hashtext('haidang.indicator-demo'))")
                    .query(Boolean.class)
                    .single();
            boolean wanted = jdbc.sql("""
                            select exists (select from organisation.accounts where username = 'lan')
                                and not exists (select from indicator.indicators)
                            """).query(Boolean.class).single();
            if (wanted) {
                operations.execute(script("db/demo/indicator.sql"));
                operations.execute(script("db/demo/indicator-rules.sql"));
            }
        });
    }

    private static String script(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
