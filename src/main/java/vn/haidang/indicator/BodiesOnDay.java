package vn.haidang.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of bodies on a day. Asking it costs no database statement. */
public final class BodiesOnDay {

    private final List<Body> all;
    private final Map<Integer, Body> byId = new LinkedHashMap<>();
    private final Map<String, Body> byCode = new HashMap<>();
    private final Map<Integer, List<Body>> children = new HashMap<>();

    BodiesOnDay(List<Body> all) {
        this.all = List.copyOf(all);
        for (Body body : all) {
            byId.put(body.id(), body);
            byCode.put(body.code(), body);
            if (body.parentId() != null) {
                children.computeIfAbsent(body.parentId(), key -> new ArrayList<>())
                        .add(body);
            }
        }
    }

    /** All, in the order of lists. */
    public List<Body> all() {
        return all;
    }

    public Optional<Body> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Body> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What belongs directly to it. */
    public List<Body> children(int id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** Itself and everything below it. */
    public List<Body> subtree(int id) {
        List<Body> found = new ArrayList<>();
        Deque<Body> open = new ArrayDeque<>();
        byId(id).ifPresent(open::add);
        while (!open.isEmpty()) {
            Body body = open.removeFirst();
            found.add(body);
            open.addAll(children.getOrDefault(body.id(), List.of()));
        }
        return found;
    }

    /** Those that belong to nothing. */
    public List<Body> roots() {
        return all.stream().filter(body -> body.parentId() == null).toList();
    }
}
