package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Papers of many kinds of issuer, each read as text, DOCX and PDF. The folders {@code second} and {@code third} were written before the
 * rules had met them, to see how they do on papers that nobody has shown them; the scores of that first meeting are in their README.md.
 */
class CorpusTests {

    private final Reader reader = new Reader(ReadingLimits.standard());

    static Stream<Arguments> papers() {
        return Stream.of("first", "second", "third", "apart")
                .flatMap(folder -> Paper.all(folder).stream())
                .flatMap(paper -> Stream.of(
                        Arguments.of(paper.name(), "text", paper, (Function<String, byte[]>)
                                t -> t.getBytes(StandardCharsets.UTF_8)),
                        Arguments.of(paper.name(), "docx", paper, (Function<String, byte[]>) Rendered::docx),
                        Arguments.of(paper.name(), "pdf", paper, (Function<String, byte[]>) Rendered::pdf)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("papers")
    void readsHeadUnitsAndDeadlines(String name, String form, Paper paper, Function<String, byte[]> as) {
        var reading = reader.read(as.apply(paper.text()), name);
        assertThat(paper.differences(reading)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("papers")
    void spansCoverTheirWords(String name, String form, Paper paper, Function<String, byte[]> as) {
        Spans.check(reader.read(as.apply(paper.text()), name));
    }
}
