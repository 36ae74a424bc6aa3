package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The city's tasks as of any day: counted in the six classes, and held against the city's own list. */
@Component
public class CityTasks {

    private final SummaryQueries summaries;
    private final CityListStore store;
    private final CityRowStore rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    CityTasks(SummaryQueries summaries, CityListStore store, CityRowStore rows, JdbcClient jdbc, Clock clock) {
        this.summaries = summaries;
        this.store = store;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The six classes at the end of a day. Lateness is computed here, nowhere stored. */
    public SixClasses on(LocalDate day) {
        return summaries.obligations(new SummaryQueries.Scope(day, null, CityTaking.SOURCE));
    }

    /**
     * Address of the list of exactly the tasks that a count is of.
     *
     * @param classes a class or a group of them as {@link TaskFilter} names them: {@code all}, {@code done}, {@code RUNNING_OVERDUE} …
     */
    public static String list(LocalDate day, String classes) {
        return "/tasks?class=" + classes + "&source=" + CityTaking.SOURCE + "&asOf=" + day;
    }

    /** Holds the ledger against the list that was true last on that day, everything read in one state of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CityReconciliation reconcile(LocalDate day) {
        CityList list = store.takenBy(day).orElse(null);
        return CityReconciliation.of(day, list, ours(day), list == null ? List.of() : rows.view(list.id()));
    }

    private List<CityReconciliation.Ours> ours(LocalDate day) {
        Standing standing = Standing.asOf(day, LocalDate.now(clock));
        return jdbc.sql(
                        "select t.id, t.version, k.number_key, d.ref, d.text, s.unit_id, organisation.unit_name(s.unit_id, :day) as unit_name,"
                                + " t.stated_on, case when s.status <> 'WITHDRAWN' then " + Standing.CLASS
                                + " end as class, t.status in ('GIVEN', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') as open_now from "
                                + standing.from()
                                + " join task.directives d on d.id = t.directive_id and d.source_kind = 'CITY'"
                                + " left join task.city_tasks k on k.task_id = t.id where " + standing.begunWhere()
                                + " order by d.ref collate platform.vi, t.id")
                .param("day", day)
                .query((row, n) -> {
                    String kind = row.getString("class");
                    return new CityReconciliation.Ours(
                            row.getLong("id"),
                            row.getInt("version"),
                            row.getString("number_key"),
                            row.getString("ref"),
                            row.getString("text"),
                            row.getLong("unit_id"),
                            row.getString("unit_name"),
                            row.getObject("stated_on", LocalDate.class),
                            kind == null ? null : TaskClass.valueOf(kind),
                            row.getBoolean("open_now"));
                })
                .list();
    }
}
