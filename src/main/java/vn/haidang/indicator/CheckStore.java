package vn.haidang.indicator;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads values for the rules, many bodies in one statement, and what was let pass. */
@Repository
class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values of these indicators that these bodies gave for these periods, by body. */
    Map<Integer, Sheet> sheets(
            Collection<Integer> bodies, Set<Period> periods, Set<Integer> indicators, boolean approvedOnly) {
        Map<Integer, Sheet> sheets = new HashMap<>();
        Map<Integer, Period> known = new HashMap<>();
        periods.forEach(period -> known.put(period.code(), period));
        jdbc.sql("""
                select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed from indicator.observations
                where body_id = any(:bodies) and period = any(:periods) and indicator_id = any(:indicators) and state >= :state
                """)
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("periods", known.keySet().toArray(Integer[]::new))
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("state", approvedOnly ? ValueState.APPROVED.ordinal() : 0)
                .query((RowCallbackHandler) row -> {
                    int body = row.getInt(1);
                    String qualifier = row.getString(7);
                    Point point = new Point(
                            body,
                            known.getOrDefault(row.getInt(2), new Period(row.getInt(2))),
                            row.getInt(3),
                            row.getInt(4),
                            Standing.of(row.getString(5)));
                    sheets.computeIfAbsent(body, Sheet::new)
                            .add(new Given(
                                    point,
                                    row.getBigDecimal(6),
                                    qualifier == null ? null : Qualifier.valueOf(qualifier),
                                    row.getString(8)));
                });
        return sheets;
    }

    /** What was let pass for these bodies in a period, by rule, body and values covered. */
    Map<String, Waiver> waivers(Collection<Integer> bodies, Period period) {
        Map<String, Waiver> found = new HashMap<>();
        jdbc.sql("""
                select w.id, w.rule_id, w.body_id, w.covered, w.reason, w.waived_at, p.name
                from indicator.waivers w join organisation.shared_people p on p.id = w.waived_by
                where w.body_id = any(:bodies) and w.period = :period and w.ended_at is null order by w.id
                """)
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("period", period.code())
                .query((RowCallbackHandler) row -> found.put(
                        key(row.getInt("rule_id"), row.getInt("body_id"), row.getString("covered")),
                        new Waiver(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getObject("waived_at", OffsetDateTime.class).toInstant(),
                                row.getString("reason"))));
        return found;
    }

    static String key(int rule, int body, String covered) {
        return rule + ":" + body + ":" + covered;
    }

    /** Bodies that gave any value for a period. */
    List<Integer> bodiesWithValues(Period period) {
        return jdbc.sql("select distinct body_id from indicator.observations where period = :period order by 1")
                .param("period", period.code())
                .query(Integer.class)
                .list();
    }
}
