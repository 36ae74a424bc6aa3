package vn.haidang.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.UnitSnapshot.Unit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;

/** Units for programs. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units")
class UnitApi {

    private final Units units;
    private final Clock clock;

    UnitApi(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * A unit with the names of a day.
     *
     * @param parent code of the unit it belongs to
     * @param aliases other names that documents use on that day
     * @param commonTasks takes what is given to all units
     */
    record UnitJson(
            String code,
            String name,
            String shortName,
            UnitKind kind,
            @Nullable String parent,
            boolean commonTasks,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Units as of a day. */
    record UnitList(LocalDate asOf, List<UnitJson> items) {}

    /**
     * What a written name stands for.
     *
     * @param confidence 0 to 1
     * @param former whether it is a former name
     */
    record Match(String code, String name, double confidence, boolean former) {}

    /** @param match null where nothing fits */
    record MatchAnswer(
            String written, LocalDate asOf, @Nullable Match match) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Units that exist on a day, in the order of the authority, with the names they had")
    UnitList list(
            @Parameter(description = "Day, e.g. 2023-03-01; absent: today")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        UnitSnapshot snapshot = units.snapshot();
        Map<Long, Unit> known = snapshot.byId();
        return new UnitList(
                day,
                snapshot.units().stream()
                        .filter(unit -> unit.valid().contains(day))
                        .map(unit -> json(unit, known, day))
                        .toList());
    }

    @Permit.SignedIn
    @GetMapping("/{code}")
    @Operation(summary = "A unit by its code, one that has ended included")
    UnitJson one(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        UnitSnapshot snapshot = units.snapshot();
        return snapshot.units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(unit -> json(unit, snapshot.byId(), asOf == null ? LocalDate.now(clock) : asOf))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", code));
    }

    @Permit.SignedIn
    @GetMapping("/match")
    @Operation(summary = "The unit that a name written in a document stands for, and how sure that is")
    MatchAnswer match(
            @Parameter(description = "As written, e.g. P. QLDT") @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        String written = name.strip();
        Match match = written.isEmpty() || written.length() > 300
                ? null
                : units.match(written, day)
                        .map(found ->
                                new Match(found.unit().code(), found.unit().name(), found.confidence(), found.former()))
                        .orElse(null);
        return new MatchAnswer(written, day, match);
    }

    private static UnitJson json(Unit unit, Map<Long, Unit> known, LocalDate day) {
        UnitRef ref = unit.on(day);
        Unit parent = unit.parentId() == null ? null : known.get(unit.parentId());
        return new UnitJson(
                ref.code(),
                ref.name(),
                ref.shortName(),
                ref.kind(),
                parent == null ? null : parent.code(),
                unit.common(),
                unit.aliases().stream()
                        .filter(alias -> alias.valid().contains(day))
                        .map(UnitSnapshot.Alias::alias)
                        .toList(),
                unit.valid().from(),
                unit.valid().to());
    }
}
