package vn.haidang.indicator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.haidang.platform.TextFold;

/**
 * Finds indicators and bodies by what a person types: without accents, words in any order, each at least begun, a code too. Words that mean the
 * same as those of a name find it where nothing is spelled so.
 */
final class ProposalSearch {

    private static final int MOST = 12;

    private static final int NOWHERE = 3;

    private ProposalSearch() {}

    static List<Indicator> indicators(List<Indicator> all, String typed) {
        return found(
                all,
                typed,
                one -> one.code() + " " + one.name(),
                one -> one.code() + " " + one.name() + " " + one.shortName() + " " + one.nameEn() + " "
                        + one.definition());
    }

    static List<Body> bodies(List<Body> all, String typed) {
        return found(
                all,
                typed,
                one -> one.code() + " " + one.name(),
                one -> one.code() + " " + one.name() + " " + one.shortName());
    }

    private static <T> List<T> found(
            List<T> all, String typed, Function<T, String> name, Function<T, String> everything) {
        String folded = TextFold.fold(TextFold.nfc(typed)).strip();
        List<String> wanted = words(folded);
        Set<String> meant = meanings(typed);
        int nearest = all.stream()
                .mapToInt(one -> place(one, wanted, meant, name, everything))
                .min()
                .orElse(NOWHERE);
        // what only means the same is asked for where nothing is spelled so
        int last = nearest == 0 ? 1 : nearest;
        return all.stream()
                .filter(one -> nearest < NOWHERE && place(one, wanted, meant, name, everything) <= last)
                .sorted(Comparator.comparingInt((T one) -> place(one, wanted, meant, name, everything))
                        .thenComparing(
                                one -> TextFold.fold(name.apply(one)).contains(folded), Comparator.reverseOrder())
                        .thenComparingInt(one -> name.apply(one).length()))
                .limit(MOST)
                .toList();
    }

    /** 0: in the name, 1: in whatever is said of it, 2: by its meaning. */
    private static <T> int place(
            T one, List<String> wanted, Set<String> meant, Function<T, String> name, Function<T, String> everything) {
        if (holds(words(TextFold.fold(name.apply(one))), wanted)) {
            return 0;
        }
        if (holds(words(TextFold.fold(everything.apply(one))), wanted)) {
            return 1;
        }
        return !meant.isEmpty() && meanings(everything.apply(one)).containsAll(meant) ? 2 : NOWHERE;
    }

    private static boolean holds(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(begun -> words.stream().anyMatch(word -> word.startsWith(begun)));
    }

    private static List<String> words(String folded) {
        return List.of(folded.split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> meanings(String text) {
        Set<String> meanings = new HashSet<>();
        Wording.of(text, 0, text.length(), false).forEach(word -> meanings.add(word.meaning()));
        return meanings;
    }
}
