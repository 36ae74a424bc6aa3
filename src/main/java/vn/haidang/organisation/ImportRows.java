package vn.haidang.organisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.TextFold;

/** Takes in one row of a sheet: what people wrote in cells becomes what the forms would send. */
@Component
class ImportRows {

    private static final double SURE = 0.9;

    private final UnitChanges unitChanges;
    private final PersonChanges personChanges;
    private final PersonStore people;
    private final Units units;
    private final Messages messages;
    private final JdbcClient jdbc;

    ImportRows(
            UnitChanges unitChanges,
            PersonChanges personChanges,
            PersonStore people,
            Units units,
            Messages messages,
            JdbcClient jdbc) {
        this.unitChanges = unitChanges;
        this.personChanges = personChanges;
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** @throws FormRefused where the row breaks a rule; then nothing was written */
    void take(Actor actor, ImportKind kind, Map<String, String> cells) {
        if (kind == ImportKind.UNITS) {
            unitChanges.create(actor, unit(cells));
        } else {
            person(actor, cells);
        }
    }

    private Typed unit(Map<String, String> cells) {
        Map<String, String> form = new HashMap<>(cells);
        Map<String, Object[]> wrong = new LinkedHashMap<>();
        choose(form, wrong, "kind", "organisation.kind.", UnitKind.values());
        String parent = cells.getOrDefault("parentCode", "");
        if (!parent.isEmpty()) {
            Optional<UnitRef> above = units.byCode(parent.toUpperCase(Locale.ROOT));
            form.put("parent", above.map(unit -> String.valueOf(unit.id())).orElse("0"));
            if (above.isEmpty()) {
                wrong.put("parentCode", new Object[] {"organisation.import.unknownUnit", parent});
            }
        }
        String common = TextFold.fold(cells.getOrDefault("commonTasks", ""));
        form.put("commonTasks", yes(common) ? "on" : "");
        if (!common.isEmpty() && !yes(common) && !common.equals(TextFold.fold(text("organisation.no")))) {
            wrong.put("commonTasks", new Object[] {"organisation.import.unknownYes"});
        }
        return refused(new Typed(form), wrong);
    }

    private boolean yes(String folded) {
        return folded.equals(TextFold.fold(text("organisation.yes"))) || folded.equals("x");
    }

    private void person(Actor actor, Map<String, String> cells) {
        Map<String, String> form = new HashMap<>(cells);
        Map<String, Object[]> wrong = new LinkedHashMap<>();
        form.put("name", cells.getOrDefault("personName", ""));
        if (cells.getOrDefault("rank", "").isEmpty()) {
            form.put("rank", Rank.MEMBER.name());
        } else {
            choose(form, wrong, "rank", "organisation.rank.", Rank.values());
        }
        String written = cells.getOrDefault("unit", "");
        Optional<UnitRef> unit = written.isEmpty() ? Optional.empty() : unit(written);
        form.put("unit", unit.map(found -> String.valueOf(found.id())).orElse(""));
        if (!written.isEmpty() && unit.isEmpty()) {
            form.put("unit", "0");
            wrong.put("unit", new Object[] {"organisation.import.unknownUnit", written});
        }
        Typed typed = refused(new Typed(form), wrong);
        Optional<PersonStore.Person> known = known(
                typed.raw("name"), typed.raw("email"), unit.map(UnitRef::id).orElse(0L), typed.raw("title"));
        if (known.isPresent()) {
            form.put(Typed.VERSION, String.valueOf(known.get().version()));
            personChanges.addPost(actor, known.get(), refused(new Typed(form), wrong));
        } else {
            personChanges.create(actor, typed);
        }
    }

    /** The same person: same name and mail address, or same name, unit and title. */
    private Optional<PersonStore.Person> known(String name, String email, long unitId, String title) {
        return jdbc.sql("""
                select p.id from organisation.people p where platform.fold(p.name) = platform.fold(:name)
                  and (lower(p.email) = lower(:email) or exists (select from organisation.posts o
                        where o.person_id = p.id and o.unit_id = :unit and platform.fold(o.title) = platform.fold(:title)))
                order by lower(p.email) = lower(:email) desc nulls last, p.id limit 1
                """)
                .param("name", name)
                .param("email", email)
                .param("unit", unitId)
                .param("title", title)
                .query(Long.class)
                .optional()
                .flatMap(people::person);
    }

    private Optional<UnitRef> unit(String written) {
        UnitsOnDay all = units.today();
        return all.byCode(written.toUpperCase(Locale.ROOT))
                .or(() -> all.match(written)
                        .filter(found -> found.confidence() >= SURE)
                        .map(UnitFound::unit));
    }

    private static Typed refused(Typed typed, Map<String, Object[]> wrong) {
        wrong.forEach((field, problem) ->
                typed.refuse(field, (String) problem[0], Arrays.copyOfRange(problem, 1, problem.length)));
        return typed;
    }

    /** Finds a constant by its label in either language or its name. */
    private <E extends Enum<E>> void choose(
            Map<String, String> form, Map<String, Object[]> wrong, String field, String labels, E[] constants) {
        String written = TextFold.fold(form.getOrDefault(field, ""));
        if (written.isEmpty()) {
            return;
        }
        for (E constant : constants) {
            String key = labels + constant.name();
            if (written.equals(TextFold.fold(constant.name()))
                    || written.equals(TextFold.fold(text(key)))
                    || written.equals(TextFold.fold(messages.text(Locale.ENGLISH, key)))) {
                form.put(field, constant.name());
                return;
            }
        }
        form.put(field, constants[0].name());
        wrong.put(field, new Object[] {
            "organisation.import.unknownKind",
            written,
            Arrays.stream(constants).map(each -> text(labels + each.name())).collect(Collectors.joining(", "))
        });
    }

    private String text(String key) {
        return messages.text(Locale.forLanguageTag("vi"), key);
    }
}
