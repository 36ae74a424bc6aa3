package vn.haidang;

import java.nio.file.Path;
import vn.haidang.database.Backup;
import vn.haidang.database.DataFolder;
import vn.haidang.database.DatabaseServer;

/** {@code backup FILE}: everything into one file, while the system runs. */
final class BackupCommand implements Command {
    private final Terminal terminal;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    @Override
    public int run(Args args) {
        DataFolder folder = args.data();
        Path file = Path.of(args.words().getFirst()).toAbsolutePath();
        try (DatabaseServer server = DatabaseServer.existing(folder, System.getenv())) {
            Backup.Summary summary = Backup.write(server.database(), folder, file);
            terminal.say("main.backup.done", file, summary.tables(), summary.rows(), summary.files(), summary.bytes());
        }
        return 0;
    }
}
