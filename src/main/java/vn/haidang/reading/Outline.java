package vn.haidang.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** The lines of a body as a tree: what stands under "II.", "3.", "a)", a dash or a line that ends with a colon. */
final class Outline {

    /** A line or table with what stands under it. */
    static final class Node {
        final Layout.@Nullable Line line;
        final Layout.@Nullable Assignments table;
        final @Nullable Node parent;
        final List<Node> children = new ArrayList<>();
        /** The place among the nodes beside it, from 1. */
        final int place;

        Node(Layout.@Nullable Item item, @Nullable Node parent) {
            this.line = item instanceof Layout.Line l ? l : null;
            this.table = item instanceof Layout.Assignments t ? t : null;
            this.parent = parent;
            this.place = parent == null ? 1 : parent.children.size() + 1;
        }

        Label.@Nullable Kind kind() {
            return line == null || line.label() == null ? null : line.label().kind();
        }
    }

    /** Deeper than any real paper; a line below is taken for one beside. */
    private static final int MOST_DEPTH = 30;

    private final Words words;
    private final UnitPhrases units;
    private final Deque<Node> open = new ArrayDeque<>();
    final Node root = new Node(null, null);

    Outline(Layout layout, UnitPhrases units) {
        this.words = layout.words;
        this.units = units;
        open.push(root);
        for (int i = layout.bodyFrom; i < layout.bodyTo; i++) {
            add(layout.items.get(i));
        }
        open.clear();
        open.push(root);
        for (int i = layout.annexFrom; i < layout.items.size(); i++) {
            add(layout.items.get(i));
        }
    }

    private void add(Layout.Item item) {
        if (item instanceof Layout.Line line) {
            var kind = line.label() == null ? null : line.label().kind();
            if (kind == null) {
                closeBeforePlain(line);
            } else {
                closeBefore(line, kind);
            }
        }
        var parent = open.element();
        var node = new Node(item, parent);
        parent.children.add(node);
        if (open.size() < MOST_DEPTH
                && node.line != null
                && (node.kind() != null || endsWithColon(node.line) || isUnitHeading(node.line))) {
            open.push(node);
        }
    }

    private void closeBefore(Layout.Line line, Label.Kind kind) {
        Node same = null;
        for (var node : open) {
            if (node.kind() == kind && continuesList(node, line)) {
                same = node;
                break;
            }
            if (node.kind() != null && isAbove(node.kind(), kind)) {
                break;
            }
        }
        if (same != null) {
            while (open.element() != same) {
                open.pop();
            }
            open.pop();
            return;
        }
        while (open.size() > 1 && !canHold(open.element(), kind)) {
            open.pop();
        }
    }

    private static boolean continuesList(Node node, Layout.Line line) {
        if (node.kind() != Label.Kind.DECIMAL
                || node.line == null
                || node.line.label() == null
                || line.label() == null) {
            return true;
        }
        return depth(node.line.label()) == depth(line.label());
    }

    private static long depth(Label label) {
        return label.text().chars().filter(c -> c == '.').count();
    }

    /** Whether a label of the first kind can never stand under one of the second. */
    private static boolean isAbove(Label.Kind upper, Label.Kind lower) {
        return rank(upper) < rank(lower);
    }

    private static boolean canHold(Node node, Label.Kind kind) {
        var upper = node.kind();
        if (upper == null) {
            return true;
        }
        if (upper == Label.Kind.DASH && kind == Label.Kind.PLUS
                || upper == Label.Kind.PLUS && kind == Label.Kind.DASH) {
            return true;
        }
        return rank(upper) < rank(kind);
    }

    private static int rank(Label.Kind kind) {
        return switch (kind) {
            case PART -> 0;
            case CAPITAL -> 1;
            case ROMAN -> 2;
            case ARTICLE -> 3;
            case NUMBER -> 4;
            case DECIMAL -> 5;
            case BRACKET -> 6;
            case LETTER -> 7;
            case STAR -> 8;
            case DASH -> 9;
            case PLUS -> 10;
        };
    }

    /** A paragraph without a label goes on under the number above it; it ends the list under a line with a colon. */
    private void closeBeforePlain(Layout.Line line) {
        boolean own = startsAnew(line);
        boolean orders = Verbs.afterAssign(words, line.from(), line.to()) > 0;
        while (open.size() > 1) {
            var top = open.element();
            var kind = top.kind();
            boolean told = orders && top.line != null && kind != null && words.is(top.line.to() - 1, ".");
            if (!told
                    && top.children.isEmpty()
                    && top.line != null
                    && (endsWithColon(top.line) || kind != null && rank(kind) < 8)) {
                return;
            }
            if (kind == null) {
                if (!own
                        && top.line != null
                        && isUnitHeading(top.line)
                        && !top.children.isEmpty()
                        && top.children.getLast().kind() != null) {
                    return;
                }
                if (!own
                        && top.line != null
                        && isUnitHeading(top.line)
                        && top.children.stream().allMatch(c -> c.kind() == null)) {
                    return;
                }
            } else if (rank(kind) <= 7 && !told) {
                return;
            }
            open.pop();
        }
    }

    private boolean startsAnew(Layout.Line line) {
        return Verbs.afterAssign(words, line.from(), line.to()) > 0 || isUnitHeading(line) || endsWithColon(line);
    }

    boolean endsWithColon(Layout.Line line) {
        return line.to() > line.from() && words.is(line.to() - 1, ":");
    }

    /** Whether a line is nothing but names of units. */
    boolean isUnitHeading(Layout.Line line) {
        int to = line.to();
        while (to > line.from() && words.isAny(to - 1, ":", ".", ";")) {
            to--;
        }
        boolean shouted = line.label() == null && to == line.to() && Letters.isCapitals(line.text(words));
        if (to <= line.from() || to - line.from() > 60 || shouted) {
            return false;
        }
        var found = units.list(line.from(), to);
        return found != null && found.next() >= to;
    }
}
