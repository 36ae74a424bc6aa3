package vn.haidang.database;

import java.nio.file.Path;

/** Another running Hải Đăng holds this data folder. */
public final class FolderInUse extends DatabaseProblem {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super("database.folder.in-use", folder);
    }
}
