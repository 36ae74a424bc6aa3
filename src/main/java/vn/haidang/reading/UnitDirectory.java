package vn.haidang.reading;

import java.util.List;
import java.util.Optional;

/** The units of an authority by name: which one does a printed name stand for, and how sure is that? */
public final class UnitDirectory {

    /**
     * A unit as the directory knows it.
     *
     * @param code stable code
     * @param name official name
     * @param aliases further names, abbreviations, former names
     */
    public record Entry(String code, String name, List<String> aliases) {}

    private final List<Entry> entries;

    private UnitDirectory(List<Entry> entries) {
        this.entries = entries;
    }

    /** A directory that knows nobody. */
    public static UnitDirectory none() {
        return new UnitDirectory(List.of());
    }

    public static UnitDirectory of(List<Entry> entries) {
        return new UnitDirectory(List.copyOf(entries));
    }

    /** Whether it knows nobody. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The unit that a printed name stands for, if one fits. */
    public Optional<UnitMatch> find(String printed) {
        return UnitNames.best(printed, entries);
    }
}
