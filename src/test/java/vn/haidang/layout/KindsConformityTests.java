package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.conformity.Conformity;

/** Papers of every kind, with real and made-up words, pass the check that others' papers are put to. */
class KindsConformityTests {

    /** A copy has a second head and foot below the first. */
    private static final Set<String> OTHERWISE_BY_NATURE = Set.of("copy");

    static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(KindSamples.all().keySet());
        kinds.removeAll(OTHERWISE_BY_NATURE);
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsEveryRule(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(KindSamples.all().get(kind), out);
        List<String> broken = Conformity.check(out.toByteArray(), LocalDate.of(2025, 2, 5)).broken().stream()
                .map(each -> each.rule().id() + ": " + each.place().excerpt())
                .toList();
        assertThat(broken).isEmpty();
    }
}
