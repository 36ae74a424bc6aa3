package vn.haidang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.database.DataFolder;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Installation;
import vn.haidang.database.Migrations;
import vn.haidang.report.Report;
import vn.haidang.report.ReportExport;

/**
 * {@code report NAME --docx FILE}: writes a report as files. A folder without a database gets one with the demonstration, as {@code run} would
 * make it; one in use is read beside the application.
 */
final class ReportCommand implements Command {

    private static final Map<String, Object> QUIET =
            Map.of("server.address", "127.0.0.1", "server.port", 0, "haidang.jobs", "manual");

    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> optionsWithValue() {
        return Set.of("--data", "--docx", "--pdf", "--json");
    }

    @Override
    public boolean accepts(int words) {
        return words <= 1;
    }

    @Override
    public int run(Args args) {
        DataFolder folder = args.data();
        boolean own = System.getenv().getOrDefault("HAIDANG_DB_URL", "").isBlank();
        boolean nothing = own && !folder.hasDatabase();
        if (nothing) {
            terminal.err().println(terminal.text().say("main.report.demo", folder.root()));
        }
        try (DatabaseServer server = nothing
                ? DatabaseServer.of(folder, System.getenv())
                : DatabaseServer.existing(folder, System.getenv())) {
            Migrations.run(server.database());
            boolean fresh = Installation.isNew(server.database());
            SpringApplication application = RunCommand.application(server.database(), folder);
            application.setLazyInitialization(true);
            application.addInitializers(context -> RunCommand.first(context, QUIET));
            application.addInitializers(
                    context -> RunCommand.first(context, Map.of("haidang.first-start", fresh, "haidang.demo", fresh)));
            try (ConfigurableApplicationContext context = application.run()) {
                if (fresh) {
                    Installation.markOpened(server.database());
                }
                return export(context.getBean(ReportExport.class), args);
            }
        }
    }

    private int export(ReportExport reports, Args args) {
        String name = args.words().isEmpty() ? "" : args.words().getFirst();
        Optional<Report> found = reports.find(name);
        if (found.isEmpty()) {
            String known = String.join(", ", reports.names());
            return known.isEmpty()
                    ? terminal.refuse("main.report.none", name)
                    : terminal.refuse("main.report.unknown", name, known);
        }
        Report report = found.get();
        try {
            write(args.value("--docx"), reports.docx(report));
            write(args.value("--pdf"), reports.pdf(report));
            write(args.value("--json"), reports.json(report));
        } catch (IOException e) {
            return terminal.refuse("main.report.unwritable", String.valueOf(e.getMessage()));
        }
        if (args.values().keySet().stream().allMatch(option -> option.equals("--data"))) {
            terminal.say("main.report.found", report.subject(), name);
        }
        return 0;
    }

    private void write(Optional<String> file, byte[] content) throws IOException {
        if (file.isPresent()) {
            Files.write(Path.of(file.get()), content);
            terminal.say("main.report.written", file.get(), content.length);
        }
    }
}
