package vn.haidang.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Makes the same system again from a backup, in an empty folder (and an empty database, where the user's own PostgreSQL is used). The file
 * is read through first; rows go in within one transaction; at the end every table is read again and compared. What fails leaves nothing.
 */
public final class Restore {
    private final BackupFile backup;
    private final Connection owner;

    private Restore(BackupFile backup, Connection owner) {
        this.backup = backup;
        this.owner = owner;
    }

    /**
     * Restores into this folder.
     *
     * @param environment where {@code HAIDANG_DB_URL} and its companions may name the user's own PostgreSQL
     * @throws RestoreRefused where the folder or database is not empty, or the backup belongs to another version
     * @throws BackupDamaged where the file is not whole
     */
    public static Backup.Summary into(Path file, DataFolder folder, Map<String, String> environment) {
        return into(file, folder, environment, Migrations.LOCATIONS);
    }

    static Backup.Summary into(Path file, DataFolder folder, Map<String, String> environment, List<String> migrations) {
        if (!folder.isEmpty()) {
            throw new RestoreRefused("database.restore.folder-not-empty", folder.root());
        }
        try (BackupFile backup = BackupFile.open(file)) {
            try (DatabaseServer server = DatabaseServer.of(folder, environment).closeOnExit()) {
                load(backup, server.database(), migrations);
                writeFiles(backup, folder);
            } catch (RuntimeException | Error e) {
                Trees.delete(folder.root());
                throw e;
            }
            return backup.manifest().summary(Files.size(file));
        } catch (IOException e) {
            throw new DatabaseProblem("database.restore.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Into an empty database; a database that has tables of the application is refused. */
    static void load(BackupFile backup, Database database, List<String> migrations) {
        try (Connection owner = database.asOwner()) {
            if (!Grants.schemas(owner).isEmpty()) {
                throw new RestoreRefused("database.restore.database-not-empty", database.ownerUrl());
            }
            checkVersion(backup.manifest(), Migrations.known(database, migrations));
            Migrations.run(database, migrations);
            Restore restore = new Restore(backup, owner);
            owner.setAutoCommit(false);
            Backup.stableText(owner);
            restore.load();
            owner.commit();
            restore.compare();
            owner.setAutoCommit(true);
            restore.execute("analyze");
            Installation.put(owner, Installation.OPENED, "restored");
        } catch (SQLException | IOException e) {
            throw new DatabaseProblem("database.restore.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static void checkVersion(Manifest manifest, List<Migrations.Applied> known) {
        Set<Migrations.Applied> here = new HashSet<>(known);
        Set<Migrations.Applied> there = new HashSet<>(manifest.migrations());
        if (here.equals(there)) {
            return;
        }
        Set<String> unknown = versions(there);
        unknown.removeAll(versions(here));
        Set<String> missing = versions(here);
        missing.removeAll(versions(there));
        String key = !unknown.isEmpty()
                ? "database.restore.newer"
                : !missing.isEmpty() ? "database.restore.older" : "database.restore.different";
        throw new RestoreRefused(key, manifest.application(), Backup.applicationVersion());
    }

    private static Set<String> versions(Set<Migrations.Applied> migrations) {
        return migrations.stream().map(Migrations.Applied::version).collect(Collectors.toCollection(HashSet::new));
    }

    private void load() throws SQLException, IOException {
        makeMissingPartitions();
        List<Catalog.Trigger> triggers = Catalog.triggers(owner);
        List<Catalog.ForeignKey> keys = Catalog.foreignKeys(owner);
        for (Catalog.Trigger trigger : triggers) {
            execute("alter table %s disable trigger %s".formatted(trigger.table(), trigger.name()));
        }
        // making them again afterwards checks every row, and needs no superuser as disabling them would
        for (Catalog.ForeignKey key : keys) {
            execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        fillTables();
        for (Catalog.Sequence sequence : backup.manifest().sequences()) {
            execute("select setval('%s', %d, %b)"
                    .formatted(sequence.name().replace("'", "''"), sequence.value(), sequence.called()));
        }
        for (Catalog.ForeignKey key : keys) {
            makeAgain(key);
        }
        for (Catalog.Trigger trigger : triggers) {
            execute("alter table %s %s trigger %s"
                    .formatted(trigger.table(), enabling(trigger.enabled()), trigger.name()));
        }
        for (String view : Catalog.materializedViews(owner)) {
            execute("refresh materialized view " + view);
        }
    }

    /** Partitions that the running system added after its migrations. */
    private void makeMissingPartitions() throws SQLException {
        Set<String> here = Catalog.partitions(owner).stream()
                .map(Catalog.Partition::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (Catalog.Partition partition : backup.manifest().partitions()) {
            if (here.add(partition.name())) {
                String key = partition.key().isEmpty() ? "" : " partition by " + partition.key();
                execute("create table %s partition of %s %s%s"
                        .formatted(partition.name(), partition.parent(), partition.bounds(), key));
            }
        }
    }

    private void fillTables() throws SQLException, IOException {
        List<Manifest.TableEntry> tables = backup.manifest().tables();
        execute("truncate " + tables.stream().map(Manifest.TableEntry::name).collect(Collectors.joining(", ")));
        for (Manifest.TableEntry table : tables) {
            // a table without a stored column has no list of columns; its rows are empty lines
            String columns = table.columns().isEmpty() ? "" : " (" + table.columns() + ")";
            try (InputStream in = backup.read(table.entry())) {
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s%s from stdin".formatted(table.name(), columns), in, 1 << 16);
            }
        }
    }

    private void makeAgain(Catalog.ForeignKey key) throws SQLException {
        execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        if (!key.comment().isEmpty()) {
            execute("comment on constraint %s on %s is '%s'"
                    .formatted(key.name(), key.table(), key.comment().replace("'", "''")));
        }
    }

    private static String enabling(String enabled) {
        return switch (enabled) {
            case "A" -> "enable always";
            case "R" -> "enable replica";
            case "D" -> "disable";
            default -> "enable";
        };
    }

    /** Reads every table once more, as the backup did. */
    private void compare() throws SQLException, IOException {
        Backup.stableText(owner);
        Map<String, Manifest.TableEntry> expected = new HashMap<>();
        backup.manifest().tables().forEach(table -> expected.put(table.name(), table));
        for (Catalog.Table table : Catalog.tables(owner)) {
            RowDigest digest = new RowDigest();
            long rows = Backup.copyOut(owner, table, digest);
            Manifest.TableEntry entry = expected.remove(table.name());
            if (entry == null || entry.rows() != rows || !entry.content().equals(digest.content())) {
                throw new RestoreRefused("database.restore.not-equal", table.name());
            }
        }
        if (!expected.isEmpty()) {
            throw new RestoreRefused("database.restore.not-equal", expected.keySet());
        }
        owner.rollback();
    }

    private static void writeFiles(BackupFile backup, DataFolder folder) {
        try {
            for (Manifest.FileEntry file : backup.manifest().files()) {
                Path target = folder.root().resolve(file.path()).normalize();
                if (!target.startsWith(folder.root())) {
                    throw new RestoreRefused("database.restore.failed", file.path());
                }
                DataFolder.makePrivate(folder.secrets());
                Files.createDirectories(target.getParent());
                try (InputStream in = backup.read(file.entry())) {
                    Files.copy(in, target);
                }
                if (target.startsWith(folder.secrets())) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException e) {
            throw new DatabaseProblem("database.restore.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(command);
        }
    }
}
