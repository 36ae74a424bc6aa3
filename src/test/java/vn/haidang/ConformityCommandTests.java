package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.conformity.Sample;
import vn.haidang.database.ConsoleText;

class ConformityCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(Locale language, String... words) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ConsoleText.of("main", language));
        return Main.dispatch(words, terminal);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void saysThatARightDocumentIsRight() throws IOException {
        String file = file("dung.docx", Sample.plan().bytes());
        assertThat(run(Locale.of("vi"), "conformity", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(file + ": đúng thể thức (258 quy định).");
    }

    @Test
    void printsEachDeviationAndEndsWithOne() throws IOException {
        String file = file("sai.docx", Sample.withUsualFaults().bytes());
        assertThat(run(Locale.of("vi"), "conformity", file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("(number-padded). đang là Số: 5/KH-BQL; quy định 05. Nghị định 30/2020/NĐ-CP")
                .contains("chỗ sai thể thức.");
        out.reset();
        assertThat(run(Locale.ENGLISH, "conformity", file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Numbers below 10 have a zero before them");
    }

    @Test
    void writesACorrectedCopyAndSaysWhatIsLeft() throws IOException {
        String file = file("sai.docx", Sample.withUsualFaults().bytes());
        Path fixed = folder.resolve("sua.docx");
        assertThat(run(Locale.of("vi"), "conformity", file, "--fix", fixed.toString()))
                .as("a title before the name and a letter of the alphabet are for people to change")
                .isEqualTo(1);
        out.reset();
        run(Locale.of("vi"), "conformity", fixed.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("(signer-degree)", "(point-order)", "(recipient-file)", ": 3 chỗ sai thể thức.");
    }

    @Test
    void saysWhyItCannotCheckAFile() throws IOException {
        assertThat(run(Locale.of("vi"), "conformity", file("a.docx", new byte[] {1})))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("không phải văn bản Word");
        assertThat(run(
                        Locale.of("vi"),
                        "conformity",
                        folder.resolve("khong-co.docx").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Không đọc được");
    }
}
