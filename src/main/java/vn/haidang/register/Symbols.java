package vn.haidang.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/** The symbol and the series of a document, by the rules and abbreviations of a day. */
@Component
class Symbols {

    private final SymbolStore store;
    private final OutgoingLetterhead letterhead;
    private final Units units;

    Symbols(SymbolStore store, OutgoingLetterhead letterhead, Units units) {
        this.store = store;
        this.letterhead = letterhead;
        this.units = units;
    }

    /** The kind by id. */
    OutgoingKind kind(long id, LocalDate on) {
        return store.kinds(on).stream()
                .filter(kind -> kind.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("register.refused.kind"));
    }

    /** The kind by its code. */
    OutgoingKind kind(String code, LocalDate on) {
        return store.kinds(on).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("register.refused.kind"));
    }

    /** What will follow the number, if it is numbered on that day. */
    String symbol(OutgoingKind kind, OutgoingDraft draft, LocalDate on) {
        String issuer = draft.advisoryBodyId() == null
                ? letterhead.on(on).agency()
                : advisoryBody(draft.advisoryBodyId()).abbreviation();
        return SymbolRules.symbol(kind.family(), kind.abbreviation(), issuer, abbreviation(draft.unitId(), on));
    }

    /** Which series will give the number, if it is numbered on that day. */
    String series(OutgoingKind kind, OutgoingDraft draft, LocalDate on) {
        SymbolRows.NumberingRule rule = store.numberingRule(on.getYear()).orElse(null);
        return rule == null
                ? SymbolRules.series(kind.family(), kind.code(), SymbolRules.Mode.PER_KIND, "", draft.advisoryBodyId())
                : SymbolRules.series(kind.family(), kind.code(), rule.mode(), rule.groups(), draft.advisoryBodyId());
    }

    SymbolRows.AdvisoryBody advisoryBody(long id) {
        return store.advisoryBody(id).orElseThrow(() -> new NotFound("advisoryBody", String.valueOf(id)));
    }

    /** Abbreviation of a unit, as set, else as its short name proposes. */
    String abbreviation(long unit, LocalDate on) {
        return store.unitSymbol(unit, on)
                .orElseGet(() -> units.byId(unit, on)
                        .map(UnitRef::shortName)
                        .map(SymbolRules::proposed)
                        .orElseThrow(() -> new NotFound("unit", String.valueOf(unit))));
    }
}
