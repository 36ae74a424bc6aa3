package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.Certainty;
import vn.haidang.calendar.Holiday;
import vn.haidang.calendar.HolidayKind;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.document.WorkingCalendar;
import vn.haidang.platform.StaleWrite;

/** The working days of the authority: dated rows that the Office keeps. */
@Component
class TaskCalendar implements WorkingCalendar {

    private final JdbcClient jdbc;
    private volatile Kept kept = new Kept("", WorkingDays.of(List.of()));

    TaskCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String stamp, WorkingDays days) {}

    /** One dated exception as it is kept. */
    record Day(
            long id,
            LocalDate fromDay,
            LocalDate toDay,
            HolidayKind kind,
            String name,
            String citation,
            Certainty certainty,
            int version) {

        Holiday holiday() {
            return new Holiday(fromDay, toDay, kind, name, citation, certainty);
        }
    }

    /** One small statement tells whether the rows changed, on whichever node. */
    @Override
    public WorkingDays workingDays() {
        String stamp = jdbc.sql("""
                select count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(sum(id), 0)
                from task.calendar_days
                """).query(String.class).single();
        Kept now = kept;
        if (!now.stamp().equals(stamp)) {
            now = new Kept(
                    stamp, WorkingDays.of(all().stream().map(Day::holiday).toList()));
            kept = now;
        }
        return now.days();
    }

    List<Day> all() {
        return jdbc.sql("select * from task.calendar_days order by from_day, id")
                .query(Day.class)
                .list();
    }

    Optional<Day> find(long id) {
        return jdbc.sql("select * from task.calendar_days where id = :id")
                .param("id", id)
                .query(Day.class)
                .optional();
    }

    long insert(Holiday day) {
        return jdbc.sql("""
                insert into task.calendar_days (from_day, to_day, kind, name, citation, certainty)
                values (:from, :to, :kind, :name, :citation, :certainty) returning id
                """)
                .param("from", day.from())
                .param("to", day.to())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("citation", day.citation())
                .param("certainty", day.certainty().name())
                .query(Long.class)
                .single();
    }

    void update(long id, int version, Holiday day) {
        require(jdbc.sql("""
                update task.calendar_days set from_day = :from, to_day = :to, kind = :kind, name = :name, citation = :citation,
                    certainty = :certainty, version = version + 1
                where id = :id and version = :version
                """)
                .param("from", day.from())
                .param("to", day.to())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("citation", day.citation())
                .param("certainty", day.certainty().name())
                .param("id", id)
                .param("version", version)
                .update());
    }

    void delete(long id, int version) {
        require(jdbc.sql("delete from task.calendar_days where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update());
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }
}
