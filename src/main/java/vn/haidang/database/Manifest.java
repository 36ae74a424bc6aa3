package vn.haidang.database;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of contents of a backup.
 *
 * @param format version of this form
 * @param application version of the application that wrote it
 * @param postgres version of the server it was read from
 * @param made when
 * @param migrations what the structure of the tables is
 */
record Manifest(
        int format,
        String application,
        String postgres,
        Instant made,
        List<Migrations.Applied> migrations,
        List<Catalog.Partition> partitions,
        List<TableEntry> tables,
        List<Catalog.Sequence> sequences,
        List<FileEntry> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /**
     * The rows of one table.
     *
     * @param entry name within the file
     * @param sha256 of the bytes of the entry
     * @param content sum over the rows of their SHA-256 (see {@link RowDigest}): equal for equal rows in any order
     */
    record TableEntry(
            String name, String columns, long rows, long bytes, String sha256, String content, String entry) {}

    /** One file of the data folder, by its path below the folder. */
    record FileEntry(String path, long bytes, String sha256, String entry) {}

    void write(OutputStream out) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, this);
    }

    static Manifest read(InputStream in) {
        return JSON.readValue(in, Manifest.class);
    }

    /** In figures, for people. */
    Backup.Summary summary(long bytes) {
        return new Backup.Summary(
                tables.size(), tables.stream().mapToLong(TableEntry::rows).sum(), files.size(), bytes);
    }
}
