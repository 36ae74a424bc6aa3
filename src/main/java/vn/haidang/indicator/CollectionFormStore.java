package vn.haidang.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.StaleWrite;

/** Forms in SQL. */
@Repository
class CollectionFormStore {

    private static final String SELECT = """
            select f.*, (select array_agg(b.body_id order by b.body_id) from indicator.form_bodies b where b.form_id = f.id) as body_ids,
                (select array_agg(r.indicator_id order by r.position) from indicator.form_rows r where r.form_id = f.id) as indicator_ids,
                (select array_agg(coalesce(r.dimension_id, 0) order by r.position) from indicator.form_rows r where r.form_id = f.id) as dimension_ids
            from indicator.forms f
            """;

    private final JdbcClient jdbc;

    CollectionFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CollectionForm> all() {
        return jdbc.sql(SELECT + " order by f.name collate platform.vi, f.id")
                .query((row, n) -> form(row))
                .list();
    }

    Optional<CollectionForm> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query((row, n) -> form(row))
                .optional();
    }

    boolean isTaken(String name, long except) {
        return jdbc.sql("select exists (select from indicator.forms where name = :name and id <> :except)")
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** Writes a new form where its id is 0, otherwise the next version of the old one. */
    long save(CollectionForm form) {
        String sql = form.id() == 0 ? """
                insert into indicator.forms (name, note, every, calendar, days_after, day_of_month, months_after, rolling, automatic,
                    collector_id, kinds, valid_from, valid_to)
                values (:name, :note, :every, :calendar, :days, :day, :months, :rolling, :automatic, :collector, :kinds, :from, :to)
                returning id
                """ : """
                update indicator.forms set name = :name, note = :note, every = :every, calendar = :calendar, days_after = :days,
                    day_of_month = :day, months_after = :months, rolling = :rolling, automatic = :automatic, collector_id = :collector,
                    kinds = :kinds, valid_from = :from, valid_to = :to, version = version + 1
                where id = :id and version = :version returning id
                """;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("name", form.name())
                .param("note", form.note())
                .param("every", form.every().name())
                .param("calendar", form.calendar())
                .param("days", form.due().daysAfter())
                .param("day", form.due().dayOfMonth())
                .param("months", form.due().monthsAfter())
                .param("rolling", form.due().rolling().name())
                .param("automatic", form.automatic())
                .param("collector", form.collectorId())
                .param("kinds", form.kinds().stream().map(BodyKind::name).toArray(String[]::new))
                .param("from", form.validFrom())
                .param("to", form.validTo());
        if (form.id() != 0) {
            statement = statement.param("id", form.id()).param("version", form.version());
        }
        long id = statement.query(Long.class).optional().orElseThrow(StaleWrite::new);
        parts(id, form);
        return id;
    }

    private void parts(long id, CollectionForm form) {
        jdbc.sql("delete from indicator.form_rows where form_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from indicator.form_bodies where form_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into indicator.form_rows (form_id, position, indicator_id, dimension_id)
                select :id, position, indicator_id, nullif(dimension_id, 0)
                from unnest(:indicators::int[], :dimensions::int[]) with ordinality as r (indicator_id, dimension_id, position)
                """)
                .param("id", id)
                .param(
                        "indicators",
                        form.rows().stream()
                                .map(CollectionForm.Row::indicatorId)
                                .toArray(Integer[]::new))
                .param(
                        "dimensions",
                        form.rows().stream()
                                .map(row -> row.dimensionId() == null ? 0 : row.dimensionId())
                                .toArray(Integer[]::new))
                .update();
        jdbc.sql("insert into indicator.form_bodies (form_id, body_id) select :id, unnest(:bodies::int[])")
                .param("id", id)
                .param("bodies", form.bodyIds().toArray(Integer[]::new))
                .update();
    }

    /** The last day whose figures a period counts, by the rules of a calendar; the period's own last day where there is no rule. */
    LocalDate closing(String calendar, Period period) {
        LocalDate last = period.lastDay();
        return jdbc.sql("""
                select to_day from indicator.closing_rules
                where calendar = :calendar and every = :every
                  and coalesce(valid_from, '-infinity') <= :last and coalesce(valid_to, 'infinity') >= :last
                order by valid_from desc nulls last limit 1
                """)
                .param("calendar", calendar)
                .param("every", period.span().name())
                .param("last", last)
                .query(Integer.class)
                .optional()
                .map(day -> last.withDayOfMonth(Math.min(day, last.lengthOfMonth())))
                .orElse(last);
    }

    /** Names of the sets of closing rules. */
    List<String> calendars() {
        return jdbc.sql("select distinct calendar from indicator.closing_rules order by 1")
                .query(String.class)
                .list();
    }

    /** How many rounds each form has had. */
    Map<Long, Integer> rounds() {
        return jdbc
                .sql("select form_id, count(*)::int as n from indicator.rounds group by 1")
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CollectionForm form(ResultSet row) throws SQLException {
        List<Integer> indicators = integers(row.getArray("indicator_ids"));
        List<Integer> dimensions = integers(row.getArray("dimension_ids"));
        return new CollectionForm(
                row.getLong("id"),
                row.getString("name"),
                row.getString("note"),
                Period.Span.valueOf(row.getString("every")),
                row.getString("calendar"),
                new DueRule(
                        row.getObject("days_after", Integer.class),
                        row.getObject("day_of_month", Integer.class),
                        row.getInt("months_after"),
                        Rolling.valueOf(row.getString("rolling"))),
                row.getBoolean("automatic"),
                row.getObject("collector_id", Long.class),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(BodyKind::valueOf)
                        .toList(),
                integers(row.getArray("body_ids")),
                java.util.stream.IntStream.range(0, indicators.size())
                        .mapToObj(i -> new CollectionForm.Row(
                                indicators.get(i), dimensions.get(i) == 0 ? null : dimensions.get(i)))
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }

    private static List<Integer> integers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }
}
