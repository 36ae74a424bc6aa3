package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMergeTests {

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void takesWhatOnlyOneOfThemChanged() {
        TextMerge merge = TextMerge.of(
                lines("một", "hai", "ba", "bốn"), lines("MỘT", "hai", "ba"), lines("một", "hai", "rưỡi", "ba", "bốn"));
        assertThat(merge.text()).isEqualTo(lines("MỘT", "hai", "rưỡi", "ba"));
        assertThat(merge.twice()).isEmpty();
    }

    @Test
    void keepsBothWhereBothChangedTheSameAndSaysWhere() {
        TextMerge merge =
                TextMerge.of(lines("một", "hai", "ba"), lines("một", "HAI", "ba"), lines("một", "hai!", "ba"));
        assertThat(merge.text()).isEqualTo(lines("một", "HAI", "hai!", "ba"));
        assertThat(merge.twice()).containsExactly(new TextMerge.Twice(2, "HAI", "hai!"));
    }

    @Test
    void theSameChangeOfBothIsThereOnce() {
        assertThat(TextMerge.of("một", "hai", "hai")).isEqualTo(new TextMerge("hai", List.of()));
    }

    /** Whatever two people do: a line that one of them put in is in the merged text. */
    @Test
    void losesNoLineThatSomebodyWrote() {
        Random chance = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<String> base = new ArrayList<>();
            for (int i = chance.nextInt(8); i > 0; i--) {
                base.add("c" + chance.nextInt(4));
            }
            List<String> saved = changed(base, chance, "a" + round + "-");
            List<String> typed = changed(base, chance, "b" + round + "-");
            TextMerge merge = TextMerge.of(String.join("\n", base), String.join("\n", saved), String.join("\n", typed));
            List<String> merged = merge.text().lines().toList();
            assertThat(merged)
                    .containsAll(
                            saved.stream().filter(line -> line.startsWith("a")).toList());
            assertThat(merged)
                    .containsAll(
                            typed.stream().filter(line -> line.startsWith("b")).toList());
            if (typed.equals(base)) {
                assertThat(merged).isEqualTo(saved);
            }
        }
    }

    private static List<String> changed(List<String> base, Random chance, String mark) {
        List<String> changed = new ArrayList<>(base);
        for (int i = chance.nextInt(3); i > 0; i--) {
            int at = chance.nextInt(changed.size() + 1);
            if (chance.nextBoolean() && at < changed.size()) {
                changed.remove(at);
            } else {
                changed.add(at, mark + i);
            }
        }
        return changed;
    }
}
