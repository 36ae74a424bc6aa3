package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every reading, whatever was read. */
final class Spans {

    private Spans() {}

    static void check(Reading reading) {
        var text = reading.text();
        for (var task : reading.tasks()) {
            assertThat(task.span().of(text)).isEqualTo(task.text()).isNotBlank();
            assertThat(task.confidence()).isBetween(0.0, 1.0);
            for (var deadline : task.deadlines()) {
                assertThat(deadline.span().of(text))
                        .isEqualTo(deadline.phrase())
                        .isNotBlank();
            }
        }
        for (var reference : reading.references()) {
            assertThat(reference.span().of(text).replaceAll("\\s+", "")).contains(reference.number());
        }
        assertThat(reading.tasks().stream().map(TaskReading::ref)).doesNotHaveDuplicates();
    }
}
