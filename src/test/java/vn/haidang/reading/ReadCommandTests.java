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

class ReadCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ReadCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String[] lines() {
        return out.toString(StandardCharsets.UTF_8).split("\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsOneObjectPerFile() throws IOException {
        var one = file("a.txt", "THÔNG BÁO\n1. Văn phòng: Rà soát quy chế trước ngày 10/6/2025.\n");
        assertThat(run(one, one)).isZero();
        assertThat(lines())
                .hasSize(2)
                .allSatisfy(l -> assertThat(l)
                        .startsWith("{\"version\":1,\"source\":{\"file\":\"a.txt\",\"mediaType\":\"text/plain\"")
                        .contains(
                                "\"deadlines\":[{\"phrase\":\"trước ngày 10/6/2025\",\"type\":\"DATE\",\"date\":\"2025-06-10\",\"boundary\":\"BEFORE\",\"span\":[")
                        .doesNotContain("\"text\":\"THÔNG")
                        .doesNotContain("null"));
    }

    @Test
    void addsTheTextWhenAsked() throws IOException {
        run(file("a.txt", "THÔNG BÁO\n1. Văn phòng: Rà soát.\n"), "--text");
        assertThat(lines()[0]).endsWith("\"text\":\"THÔNG BÁO\\n1. Văn phòng: Rà soát.\\n\"}");
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws IOException {
        int status = run(folder.resolve("absent.txt").toString(), file("empty.txt", ""), file("a.txt", "THÔNG BÁO\n"));
        assertThat(status).isEqualTo(3);
        assertThat(lines()).hasSize(3);
        assertThat(lines()[0])
                .startsWith(
                        "{\"version\":1,\"source\":{\"file\":\"absent.txt\"},\"error\":{\"code\":\"NOT_FOUND\",\"message\":");
        assertThat(lines()[1]).contains("\"code\":\"EMPTY\"").contains("Tệp rỗng");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.txt: Tệp rỗng");
    }

    @Test
    void refusesUnusableArguments() throws IOException {
        var file = file("a.txt", "THÔNG BÁO\n");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--fast", file)).isEqualTo(2);
        assertThat(run(file, "--org")).isEqualTo(2);
        assertThat(run(file, "--org", file)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--fast").contains("Cách dùng");
    }

    @Test
    void namesTheCodesOfTheUnits() throws IOException {
        var org = file(
                "units.json", "[{\"code\":\"OFFICE\",\"name\":\"Văn phòng Ban Quản lý\",\"aliases\":[\"Văn phòng\"]}]");
        assertThat(run(file("a.txt", "THÔNG BÁO\n1. Văn phòng: Rà soát.\n"), "--org", org))
                .isZero();
        assertThat(lines()[0]).contains("\"unit\":\"Văn phòng\",\"code\":\"OFFICE\"");
    }
}
