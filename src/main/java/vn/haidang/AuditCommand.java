package vn.haidang;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.haidang.database.Database;
import vn.haidang.database.DatabaseServer;

/** {@code audit verify}: whether every entry of the record is there and as it was written. */
final class AuditCommand implements Command {
    private final Terminal terminal;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    @Override
    public int run(Args args) {
        if (!args.words().equals(java.util.List.of("verify"))) {
            throw new Args.Unclear(args.words().getFirst());
        }
        try (DatabaseServer server = DatabaseServer.existing(args.data(), System.getenv())) {
            return verify(server.database());
        } catch (SQLException e) {
            return terminal.refuse("main.database-failed", String.valueOf(e.getMessage()));
        }
    }

    private int verify(Database database) throws SQLException {
        try (Connection app = database.asApp();
                Statement statement = app.createStatement()) {
            int broken = 0;
            try (ResultSet rows =
                    statement.executeQuery("select chain, position, problem from audit.broken_chains()")) {
                while (rows.next()) {
                    broken++;
                    terminal.err()
                            .println(terminal.text()
                                    .say(
                                            "main.audit." + rows.getString(3).toLowerCase(java.util.Locale.ROOT),
                                            rows.getInt(1),
                                            rows.getLong(2)));
                }
            }
            if (broken > 0) {
                return terminal.refuse("main.audit.broken", broken);
            }
            try (ResultSet row = statement.executeQuery("select count(*) from audit.entries")) {
                row.next();
                terminal.say("main.audit.whole", row.getLong(1));
            }
            return 0;
        }
    }
}
