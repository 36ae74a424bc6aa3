package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that do not stand as a rule wants them.
 *
 * @param severity the rule's, or less where the printed digits explain it
 * @param points the values involved, that which the rule is about first
 * @param printed their numbers, in the same order
 * @param covered what a waiver remembers: of other values it is another text
 * @param sentence to be said in the reader's language
 * @param message the sentence in Vietnamese
 * @param waiver null: it is not let pass
 */
public record Breach(
        Rule rule,
        Severity severity,
        int bodyId,
        Period period,
        List<Point> points,
        List<String> printed,
        String covered,
        Sentence sentence,
        String message,
        @Nullable Waiver waiver) {

    public Breach {
        points = List.copyOf(points);
        printed = List.copyOf(printed);
    }

    /** Whether it stops sending and approval. */
    public boolean stops() {
        return severity == Severity.ERROR && waiver == null;
    }

    /** Whether whoever sends the values has to say something about it. */
    public boolean asksForNote() {
        return severity == Severity.WARNING && waiver == null;
    }
}
