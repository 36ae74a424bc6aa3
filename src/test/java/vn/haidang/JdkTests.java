package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdkTests {

    @Test
    void runsOnTheJdkTheProjectIsWrittenFor() {
        assertThat(Runtime.version().feature()).isEqualTo(25);
    }
}
