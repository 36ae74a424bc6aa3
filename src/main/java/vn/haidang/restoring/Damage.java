package vn.haidang.restoring;

import java.util.Set;
import vn.haidang.text.Letters;

/**
 * Tells text that lost its marks from clean text and from text of other languages: in clean Vietnamese most words are syllables with a mark; in
 * damaged text few are, while most words are still syllables once all marks and look-alikes are taken off.
 */
final class Damage {

    private static final int FEWEST = 8;
    private static final double CLEAN = 0.55;
    private static final double VIETNAMESE = 0.6;
    private static final Set<String> BASES = Syllables.bases();

    private int words;
    private int marked;
    private int possible;

    private Damage() {}

    static boolean isDamaged(String text) {
        var damage = new Damage();
        damage.count(text);
        return damage.words >= FEWEST && damage.isVietnamese() && damage.marked < CLEAN * damage.words;
    }

    private boolean isVietnamese() {
        return possible > VIETNAMESE * words;
    }

    private void count(String text) {
        for (var token : Tokens.of(text)) {
            if (token.kind() == Token.Kind.WORD) {
                var plain = Letters.plain(token.of(text));
                var folded = Letters.folded(plain);
                boolean hasMark = !folded.equals(plain);
                words++;
                marked += hasMark && Syllables.contains(plain) ? 1 : 0;
                possible += BASES.contains(alike(folded)) ? 1 : 0;
            }
        }
    }

    private static String alike(String folded) {
        return folded.replace('4', 'a')
                .replace('6', 'o')
                .replace('1', 'l')
                .replace('0', 'o')
                .replace('8', 'a')
                .replace("'", "")
                .replace('w', 'u')
                .replace("’", "");
    }
}
