package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class FolderImportsTests {

    @Autowired
    FolderImports imports;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void takesEachFileOnceHoweverOftenItIsSent() {
        documents.upload(lan(), "co-san.txt", "text/plain", bytes("có sẵn"));
        long id = imports.begin(lan(), "/kho/2023").id();
        assertThat(imports.begin(lan(), "/kho/2023").id()).isEqualTo(id);
        imports.list(
                lan(),
                id,
                List.of(
                        listed("a/một.txt", "một"),
                        listed("b/hai.txt", "hai"),
                        listed("b/lặp.txt", "hai"),
                        listed("có sẵn.pdf", "có sẵn"),
                        listed("rỗng.txt", ""),
                        listed("chương trình.exe", "MZ")));
        assertThat(imports.wanted(lan(), id)).containsExactly("a/một.txt", "b/hai.txt", "b/lặp.txt");
        assertThat(imports.take(lan(), id, "a/một.txt", bytes("một")).outcome())
                .isEqualTo(FolderImport.Outcome.IMPORTED);
        FolderImport.Item again = imports.take(lan(), id, "a/một.txt", bytes("một"));
        assertThat(again.outcome()).isEqualTo(FolderImport.Outcome.IMPORTED);
        assertThatThrownBy(() -> imports.take(lan(), id, "b/hai.txt", bytes("khác")))
                .hasMessage("register.import.changed");
        assertThat(imports.finish(lan(), id).finishedAt()).isNull();
        imports.take(lan(), id, "b/hai.txt", bytes("hai"));
        assertThat(imports.take(lan(), id, "b/lặp.txt", bytes("hai")).outcome()).isEqualTo(FolderImport.Outcome.KNOWN);
        FolderImport done = imports.finish(lan(), id);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(List.of(done.total(), done.imported(), done.known(), done.refused()))
                .containsExactly(6, 2, 2, 2);
        assertThat(imports.items(id, 10))
                .filteredOn(item -> item.reason() != null)
                .extracting(FolderImport.Item::reason)
                .containsExactlyInAnyOrder("EMPTY", "KIND");
        assertThat(jdbc.sql("select count(*) from document.documents")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        // the whole folder once more: nothing is new
        long second = imports.begin(lan(), "/kho/2023").id();
        assertThat(second).isNotEqualTo(id);
        imports.list(lan(), second, List.of(listed("a/một.txt", "một"), listed("b/hai.txt", "hai")));
        assertThat(imports.wanted(lan(), second)).isEmpty();
        assertThat(imports.finish(lan(), second).known()).isEqualTo(2);
    }

    @Test
    void takesNoOddPathsAndNoStrangers() {
        long id = imports.begin(lan(), "/kho").id();
        for (String odd : List.of("/etc/passwd", "../ngoài.txt", "a/../../b.txt", " ")) {
            assertThatThrownBy(() -> imports.list(lan(), id, List.of(listed(odd, "x"))))
                    .isInstanceOf(Refused.class)
                    .hasMessage("register.import.badPath");
        }
        assertThatThrownBy(() -> imports.take(lan(), id, "không có.txt", bytes("x")))
                .hasMessage("register.import.notListed");
        assertThatThrownBy(() -> imports.list(cast.actor(SmallAuthority.HA), id, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.begin(cast.actor(SmallAuthority.MAI), "/kho"))
                .isInstanceOf(NotPermitted.class);
    }

    private static FolderImport.Listed listed(String path, String content) {
        byte[] bytes = bytes(content);
        return new FolderImport.Listed(path, Attachments.sha256(bytes), bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }
}
