package vn.haidang.indicator;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the cells of forms, whatever it claims to be: of several claims the surest; and who wrote it. */
@Component
class StandingValues {

    private final ObservationStore values;
    private final CollectionText text;
    private final JdbcClient jdbc;

    StandingValues(ObservationStore values, CollectionText text, JdbcClient jdbc) {
        this.values = values;
        this.text = text;
        this.jdbc = jdbc;
    }

    /** By the points as {@link Standing#ACTUAL}. */
    Map<Point, Observation> find(Collection<Point> points) {
        List<Point> all = points.stream()
                .flatMap(point -> Arrays.stream(Standing.values()).map(point::as))
                .distinct()
                .toList();
        Map<Point, Observation> found = new HashMap<>();
        if (!all.isEmpty()) {
            values.find(all).values().forEach(one -> found.merge(one.point().as(Standing.ACTUAL), one, this::surer));
        }
        return found;
    }

    Observation surer(Observation a, Observation b) {
        return a.point().standing().compareTo(b.point().standing()) <= 0 ? a : b;
    }

    /** Names of the people who wrote values, by id. */
    Map<Long, String> authors(Collection<Observation> of) {
        List<Long> people = of.stream()
                .map(Observation::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, name from organisation.shared_people where id = any(:ids::bigint[])")
                    .param("ids", people.toArray(Long[]::new))
                    .query((row, n) -> names.put(row.getLong(1), row.getString(2)))
                    .list();
        }
        return names;
    }

    /** Who wrote a value, as somebody may be told: whoever comes by a link is shown no names of people. Null where nobody is known. */
    @Nullable
    String author(Observation one, boolean byLink, Map<Long, String> names) {
        if (one.recordedBy() == null) {
            return null;
        }
        return byLink ? text.text("indicator.entry.authority") : names.get(one.recordedBy());
    }
}
