package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/**
 * Who figures are about, on any day: old periods show the old name and the old tree. A change names its day and its basis and leaves the days
 * before as they were; totals of the bodies and periods that it touches follow in the same transaction, so a reader sees the tree and its totals
 * either both before or both after. Changes are for the Office and administrators ({@link NotPermitted} otherwise); what breaks a rule is a
 * {@link vn.haidang.platform.Refused}, a version that is no longer the last a {@link StaleWrite}.
 */
@Component
public class Bodies {

    private static final int DAYS_KEPT = 16;

    private final BodyStore store;
    private final Audit audit;
    private volatile Kept kept = new Kept("", new ConcurrentHashMap<>());

    Bodies(BodyStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    private record Kept(String stamp, Map<LocalDate, BodiesOnDay> days) {}

    /** The bodies as they were on a day, those that were not there yet or any more included with their nearest name. */
    public BodiesOnDay on(LocalDate day) {
        return on(day, store.stamps());
    }

    /** @param stamps as they were read in the caller's transaction */
    BodiesOnDay on(LocalDate day, Stamps stamps) {
        Kept now = kept;
        if (!now.stamp().equals(stamps.tree())) {
            now = new Kept(stamps.tree(), new ConcurrentHashMap<>());
            kept = now;
        }
        if (now.days().size() > DAYS_KEPT) {
            now.days().clear();
        }
        return now.days().computeIfAbsent(day, store::on);
    }

    /** @throws NotFound where there is none */
    public Body body(int id, LocalDate day) {
        return on(day).byId(id).orElseThrow(() -> new NotFound("indicator", id));
    }

    public Optional<Body> byCode(String code, LocalDate day) {
        return on(day).byCode(code);
    }

    /** The bodies that are these units of the authority. */
    public List<Body> ofUnits(List<Long> unitIds, LocalDate day) {
        return on(day).all().stream()
                .filter(body -> body.unitId() != null && unitIds.contains(body.unitId()))
                .toList();
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public BodyHistory history(int id) {
        return store.history(id).orElseThrow(() -> new NotFound("indicator", id));
    }

    public static boolean mayChange(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    /** @return its id */
    @Transactional
    public int add(Actor actor, NewBody body) {
        return addAll(actor, List.of(body)).getFirst();
    }

    /** Adds several whose wholes are there; all or none. */
    @Transactional
    public List<Integer> addAll(Actor actor, List<NewBody> added) {
        begin(actor);
        List<Integer> ids = added.stream().map(body -> insert(actor, body)).toList();
        store.deriveLineage();
        return ids;
    }

    /** Adds bodies pasted from a sheet, wholes before their parts; all or none, a {@link BodyRefused} names the line as its field. */
    @Transactional
    void addPasted(Actor actor, List<BodyPaste.Pasted> pasted) {
        begin(actor);
        Map<String, Integer> known = new HashMap<>();
        on(LocalDate.EPOCH).all().forEach(body -> known.put(body.code(), body.id()));
        for (BodyPaste.Pasted each : pasted) {
            NewBody body = each.body();
            Integer parent = each.parentCode() == null ? null : known.get(each.parentCode());
            try {
                int id = insert(
                        actor,
                        new NewBody(
                                body.code(),
                                body.name(),
                                body.shortName(),
                                body.kind(),
                                body.unitId(),
                                parent,
                                body.validFrom(),
                                body.basis()));
                known.put(body.code(), id);
            } catch (BodyRefused refused) {
                throw new BodyRefused(String.valueOf(each.line()), refused.key(), refused.arguments());
            }
        }
        store.deriveLineage();
    }

    private int insert(Actor actor, NewBody body) {
        BodyRules.check(body);
        if (store.isTaken(body.code())) {
            throw new BodyRefused("code", "indicator.bodies.codeTaken", body.code());
        }
        if (body.parentId() != null) {
            BodyRules.checkParent(body.kind(), body.validFrom(), history(body.parentId()));
        }
        int id = store.insert(body);
        String shortName = BodyRules.shortName(body.shortName(), body.name());
        store.insertName(id, body.name(), shortName, body.validFrom(), body.basis());
        if (body.parentId() != null) {
            store.insertMembership(id, body.parentId(), body.validFrom(), body.basis());
        }
        Map<String, String> after = changes("name", body.name(), "from", body.validFrom());
        record(actor, "indicator.bodyAdded", id, body.name(), null, after, body.basis());
        return id;
    }

    /** A new name from a day on; the one before ends the day before. */
    @Transactional
    public void rename(
            Actor actor,
            int id,
            int version,
            String name,
            @Nullable String shortName,
            LocalDate from,
            @Nullable String basis) {
        BodyHistory body = claim(actor, id, version);
        BodyRules.checkName(body, name, shortName, from);
        store.endName(id, from.minusDays(1));
        store.insertName(id, name, BodyRules.shortName(shortName, name), from, basis);
        record(
                actor,
                "indicator.bodyRenamed",
                id,
                name,
                changes("name", body.latestName()),
                changes("name", name, "from", from),
                basis);
    }

    /** Belongs to another from a day on; what was reported for the days before stays where it counted. */
    @Transactional
    public void move(Actor actor, int id, int version, int parentId, LocalDate from, @Nullable String basis) {
        BodyHistory body = claim(actor, id, version);
        BodyHistory parent = history(parentId);
        moveTo(body, parent, from, basis);
        store.deriveLineage();
        String was = body.memberships().isEmpty()
                ? null
                : body.memberships().getLast().parentName();
        record(
                actor,
                "indicator.bodyMoved",
                id,
                body.latestName(),
                changes("parent", was),
                changes("parent", parent.latestName(), "from", from),
                basis);
    }

    /**
     * Belongs to nothing from a day on: it stands at the top of the tree. What was reported for the days before stays where it counted.
     *
     * @param basis the decision, which such a change must have
     */
    @Transactional
    public void detach(Actor actor, int id, int version, LocalDate from, String basis) {
        BodyHistory body = claim(actor, id, version);
        BodyRules.checkDetach(body, from);
        store.endMembership(id, from.minusDays(1));
        store.deriveLineage();
        record(
                actor,
                "indicator.bodyDetached",
                id,
                body.latestName(),
                changes("parent", body.memberships().getLast().parentName()),
                changes("from", from),
                basis);
    }

    private void moveTo(BodyHistory body, BodyHistory parent, LocalDate from, @Nullable String basis) {
        BodyRules.checkMove(body, parent, from);
        if (body.id() == parent.id() || store.isBelow(parent.id(), body.id(), from)) {
            throw new BodyRefused("parent", "indicator.bodies.cycle", parent.latestName(), body.latestName());
        }
        store.endMembership(body.id(), from.minusDays(1));
        store.insertMembership(body.id(), parent.id(), from, basis);
    }

    /** Is there until a day; its values and what they counted to stay. */
    @Transactional
    public void end(Actor actor, int id, int version, LocalDate last, @Nullable String basis) {
        BodyHistory body = claim(actor, id, version);
        List<Integer> children = store.children(id, last.plusDays(1));
        if (!children.isEmpty()) {
            throw new BodyRefused("last", "indicator.bodies.hasParts", String.valueOf(children.size()));
        }
        end(body, last);
        store.deriveLineage();
        record(actor, "indicator.bodyEnded", id, body.latestName(), null, changes("last", last), basis);
    }

    private void end(BodyHistory body, LocalDate last) {
        BodyRules.checkEnd(body, last, store.periods(body.id()));
        store.endName(body.id(), last);
        store.endMembership(body.id(), last);
        store.end(body.id(), last);
    }

    /** Another takes over from a day on, with all that belonged to it; its own figures stay with it and count where they did. */
    @Transactional
    public void merge(Actor actor, int id, int version, int successorId, LocalDate on, @Nullable String basis) {
        BodyHistory body = claim(actor, id, version);
        BodyHistory successor = history(successorId);
        BodyRules.checkSuccessor(body, successor, on);
        if (store.isBelow(successorId, id, on)) {
            throw new BodyRefused("successor", "indicator.bodies.successorBelow", successor.latestName());
        }
        for (int child : store.children(id, on)) {
            BodyHistory part = history(child);
            moveTo(part, successor, on, basis);
            store.claim(child, part.version());
        }
        end(body, on.minusDays(1));
        store.insertSuccession(id, successorId, on, basis);
        store.deriveLineage();
        record(
                actor,
                "indicator.bodyMerged",
                id,
                body.latestName(),
                null,
                changes("successor", successor.latestName(), "from", on),
                basis);
    }

    private BodyHistory claim(Actor actor, int id, int version) {
        begin(actor);
        BodyHistory body = history(id);
        if (!store.claim(id, version)) {
            throw new StaleWrite();
        }
        return body;
    }

    private void begin(Actor actor) {
        if (!mayChange(actor)) {
            throw new NotPermitted();
        }
        store.await();
    }

    private void record(
            Actor actor,
            String action,
            int id,
            String label,
            @Nullable Map<String, String> before,
            Map<String, String> after,
            @Nullable String basis) {
        audit.record(actor, action, new Audit.Subject("indicatorBody", id, label), before, after, basis);
    }

    private static Map<String, String> changes(@Nullable Object... pairs) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                changes.put("indicator.body." + pairs[i], String.valueOf(pairs[i + 1]));
            }
        }
        return changes;
    }
}
