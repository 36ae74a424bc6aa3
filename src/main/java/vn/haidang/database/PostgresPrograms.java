package vn.haidang.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the dependency that carries them. */
record PostgresPrograms(Path home) {
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64",
            "postgres-linux-x86_64.txz",
            "x86_64",
            "postgres-linux-x86_64.txz",
            "aarch64",
            "postgres-linux-arm_64.txz");
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");
    /** Needed to build against PostgreSQL, not to run it. */
    private static final Pattern SUPERFLUOUS = Pattern.compile(".*\\.a|(?:.*/)?pkgconfig/.*|include/.*");

    /** The programs under {@code folder}, unpacked there if they are not yet. */
    static PostgresPrograms under(Path folder) {
        URL archive = archive();
        Path home = folder.resolve("postgres-" + version(archive));
        if (!Files.exists(home)) {
            try {
                unpack(archive, home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PostgresPrograms(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The version in the form 18.6.0. */
    String version() {
        return String.valueOf(home.getFileName()).substring("postgres-".length());
    }

    /** The number before the first dot: files of another one cannot be opened. */
    String major() {
        return version().split("\\.", 2)[0];
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String name = system.equals("linux") ? ARCHIVES.get(machine) : null;
        @Nullable URL found = name == null ? null : PostgresPrograms.class.getResource("/" + name);
        if (found == null) {
            throw new DatabaseProblem("database.programs.none", system + " " + machine);
        }
        return found;
    }

    private static String version(URL archive) {
        Matcher version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("no version in the name of " + archive);
        }
        return version.group(1);
    }

    /** Into a folder beside, then renamed: an interrupted unpacking is never taken for a whole one. */
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking");
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!SUPERFLUOUS.matcher(entry.getName()).matches()) {
                    unpack(tar, entry, fresh);
                }
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Trees.delete(fresh);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
