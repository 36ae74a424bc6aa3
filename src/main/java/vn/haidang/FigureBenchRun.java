package vn.haidang;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.database.DataFolder;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;
import vn.haidang.indicator.CheckBench;
import vn.haidang.indicator.FigureBench;

/** Figures by the million, and rules over them, each on a scratch folder. */
final class FigureBenchRun {

    private static final String IMPORTED = "haidang.bench.imported";
    private static final String CONSOLIDATED = "haidang.bench.observations";

    private FigureBenchRun() {}

    /** What is measured in the application that was started. */
    @FunctionalInterface
    private interface Measurement {
        void run(Connection owner, ConfigurableApplicationContext application) throws Exception;
    }

    static void figures(PrintStream out) throws Exception {
        onScratch((owner, application) -> FigureBench.run(
                out,
                owner,
                application,
                Integer.getInteger(IMPORTED, 1_000_000),
                Integer.getInteger(CONSOLIDATED, 10_000_000)));
    }

    static void checks(PrintStream out) throws Exception {
        onScratch((owner, application) -> CheckBench.run(out, owner, application));
    }

    private static void onScratch(Measurement measurement) throws Exception {
        Path folder = Files.createTempDirectory("haidang-bench");
        try (DatabaseServer server = DatabaseServer.start(new DataFolder(folder))) {
            // also when the run is broken off
            SpringApplication.getShutdownHandlers().add(server::close);
            Migrations.run(server.database());
            SpringApplication application = RunCommand.application(server.database(), new DataFolder(folder));
            application.addInitializers(context -> RunCommand.first(
                    context, Map.of("server.port", 0, "haidang.jobs", "manual", "haidang.demo", false)));
            try (ConfigurableApplicationContext context = application.run();
                    Connection owner = server.database().asOwner()) {
                measurement.run(owner, context);
            }
        } finally {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
