package vn.haidang.restoring;

import java.util.List;
import vn.haidang.text.Span;

/**
 * One word before and after.
 *
 * @param original where it stands in the damaged text
 * @param restored where it stands in the restored text
 * @param confidence 0 to 1, how sure the restored word is; people look at those below {@link #SURE}
 * @param alternatives other words it may be, the likeliest first, at most four
 */
public record RestoredWord(Span original, Span restored, double confidence, List<String> alternatives) {

    /** Words below this certainty are shown as doubtful. */
    public static final double SURE = 0.95;

    public boolean isDoubtful() {
        return confidence < SURE;
    }
}
