package vn.haidang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Servers for tests: one copy of PostgreSQL's programs in the build folder, and, where crashes are not the point, no waiting for the disk. */
public final class TestServer {
    /** A build folder's server need not survive a power cut. */
    private static final Map<String, String> QUICK =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "shared_buffers", "64MB");

    static {
        System.setProperty(
                "haidang.programs",
                Path.of("target", "programs").toAbsolutePath().toString());
    }

    private TestServer() {}

    /** Where all test servers find PostgreSQL's programs. */
    public static Path programs() {
        return Path.of("target", "programs").toAbsolutePath();
    }

    /** Deletes what killed test runs left below this folder, their servers included; what is in use stays. */
    public static void sweep(Path folder) throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.toList()) {
                DataFolder data = new DataFolder(run);
                try (DataFolder.Lock ignored = data.lock()) {
                    Leftover.clear(data.postgres());
                    Trees.delete(run);
                } catch (FolderInUse busy) {
                    // another run of tests is at work there
                }
            }
        }
    }

    /** A server that forgets the disk. */
    public static DatabaseServer quick(Path folder) {
        return DatabaseServer.start(new DataFolder(folder), QUICK);
    }

    /** A server exactly as the application starts it. */
    static DatabaseServer real(Path folder) {
        return DatabaseServer.start(new DataFolder(folder));
    }

    /** Migrates from these folders of the class path instead of the application's. */
    public static void migrate(Database database, String... locations) {
        Migrations.run(database, List.of(locations));
    }

    /** Another database of the same server, with an application role of its own. */
    public static Database named(Database server, String url, String name) {
        return Database.of(url, name, server.ownerUser(), server.ownerPassword());
    }
}
