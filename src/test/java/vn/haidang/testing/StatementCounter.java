package vn.haidang.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements the application runs. */
public final class StatementCounter {

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

    private final AtomicInteger count = new AtomicInteger();

    /** An action that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** How many statements the action runs. */
    public int during(Action action) throws Exception {
        int before = count.get();
        action.run();
        return count.get() - before;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        static BeanPostProcessor countingDataSource(StatementCounter counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof Counting)
                            ? new Counting(source, counter)
                            : bean;
                }
            };
        }
    }

    private static final class Counting extends DelegatingDataSource {

        private final StatementCounter counter;

        Counting(DataSource target, StatementCounter counter) {
            super(target);
            this.counter = counter;
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counting(super.getConnection(), Connection.class);
        }

        /** Statements of a counted connection are counted, everything else passes through. */
        private <T> T counting(T target, Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (target instanceof Statement && EXECUTIONS.contains(method.getName())) {
                            counter.count.incrementAndGet();
                        }
                        try {
                            Object result = method.invoke(target, arguments);
                            return result instanceof Statement
                                            && !method.getName().equals("unwrap")
                                    ? countingStatement(result, method.getReturnType())
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private Object countingStatement(Object statement, Class<?> type) {
            @SuppressWarnings("unchecked")
            Class<Object> statementType = (Class<Object>) type;
            return counting(statement, statementType);
        }
    }
}
