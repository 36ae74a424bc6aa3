package vn.haidang.restoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTests {

    private static byte[] written() throws IOException {
        var model = new ModelBuilder()
                .add("Ban Quản lý Khu kinh tế báo cáo. Ban Quản lý báo cáo kết quả.")
                .addCorrection("bio cdo", "báo cáo");
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        var first = written();
        var again = new ByteArrayOutputStream();
        var model = ModelBuilder.read(new ByteArrayInputStream(first));
        model.write(again);
        assertThat(again.toByteArray()).isEqualTo(first);
        assertThat(model.size()).isEqualTo(17);
    }

    @Test
    void mergesByWordNotByNumber() throws IOException {
        var one = new ModelBuilder().add("logistics xanh");
        var other = new ModelBuilder().add("fanpage mới").add("logistics xanh");
        one.merge(other);
        var model = new LanguageModel(one);
        var words = model.vocabulary();
        assertThat(one.size()).isEqualTo(6);
        assertThat(model.chance(Vocabulary.START, words.get("fanpage"), words.get("mới")))
                .isGreaterThan(0.3);
        assertThat(model.chance(Vocabulary.START, words.get("logistics"), words.get("xanh")))
                .isGreaterThan(0.3);
    }

    @Test
    void refusesDamagedFile(@TempDir Path folder) throws IOException {
        var bytes = written();
        bytes[bytes.length - 3] ^= 1;
        var file = folder.resolve("learnt.model");
        Files.write(file, bytes);
        assertThatThrownBy(() -> Restorer.with(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        var bytes = written();
        bytes[7] = 9;
        assertThatThrownBy(() -> ModelBuilder.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
    }

    @Test
    void chancesAddUpToOne() {
        var model = new LanguageModel(new ModelBuilder()
                .add("Ban Quản lý báo cáo. Ban Quản lý họp. Ban Thường vụ họp. Ban Quản lý báo cáo."));
        int ban = model.vocabulary().get("ban");
        int quản = model.vocabulary().get("quản");
        double sum = 0;
        for (int w = 0; w < model.vocabulary().size(); w++) {
            sum += model.chance(ban, quản, w);
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }
}
