package vn.haidang.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class AttachmentsTests {

    @Autowired
    Attachments attachments;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTheBytesAsTheyCame() {
        byte[] content = {0, 1, 2, (byte) 0xff, 13, 10};
        FileRef file = attachments.keep(cast.actor(SmallAuthority.LAN), "C:\\tam\\Tệp số 1.bin", "text/html", content);
        assertThat(attachments.open(file.id())).isEqualTo(content);
        assertThat(file).isEqualTo(attachments.file(file.id()));
        assertThat(file.name()).isEqualTo("Tệp số 1.bin");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        assertThat(file.size()).isEqualTo(6);
    }

    @Test
    void keepsTheSameContentOnce() {
        byte[] content = "một nội dung".getBytes(StandardCharsets.UTF_8);
        FileRef one = attachments.keep(cast.actor(SmallAuthority.LAN), "a.txt", null, content);
        FileRef two = attachments.keep(cast.actor(SmallAuthority.HA), "b.txt", null, new ByteArrayInputStream(content));
        assertThat(two.id()).isNotEqualTo(one.id());
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(jdbc.sql("select count(*) from attachment.blobs")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhatAContentIsWhateverItsNameSays() {
        assertThat(type("%PDF-1.7 …")).isEqualTo("application/pdf");
        assertThat(type("<script>alert(1)</script>")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(MediaTypes.of("a,b".getBytes(StandardCharsets.UTF_8), "text/csv"))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(type("PK\u0003\u0004..word/document.xml"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(type("PK\u0003\u0004..x")).isEqualTo("application/zip");
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] content = new byte[(int) Attachments.LARGEST + 1];
        assertThatThrownBy(() -> attachments.keep(cast.actor(SmallAuthority.LAN), "to.pdf", null, content))
                .isInstanceOf(Refused.class)
                .hasMessage("attachment.tooLarge");
        assertThat(jdbc.sql("select count(*) from attachment.files")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void handsAFileOutToBeSavedAndNeverToRun() {
        FileRef file = attachments.keep(
                cast.actor(SmallAuthority.LAN),
                "Thông báo.html",
                "text/html",
                "<b>x</b>".getBytes(StandardCharsets.UTF_8));
        var answer = attachments.download(file.id());
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"thong-bao.html\"; filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o.html");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThatThrownBy(() -> attachments.download(file.id() + 1)).isInstanceOf(NotFound.class);
    }

    private static String type(String content) {
        return MediaTypes.of(content.getBytes(StandardCharsets.UTF_8), "text/html");
    }
}
