package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one installation owns: {@code postgres} (the database), {@code programs} (PostgreSQL's programs),
 * {@code secrets} (one file a secret, mode 0600), {@code files} (whatever is kept outside the database) and {@code logs}.
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path files() {
        return root.resolve("files");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** PostgreSQL's programs; the system property {@code haidang.programs} lets several folders share one copy. */
    Path programs() {
        String shared = System.getProperty("haidang.programs");
        return shared == null ? root.resolve("programs") : Path.of(shared).toAbsolutePath();
    }

    /** Whether there is nothing in the folder, or no folder. */
    public boolean isEmpty() {
        if (!Files.isDirectory(root)) {
            return !Files.exists(root);
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a database was ever made here. */
    public boolean hasDatabase() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    /**
     * The secret of this name: what is stored, or, the first time, what {@code maker} gives, kept in a file that only its owner can read.
     */
    public String secret(String name, Supplier<String> maker) {
        Path file = secrets().resolve(name);
        try {
            if (!Files.exists(file)) {
                store(file, maker.get());
            }
            return Files.readString(file).strip();
        } catch (AccessDeniedException e) {
            throw new DatabaseProblem("database.folder.not-writable", root).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(Path file, String secret) throws IOException {
        makePrivate(secrets());
        Path fresh = Files.createTempFile(
                secrets(), "new", "", PosixFilePermissions.asFileAttribute(ownerOnly("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap((secret + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the folder of an installation. */
    void make() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(logs());
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            throw new DatabaseProblem("database.folder.not-writable", root).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ownerOnly("rwx------")));
        }
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> ownerOnly(String text) {
        return PosixFilePermissions.fromString(text);
    }

    /** Takes the folder for this process until the lock is closed or the process ends, however it ends. */
    Lock lock() {
        make();
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new FolderInUse(root);
            }
            return new Lock(channel);
        } catch (AccessDeniedException e) {
            throw new DatabaseProblem("database.folder.not-writable", root).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a running Hải Đăng holds the folder. Not to be asked by the holder itself. */
    boolean isLocked() {
        try (Lock ignored = lock()) {
            return false;
        } catch (FolderInUse e) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Holds the folder. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
