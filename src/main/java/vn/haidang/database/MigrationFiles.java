package vn.haidang.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The migration files on the class path, without reading them where a jar already knows their checksums. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** Changes when a file is added, changed, renamed or removed. */
    static String fingerprint(List<String> locations) {
        Map<String, Long> checksums = new TreeMap<>();
        try {
            for (String location : locations) {
                String folder = location.substring("classpath:".length());
                for (URL url :
                        Collections.list(MigrationFiles.class.getClassLoader().getResources(folder))) {
                    collect(url, checksums);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        CRC32 whole = new CRC32();
        checksums.forEach((name, checksum) ->
                whole.update((name + " " + checksum + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return "files=%d sum=%08x".formatted(checksums.size(), whole.getValue());
    }

    private static void collect(URL url, Map<String, Long> checksums) throws IOException, URISyntaxException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String prefix = jar.getEntryName();
            for (JarEntry entry : Collections.list(jar.getJarFile().entries())) {
                if (entry.getName().startsWith(prefix) && entry.getName().endsWith(".sql")) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
        } else {
            Path folder = Path.of(new URI(url.toString()));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                    checksums.put(folder.relativize(file).toString(), checksum(file));
                }
            }
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            sum.update(in.readAllBytes());
        }
        return sum.getValue();
    }
}
