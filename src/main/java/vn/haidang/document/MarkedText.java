package vn.haidang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** A document's text with each task's words marked. */
public final class MarkedText {

    private MarkedText() {}

    /**
     * One line of the text.
     *
     * @param start where it begins in the text, in UTF-16 units, so that a selection can be told by its place
     */
    public record Line(int start, List<Piece> pieces) {}

    /**
     * Part of a line; the pieces of a line make it up without a gap.
     *
     * @param draft the task it belongs to, null for none; where two overlap, the one that begins later
     * @param first whether the task's words begin here
     */
    public record Piece(String text, @Nullable Draft draft, boolean first) {}

    static List<Line> of(String body, List<Draft> drafts) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            lines.add(new Line(start, pieces(body, start, end, drafts)));
            start = end + 1;
        }
        return lines;
    }

    private static List<Piece> pieces(String body, int start, int end, List<Draft> drafts) {
        List<Draft> here = drafts.stream()
                .filter(draft -> draft.span() != null
                        && draft.span().start() < end
                        && draft.span().end() > start)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Draft draft : here) {
            Span span = draft.span();
            if (span != null) {
                cuts.add(Math.clamp(span.start(), start, end));
                cuts.add(Math.clamp(span.end(), start, end));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            Draft owner = owner(here, from);
            boolean first =
                    owner != null && owner.span() != null && owner.span().start() == from;
            pieces.add(new Piece(body.substring(from, to), owner, first));
            from = to;
        }
        return pieces;
    }

    private static @Nullable Draft owner(List<Draft> drafts, int at) {
        Draft owner = null;
        for (Draft draft : drafts) {
            Span span = draft.span();
            if (span != null && span.start() <= at && at < span.end()) {
                owner = owner == null || owner.span() == null || owner.span().start() <= span.start() ? draft : owner;
            }
        }
        return owner;
    }
}
