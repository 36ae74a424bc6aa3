package vn.haidang.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** The catalogue: indicators, units of measure, breakdowns. Asking it costs one small statement; it is read whole when something changed. */
@Component
public class Indicators {

    private final CatalogueStore store;
    private volatile Kept kept = new Kept("", 0, CatalogueSnapshot.EMPTY);

    Indicators(CatalogueStore store) {
        this.store = store;
    }

    private record Kept(String stamp, int coordinates, CatalogueSnapshot snapshot) {}

    /** All, in the order of lists. */
    public List<Indicator> all() {
        return snapshot().indicators();
    }

    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(snapshot().byCode().get(code));
    }

    public Optional<Indicator> byId(int id) {
        return Optional.ofNullable(snapshot().byId().get(id));
    }

    /** @throws NotFound where there is none */
    public Indicator indicator(int id) {
        return byId(id).orElseThrow(() -> new NotFound("indicator", id));
    }

    /** What to call an indicator wherever it stands alone: its name; where several share it, with the unit, if need be the code. */
    public String label(Indicator indicator) {
        return snapshot().label(indicator);
    }

    public List<Measure> measures() {
        return snapshot().measures();
    }

    public List<Dimension> dimensions() {
        return snapshot().dimensions();
    }

    /** @throws NotFound where there is none */
    public Dimension dimension(int id) {
        return dimensions().stream()
                .filter(dimension -> dimension.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    /** @throws NotFound where there is none */
    public Coordinate coordinate(int id) {
        return Optional.ofNullable(snapshot().coordinates().get(id))
                .or(() -> store.coordinate(id))
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    /** The combination of these parts, made where it was not there; no parts are the whole. */
    public Coordinate coordinate(Collection<Dimension.Category> parts) {
        return parts.isEmpty() ? Coordinate.WHOLE : store.coordinate(parts, dimensions());
    }

    /** Another text after each committed change. */
    String stamp() {
        return store.stamps().catalogue();
    }

    CatalogueSnapshot snapshot() {
        return snapshot(store.stamps());
    }

    /** @param stamps as they were read in the caller's transaction */
    CatalogueSnapshot snapshot(Stamps stamps) {
        Kept now = kept;
        if (!now.stamp().equals(stamps.catalogue())) {
            now = new Kept(stamps.catalogue(), stamps.coordinates(), store.snapshot());
            kept = now;
        } else if (now.coordinates() != stamps.coordinates()) {
            now = new Kept(
                    stamps.catalogue(), stamps.coordinates(), now.snapshot().with(store.coordinates()));
            kept = now;
        }
        return now.snapshot();
    }
}
