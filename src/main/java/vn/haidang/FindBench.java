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
import vn.haidang.platform.Actor;
import vn.haidang.search.SearchBench;
import vn.haidang.search.Searches;

/** Finding among a million documents, on a scratch folder. */
final class FindBench {

    private static final String DOCUMENTS = "haidang.bench.documents";
    private static final int MILLION = 1_000_000;

    private FindBench() {}

    static void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("haidang-bench");
        try (DatabaseServer server = DatabaseServer.start(new DataFolder(folder))) {
            SpringApplication.getShutdownHandlers().add(server::close);
            Migrations.run(server.database());
            SpringApplication application = RunCommand.application(server.database(), new DataFolder(folder));
            application.addInitializers(context -> RunCommand.first(
                    context, Map.of("server.port", 0, "haidang.jobs", "manual", "haidang.demo", false)));
            try (ConfigurableApplicationContext context = application.run();
                    Connection owner = server.database().asOwner()) {
                SearchBench.run(
                        out,
                        owner,
                        context.getBean(Searches.class),
                        Actor.system("bench"),
                        Integer.getInteger(DOCUMENTS, MILLION));
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
