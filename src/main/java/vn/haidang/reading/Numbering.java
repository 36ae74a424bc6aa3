package vn.haidang.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each task the number printed or implied: "3.2" is the second task under number 3. Parts ("I.", "A.") count only where
 * the numbers would not tell tasks apart without them; dashes count by their place; several tasks in one paragraph are .1, .2.
 */
final class Numbering {

    private final List<TaskDraft> drafts;
    private final Map<Outline.Node, Integer> perNode = new IdentityHashMap<>();
    /** Nodes with a task below them: whether none of their lines has a number. */
    private final Map<Outline.Node, Boolean> holding = new IdentityHashMap<>();

    private final Map<Outline.Node, Map<Outline.Node, Integer>> headings = new IdentityHashMap<>();

    Numbering(List<TaskDraft> drafts) {
        this.drafts = drafts;
        for (var draft : drafts) {
            perNode.merge(draft.node, 1, Integer::sum);
            for (var node = draft.node.parent; node != null && !holding.containsKey(node); node = node.parent) {
                holding.put(node, node.children.stream().allMatch(Numbering::isUnnumbered));
            }
        }
    }

    List<String> refs() {
        for (int parts = 0; parts < 3; parts++) {
            var refs = refs(parts);
            if (new HashSet<>(refs).size() == refs.size()) {
                return refs;
            }
        }
        return distinct(refs(3));
    }

    private List<String> refs(int parts) {
        var out = new ArrayList<String>();
        Map<Outline.Node, Integer> seen = new IdentityHashMap<>();
        int running = 0;
        for (var draft : drafts) {
            int nth = seen.merge(draft.node, 1, Integer::sum);
            var path = path(draft, parts);
            boolean several = draft.node.table == null && perNode.getOrDefault(draft.node, 1) > 1;
            running++;
            if (path.isEmpty()) {
                out.add(String.valueOf(running));
            } else {
                out.add(several ? path + "." + nth : path);
            }
        }
        return out;
    }

    private String path(TaskDraft draft, int parts) {
        if (draft.node.table != null) {
            return row(draft, parts);
        }
        var pieces = new ArrayList<String>();
        for (var node = draft.node; node.parent != null; node = node.parent) {
            var piece = piece(node, parts);
            if (!piece.isEmpty()) {
                pieces.addFirst(piece);
            }
            if (node.kind() == Label.Kind.DECIMAL && parts == 0) {
                break;
            }
        }
        return pieces.isEmpty() && parts == 0 ? path(draft, 1) : String.join(".", pieces);
    }

    private static String row(TaskDraft draft, int parts) {
        var number = draft.number == null ? "" : draft.number;
        int cut = number.indexOf('\u0000');
        if (cut < 0) {
            return number;
        }
        return parts > 0 ? number.replace('\u0000', '.') : number.substring(cut + 1);
    }

    private String piece(Outline.Node node, int parts) {
        var kind = node.kind();
        if (kind == null || node.line == null || node.line.label() == null) {
            return plain(node);
        }
        return switch (kind) {
            case ROMAN -> parts > 0 ? node.line.label().text() : "";
            case CAPITAL -> parts > 1 ? node.line.label().text() : "";
            case PART -> parts > 2 ? node.line.label().text() : "";
            case DASH, PLUS, STAR -> String.valueOf(node.place);
            case DECIMAL ->
                (parts > 0 || isInPart(node)) && isUnderOwnNumber(node)
                        ? lastPiece(node.line.label().text())
                        : node.line.label().text();
            default -> node.line.label().text();
        };
    }

    private final Map<Outline.Node, Integer> bearing = new IdentityHashMap<>();

    /** How many of the nodes under a node bear tasks. */
    private int bearing(Outline.Node parent) {
        return bearing.computeIfAbsent(parent, p ->
                (int) p.children.stream().filter(perNode::containsKey).count());
    }

    private static boolean isInPart(Outline.Node node) {
        for (var up = node.parent; up != null; up = up.parent) {
            if (up.kind() == Label.Kind.ROMAN || up.kind() == Label.Kind.CAPITAL || up.kind() == Label.Kind.PART) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnderOwnNumber(Outline.Node node) {
        for (var up = node.parent; up != null && up.parent != null; up = up.parent) {
            var label = up.line == null ? null : up.line.label();
            var own = node.line == null || node.line.label() == null
                    ? ""
                    : node.line.label().text();
            if (label != null
                    && (up.kind() == Label.Kind.NUMBER || up.kind() == Label.Kind.DECIMAL)
                    && own.startsWith(label.text() + ".")) {
                return true;
            }
        }
        return false;
    }

    private static String lastPiece(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** A paragraph without a label counts among the lines beside it when it stands under a number and is not alone. */
    private String plain(Outline.Node node) {
        var parent = node.parent;
        boolean counted = parent != null
                && parent.line != null
                && parent.kind() != null
                && bearing(parent) > 1
                && perNode.containsKey(node);
        return counted ? String.valueOf(node.place) : headed(node);
    }

    private static boolean isUnnumbered(Outline.Node node) {
        return switch (node.kind()) {
            case null -> true;
            case DASH, PLUS, STAR -> true;
            default -> false;
        };
    }

    /** Headings without a number in a row, each with dashes below it, count among themselves. */
    private String headed(Outline.Node node) {
        if (node.parent == null || !isHeading(node)) {
            return "";
        }
        var places = headings.computeIfAbsent(node.parent, this::headingsUnder);
        return places.size() > 1 ? String.valueOf(places.get(node)) : "";
    }

    private Map<Outline.Node, Integer> headingsUnder(Outline.Node parent) {
        Map<Outline.Node, Integer> places = new IdentityHashMap<>();
        for (var child : parent.children) {
            if (isHeading(child)) {
                places.put(child, places.size() + 1);
            }
        }
        return places;
    }

    private boolean isHeading(Outline.Node node) {
        return node.kind() == null && node.line != null && Boolean.TRUE.equals(holding.get(node));
    }

    private static List<String> distinct(List<String> refs) {
        Map<String, Integer> seen = new HashMap<>();
        var out = new ArrayList<String>();
        for (var ref : refs) {
            int nth = seen.merge(ref, 1, Integer::sum);
            out.add(nth == 1 ? ref : ref + "(" + nth + ")");
        }
        return out;
    }
}
