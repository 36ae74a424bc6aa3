package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.TextFold;

/** What the pages of bodies show. Of thousands of enterprises the tree shows how many, and each whole those that belong to it. */
@Component
public class BodyPages {

    static final int MOST_FOUND = 100;

    private final Bodies bodies;

    BodyPages(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * A line of the tree or of what was found.
     *
     * @param depth steps below the first line, 0 in a list of what was found
     * @param enterprises how many belong directly to it
     * @param path names of what it belongs to, the nearest first; only in a list of what was found
     */
    public record Line(Body body, int depth, int enterprises, String path) {}

    /** The tree on a day, without enterprises; or a body with all that belongs directly to it. */
    List<Line> tree(LocalDate day, @Nullable String under) {
        BodiesOnDay tree = bodies.on(day);
        List<Line> lines = new ArrayList<>();
        Optional<Body> top = under == null ? Optional.empty() : tree.byCode(under);
        if (top.isPresent()) {
            add(lines, tree, top.get(), 0, day, true);
        } else {
            tree.roots().forEach(root -> add(lines, tree, root, 0, day, false));
        }
        return lines;
    }

    private static void add(
            List<Line> lines, BodiesOnDay tree, Body body, int depth, LocalDate day, boolean withEnterprises) {
        if (depth > 0 && !isThere(body, day) || depth == 0 && !withEnterprises && !isThere(body, day)) {
            return;
        }
        List<Body> children = tree.children(body.id());
        int enterprises = (int) children.stream()
                .filter(child -> child.kind() == BodyKind.ENTERPRISE && isThere(child, day))
                .count();
        if (body.kind() != BodyKind.ENTERPRISE || withEnterprises || depth == 0) {
            lines.add(new Line(body, depth, enterprises, ""));
        }
        for (Body child : children) {
            if (child.kind() != BodyKind.ENTERPRISE || withEnterprises) {
                add(lines, tree, child, depth + 1, day, withEnterprises && child.kind() == BodyKind.ENTERPRISE);
            }
        }
    }

    static boolean isThere(Body body, LocalDate day) {
        return (body.validFrom() == null || !body.validFrom().isAfter(day))
                && (body.validTo() == null || !body.validTo().isBefore(day));
    }

    /** Bodies whose names or code have all the words, those of other days included; at most one more than {@link #MOST_FOUND}. */
    List<Line> found(LocalDate day, String words) {
        BodiesOnDay tree = bodies.on(day);
        String[] wanted = TextFold.fold(words).split(" ");
        return tree.all().stream()
                .filter(body -> {
                    String text = TextFold.fold(body.name() + " " + body.shortName() + " " + body.code());
                    for (String word : wanted) {
                        if (!text.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .limit(MOST_FOUND + 1L)
                .map(body -> new Line(body, 0, 0, path(tree, body)))
                .toList();
    }

    private static String path(BodiesOnDay tree, Body body) {
        List<String> names = new ArrayList<>();
        Optional<Body> at = Optional.of(body);
        while (at.map(Body::parentId).isPresent() && names.size() < 20) {
            at = tree.byId(at.map(Body::parentId).get());
            at.ifPresent(parent -> names.add(parent.shortName()));
        }
        return String.join(" · ", names);
    }

    /** What something may belong to: everything but enterprises. */
    List<Body> wholes(LocalDate day) {
        return bodies.on(day).all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE && isThere(body, day))
                .toList();
    }

    /** What belongs to it on a day. */
    List<Body> children(int id, LocalDate day) {
        return bodies.on(day).children(id).stream()
                .filter(child -> isThere(child, day))
                .toList();
    }

    /**
     * The body of a code or, of only one, of a name.
     *
     * @throws BodyRefused at the field where there is none
     */
    int idOf(BodyForm form, String field) {
        String typed = form.text(field);
        BodiesOnDay tree = bodies.on(LocalDate.EPOCH);
        Optional<Body> byCode = tree.byCode(typed);
        if (byCode.isPresent()) {
            return byCode.get().id();
        }
        String folded = TextFold.fold(typed);
        List<Body> byName = bodies.on(LocalDate.EPOCH).all().stream()
                .filter(body -> TextFold.fold(body.name()).equals(folded)
                        || TextFold.fold(body.shortName()).equals(folded))
                .toList();
        if (byName.size() != 1) {
            throw new BodyRefused(field, "indicator.bodies.unknown");
        }
        return byName.getFirst().id();
    }
}
