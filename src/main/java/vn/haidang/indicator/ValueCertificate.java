package vn.haidang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one value.
 *
 * @param part name of the part of a breakdown, empty for the whole
 * @param own what the body itself gave, as it was known
 * @param official what it comes to with all below, of official values
 * @param entered the same of everything entered
 * @param source where the own value came from
 * @param sourceAddress file or document of the source, null where there is none or it is not for this reader
 * @param versions the own value as it was, the newest first
 * @param origins where the versions came from, by the id of the source
 * @param names of people, by id
 * @param below what those directly below contribute, a part of the list
 * @param next id to read on after, null at the end
 * @param hidden the values of bodies below are not for this reader
 * @param times the shorter periods it adds up from
 * @param trace of a computed indicator: how it came about
 * @param known as of which day, null: now
 */
public record ValueCertificate(
        Point point,
        Body body,
        Indicator indicator,
        String part,
        @Nullable Observation own,
        @Nullable Value official,
        @Nullable Value entered,
        @Nullable Source source,
        @Nullable String sourceAddress,
        List<Observation> versions,
        Map<Long, Source> origins,
        Map<Long, String> names,
        List<Below> below,
        @Nullable Integer next,
        boolean hidden,
        List<Time> times,
        @Nullable Trace trace,
        List<Correction> corrections,
        boolean locked,
        boolean mayCorrect,
        @Nullable LocalDate known,
        @Nullable Instant knownAt) {

    /** A body directly below and what it contributes, null: nothing so far. */
    public record Below(Body body, @Nullable Value value, String address) {}

    /** A shorter period and what it contributes. */
    public record Time(Period period, @Nullable Value value, String address) {}

    /** Who gave a version: the person, or where it came from where no person of this house gave it. */
    public String by(Observation version) {
        if (version.recordedBy() != null) {
            return name(version.recordedBy());
        }
        Source origin = origins.get(version.sourceId());
        return origin == null ? "" : origin.label();
    }

    /** The value to show: the official one, else what was entered. */
    public Optional<Value> shown() {
        return Optional.ofNullable(official == null ? entered : official);
    }

    public boolean isOfficial() {
        return official != null;
    }

    /** Whether it is more than what the body itself gave. */
    public boolean isTotal() {
        return shown().filter(value -> own == null || value.count() > 1).isPresent();
    }

    public String name(@Nullable Long person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public Optional<Correction> openCorrection() {
        return corrections.stream().filter(Correction::isOpen).findFirst();
    }
}
