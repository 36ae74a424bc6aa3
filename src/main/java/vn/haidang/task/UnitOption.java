package vn.haidang.task;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitRef;

/** A unit to choose from in a filter: those that can answer for tasks. */
public record UnitOption(String code, String name) {

    private static final Set<UnitKind> OUTSIDE =
            EnumSet.of(UnitKind.AUTHORITY, UnitKind.EXTERNAL_AGENCY, UnitKind.ENTERPRISE);

    static List<UnitOption> of(Collection<UnitRef> units) {
        return units.stream()
                .filter(unit -> !OUTSIDE.contains(unit.kind()))
                .map(unit -> new UnitOption(unit.code(), unit.name()))
                .toList();
    }
}
