package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.UnitSnapshot.Name;
import vn.haidang.organisation.UnitSnapshot.Unit;
import vn.haidang.organisation.UnitStore.UnitFields;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** Changes to units: who may, what the rules are, what the record says. */
@Component
class UnitChanges {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");
    private static final int LONGEST_NAME = 300;

    private final UnitStore store;
    private final Units units;
    private final Audit audit;
    private final Wording wording;
    private final Accounts accounts;

    UnitChanges(UnitStore store, Units units, Audit audit, Wording wording, Accounts accounts) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.wording = wording;
        this.accounts = accounts;
    }

    static boolean permitted(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    static void permit(Actor actor) {
        if (!permitted(actor)) {
            throw new NotPermitted();
        }
    }

    Unit unit(String code) {
        return units.snapshot().units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", code));
    }

    /** @return the code of the new unit */
    @Transactional(
            noRollbackFor =
                    FormRefused.class) // refused before anything is written; an import goes on with the next row
    String create(Actor actor, Typed typed) {
        permit(actor);
        String code = typed.text("code", 30).toUpperCase(java.util.Locale.ROOT);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            typed.refuse("code", "organisation.unit.codeForm");
        } else if (store.codeTaken(code)) {
            typed.refuse("code", "organisation.unit.codeTaken", code);
        }
        String name = typed.text("name", LONGEST_NAME);
        String shortName = shortName(typed, name);
        UnitFields fields = fields(typed, null, typed.period("validFrom", "validTo"));
        String basis = typed.optional("basis", LONGEST_NAME);
        refuseTaken(typed, "name", 0, name, fields.valid());
        typed.check();
        long id = store.insert(code, fields);
        store.insertName(id, name, shortName, new Period(fields.valid().from(), null), basis);
        record(
                actor,
                "unit.created",
                id,
                name,
                wording.difference()
                        .now("code", code)
                        .now("name", name)
                        .now("kind", fields.kind())
                        .now("commonTasks", fields.common())
                        .period(Period.ALWAYS, fields.valid())
                        .now("basis", basis));
        return code;
    }

    @Transactional
    void edit(Actor actor, Unit unit, Typed typed) {
        permit(actor);
        UnitFields fields = fields(typed, unit, typed.period("validFrom", "validTo"));
        typed.check();
        int oldOrder = store.sortOrder(unit.id());
        store.claim(unit.id(), typed.version());
        store.update(unit.id(), fields);
        record(
                actor,
                "unit.edited",
                unit,
                wording.difference()
                        .of("kind", unit.kind(), fields.kind())
                        .of("parent", nameOf(unit.parentId()), nameOf(fields.parentId()))
                        .of("commonTasks", unit.common(), fields.common())
                        .of("sortOrder", oldOrder, fields.sortOrder())
                        .period(unit.valid(), fields.valid()));
    }

    /** A new official name from a day on; the one before ends the day before. */
    @Transactional
    void rename(Actor actor, Unit unit, Typed typed) {
        permit(actor);
        String name = typed.text("name", LONGEST_NAME);
        String shortName = shortName(typed, name);
        LocalDate from = typed.requiredDay("validFrom");
        String basis = typed.optional("basis", LONGEST_NAME);
        Optional<Name> last = unit.names().stream().max(Name.BY_START);
        last.map(former -> former.valid().from())
                .filter(start -> !start.isBefore(from))
                .ifPresent(start -> typed.refuse(
                        "validFrom", "organisation.name.overlap", last.get().name(), Wording.day(start)));
        if (!unit.valid().contains(from)) {
            typed.refuse("validFrom", "organisation.outsideUnit");
        }
        refuseTaken(typed, "name", unit.id(), name, new Period(from, null));
        typed.check();
        store.claim(unit.id(), typed.version());
        last.filter(former -> former.valid().contains(from))
                .ifPresent(former -> store.updateName(
                        former.id(),
                        former.name(),
                        former.shortName(),
                        new Period(former.valid().from(), from.minusDays(1)),
                        former.basis()));
        store.insertName(unit.id(), name, shortName, new Period(from, null), basis);
        record(
                actor,
                "unit.renamed",
                unit,
                wording.difference()
                        .of("name", last.map(Name::name).orElse(null), name)
                        .of("shortName", last.map(Name::shortName).orElse(null), shortName)
                        .now("validFrom", from)
                        .now("basis", basis));
    }

    /** Puts right what was entered wrongly of a name. */
    @Transactional
    void correctName(Actor actor, Unit unit, Name name, Typed typed) {
        permit(actor);
        String text = typed.text("name", LONGEST_NAME);
        String shortName = shortName(typed, text);
        Period valid = typed.period("validFrom", "validTo");
        String basis = typed.optional("basis", LONGEST_NAME);
        unit.names().stream()
                .filter(other -> other.id() != name.id() && other.valid().overlaps(valid))
                .findFirst()
                .ifPresent(other -> typed.refuse("validFrom", "organisation.name.two", other.name()));
        refuseTaken(typed, "name", unit.id(), text, valid);
        typed.check();
        store.claim(unit.id(), typed.version());
        store.updateName(name.id(), text, shortName, valid, basis);
        record(
                actor,
                "unit.nameCorrected",
                unit,
                wording.difference()
                        .of("name", name.name(), text)
                        .of("shortName", name.shortName(), shortName)
                        .period(name.valid(), valid)
                        .of("basis", name.basis(), basis));
    }

    @Transactional
    void addAlias(Actor actor, Unit unit, Typed typed) {
        permit(actor);
        String alias = typed.text("alias", LONGEST_NAME);
        Period valid = typed.period("validFrom", "validTo");
        boolean known = unit.aliases().stream()
                .anyMatch(other -> same(other.alias(), alias) && other.valid().overlaps(valid));
        if (known) {
            typed.refuse("alias", "organisation.alias.known");
        }
        refuseTaken(typed, "alias", unit.id(), alias, valid);
        typed.check();
        store.claim(unit.id(), typed.version());
        store.insertAlias(unit.id(), alias, valid);
        record(
                actor,
                "unit.aliasAdded",
                unit,
                wording.difference().now("alias", alias).period(Period.ALWAYS, valid));
    }

    @Transactional
    void removeAlias(Actor actor, Unit unit, long aliasId, int version) {
        permit(actor);
        UnitSnapshot.Alias alias = unit.aliases().stream()
                .filter(each -> each.id() == aliasId)
                .findFirst()
                .orElseThrow(() -> new NotFound("alias", aliasId));
        store.claim(unit.id(), version);
        store.deleteAlias(unit.id(), aliasId);
        record(actor, "unit.aliasRemoved", unit, wording.difference().of("alias", alias.alias(), null));
    }

    /** That one unit took over from another, the other way round too: a merger is told once per unit that ended, a split once per new one. */
    @Transactional
    void succeed(Actor actor, Unit unit, Typed typed) {
        permit(actor);
        Map<Long, Unit> known = units.snapshot().byId();
        Unit other = known.get(typed.requiredId("other"));
        LocalDate on = typed.requiredDay("onDate");
        String basis = typed.optional("basis", LONGEST_NAME);
        boolean takesOver = typed.choice("direction", Direction.class) == Direction.TAKES_OVER;
        if (other == null || other.id() == unit.id()) {
            typed.refuse("other", "organisation.succession.other");
        } else {
            Unit predecessor = takesOver ? other : unit;
            Unit successor = takesOver ? unit : other;
            if (reaches(known, predecessor, successor.id())) {
                typed.refuse("other", "organisation.succession.circle");
            } else if (reaches(known, successor, predecessor.id())) {
                typed.refuse("other", "organisation.succession.known");
            }
        }
        typed.check();
        Unit second = java.util.Objects.requireNonNull(other);
        Unit predecessor = takesOver ? second : unit;
        Unit successor = takesOver ? unit : second;
        store.claim(unit.id(), typed.version());
        store.touch(second.id());
        store.insertSuccession(predecessor.id(), successor.id(), on, basis);
        if (typed.checked("ends") && !predecessor.valid().endedBefore(on)) {
            close(predecessor, on.minusDays(1));
        }
        Wording.Difference told = wording.difference()
                .now("predecessor", latestName(predecessor))
                .now("successor", latestName(successor))
                .now("validFrom", on)
                .now("basis", basis);
        record(actor, "unit.succeeded", predecessor, told);
        record(actor, "unit.succeeded", successor, told);
    }

    /** Which way a succession goes, seen from the unit whose page it is. */
    enum Direction {
        TAKES_OVER,
        IS_REPLACED
    }

    /** Takes back a succession entered by mistake; a unit that ended by it stays ended. */
    @Transactional
    void removeSuccession(Actor actor, Unit unit, long successionId, int version) {
        permit(actor);
        for (Unit successor : units.snapshot().units()) {
            for (UnitSnapshot.Succession step : successor.predecessors()) {
                if (step.id() == successionId && (successor.id() == unit.id() || step.predecessorId() == unit.id())) {
                    store.claim(unit.id(), version);
                    store.touch(successor.id() == unit.id() ? step.predecessorId() : successor.id());
                    store.deleteSuccession(successionId);
                    record(
                            actor,
                            "unit.successionRemoved",
                            unit,
                            wording.difference()
                                    .of("predecessor", nameOf(step.predecessorId()), null)
                                    .of("successor", latestName(successor), null));
                    return;
                }
            }
        }
        throw new NotFound("succession", successionId);
    }

    /** The unit's last day. */
    @Transactional
    void end(Actor actor, Unit unit, Typed typed) {
        permit(actor);
        LocalDate last = typed.requiredDay("lastDay");
        String basis = typed.optional("basis", LONGEST_NAME);
        if (new Period(unit.valid().from(), last).isReversed()) {
            typed.refuse("lastDay", "organisation.form.reversed");
        }
        List<String> children = units.snapshot().units().stream()
                .filter(child -> java.util.Objects.equals(child.parentId(), unit.id())
                        && !child.valid().endedBefore(last.plusDays(1)))
                .map(UnitChanges::latestName)
                .toList();
        if (!children.isEmpty()) {
            typed.refuse("lastDay", "organisation.end.children", String.join("; ", children));
        }
        int open = store.openAt(unit.id(), last);
        if (open > 0 && !typed.checked("closeAll")) {
            typed.refuse("closeAll", "organisation.end.open", String.valueOf(open));
        }
        typed.check();
        store.claim(unit.id(), typed.version());
        close(unit, last);
        audit.record(
                actor,
                "unit.ended",
                subject(unit.id(), latestName(unit)),
                null,
                wording.difference().now("validTo", last).now("basis", basis).after(),
                null);
    }

    private void close(Unit unit, LocalDate last) {
        store.setEnd(unit.id(), last);
        store.closeAllAt(unit.id(), last);
        accounts.forget();
    }

    private UnitFields fields(Typed typed, @Nullable Unit unit, Period valid) {
        UnitKind kind = typed.choice("kind", UnitKind.class);
        long parent = typed.id("parent");
        Map<Long, Unit> known = units.snapshot().byId();
        if (parent != 0 && !known.containsKey(parent)) {
            typed.refuse("parent", "organisation.form.unknown");
        } else if (unit != null && parent != 0 && isBelow(known, parent, unit.id())) {
            typed.refuse("parent", "organisation.unit.circle");
        }
        long order = typed.raw("sortOrder").isEmpty() ? 1000 : typed.id("sortOrder");
        if (order < 0 || order > 1_000_000) {
            typed.refuse("sortOrder", "organisation.form.unknown");
        }
        return new UnitFields(
                kind, parent == 0 ? null : Long.valueOf(parent), typed.checked("commonTasks"), (int) order, valid);
    }

    private static String shortName(Typed typed, String name) {
        String given = typed.optional("shortName", 60);
        return given == null ? name.substring(0, Math.min(60, name.length())) : given;
    }

    /** Two units of the same days must not be called the same: nobody could tell which one a document means. */
    private void refuseTaken(Typed typed, String field, long unitId, String name, Period valid) {
        if (name.isEmpty()) {
            return;
        }
        units.snapshot().units().stream()
                .filter(other -> other.id() != unitId && other.valid().overlaps(valid) && isCalled(other, name, valid))
                .findFirst()
                .ifPresent(other -> typed.refuse(field, "organisation.name.taken", latestName(other)));
    }

    private static boolean isCalled(Unit unit, String name, Period valid) {
        return unit.names().stream()
                        .anyMatch(each -> each.valid().overlaps(valid)
                                && (same(each.name(), name) || same(each.shortName(), name)))
                || unit.aliases().stream().anyMatch(each -> each.valid().overlaps(valid) && same(each.alias(), name));
    }

    private static boolean same(String one, String other) {
        return TextFold.fold(one).equals(TextFold.fold(other));
    }

    private static boolean isBelow(Map<Long, Unit> known, long unitId, long above) {
        Set<Long> seen = new HashSet<>();
        Long next = unitId;
        while (next != null && seen.add(next)) {
            if (next == above) {
                return true;
            }
            Unit unit = known.get(next);
            next = unit == null ? null : unit.parentId();
        }
        return false;
    }

    /** Whether a unit is among those that a unit, through several steps if need be, took over from. */
    private static boolean reaches(Map<Long, Unit> known, Unit successor, long predecessorId) {
        return successor.predecessors().stream().anyMatch(step -> {
            Unit before = known.get(step.predecessorId());
            return step.predecessorId() == predecessorId || (before != null && reaches(known, before, predecessorId));
        });
    }

    private @Nullable String nameOf(@Nullable Long unitId) {
        Unit unit = unitId == null ? null : units.snapshot().byId().get(unitId);
        return unit == null ? null : latestName(unit);
    }

    static String latestName(Unit unit) {
        return unit.names().stream().max(Name.BY_START).map(Name::name).orElse(unit.code());
    }

    private void record(Actor actor, String action, Unit unit, Wording.Difference difference) {
        record(actor, action, unit.id(), latestName(unit), difference);
    }

    private void record(Actor actor, String action, long unitId, String label, Wording.Difference difference) {
        if (!difference.isEmpty()) {
            audit.record(actor, action, subject(unitId, label), difference.before(), difference.after(), null);
        }
    }

    static Audit.Subject subject(long unitId, String label) {
        return new Audit.Subject("unit", unitId, label);
    }
}
