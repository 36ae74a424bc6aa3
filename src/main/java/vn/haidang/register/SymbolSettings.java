package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;

/** What the head of the authority decides of letterhead, abbreviations, series and signatures, with the paper that says so. */
@Component
class SymbolSettings {

    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{L}\\p{N}&.]{1,20}");
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final SymbolStore store;
    private final OutgoingLetterhead letterhead;
    private final Settings settings;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    SymbolSettings(
            SymbolStore store,
            OutgoingLetterhead letterhead,
            Settings settings,
            Units units,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.letterhead = letterhead;
        this.settings = settings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets the letterhead; fields that are empty go back to what was delivered. */
    @Transactional
    public void letterhead(Actor actor, Map<String, String> values) {
        require(actor);
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        Map<String, String> was = letterhead.values();
        for (String key : OutgoingLetterhead.KEYS) {
            String value = values.get(key);
            if (value == null || value.strip().equals(was.get(key))) {
                continue;
            }
            if (key.equals(OutgoingLetterhead.AGENCY) && !value.isBlank()) {
                abbreviation(value);
            }
            settings.set(actor, key, value.strip());
            before.put(key, String.valueOf(was.get(key)));
            after.put(key, value.strip());
        }
        if (!after.isEmpty()) {
            record(actor, "letterhead", before, after, null);
        }
    }

    /** Sets the abbreviation of a unit from a day on. */
    @Transactional
    public void unitSymbol(
            Actor actor, long unit, String abbreviation, @Nullable LocalDate from, @Nullable String citation) {
        require(actor);
        String name = units.byId(unit, today())
                .orElseThrow(() -> new NotFound("unit", String.valueOf(unit)))
                .name();
        String tidy = abbreviation(abbreviation);
        String basis = OutgoingDesk.required(citation, "register.refused.citation");
        store.insertUnitSymbol(unit, tidy, from == null ? today() : from, basis);
        record(actor, "unitSymbol", null, Map.of("numbering.what", name + ": " + tidy), basis);
    }

    @Transactional
    public void advisoryBody(
            Actor actor, String name, String abbreviation, @Nullable LocalDate from, @Nullable String citation) {
        require(actor);
        String called = OutgoingDesk.required(name, "register.refused.bodyName");
        String basis = OutgoingDesk.required(citation, "register.refused.citation");
        store.insertAdvisoryBody(called, abbreviation(abbreviation), from == null ? today() : from, basis);
        record(actor, "advisoryBody", null, Map.of("numbering.what", called), basis);
    }

    @Transactional
    public void endAdvisoryBody(Actor actor, long id, int version) {
        require(actor);
        SymbolRows.AdvisoryBody body =
                store.advisoryBody(id).orElseThrow(() -> new NotFound("advisoryBody", String.valueOf(id)));
        store.endAdvisoryBody(id, version, today().isBefore(body.validFrom()) ? body.validFrom() : today());
        record(actor, "advisoryBodyEnded", Map.of("numbering.what", body.name()), null, null);
    }

    /**
     * Sets how kinds share series from a year on.
     *
     * @throws Refused where that year has numbers already: what was given cannot be given again
     */
    @Transactional
    public void rule(Actor actor, int fromYear, SymbolRules.Mode mode, String groups, @Nullable String citation) {
        require(actor);
        String basis = OutgoingDesk.required(citation, "register.refused.citation");
        if (fromYear < FIRST_YEAR || fromYear > LAST_YEAR) {
            throw new Refused("register.refused.year", String.valueOf(fromYear));
        }
        if (store.hasNumbers(fromYear)) {
            throw new Refused("register.refused.yearUsed", String.valueOf(fromYear));
        }
        List<String> known =
                store.kinds(today()).stream().map(OutgoingKind::code).toList();
        List<List<String>> parsed = SymbolRules.groups(groups);
        for (String code : parsed.stream().flatMap(List::stream).toList()) {
            boolean twice =
                    parsed.stream().flatMap(List::stream).filter(code::equals).count() > 1;
            if (!known.contains(code) || twice) {
                throw new Refused(twice ? "register.refused.kindTwice" : "register.refused.kindUnknown", code);
            }
        }
        String tidy = String.join(
                "\n", parsed.stream().map(group -> String.join(", ", group)).toList());
        store.saveNumberingRule(fromYear, mode, tidy, basis);
        record(actor, "rule", null, Map.of("numbering.what", fromYear + " " + mode + " " + tidy), basis);
    }

    @Transactional
    public void signingRight(
            Actor actor,
            long person,
            Capacity capacity,
            String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String citation) {
        require(actor);
        String basis = OutgoingDesk.required(citation, "register.refused.citation");
        String what = OutgoingDesk.required(scope, "register.refused.scope");
        LocalDate first = from == null ? today() : from;
        if (capacity != Capacity.TL && capacity != Capacity.TUQ) {
            throw new Refused("register.refused.rightCapacity");
        }
        if (capacity == Capacity.TUQ && to == null) {
            throw new Refused("register.refused.rightEnd");
        }
        if (to != null && to.isBefore(first)) {
            throw new Refused("register.refused.period");
        }
        store.insertSigningRight(person, capacity, what, basis, first, to);
        record(actor, "signingRight", null, Map.of("numbering.what", capacity + " " + what), basis);
    }

    @Transactional
    public void endSigningRight(Actor actor, long id, int version) {
        require(actor);
        store.endSigningRight(id, version, today().minusDays(1));
        record(actor, "signingRightEnded", Map.of("numbering.what", String.valueOf(id)), null, null);
    }

    private static String abbreviation(String given) {
        String tidy = OutgoingDesk.required(given, "register.refused.abbreviation");
        if (Arrays.stream(tidy.split("-"))
                .anyMatch(part -> !ABBREVIATION.matcher(part).matches())) {
            throw new Refused("register.refused.abbreviation");
        }
        return tidy;
    }

    private static void require(Actor actor) {
        if (!actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(
            Actor actor,
            String action,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            @Nullable String reason) {
        audit.record(actor, "numbering." + action, new Audit.Subject("numbering", 0, action), before, after, reason);
    }
}
