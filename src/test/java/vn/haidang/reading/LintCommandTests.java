package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTests {

    private static final String WRONG = """
            BAN QUẢN LÝ KHU KINH TẾ
            Số: 15/BQL-VP   Hải Phòng, ngày 10 tháng 3 năm 2025

            Kính gửi: Văn phòng.

            Họp bàn việc chung.
            Họp ngày 31/02/2025.
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(boolean coloured, String... args) {
        return new LintCommand(stream(out), stream(err), coloured).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsPlaceVerdictExcerptAndWhatToDo() throws IOException {
        var file = file("a.txt", WRONG);
        assertThat(run(false, file)).isEqualTo(1);
        assertThat(text(out)).isEqualTo("""
                %s:7: Không khớp (no-such-day)
                    in: 31/02/2025 → 28/02/2025
                    Không có ngày 31/02/2025: tháng 2 chỉ có 28 ngày. Hãy sửa ngày.
                1 phát hiện trong 1 tệp (đã soát 1 tệp).
                """.formatted(file));
    }

    @Test
    void saysWhenThereIsNothing() throws IOException {
        assertThat(run(false, file("a.txt", WRONG.replace("31/02", "28/02")))).isZero();
        assertThat(text(out)).isEqualTo("Không có phát hiện nào trong 1 tệp.\n");
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws IOException {
        int status = run(false, folder.resolve("absent.txt").toString(), file("a.txt", WRONG));
        assertThat(status).isEqualTo(3);
        assertThat(text(err)).contains("absent.txt: Không mở được");
        assertThat(text(out)).contains(":7: ").contains("đã soát 2 tệp");
    }

    @Test
    void refusesUnusableArguments() throws IOException {
        var file = file("a.txt", WRONG);
        assertThat(run(false)).isEqualTo(2);
        assertThat(run(false, "--text", file)).isEqualTo(2);
        assertThat(run(false, file, "--org")).isEqualTo(2);
        assertThat(run(false, file, "--org", file)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(text(err)).contains("--text").contains("Cách dùng: haidang lint");
    }

    @Test
    void coloursOnATerminalOnly() throws IOException {
        var file = file("a.txt", WRONG);
        run(true, file);
        assertThat(text(out)).contains("\u001b[1;31mKhông khớp\u001b[0m");
        out.reset();
        LintCommand.run(new String[] {file}, stream(out), stream(err));
        assertThat(text(out)).doesNotContain("\u001b");
    }

    @Test
    void countsTheLinesOfTheFileAndNotOfTheText() throws IOException {
        var letter = Path.of("src/test/resources/documents/971-cong-van-phoi-hop-ban-tin-2023.txt");
        assertThat(run(false, letter.toString())).isEqualTo(1);
        var lines = Files.readAllLines(letter);
        int annex = Integer.parseInt(text(out).replaceAll("(?s).*txt:(\\d+): Không khớp \\(annex-number\\).*", "$1"));
        assertThat(lines.get(annex - 1)).contains("974/BQL-TTXTĐT");
        int lead =
                Integer.parseInt(text(out).replaceAll("(?s).*txt:(\\d+): Không khớp \\(lead-not-addressed\\).*", "$1"));
        assertThat(lines.get(lead - 1)).contains("Deep C");
    }
}
