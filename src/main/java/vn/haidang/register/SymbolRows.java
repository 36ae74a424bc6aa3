package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Signature;
import vn.haidang.organisation.UnitRef;

/** Rows of the settings of numbers and signatures, as pages show them. */
public final class SymbolRows {

    private SymbolRows() {}

    /** Abbreviation of a unit; {@code id} null where it is only proposed. */
    public record UnitSymbol(
            @Nullable Long id,
            long unitId,
            String unit,
            String abbreviation,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            int version) {}

    /** A council or committee that issues by itself. */
    public record AdvisoryBody(
            long id,
            String name,
            String abbreviation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            int version) {}

    /** How kinds share series from a year on. */
    public record NumberingRule(int fromYear, SymbolRules.Mode mode, String groups, String citation, int version) {}

    /** Somebody below the leaders who may sign. */
    public record SigningRight(
            long id,
            long personId,
            String person,
            Signature.Capacity capacity,
            String scope,
            String citation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    /** A unit with its abbreviation; {@code set} where somebody set it, else it is only proposed. */
    public record UnitLine(UnitRef unit, String abbreviation, boolean set) {}
}
