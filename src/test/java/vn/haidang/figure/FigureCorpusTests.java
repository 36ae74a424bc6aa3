package vn.haidang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of many kinds of authority with what must be read from them. The folder {@code blind} was written before the rules met it. */
class FigureCorpusTests {

    static Stream<Case> cases() {
        return Stream.of("samples", "first", "blind", "third", "fourth", "fifth", "sixth")
                .map(Case::all)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsFiguresAndFindings(Case report) {
        assertThat(report.differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void spansCoverWhatIsPrinted(Case report) {
        var read = Figures.read(report.text(), report.issuedOn());
        assertThat(read.figures())
                .allSatisfy(f -> assertThat(f.span().of(report.text())).isEqualTo(f.printed()));
        assertThat(read.figures())
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.span().start(), b.span().start()));
        assertThat(read.findings())
                .filteredOn(f -> f.printed() != null)
                .allSatisfy(
                        f -> assertThat(f.spans().getFirst().of(report.text())).isEqualTo(f.printed()));
    }
}
