package vn.haidang.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Finding;
import vn.haidang.text.Span;

/**
 * A document as it was read, for rooms that use its figures. Spans count in the text.
 *
 * @param label name for people
 * @param issuedOn null where the paper bears no date
 * @param damaged the text was recognised from pictures or restored: letters may be wrong
 * @param doubtful words that were read with doubt; a figure among them is never used unseen
 */
public record ReadText(
        long documentId,
        String label,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        boolean damaged,
        String text,
        List<Figure> figures,
        List<Finding> findings,
        List<Span> doubtful,
        List<Pair> pairs,
        List<Box> boxes) {

    /** A word of the damaged text and the one it was restored to. */
    record Pair(String original, Span originalSpan, Span restored) {}

    /** A word on the picture of a page, in pixels. */
    public record Box(int page, int pageWidth, int pageHeight, int left, int top, int width, int height, Span span) {}

    /** A document with figures, for lists. */
    public record WithFigures(
            long id, String label, @Nullable LocalDate issuedOn, int figures) {}

    /** The damaged words that a part of the text was restored from; empty where nothing was restored. */
    public Optional<String> original(Span part) {
        StringBuilder out = new StringBuilder();
        int end = -1;
        for (Pair pair : pairs) {
            if (pair.restored().start() < part.end() && pair.restored().end() > part.start()) {
                out.append(end >= 0 && pair.originalSpan().start() > end ? " " : "")
                        .append(pair.original());
                end = pair.originalSpan().end();
            }
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    /** Where a part of the text stands on the pictures of pages. */
    public List<Box> boxes(Span part) {
        return boxes.stream()
                .filter(box -> box.span().start() < part.end() && box.span().end() > part.start())
                .toList();
    }
}
