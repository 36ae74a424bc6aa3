package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitSnapshot.Unit;
import vn.haidang.platform.NotFound;

/** Reads what the pages of units show, with a fixed number of statements. */
@Component
class UnitPages {

    private static final String ON =
            "coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on";

    private final JdbcClient jdbc;
    private final Units units;

    UnitPages(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The tree as of a day. @param ended whether units that are not there on the day are shown too */
    List<UnitView.Row> tree(LocalDate day, boolean ended) {
        Map<Long, String> heads = heads(day);
        Map<Long, String> sponsors = sponsors(day);
        Map<Long, Integer> counts = counts(day);
        List<Unit> shown = units.snapshot().units().stream()
                .filter(unit -> ended || unit.valid().contains(day))
                .toList();
        Map<Long, List<Unit>> children = new HashMap<>();
        List<Unit> roots = new ArrayList<>();
        for (Unit unit : shown) {
            boolean parentShown =
                    unit.parentId() != null && shown.stream().anyMatch(each -> each.id() == unit.parentId());
            (parentShown ? children.computeIfAbsent(unit.parentId(), key -> new ArrayList<>()) : roots).add(unit);
        }
        List<UnitView.Row> rows = new ArrayList<>();
        for (Unit root : roots) {
            add(rows, root, 0, children, new Filled(day, heads, sponsors, counts));
        }
        return rows;
    }

    private record Filled(
            LocalDate day, Map<Long, String> heads, Map<Long, String> sponsors, Map<Long, Integer> counts) {}

    private static void add(
            List<UnitView.Row> rows, Unit unit, int depth, Map<Long, List<Unit>> children, Filled filled) {
        UnitRef ref = unit.on(filled.day());
        rows.add(new UnitView.Row(
                unit.code(),
                ref.name(),
                ref.shortName(),
                unit.kind(),
                Math.min(depth, 3),
                unit.common(),
                unit.valid().from(),
                unit.valid().to(),
                unit.valid().contains(filled.day()),
                filled.heads().getOrDefault(unit.id(), ""),
                filled.sponsors().getOrDefault(unit.id(), ""),
                filled.counts().getOrDefault(unit.id(), 0)));
        children.getOrDefault(unit.id(), List.of()).forEach(child -> add(rows, child, depth + 1, children, filled));
    }

    /** Everything about a unit, with the names of a day. */
    UnitView view(String code, LocalDate day) {
        UnitSnapshot snapshot = units.snapshot();
        Unit unit = snapshot.units().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", code));
        Map<Long, Unit> known = snapshot.byId();
        UnitRef ref = unit.on(day);
        Unit parent = unit.parentId() == null ? null : known.get(unit.parentId());
        return new UnitView(
                unit.id(),
                code,
                unit.kind(),
                ref.name(),
                ref.shortName(),
                unit.version(),
                unit.common(),
                unit.valid().from(),
                unit.valid().to(),
                parent == null ? null : parent.on(day),
                children(snapshot, unit, day),
                names(unit, day),
                unit.aliases().stream()
                        .map(alias -> new UnitView.Alias(
                                alias.id(),
                                alias.alias(),
                                alias.valid().from(),
                                alias.valid().to()))
                        .toList(),
                predecessors(unit, known),
                successors(unit, snapshot),
                posts(unit.id(), day),
                charges(unit.id(), day));
    }

    private static List<UnitRef> children(UnitSnapshot snapshot, Unit unit, LocalDate day) {
        return snapshot.units().stream()
                .filter(child -> Objects.equals(child.parentId(), unit.id())
                        && child.valid().contains(day))
                .map(child -> child.on(day))
                .toList();
    }

    private static List<UnitView.Name> names(Unit unit, LocalDate day) {
        UnitSnapshot.Name current = unit.nameOn(day);
        return unit.names().stream()
                .map(name -> new UnitView.Name(
                        name.id(),
                        name.name(),
                        name.shortName(),
                        name.valid().from(),
                        name.valid().to(),
                        name.basis(),
                        name.id() == current.id()))
                .toList();
    }

    private static List<UnitView.Step> predecessors(Unit unit, Map<Long, Unit> known) {
        return unit.predecessors().stream()
                .map(step ->
                        step(step, known.get(step.predecessorId()), step.on().minusDays(1)))
                .toList();
    }

    private static List<UnitView.Step> successors(Unit unit, UnitSnapshot snapshot) {
        return snapshot.units().stream()
                .flatMap(successor -> successor.predecessors().stream()
                        .filter(step -> step.predecessorId() == unit.id())
                        .map(step -> step(step, successor, step.on())))
                .toList();
    }

    private static UnitView.Step step(UnitSnapshot.Succession step, @Nullable Unit unit, LocalDate day) {
        UnitRef ref = Objects.requireNonNull(unit).on(day);
        return new UnitView.Step(step.id(), ref.code(), ref.name(), step.on(), step.basis());
    }

    private List<UnitView.Post> posts(long unitId, LocalDate day) {
        return jdbc.sql("""
                select person_id, p.name as person, title, rank, valid_from, valid_to, %s as current
                from organisation.posts o join organisation.people p on p.id = o.person_id where unit_id = :unit
                order by valid_to desc nulls first, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], rank),
                    organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, o.id
                """.formatted(ON))
                .param("unit", unitId)
                .param("on", day)
                .query(UnitView.Post.class)
                .list();
    }

    private List<UnitView.Charge> charges(long unitId, LocalDate day) {
        return jdbc.sql("""
                select person_id, p.name as person, valid_from, valid_to, basis, %s as current
                from organisation.sponsorships s join organisation.people p on p.id = s.person_id where unit_id = :unit
                order by valid_to desc nulls first, valid_from desc nulls last, s.id
                """.formatted(ON))
                .param("unit", unitId)
                .param("on", day)
                .query(UnitView.Charge.class)
                .list();
    }

    private Map<Long, String> heads(LocalDate day) {
        return texts(
                "select unit_id, string_agg(p.name, ', ' order by o.id) as value from organisation.posts o"
                        + " join organisation.people p on p.id = o.person_id where rank = 'HEAD' and " + ON
                        + " group by unit_id",
                day);
    }

    private Map<Long, String> sponsors(LocalDate day) {
        return texts(
                "select unit_id, string_agg(p.name, ', ' order by s.id) as value from organisation.sponsorships s"
                        + " join organisation.people p on p.id = s.person_id where " + ON + " group by unit_id",
                day);
    }

    private Map<Long, Integer> counts(LocalDate day) {
        Map<Long, Integer> counts = new HashMap<>();
        texts(
                        "select unit_id, count(distinct person_id)::text as value from organisation.posts where " + ON
                                + " group by unit_id",
                        day)
                .forEach((unit, count) -> counts.put(unit, Integer.valueOf(count)));
        return counts;
    }

    private Map<Long, String> texts(String query, LocalDate day) {
        Map<Long, String> values = new HashMap<>();
        jdbc.sql(query)
                .param("on", day)
                .query((row, n) -> {
                    values.put(row.getLong("unit_id"), row.getString("value"));
                    return n;
                })
                .list();
        return values;
    }
}
