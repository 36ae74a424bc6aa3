package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Messages;

/** The picture of a task's life in the docs is drawn from the table that the application obeys. */
class TransitionPictureTests {

    private static final Path PICTURE = Path.of("docs", "modules", "task-transitions.svg");
    private static final Path TABLE = Path.of("docs", "modules", "task-transitions.md");

    /** When the table has changed: run with {@code -Ddocs=write} and commit what it draws. */
    @Test
    void isUpToDate() throws IOException {
        TransitionPicture picture = new TransitionPicture(new Messages());
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture.svg(), StandardCharsets.UTF_8);
            Files.writeString(TABLE, picture.markdown(), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(picture.svg());
        assertThat(Files.readString(TABLE)).isEqualTo(picture.markdown());
    }

    @Test
    void showsEveryLineOfTheTable() {
        String table = new TransitionPicture(new Messages()).markdown();
        assertThat(table.lines().filter(line -> line.startsWith("| `")))
                .hasSize(TaskTransitions.all().size());
    }
}
