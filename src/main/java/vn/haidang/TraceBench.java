package vn.haidang;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.haidang.database.DataFolder;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;
import vn.haidang.report.Certificates;

/**
 * From a printed number to what stands behind it: each number of the half-year report of the demonstration pressed in turn, over one connection, with
 * the statements that it takes. An answer without the number's sources is a failure and ends the run.
 */
final class TraceBench {

    private static final String PASSWORD = "haidang-demo";
    private static final int WARM_UP = 160;
    private static final int PRESSES = 640;

    private TraceBench() {}

    static void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("haidang-bench");
        AtomicInteger statements = new AtomicInteger();
        try (DatabaseServer server = DatabaseServer.start(new DataFolder(folder))) {
            // also when the run is broken off
            SpringApplication.getShutdownHandlers().add(server::close);
            Migrations.run(server.database());
            SpringApplication application = RunCommand.application(server.database(), new DataFolder(folder));
            application.addInitializers(context -> RunCommand.first(
                    context,
                    Map.of(
                            "server.port",
                            0,
                            "haidang.jobs",
                            "manual",
                            "haidang.first-start",
                            true,
                            "haidang.demo",
                            true)));
            application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(counting(statements)));
            try (ConfigurableApplicationContext context = application.run()) {
                measure(out, (ServletWebServerApplicationContext) context, statements);
            }
        } finally {
            TaskBench.delete(folder);
        }
    }

    private static void measure(PrintStream out, ServletWebServerApplicationContext context, AtomicInteger statements)
            throws Exception {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<String> codes = jdbc.sql("select code from report.citations where code is not null order by nr")
                .query(String.class)
                .list();
        long report =
                jdbc.sql("select max(id) from report.reports").query(Long.class).single();
        Certificates certificates = context.getBean(Certificates.class);
        print(out, "certificate, the read alone", statements, codes.size(), n -> () -> {
            Certificates.Shown shown = certificates.find(codes.get(n));
            if (!shown.intact() || shown.certificate().trace().amount() == null) {
                throw new IllegalStateException("no certificate " + codes.get(n));
            }
            return 1;
        });
        int port = context.getWebServer().getPort();
        try (HttpClient client = TaskBench.client()) {
            TaskBench.signIn(client, port, PASSWORD);
            print(
                    out,
                    "certificate, the page",
                    statements,
                    codes.size(),
                    n -> TaskBench.page(client, port, "/reports/certificates/" + codes.get(n), codes.get(n)));
            print(
                    out,
                    "number with its sources, the page",
                    statements,
                    codes.size(),
                    n -> TaskBench.page(client, port, "/reports/" + report + "/figures/" + (n + 1), "class=\"trace\""));
        }
    }

    /** What is done with a number. */
    private interface Press {
        Callable<Integer> on(int number);
    }

    private static void print(PrintStream out, String what, AtomicInteger statements, int numbers, Press press)
            throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            press.on(i % numbers).call();
        }
        long[] times = new long[PRESSES];
        int before = statements.get();
        int most = 0;
        for (int i = 0; i < PRESSES; i++) {
            int already = statements.get();
            long begin = System.nanoTime();
            press.on(i % numbers).call();
            times[i] = System.nanoTime() - begin;
            most = Math.max(most, statements.get() - already);
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%-34s median %.2f ms, p99 %.2f ms, statements %.1f each, at most %d (%d numbers)%n",
                what,
                times[PRESSES / 2] / 1e6,
                times[PRESSES * 99 / 100] / 1e6,
                (statements.get() - before) / (double) PRESSES,
                most,
                numbers);
    }

    private static BeanPostProcessor counting(AtomicInteger statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting)
                        ? new Counting(source, statements)
                        : bean;
            }
        };
    }

    /** Counts statements when they are prepared: every one is run once. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger statements;

        Counting(DataSource target, AtomicInteger statements) {
            super(target);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")
                                || method.getName().equals("createStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
