package vn.haidang.database;

import java.nio.file.Path;

/** A backup file is not, byte for byte, what was written. */
public final class BackupDamaged extends DatabaseProblem {
    private static final long serialVersionUID = 1L;

    BackupDamaged(Path file, String part) {
        super("database.backup.damaged", file, part);
    }
}
