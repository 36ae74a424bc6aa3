package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.database.DatabaseServerTests.execute;
import static vn.haidang.database.DatabaseServerTests.text;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.testing.TestDatabase;

class WholeSystemBackupTests {

    @TempDir
    Path scratch;

    @Test
    void givesBackEveryTableOfEveryRoom() throws Exception {
        Database original = TestDatabase.fresh();
        execute(original, """
                select audit.append(now(), null, 'Hải Đăng', 'test', 'unit.renamed', 'unit', n, 'Phòng ' || n, null,
                  jsonb_build_object('name', 'Phòng ' || n), 'Quyết định số ' || n) from generate_series(1, 40) n""");
        Path file = scratch.resolve("backup");
        Backup.Summary written = Backup.write(original, new DataFolder(scratch.resolve("folder")), file);

        Database restored = TestDatabase.empty("whole");
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.load(backup, restored, Migrations.LOCATIONS);
        }

        Map<String, String> expected = SystemImage.of(original);
        expected.replaceAll((name, value) -> value == null ? null : value.replace(original.appUser(), "whole_app"));
        assertThat(SystemImage.of(restored)).isEqualTo(expected);
        assertThat(written.tables()).isEqualTo(Integer.parseInt(text(original, """
                        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'installation'
                          and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'""")));
        assertThat(text(restored, "select count(*) from audit.entries")).isEqualTo("40");
        assertThat(text(restored, "select count(*) from audit.broken_chains()")).isEqualTo("0");
    }
}
