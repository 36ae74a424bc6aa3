package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.database.DatabaseServerTests.execute;
import static vn.haidang.database.DatabaseServerTests.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.testing.TestDatabase;

class BackupTests {
    private static final List<String> MIGRATIONS = List.of("classpath:db/testmigration");

    @TempDir
    Path scratch;

    private Database original;
    private DataFolder folder;
    private Path file;

    @BeforeEach
    void fillALibrary() throws Exception {
        original = TestDatabase.empty("original");
        Migrations.run(original, MIGRATIONS);
        execute(
                original,
                "update library.shelf set name = E'Kệ \\\\ gốc\\t\\n\\r \\\\. \\\\N' where id = 1",
                "insert into library.shelf (name, parent_id) values ('', 1), ('Kệ con', 2)",
                "update library.shelf set parent_id = 3 where id = 1",
                """
                insert into library.book (id, shelf_id, title, price, tags, facts, cover, bought, changed_at)
                select n, 1 + n % 3, 'Sách ' || n, n / 3.0, array['a,b', '"', null, ''], jsonb_build_object('trang', n, 'ghi', E'\\n'),
                       decode(repeat(md5(n::text), 50), 'hex'), date '0001-01-01' + n, timestamptz '2024-12-31 23:59:59.123456+07'
                from generate_series(1, 3000) n""",
                "insert into library.book (id, shelf_id, title) values (4000, 1, 'chỉ có tên')",
                "delete from library.book where id between 100 and 200",
                "update library.book set title = title || '!' where id % 7 = 0",
                "create table library.loan_2026 partition of library.loan for values from ('2026-01-01') to ('2027-01-01')",
                "insert into library.loan select n, 1, date '2024-01-01' + n from generate_series(0, 900) n",
                "select setval('library.loan_number', 123456)",
                "select audit.append('việc ' || n) from generate_series(1, 50) n");
        folder = new DataFolder(scratch.resolve("original"));
        folder.secret("signing", () -> "một bí mật");
        folder.secret(DatabaseServer.PASSWORD_FILE, () -> "stays");
        Files.createDirectories(folder.files().resolve("ab"));
        Files.write(folder.files().resolve("ab/Thông báo số 1.bin"), new byte[] {0, 1, 2, (byte) 0xFF});
        file = scratch.resolve("sao-lưu.haidang");
    }

    @Test
    void givesTheSameSystemBack() throws Exception {
        Backup.Summary written = Backup.write(original, folder, file);
        Database restored = TestDatabase.empty("restored");
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.load(backup, restored, MIGRATIONS);
        }
        Map<String, String> image = SystemImage.of(restored);
        assertThat(image).isEqualTo(imageFor("restored_app"));
        assertThat(image.get("rows of library.book")).startsWith("2900 ").hasSize(37);
        assertThat(image).containsEntry("sequence library.loan_number", "123456 true");
        assertThat(written.rows()).isEqualTo(3 + 2900 + 901 + 50 + 2);
        assertThat(text(restored, "insert into library.shelf (name) values ('tiếp') returning id"))
                .isEqualTo("4");
    }

    @Test
    void givesTheSameSystemBackToAnOwnerWhoIsNoSuperuser() throws Exception {
        Backup.write(original, folder, file);
        Database server = TestDatabase.empty("modestly");
        execute(
                server,
                "drop role if exists modestly_app",
                "drop role if exists modestly_owner",
                "create role modestly_owner login createrole password 'modest'",
                "alter database modestly owner to modestly_owner");
        Database modest = Database.of(server.ownerUrl(), "modestly", "modestly_owner", "modest");
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.load(backup, modest, MIGRATIONS);
        }
        assertThat(rowsOf(SystemImage.of(modest))).isEqualTo(rowsOf(SystemImage.of(original)));
    }

    @Test
    void bringsFilesAndSecretsIntoAnEmptyFolder() throws Exception {
        Backup.write(original, folder, file);
        DataFolder target = new DataFolder(scratch.resolve("target"));
        Backup.Summary summary = Restore.into(file, target, Map.of(), MIGRATIONS);
        assertThat(summary.files()).isEqualTo(2);
        assertThat(target.files().resolve("ab/Thông báo số 1.bin")).hasBinaryContent(new byte[] {0, 1, 2, (byte) 0xFF});
        assertThat(target.secret("signing", () -> "another")).isEqualTo("một bí mật");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.secrets().resolve("signing"))))
                .isEqualTo("rw-------");
        assertThat(target.secret(DatabaseServer.PASSWORD_FILE, () -> "")).isNotEqualTo("stays");
        try (DatabaseServer server = DatabaseServer.existing(target, Map.of())) {
            assertThat(SystemImage.of(server.database())).isEqualTo(imageFor("haidang_app"));
            assertThat(Installation.isNew(server.database())).isFalse();
        }
    }

    @Test
    void seesOneMomentWhileOthersWrite() throws Exception {
        try (Connection writer = original.asOwner();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into library.shelf (name) values ('chưa xong')");
            Backup.write(original, folder, file);
            writer.commit();
        }
        Database restored = TestDatabase.empty("moment");
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.load(backup, restored, MIGRATIONS);
        }
        assertThat(text(restored, "select count(*) from library.shelf")).isEqualTo("3");
        assertThat(text(restored, "insert into library.shelf (name) values ('mới') returning id"))
                .as("the number that was given out already is not given out again")
                .isEqualTo("5");
    }

    @Test
    void isReadableByItsOwnerOnlyAndLeavesNothingBeside() throws Exception {
        Backup.write(original, folder, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> beside = Files.list(scratch)) {
            assertThat(beside).containsExactlyInAnyOrder(file, folder.root());
        }
    }

    @Test
    void refusesAFileWithOneDamagedByteWhereverItIs() throws Exception {
        Backup.write(original, folder, file);
        byte[] bytes = Files.readAllBytes(file);
        for (double place : new double[] {0, 0.001, 0.1, 0.37, 0.5, 0.77, 0.95, 0.99, 1}) {
            int index = (int) (place * (bytes.length - 1));
            bytes[index] ^= 1;
            Files.write(file, bytes);
            assertRefusedAndNothingMade(BackupDamaged.class);
            bytes[index] ^= 1;
        }
        Files.write(file, bytes);
        BackupFile.open(file).close();
    }

    @Test
    void refusesAFileThatWasCutShort() throws Exception {
        Backup.write(original, folder, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));
        assertRefusedAndNothingMade(BackupDamaged.class);
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        Files.writeString(file, "không phải bản sao lưu", StandardCharsets.UTF_8);
        assertRefusedAndNothingMade(BackupDamaged.class);
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws Exception {
        Backup.write(original, folder, file);
        DataFolder target = new DataFolder(scratch.resolve("full"));
        Files.createDirectories(target.root());
        Files.writeString(target.root().resolve("kept"), "kept");
        assertThatThrownBy(() -> Restore.into(file, target, Map.of(), MIGRATIONS))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining(target.root().toString());
        assertThat(target.root().resolve("kept")).hasContent("kept");
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() throws Exception {
        Backup.write(original, folder, file);
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> Restore.load(backup, original, MIGRATIONS)).isInstanceOf(RestoreRefused.class);
        }
    }

    @Test
    void refusesABackupOfAnotherStructure() throws Exception {
        Backup.write(original, folder, file);
        DataFolder target = new DataFolder(scratch.resolve("other"));
        assertThatThrownBy(() -> Restore.into(file, target, Map.of(), List.of("classpath:db/testmigration/library")))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining(
                        ConsoleText.of("database").say("database.restore.newer", "development", "development"));
        assertThat(target.root()).doesNotExist();

        Database empty = TestDatabase.empty("empty");
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> Restore.load(backup, empty, List.of("classpath:db/testmigration/library")))
                    .isInstanceOf(RestoreRefused.class);
        }
        assertThat(text(empty, "select count(*) from pg_tables where schemaname in ('public', 'library')"))
                .as("a database of one's own is left as it was")
                .isEqualTo("0");

        Database less = TestDatabase.empty("less");
        Migrations.run(less, List.of("classpath:db/testmigration/library"));
        Backup.write(less, folder, file);
        assertThatThrownBy(() -> Restore.into(file, target, Map.of(), MIGRATIONS))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining(
                        ConsoleText.of("database").say("database.restore.older", "development", "development"));
        assertThat(target.root()).doesNotExist();
    }

    @Test
    void leavesAnOlderBackupInPlaceWhenTheNewOneFails() throws Exception {
        Files.writeString(file, "the older one");
        execute(original, "drop table library.nothing cascade");
        Database gone =
                new Database(original.ownerUrl() + "_gone", original.ownerUser(), original.ownerPassword(), "", "", "");
        assertThatThrownBy(() -> Backup.write(gone, folder, file)).isInstanceOf(DatabaseProblem.class);
        assertThat(file).hasContent("the older one");
        try (Stream<Path> beside = Files.list(scratch)) {
            assertThat(beside).containsExactlyInAnyOrder(file, folder.root());
        }
    }

    private void assertRefusedAndNothingMade(Class<? extends DatabaseProblem> problem) {
        DataFolder target = new DataFolder(scratch.resolve("target"));
        assertThatThrownBy(() -> Restore.into(file, target, Map.of(), MIGRATIONS))
                .isInstanceOf(problem)
                .hasMessageContaining(file.toString());
        assertThat(target.root()).doesNotExist();
    }

    /** What the original looks like when its application role has another name. */
    private Map<String, String> imageFor(String role) throws Exception {
        Map<String, String> image = SystemImage.of(original);
        image.replaceAll((name, value) -> value == null ? null : value.replace("original_app", role));
        return image;
    }

    private static Map<String, String> rowsOf(Map<String, String> image) throws IOException {
        image.keySet().removeIf(name -> !name.startsWith("rows of ") || name.contains("flyway"));
        return image;
    }
}
