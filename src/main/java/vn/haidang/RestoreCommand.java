package vn.haidang;

import java.nio.file.Path;
import vn.haidang.database.Backup;
import vn.haidang.database.DataFolder;
import vn.haidang.database.Restore;

/** {@code restore FILE --data DIR}: the same system again, in an empty folder or an empty database. */
final class RestoreCommand implements Command {
    private final Terminal terminal;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    @Override
    public int run(Args args) {
        if (args.value("--data").isEmpty()) {
            throw new Args.Unclear("restore " + args.words().getFirst());
        }
        DataFolder folder = args.data();
        Path file = Path.of(args.words().getFirst()).toAbsolutePath();
        Backup.Summary summary = Restore.into(file, folder, System.getenv());
        terminal.say("main.restore.done", folder.root(), summary.tables(), summary.rows(), summary.files());
        return 0;
    }
}
