package vn.haidang.restoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "khuya", "quyết", "giếng", "gì", "yêu", "hòa", "thủy", "ủy", "quốc", "huỳnh", "ngoằn", "ươm",
                "ý", "kỹ", "quý", "xoong", "thuở", "giữa", "khuếch", "loạt", "được", "nguyễn"
            })
    void knowsSyllable(String syllable) {
        assertThat(Syllables.contains(syllable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ngi", "ke2", "cê", "kac", "gha", "tac", "bàc", "thudng", "quản1", "moa", "w", "khòa1", "hoà"
            })
    void refusesWhatIsNone(String word) {
        assertThat(Syllables.contains(word)).isFalse();
    }

    @Test
    void isClosedAndInOrder() {
        var all = Syllables.sorted();
        assertThat(all).isSorted().doesNotHaveDuplicates().hasSizeBetween(6_000, 15_000);
    }
}
