package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.haidang.platform.TextFold;
import vn.haidang.reading.UnitDirectory;

/** The units as they were on a day. Asking it costs no database statement. */
public final class UnitsOnDay {

    /** How much less sure a match by a former name is. */
    private static final double FORMER = 0.85;

    private final LocalDate day;
    private final Map<Long, UnitSnapshot.Unit> known;
    private final Map<Long, UnitRef> byId = new LinkedHashMap<>();
    private final Map<String, UnitRef> byCode = new HashMap<>();
    private final List<UnitRef> all;
    private final List<UnitRef> common;
    private final UnitDirectory ofTheDay;
    private final UnitDirectory directory;

    UnitsOnDay(UnitSnapshot snapshot, LocalDate day) {
        this.day = day;
        this.known = snapshot.byId();
        for (UnitSnapshot.Unit unit : snapshot.units()) {
            UnitRef ref = unit.on(day);
            byId.put(unit.id(), ref);
            byCode.put(unit.code(), ref);
        }
        List<UnitSnapshot.Unit> valid = snapshot.units().stream()
                .filter(unit -> unit.valid().contains(day))
                .toList();
        this.all = valid.stream().map(unit -> unit.on(day)).toList();
        this.common = valid.stream()
                .filter(UnitSnapshot.Unit::common)
                .map(unit -> unit.on(day))
                .toList();
        Map<Long, Set<String>> current = new LinkedHashMap<>();
        valid.forEach(unit -> current.put(unit.id(), namesOn(unit, day)));
        this.ofTheDay = directory(valid, current);
        this.directory = directory(valid, withFormer(valid, current));
    }

    public LocalDate day() {
        return day;
    }

    /** Units that exist on the day, in the order of the authority. */
    public List<UnitRef> all() {
        return all;
    }

    /** Units that answer, each for itself, for what is given to "all units". */
    public List<UnitRef> common() {
        return common;
    }

    /** A unit by its code, one that has ended or is not there yet included. */
    public Optional<UnitRef> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A unit by its id, one that has ended or is not there yet included. */
    public Optional<UnitRef> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every unit by id, those that have ended or are not there yet included. */
    public Map<Long, UnitRef> byIds() {
        return Map.copyOf(byId);
    }

    /** Names and aliases of the day, and former names, of the units that exist on it: what a reader of documents of that day needs. */
    public UnitDirectory directory() {
        return directory;
    }

    /** The unit that a written name stands for; a former name counts, with less confidence. */
    public Optional<UnitFound> match(String written) {
        Optional<UnitFound> now = found(ofTheDay, written, false);
        Optional<UnitFound> ever = found(directory, written, true);
        return ever.isPresent()
                        && (now.isEmpty() || ever.get().confidence() > now.get().confidence())
                ? ever
                : now;
    }

    private Optional<UnitFound> found(UnitDirectory among, String written, boolean former) {
        return among.find(written)
                .flatMap(match -> byCode(match.code())
                        .map(unit -> new UnitFound(unit, match.confidence() * (former ? FORMER : 1), former)));
    }

    private static Set<String> namesOn(UnitSnapshot.Unit unit, LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        UnitSnapshot.Name name = unit.nameOn(day);
        names.add(name.name());
        names.add(name.shortName());
        unit.aliases().stream().filter(alias -> alias.valid().contains(day)).forEach(alias -> names.add(alias.alias()));
        return names;
    }

    /** What the unit was called before, and what those were called that it took over from, unless another unit is called so now. */
    private Map<Long, Set<String>> withFormer(List<UnitSnapshot.Unit> valid, Map<Long, Set<String>> current) {
        Set<String> taken = current.values().stream()
                .flatMap(Set::stream)
                .map(TextFold::fold)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, Set<String>> names = new LinkedHashMap<>();
        for (UnitSnapshot.Unit unit : valid) {
            Set<String> all = new LinkedHashSet<>(current.getOrDefault(unit.id(), Set.of()));
            Stream.concat(formerNames(unit), absorbed(unit).stream().flatMap(this::everName))
                    .filter(name -> !taken.contains(TextFold.fold(name)))
                    .forEach(all::add);
            names.put(unit.id(), all);
        }
        return names;
    }

    private Stream<String> formerNames(UnitSnapshot.Unit unit) {
        return Stream.concat(
                unit.names().stream()
                        .filter(name -> name.valid().endedBefore(day))
                        .flatMap(name -> Stream.of(name.name(), name.shortName())),
                unit.aliases().stream()
                        .filter(alias -> alias.valid().endedBefore(day))
                        .map(UnitSnapshot.Alias::alias));
    }

    private Stream<String> everName(UnitSnapshot.Unit unit) {
        return Stream.concat(
                unit.names().stream().flatMap(name -> Stream.of(name.name(), name.shortName())),
                unit.aliases().stream().map(UnitSnapshot.Alias::alias));
    }

    /** Units that ended and whose work this one alone took over by the day, through several steps if need be. */
    private List<UnitSnapshot.Unit> absorbed(UnitSnapshot.Unit unit) {
        List<UnitSnapshot.Unit> found = new ArrayList<>();
        List<UnitSnapshot.Unit> next = new ArrayList<>(List.of(unit));
        Set<Long> seen = new HashSet<>(Set.of(unit.id()));
        while (!next.isEmpty()) {
            for (UnitSnapshot.Succession step : next.removeLast().predecessors()) {
                UnitSnapshot.Unit predecessor = known.get(step.predecessorId());
                if (predecessor != null
                        && !step.on().isAfter(day)
                        && predecessor.valid().endedBefore(day)
                        && successors(predecessor) == 1
                        && seen.add(predecessor.id())) {
                    found.add(predecessor);
                    next.add(predecessor);
                }
            }
        }
        return found;
    }

    private long successors(UnitSnapshot.Unit predecessor) {
        return known.values().stream()
                .filter(unit -> unit.predecessors().stream().anyMatch(step -> step.predecessorId() == predecessor.id()))
                .count();
    }

    private UnitDirectory directory(List<UnitSnapshot.Unit> units, Map<Long, Set<String>> names) {
        return UnitDirectory.of(units.stream()
                .map(unit -> new UnitDirectory.Entry(
                        unit.code(),
                        unit.nameOn(day).name(),
                        names.getOrDefault(unit.id(), Set.of()).stream().skip(1).toList()))
                .toList());
    }
}
