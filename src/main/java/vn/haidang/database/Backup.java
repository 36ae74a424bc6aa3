package vn.haidang.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes everything into one file while the system runs: each table by COPY, all in one snapshot, then sequences and the files of the data
 * folder, all with checksums. The file appears under its name only when it is whole, on the disk and read back.
 */
public final class Backup {
    /** Read and written the same way on every server, whatever its settings. */
    private static final String STABLE_TEXT = """
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
            set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
            set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
            set local synchronize_seqscans = off""";

    private final Connection owner;
    private final DataFolder folder;
    private final ZipOutputStream zip;

    private Backup(Connection owner, DataFolder folder, ZipOutputStream zip) {
        this.owner = owner;
        this.folder = folder;
        this.zip = zip;
    }

    /** What a backup holds. */
    public record Summary(int tables, long rows, int files, long bytes) {}

    /**
     * Writes a backup; an older file of that name is replaced at the very end.
     *
     * @param folder the data folder, for the files that are kept outside the database
     */
    public static Summary write(Database database, DataFolder folder, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path directory = target.resolveSibling("");
        try {
            Path fresh = Files.createTempFile(
                    directory,
                    "." + target.getFileName(),
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                fill(database, folder, fresh);
                Summary summary = readBack(fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                force(directory);
                return summary;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new DatabaseProblem("database.backup.not-written", target, String.valueOf(e.getMessage())).because(e);
        } catch (SQLException e) {
            throw new DatabaseProblem("database.backup.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static Summary readBack(Path fresh) throws IOException {
        try (BackupFile written = BackupFile.open(fresh)) {
            return written.manifest().summary(Files.size(fresh));
        }
    }

    private static void fill(Database database, DataFolder folder, Path fresh) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            MessageDigest digest = RowDigest.sha256();
            OutputStream out = new java.io.BufferedOutputStream(
                    new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(BackupFile.UNSEALED);
            try (Connection owner = database.asOwner()) {
                inOneSnapshot(owner);
                new Backup(owner, folder, zip).writeAll();
                owner.rollback();
            }
            zip.finish();
            out.flush();
            BackupFile.seal(channel, digest.digest());
            channel.force(true);
        }
    }

    static void inOneSnapshot(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        owner.setReadOnly(true);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        stableText(owner);
    }

    static void stableText(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(STABLE_TEXT);
        }
    }

    private void writeAll() throws SQLException, IOException {
        List<Manifest.TableEntry> tables = new ArrayList<>();
        for (Catalog.Table table : Catalog.tables(owner)) {
            tables.add(write(table));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                applicationVersion(),
                owner.getMetaData().getDatabaseProductVersion(),
                Instant.now(),
                Migrations.applied(owner),
                Catalog.partitions(owner),
                tables,
                // sequences do not belong to the snapshot: read last, they are never behind the rows
                Catalog.sequences(owner),
                writeFiles());
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        manifest.write(zip);
        zip.closeEntry();
    }

    private Manifest.TableEntry write(Catalog.Table table) throws SQLException, IOException {
        String entry = "tables/" + table.name();
        zip.putNextEntry(new ZipEntry(entry));
        RowDigest digest = new RowDigest();
        long rows = copyOut(owner, table, new Both(zip, digest));
        zip.closeEntry();
        return new Manifest.TableEntry(
                table.name(), table.columns(), rows, digest.bytes(), digest.sha256Hex(), digest.content(), entry);
    }

    /** Sends the rows of a table in COPY's text form; a table of computed columns only has nothing to send. */
    static long copyOut(Connection owner, Catalog.Table table, OutputStream out) throws SQLException, IOException {
        String query = "copy (select %s from %s) to stdout".formatted(table.columns(), table.name());
        return owner.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
    }

    private List<Manifest.FileEntry> writeFiles() throws IOException {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            String path = folder.root().relativize(file).toString();
            String entry = "folder/" + path;
            zip.putNextEntry(new ZipEntry(entry));
            MessageDigest digest = RowDigest.sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                long bytes = in.transferTo(zip);
                entries.add(new Manifest.FileEntry(path, bytes, HexFormat.of().formatHex(digest.digest()), entry));
            }
            zip.closeEntry();
        }
        return entries;
    }

    /** Kept files and secrets, but not the database's own password: a restored database has its own. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path part : List.of(folder.files(), folder.secrets())) {
            if (Files.isDirectory(part)) {
                try (Stream<Path> walk = Files.walk(part)) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.equals(folder.secrets().resolve(DatabaseServer.PASSWORD_FILE)))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    static String applicationVersion() {
        return Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Writes to both; closing is left to their owners. */
    private static final class Both extends FilterOutputStream {
        private final RowDigest digest;

        Both(OutputStream out, RowDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.write(buffer, offset, length);
        }

        @Override
        public void close() {}
    }
}
