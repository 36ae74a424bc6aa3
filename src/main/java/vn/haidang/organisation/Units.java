package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.haidang.reading.UnitDirectory;

/**
 * The units of the authority and of those it works with, on any day: old records show the old name. Each question asks the database with one
 * small statement whether anything changed; who has several asks {@link #on(LocalDate)} once and that as often as needed.
 */
@Component
public class Units {

    private static final int DAYS_KEPT = 64;

    private final UnitQueries queries;
    private final Clock clock;
    private volatile Kept kept = new Kept("", new UnitSnapshot(List.of()), new ConcurrentHashMap<>());

    Units(UnitQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    private record Kept(String stamp, UnitSnapshot snapshot, Map<LocalDate, UnitsOnDay> days) {}

    /** The units as they were on a day. */
    public UnitsOnDay on(LocalDate day) {
        Kept now = current();
        if (now.days().size() > DAYS_KEPT) {
            now.days().clear();
        }
        return now.days().computeIfAbsent(day, key -> new UnitsOnDay(now.snapshot(), key));
    }

    /** The units as they are today. */
    public UnitsOnDay today() {
        return on(LocalDate.now(clock));
    }

    /** @see UnitsOnDay#directory() */
    public UnitDirectory directory(LocalDate on) {
        return on(on).directory();
    }

    /** @see UnitsOnDay#match(String) */
    public Optional<UnitFound> match(String written, LocalDate on) {
        return on(on).match(written);
    }

    /** @see UnitsOnDay#all() */
    public List<UnitRef> all(LocalDate on) {
        return on(on).all();
    }

    /** @see UnitsOnDay#common() */
    public List<UnitRef> common(LocalDate on) {
        return on(on).common();
    }

    /** A unit by its code, with today's name or, where it has ended, its last. */
    public Optional<UnitRef> byCode(String code) {
        return today().byCode(code);
    }

    /** A unit by its id, with the name of a day. */
    public Optional<UnitRef> byId(long id, LocalDate on) {
        return on(on).byId(id);
    }

    UnitSnapshot snapshot() {
        return current().snapshot();
    }

    private Kept current() {
        String stamp = queries.stamp();
        Kept now = kept;
        if (!now.stamp().equals(stamp)) {
            now = new Kept(stamp, queries.snapshot(), new ConcurrentHashMap<>());
            kept = now;
        }
        return now;
    }
}
