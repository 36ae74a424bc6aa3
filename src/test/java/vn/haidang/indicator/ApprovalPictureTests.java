package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Messages;

/** The picture of how figures become official is drawn from the table that the application obeys. */
class ApprovalPictureTests {

    private static final Path PICTURE = Path.of("docs", "modules", "value-transitions.svg");
    private static final Path TABLE = Path.of("docs", "modules", "value-transitions.md");

    /** When the table has changed: run with {@code -Ddocs=write} and commit what it draws. */
    @Test
    void isUpToDate() throws IOException {
        ApprovalPicture picture = new ApprovalPicture(new Messages());
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PICTURE, picture.svg(), StandardCharsets.UTF_8);
            Files.writeString(TABLE, picture.markdown(), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(picture.svg());
        assertThat(Files.readString(TABLE)).isEqualTo(picture.markdown());
    }

    @Test
    void leadsUpOneStepAtATimeAndNeverAwayFromApproved() {
        assertThat(ApprovalTransitions.all()).allSatisfy(line -> {
            assertThat(line.from()).isNotEqualTo(ValueState.APPROVED);
            assertThat(line.to().ordinal() - line.from().ordinal()).isLessThanOrEqualTo(1);
        });
    }
}
