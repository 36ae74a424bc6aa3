package vn.haidang.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A backup as a file: a zip whose comment, its last 64 bytes, is the SHA-256 of the whole file read with zeros in that place. So a change
 * of any byte shows, also in the parts of a zip that have no checksum.
 */
final class BackupFile implements AutoCloseable {
    static final String UNSEALED = "0".repeat(64);

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a backup after reading it through: what is not whole is refused. */
    static BackupFile open(Path path) {
        try {
            checkSeal(path);
            ZipFile zip = new ZipFile(path.toFile());
            @Nullable Manifest manifest = null;
            try {
                manifest = manifest(path, zip);
                BackupFile backup = new BackupFile(path, zip, manifest);
                backup.checkEntries();
                return backup;
            } finally {
                if (manifest == null) {
                    zip.close();
                }
            }
        } catch (NoSuchFileException e) {
            throw new RestoreRefused("database.backup.none", path).because(e);
        } catch (IOException | JacksonException e) {
            throw new BackupDamaged(path, String.valueOf(e.getMessage())).because(e);
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupDamaged(path, Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.read(in);
            if (manifest.format() != Manifest.FORMAT) {
                throw new RestoreRefused("database.restore.format", path, manifest.application());
            }
            return manifest;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new BackupDamaged(path, entry);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkEntries() throws IOException {
        for (Manifest.TableEntry table : manifest.tables()) {
            check(table.entry(), table.bytes(), table.sha256());
        }
        for (Manifest.FileEntry file : manifest.files()) {
            check(file.entry(), file.bytes(), file.sha256());
        }
    }

    private void check(String entry, long bytes, String sha256) throws IOException {
        MessageDigest digest = RowDigest.sha256();
        try (InputStream in = new DigestInputStream(read(entry), digest)) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            if (length != bytes || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new BackupDamaged(path, entry);
            }
        }
    }

    /** Writes the seal into a file that ends with {@link #UNSEALED} and whose digest so is known. */
    static void seal(FileChannel channel, byte[] digest) throws IOException {
        byte[] seal = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(seal), channel.size() - seal.length);
    }

    private static void checkSeal(Path path) throws IOException {
        MessageDigest digest = RowDigest.sha256();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                InputStream in = Channels.newInputStream(channel)) {
            long remaining = Files.size(path) - UNSEALED.length();
            byte[] buffer = new byte[1 << 16];
            while (remaining > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                remaining -= read;
            }
            digest.update(UNSEALED.getBytes(StandardCharsets.US_ASCII));
            String seal = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            if (remaining != 0 || !seal.equals(HexFormat.of().formatHex(digest.digest()))) {
                throw new BackupDamaged(path, "SHA-256");
            }
        }
    }
}
