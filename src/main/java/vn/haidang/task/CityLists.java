package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Lists of tasks from the city: brought, read row by row, read again with answers, put aside. What becomes of them is {@link CityHandover}'s.
 * Nothing is ever deleted.
 */
@Component
class CityLists {

    private static final double SURE = 0.9;

    private final CityListStore store;
    private final CityRowStore rows;
    private final CityUnitStore names;
    private final Attachments attachments;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    CityLists(
            CityListStore store,
            CityRowStore rows,
            CityUnitStore names,
            Attachments attachments,
            Units units,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.names = names;
        this.attachments = attachments;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the file and reads it as well as its headings allow.
     *
     * @param asOf day for which the list is true
     * @return id of the list
     */
    @Transactional
    long receive(Actor actor, String name, @Nullable String type, byte[] content, LocalDate asOf) {
        requireOffice(actor);
        requireDay(asOf);
        List<CityLine> lines = CitySheet.lines(content);
        CityColumns columns = CityColumns.guess(lines);
        FileRef file = attachments.keep(actor, name, type, content);
        long id = store.insert(actor, file.id(), file.name(), asOf, columns, clock.instant());
        readRows(id, lines, columns, asOf);
        record(actor, "task.cityListReceived", find(id), Map.of("day", text(asOf)), null);
        return id;
    }

    /**
     * Reads the file again: with other columns, for another day, knowing more names of units.
     *
     * @param answers unit by the name as written
     * @param stated counts the city stated with the list
     */
    @Transactional
    void read(
            Actor actor,
            long id,
            int version,
            LocalDate asOf,
            CityColumns columns,
            Map<String, Long> answers,
            Map<String, Long> stated) {
        CityList list = open(actor, id, version);
        requireDay(asOf);
        answers.forEach((written, unit) -> names.answer(key(written), written, unit));
        store.update(new CityList(
                id,
                list.fileId(),
                list.name(),
                asOf,
                list.state(),
                columns,
                stated,
                list.uploadedBy(),
                list.uploadedAt(),
                list.takenAt(),
                version));
        readRows(id, CitySheet.lines(attachments.open(list.fileId())), columns, asOf);
        record(actor, "task.cityListRead", list, Map.of("day", text(asOf)), null);
    }

    private void readRows(long id, List<CityLine> lines, CityColumns columns, LocalDate asOf) {
        rows.replaceRows(
                id, columns.missing().isEmpty() ? CityReading.read(lines, columns, asOf, unitOf(asOf)) : List.of());
    }

    /** Looks each name up once, however many rows have it. */
    private Function<String, @Nullable Long> unitOf(LocalDate asOf) {
        UnitsOnDay known = units.on(asOf);
        Map<String, Long> answers = names.answers();
        Map<String, Long> found = new HashMap<>();
        return written -> {
            String key = key(written);
            if (!found.containsKey(key)) {
                Long answer = answers.get(key);
                found.put(
                        key,
                        answer != null
                                ? answer
                                : known.match(written)
                                        .filter(match -> match.confidence() >= SURE)
                                        .map(match -> match.unit().id())
                                        .orElse(null));
            }
            return found.get(key);
        };
    }

    private static String key(String written) {
        return TextFold.fold(written).strip().replaceAll("\\s+", " ");
    }

    /** Puts a list aside; it stays on record. One that was taken stays taken. */
    @Transactional
    void drop(Actor actor, long id, int version) {
        CityList list = open(actor, id, version);
        if (list.state() == CityList.State.TAKEN) {
            throw new Refused("task.city.refused.TAKEN");
        }
        store.update(list.in(CityList.State.DROPPED, list.takenAt()));
        record(actor, "task.cityListDropped", list, Map.of(), null);
    }

    /** @throws NotFound where there is none */
    CityList find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("cityList", id));
    }

    /** A list that the acting person may work on, as it was seen. */
    CityList open(Actor actor, long id, int version) {
        requireOffice(actor);
        CityList list = find(id);
        if (list.version() != version) {
            throw new StaleWrite();
        }
        if (list.state() == CityList.State.DROPPED) {
            throw new Refused("task.city.refused.DROPPED");
        }
        return list;
    }

    void record(Actor actor, String action, CityList list, Map<String, String> after, @Nullable String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("cityList", list.id(), list.name()),
                null,
                after.isEmpty() ? null : new LinkedHashMap<>(after),
                reason);
    }

    private void requireDay(LocalDate asOf) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("task.city.refused.FUTURE");
        }
    }

    private static String text(LocalDate day) {
        return Objects.requireNonNull(TaskDesk.date(day));
    }

    static void requireOffice(Actor actor) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
    }
}
