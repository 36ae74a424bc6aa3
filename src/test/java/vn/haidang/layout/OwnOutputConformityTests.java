package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.Deviation;

/** What our own writer makes keeps the rules that we hold others to. */
class OwnOutputConformityTests {

    static Stream<Arguments> samples() {
        return KindSamples.all().entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void keepsEveryRule(String name, OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        List<Deviation> broken =
                Conformity.check(out.toByteArray(), LocalDate.of(2025, 2, 5)).broken();
        assertThat(broken)
                .extracting(deviation -> deviation.rule().id() + " expected " + deviation.expected() + " found "
                        + deviation.found() + " at " + deviation.place().excerpt())
                .isEmpty();
    }
}
