package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lines drawn under an element: whether they are there and how long they are. */
final class LineChecks {

    private final Examination examination;

    LineChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.of("line", this::there, "line-length", this::length);
    }

    /**
     * A line that was found.
     *
     * @param length in millimetres; 0 where the file does not say
     * @param lengthen sets another length; null where the line is drawn by hand
     */
    private record Line(double length, @Nullable Consumer<Double> lengthen) {}

    private void there(Rule rule) {
        Segment last = last(rule.element());
        if (last != null && find(last, rule.element()) == null) {
            double wanted = textLength(rule.element()) * (rule.low() + rule.high()) / 2;
            boolean alone = last.isAlone() && last.end() == last.para().text().length();
            examination.report(
                    rule,
                    last,
                    Say.of("conformity.value.line"),
                    Say.of("conformity.value.none"),
                    alone
                            ? () -> last.para()
                                    .node
                                    .insertAfter(Mender.rule(last.para().node, wanted, width(last.para())))
                            : null);
        }
    }

    private double width(Para para) {
        return examination.inspection.width(para);
    }

    private @Nullable Segment last(Element element) {
        List<Segment> all = examination.found.all(element);
        return all.isEmpty() ? null : all.getLast();
    }

    /** The longest line of the element as it is broken. */
    private double textLength(Element element) {
        double longest = 0;
        for (Segment segment : examination.found.all(element)) {
            double room = width(segment.para());
            double own = TextWidth.of(segment);
            longest = Math.max(longest, room > 0 && segment.isAlone() ? Math.min(own, room) : own);
        }
        return longest;
    }

    private void length(Rule rule) {
        Segment last = last(rule.element());
        Line line = last == null ? null : find(last, rule.element());
        if (last == null || line == null || line.length() <= 0) {
            return;
        }
        double share = line.length() / textLength(rule.element());
        if (share < rule.low() || share > rule.high()) {
            double wanted = textLength(rule.element()) * (rule.low() + rule.high()) / 2;
            Consumer<Double> lengthen = line.lengthen();
            examination.report(
                    rule,
                    last,
                    Say.of(
                            rule.element() == Element.MOTTO
                                    ? "conformity.value.lineLikeText"
                                    : "conformity.value.linePartOfText"),
                    Say.of("conformity.value.percent", Long.toString(Math.round(share * 100))),
                    lengthen == null ? null : () -> lengthen.accept(wanted));
        }
    }

    /** Looks at the element's paragraph and what follows it up to the next words. */
    private @Nullable Line find(Segment last, Element element) {
        Para para = last.para();
        if (last.pieces().stream().allMatch(piece -> piece.letter().underlined())) {
            return new Line(TextWidth.of(last), null);
        }
        Line own = drawn(para);
        if (own != null) {
            return own;
        }
        if (para.look.ruled() && last.end() == para.text().length()) {
            return new Line(width(para) - para.look.left() - para.look.right(), wanted -> move(para, "bottom", wanted));
        }
        Line below = below(last);
        if (below != null) {
            return below;
        }
        if (para.column() != null) {
            return ofCell(para);
        }
        return element == Element.MOTTO || element == Element.ISSUER ? anywhere() : null;
    }

    /** The border leaves the paragraph for a low one of its own below. */
    private void move(Para para, String side, double length) {
        Node borders = Mender.property(para.node, "pBdr");
        borders.removeChild(side);
        Node none = borders.fresh(side, "nil");
        borders.add(none);
        para.node.insertAfter(Mender.rule(para.node, length, width(para)));
    }

    private static @Nullable Line drawn(Para para) {
        for (Shape shape : para.shapes) {
            if (shape.kind() == Shape.Kind.LINE) {
                return new Line(shape.length(), null);
            }
        }
        return null;
    }

    private @Nullable Line below(Segment last) {
        Segment after = lineBelow(last);
        if (after != null) {
            return new Line(TextWidth.of(after), wanted -> underscores(after, wanted));
        }
        List<Para> paragraphs = examination.inspection.paragraphs();
        for (int i = last.para().index + 1; i < paragraphs.size(); i++) {
            Para next = paragraphs.get(i);
            if (!next.isBeside(last.para())) {
                if (next.inBox) {
                    continue;
                }
                return null;
            }
            if (next.look.over() && !next.inTable()) {
                return new Line(width(next) - next.look.left() - next.look.right(), wanted -> {
                    long indent = Mender.twips(Math.max(0, (width(next) - wanted) / 2));
                    Mender.indent(next.node, indent, indent);
                });
            }
            Line line = drawn(next);
            if (line != null) {
                return line;
            }
            if (!next.isBlank()) {
                return null;
            }
            if (next.look.ruled()) {
                return new Line(width(next) - next.look.left() - next.look.right(), null);
            }
        }
        return null;
    }

    /** A row of underscores on the next line of the same column. */
    private @Nullable Segment lineBelow(Segment last) {
        for (Segment line : examination.found.all(Element.LINE)) {
            int distance = line.para().index - last.para().index;
            boolean beside = line.para().isBeside(last.para())
                    && (line.side() == last.side() || line.side() == Segment.Side.WHOLE);
            if (beside && distance >= 0 && distance <= 2 && (distance > 0 || line.start() >= last.end())) {
                return line;
            }
        }
        return null;
    }

    private void underscores(Segment line, double wanted) {
        double points =
                line.pieces().isEmpty() ? 13 : line.pieces().getFirst().letter().points();
        int count = (int) Math.round(wanted / TextWidth.of("_", points, false));
        examination.rewrite(line, "_".repeat(Math.max(1, count)));
    }

    /** A line may be anchored to any paragraph of the cell, or be the cell's lower border. */
    private @Nullable Line ofCell(Para para) {
        TableCell cell = para.cells.getLast();
        for (Para other : examination.inspection.paragraphs()) {
            if (other.isBeside(para) && other.hasLine()) {
                return new Line(0, null);
            }
        }
        return cell.ruled() && !cell.bordered() ? new Line(cell.width(), null) : null;
    }

    /** Where the head is made with tabs, lines may be anchored to any paragraph of the head. */
    private @Nullable Line anywhere() {
        for (int i = 0; i < Math.min(15, examination.inspection.paragraphs().size()); i++) {
            Para para = examination.inspection.paragraphs().get(i);
            if (para.cells.isEmpty() && para.hasLine()) {
                return new Line(0, null);
            }
        }
        return null;
    }
}
