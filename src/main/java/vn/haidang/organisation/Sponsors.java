package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Which leader is in charge of which unit. One at a time for a unit; a new one ends the one before. */
@Component
public class Sponsors {

    private final JdbcClient jdbc;
    private final Units units;
    private final PersonStore people;
    private final Audit audit;
    private final Wording wording;

    Sponsors(JdbcClient jdbc, Units units, PersonStore people, Audit audit, Wording wording) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.wording = wording;
    }

    /** A unit of the authority and who is in charge of it on a day; person null where nobody is. */
    public record Line(
            long unitId,
            String code,
            String unit,
            @Nullable Long personId,
            @Nullable String person,
            @Nullable LocalDate validFrom,
            @Nullable String basis) {}

    private record Charge(
            long id,
            long unitId,
            long personId,
            String person,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis) {

        Period valid() {
            return new Period(validFrom, validTo);
        }
    }

    /** Units that leaders are in charge of, in the order of the authority. */
    List<Line> on(LocalDate day) {
        List<Charge> charges = charges();
        return units.all(day).stream()
                .filter(unit -> isLed(unit.kind()))
                .map(unit -> {
                    Charge charge = of(charges, unit.id(), day);
                    return charge == null
                            ? new Line(unit.id(), unit.code(), unit.name(), null, null, null, null)
                            : new Line(
                                    unit.id(),
                                    unit.code(),
                                    unit.name(),
                                    charge.personId(),
                                    charge.person(),
                                    charge.validFrom(),
                                    charge.basis());
                })
                .toList();
    }

    private static boolean isLed(UnitKind kind) {
        return switch (kind) {
            case OFFICE, DEPARTMENT, REPRESENTATIVE_OFFICE, PUBLIC_SERVICE_UNIT, PARTY, MASS_ORGANISATION -> true;
            case AUTHORITY, LEADERSHIP, EXTERNAL_AGENCY, ENTERPRISE -> false;
        };
    }

    /** Another number after each change: what the form was shown with. */
    int stamp() {
        return jdbc.sql(
                        "select coalesce(hashtext(string_agg(s::text, ';' order by id)), 0) from organisation.sponsorships s")
                .query(Integer.class)
                .single();
    }

    /** Puts the assignments of a notice into force on its day. @return number of units that changed hands */
    @Transactional
    int assign(Actor actor, Typed typed) {
        UnitChanges.permit(actor);
        LocalDate from = typed.requiredDay("validFrom");
        String basis = typed.optional("basis", 300);
        typed.check();
        jdbc.sql("lock table organisation.sponsorships in share row exclusive mode")
                .update();
        if (stamp() != typed.version()) {
            throw new StaleWrite();
        }
        List<Charge> charges = charges();
        List<Runnable> steps = new ArrayList<>();
        for (Line line : on(from)) {
            String field = "unit" + line.unitId();
            long wanted = typed.id(field);
            if (!typed.has(field) || Objects.equals(line.personId(), wanted == 0 ? null : wanted)) {
                continue;
            }
            Map<Long, String> leader = wanted == 0 ? Map.of() : name(wanted);
            if (wanted != 0 && leader.isEmpty()) {
                typed.refuse(field, "organisation.form.unknown");
            }
            charges.stream()
                    .filter(later -> later.unitId() == line.unitId()
                            && later.validFrom() != null
                            && later.validFrom().isAfter(from))
                    .findFirst()
                    .ifPresent(later -> typed.refuse(
                            field,
                            "organisation.sponsor.later",
                            later.person(),
                            Wording.day(Objects.requireNonNull(later.validFrom()))));
            steps.add(() -> change(actor, line, of(charges, line.unitId(), from), leader, from, basis));
        }
        typed.check();
        steps.forEach(Runnable::run);
        return steps.size();
    }

    private void change(
            Actor actor,
            Line line,
            @Nullable Charge former,
            Map<Long, String> leader,
            LocalDate from,
            @Nullable String basis) {
        if (former != null && from.equals(former.validFrom())) {
            jdbc.sql("delete from organisation.sponsorships where id = :id")
                    .param("id", former.id())
                    .update();
        } else if (former != null) {
            jdbc.sql("update organisation.sponsorships set valid_to = :last where id = :id")
                    .param("id", former.id())
                    .param("last", from.minusDays(1))
                    .update();
        }
        leader.keySet()
                .forEach(person -> jdbc.sql("""
                insert into organisation.sponsorships (person_id, unit_id, valid_from, basis) values (:person, :unit, :from, :basis)
                """)
                        .param("person", person)
                        .param("unit", line.unitId())
                        .param("from", from)
                        .param("basis", basis)
                        .update());
        Wording.Difference told = wording.difference()
                .of(
                        "sponsor",
                        line.person(),
                        leader.values().stream().findFirst().orElse(null))
                .now("validFrom", from)
                .now("basis", basis);
        audit.record(
                actor,
                "unit.sponsorChanged",
                UnitChanges.subject(line.unitId(), line.unit()),
                told.before(),
                told.after(),
                null);
    }

    private Map<Long, String> name(long personId) {
        return people.person(personId)
                .map(person -> Map.of(personId, person.name()))
                .orElse(Map.of());
    }

    private static @Nullable Charge of(List<Charge> charges, long unitId, LocalDate day) {
        return charges.stream()
                .filter(charge -> charge.unitId() == unitId && charge.valid().contains(day))
                .findFirst()
                .orElse(null);
    }

    private List<Charge> charges() {
        return jdbc.sql("""
                select s.id, s.unit_id, s.person_id, p.name as person, s.valid_from, s.valid_to, s.basis
                from organisation.sponsorships s join organisation.people p on p.id = s.person_id order by s.valid_from nulls first, s.id
                """).query(Charge.class).list();
    }
}
