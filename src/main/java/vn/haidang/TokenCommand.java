package vn.haidang;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.database.DataFolder;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;
import vn.haidang.organisation.Accounts;
import vn.haidang.platform.Actor;

/** {@code token USER}: a new key for programs that act as that user. The key alone goes to standard output. */
final class TokenCommand implements Command {
    /** Beside the application that may be running: on a port nobody asks, taking no jobs. */
    private static final Map<String, Object> QUIET =
            Map.of("server.address", "127.0.0.1", "server.port", 0, "haidang.jobs", "manual", "haidang.demo", false);

    private final Terminal terminal;

    TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    @Override
    public int run(Args args) {
        DataFolder folder = args.data();
        try (DatabaseServer server = DatabaseServer.existing(folder, System.getenv())) {
            Migrations.run(server.database());
            SpringApplication application = RunCommand.application(server.database(), folder);
            application.setLazyInitialization(true);
            application.addInitializers(context -> RunCommand.first(context, QUIET));
            try (ConfigurableApplicationContext context = application.run()) {
                return make(context.getBean(Accounts.class), args.words().getFirst());
            }
        }
    }

    private int make(Accounts accounts, String user) {
        Optional<Long> person = accounts.personOf(user);
        if (person.isEmpty()) {
            return terminal.refuse("main.token.no-user", user);
        }
        String token = accounts.newToken(
                Actor.system("./haidang token"), person.get(), terminal.text().say("main.token.label"), null);
        terminal.out().println(token);
        terminal.err().println(terminal.text().say("main.token.made", user));
        return 0;
    }
}
