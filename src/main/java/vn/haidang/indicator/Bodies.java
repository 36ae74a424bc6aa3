package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** Who figures are about, on any day: old periods show the old name and the old tree. */
@Component
public class Bodies {

    private static final int DAYS_KEPT = 16;

    private final BodyStore store;
    private volatile Kept kept = new Kept("", new ConcurrentHashMap<>());

    Bodies(BodyStore store) {
        this.store = store;
    }

    private record Kept(String stamp, Map<LocalDate, BodiesOnDay> days) {}

    /** The bodies as they were on a day, those that were not there yet or any more included with their nearest name. */
    public BodiesOnDay on(LocalDate day) {
        String stamp = store.stamp();
        Kept now = kept;
        if (!now.stamp().equals(stamp)) {
            now = new Kept(stamp, new ConcurrentHashMap<>());
            kept = now;
        }
        if (now.days().size() > DAYS_KEPT) {
            now.days().clear();
        }
        return now.days().computeIfAbsent(day, store::on);
    }

    /** @throws NotFound where there is none */
    public Body body(int id, LocalDate day) {
        return on(day).byId(id).orElseThrow(() -> new NotFound("indicator", id));
    }

    public Optional<Body> byCode(String code, LocalDate day) {
        return on(day).byCode(code);
    }

    /** The bodies that are these units of the authority. */
    public List<Body> ofUnits(List<Long> unitIds, LocalDate day) {
        return on(day).all().stream()
                .filter(body -> body.unitId() != null && unitIds.contains(body.unitId()))
                .toList();
    }
}
