package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units with everything they were ever called, as the database has them at a moment; small enough to be kept. */
record UnitSnapshot(List<Unit> units) {

    /** A unit as kept; in the order of the authority. */
    record Unit(
            long id,
            String code,
            UnitKind kind,
            @Nullable Long parentId,
            boolean common,
            Period valid,
            int version,
            List<Name> names,
            List<Alias> aliases,
            List<Succession> predecessors) {

        /** The name on a day; where none is known for it, the latest, as {@code organisation.unit_name} has it. */
        Name nameOn(LocalDate day) {
            return names.stream()
                    .filter(name -> name.valid().contains(day))
                    .findFirst()
                    .orElseGet(() -> names.stream().max(Name.BY_START).orElseThrow());
        }

        UnitRef on(LocalDate day) {
            Name name = nameOn(day);
            return new UnitRef(id, code, name.name(), name.shortName(), kind);
        }
    }

    record Name(
            long id,
            String name,
            String shortName,
            Period valid,
            @Nullable String basis) {
        static final Comparator<Name> BY_START =
                Comparator.comparing(name -> name.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    record Alias(long id, String alias, Period valid) {}

    /** That a unit took over from another. */
    record Succession(
            long id,
            long predecessorId,
            LocalDate on,
            @Nullable String basis) {}

    Map<Long, Unit> byId() {
        return units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
    }
}
