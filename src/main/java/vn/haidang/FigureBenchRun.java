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
import vn.haidang.indicator.FigureBench;

/** Figures by the million, on a scratch folder. */
final class FigureBenchRun {

    private static final String IMPORTED = "haidang.bench.imported";
    private static final String CONSOLIDATED = "haidang.bench.observations";

    private FigureBenchRun() {}

    static void run(PrintStream out) throws Exception {
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
                FigureBench.run(
                        out,
                        owner,
                        context,
                        Integer.getInteger(IMPORTED, 1_000_000),
                        Integer.getInteger(CONSOLIDATED, 10_000_000));
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
