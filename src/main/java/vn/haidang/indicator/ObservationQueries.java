package vn.haidang.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Refused;

/** Values as they stand, page by page, in the order of their table. */
@Component
class ObservationQueries {

    private final JdbcClient jdbc;

    ObservationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param bodies ids; empty: all
     * @param indicators ids; empty: all
     * @param periods codes; empty: all
     * @param standing null: all
     * @param leastState only values that have come this far
     * @param enterprisesOf ids of the indicators that values of single enterprises are shown of; null: all
     */
    record Filter(
            Collection<Integer> bodies,
            Collection<Integer> indicators,
            Collection<Integer> periods,
            @Nullable Standing standing,
            ValueState leastState,
            @Nullable Collection<Integer> enterprisesOf) {}

    /** A value with the source it came from. */
    record Row(
            Point point,
            BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable String printed,
            @Nullable LocalDate asOf,
            ValueState state,
            int version,
            Instant recordedAt,
            Source.Kind sourceKind,
            String sourceLabel,
            @Nullable String place) {}

    /** @param after what {@link #token} gave of the last row before, null at the beginning */
    List<Row> page(Filter filter, @Nullable String after, int limit) {
        String[] key = after == null ? new String[] {"0", "0", "0", "0", ""} : key(after);
        return jdbc.sql("""
                select o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing, o.value, o.qualifier, o.printed, o.as_of, o.state, o.version,
                    o.recorded_at, o.place, s.kind, s.label
                from indicator.observations o join indicator.sources s on s.id = o.source_id
                where (cast(:bodies as int[]) = '{}' or o.body_id = any(:bodies)) and (cast(:indicators as int[]) = '{}' or o.indicator_id = any(:indicators))
                    and (cast(:periods as int[]) = '{}' or o.period = any(:periods)) and (cast(:standing as text) is null or o.standing = :standing)
                    and o.state >= :state
                    and (cast(:enterprises as int[]) is null or o.indicator_id = any(:enterprises)
                        or exists (select from indicator.bodies b where b.id = o.body_id and b.kind <> 'ENTERPRISE'))
                    and (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing) > (:body, :period, :indicator, :coordinate, :after)
                order by o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing
                limit :limit
                """)
                .param("bodies", filter.bodies().toArray(Integer[]::new))
                .param("indicators", filter.indicators().toArray(Integer[]::new))
                .param("periods", filter.periods().toArray(Integer[]::new))
                .param(
                        "standing",
                        filter.standing() == null ? null : filter.standing().code())
                .param("state", filter.leastState().ordinal())
                .param(
                        "enterprises",
                        filter.enterprisesOf() == null
                                ? null
                                : filter.enterprisesOf().toArray(Integer[]::new))
                .param("body", Integer.parseInt(key[0]))
                .param("period", Integer.parseInt(key[1]))
                .param("indicator", Integer.parseInt(key[2]))
                .param("coordinate", Integer.parseInt(key[3]))
                .param("after", key[4])
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        return new Row(
                new Point(
                        row.getInt("body_id"),
                        new Period(row.getInt("period")),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))),
                row.getBigDecimal("value"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getString("printed"),
                row.getObject("as_of", LocalDate.class),
                ValueState.values()[row.getInt("state")],
                row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Source.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("place"));
    }

    /** Where a page ends, to be given back for the next. */
    static String token(Point last) {
        String key = last.bodyId() + "." + last.period().code() + "." + last.indicatorId() + "." + last.coordinateId()
                + "." + last.standing().code();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static String[] key(String token) {
        try {
            String[] key = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split("\\.");
            if (key.length == 5 && List.of(key).subList(0, 4).stream().allMatch(part -> part.matches("\\d{1,9}"))) {
                return key;
            }
        } catch (IllegalArgumentException odd) {
            // said below
        }
        throw new Refused("indicator.api.after");
    }
}
