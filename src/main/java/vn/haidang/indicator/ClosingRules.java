package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;

/** Closing rules: which days a period's figures cover, by the law in force when the period ends. */
@Component
public class ClosingRules {

    private final JdbcClient jdbc;
    private final Audit audit;

    ClosingRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The days that a figure of the period covers; empty where no rule is in force for it. */
    public Optional<ClosingRule.Days> days(Indicator indicator, Period period) {
        Period.Span every = period.span() == Period.Span.FIRST_MONTHS ? Period.Span.MONTH : period.span();
        return all().stream()
                .filter(rule -> rule.calendar().equals(indicator.calendar()) && rule.every() == every)
                .filter(rule -> rule.holdsFor(period))
                .findFirst()
                .map(rule -> rule.days(period));
    }

    /** By calendar and length, the newest first. */
    public List<ClosingRule> all() {
        return jdbc.sql("""
                select id, calendar, every, months_before, from_day, to_day, valid_from, valid_to, citation from indicator.closing_rules
                order by calendar, array_position(array['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'], every), valid_from desc nulls last
                """).query((row, n) -> rule(row)).list();
    }

    /** Names of the sets of rules. */
    List<String> calendars() {
        return jdbc.sql("select distinct calendar from indicator.closing_rules order by 1")
                .query(String.class)
                .list();
    }

    /** The sets of rules with the citation of their newest monthly rule. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        all().forEach(rule -> labels.putIfAbsent(rule.calendar(), rule.calendar() + " · " + rule.citation()));
        return labels;
    }

    /**
     * A new rule from a day on; the one before ends the day before.
     *
     * @return whether it was added; otherwise the form holds the problems
     */
    @Transactional
    public boolean add(Actor actor, TypedForm form) {
        String calendar = form.required("calendar", 30);
        if (!calendar.matches("[A-Z][A-Z0-9_]*")) {
            form.wrong("calendar", "indicator.form.code");
        }
        Period.Span every = form.choice("every", Period.Span.values());
        int monthsBefore = form.number("monthsBefore", 0, 1);
        int from = form.number("fromDay", 1, 31);
        int to = form.number("toDay", 1, 31);
        LocalDate since = form.day("validFrom");
        if (since == null) {
            form.wrong("validFrom", "indicator.form.required");
        }
        String citation = form.required("citation", 200);
        if (since != null && laterThere(calendar, every, since)) {
            form.wrong("validFrom", "indicator.closing.later");
        }
        if (!form.isRight() || since == null) {
            return false;
        }
        write(calendar, every, monthsBefore, from, to, since, citation);
        audit.record(
                actor,
                "closing.added",
                new Audit.Subject("closing", 0, calendar + " " + every),
                null,
                Map.of(
                        "catalogue.days",
                        from + " – " + to,
                        "catalogue.monthsBefore",
                        monthsBefore,
                        "catalogue.validFrom",
                        since.toString(),
                        "catalogue.citation",
                        citation),
                null);
        return true;
    }

    private boolean laterThere(String calendar, Period.Span every, LocalDate since) {
        return all().stream()
                .filter(rule -> rule.calendar().equals(calendar) && rule.every() == every)
                .anyMatch(rule -> rule.validFrom() != null && !rule.validFrom().isBefore(since));
    }

    private void write(
            String calendar, Period.Span every, int monthsBefore, int from, int to, LocalDate since, String citation) {
        jdbc.sql("""
                update indicator.closing_rules set valid_to = :since::date - 1
                where calendar = :calendar and every = :every and valid_to is null
                """)
                .param("since", since)
                .param("calendar", calendar)
                .param("every", every.name())
                .update();
        jdbc.sql("""
                insert into indicator.closing_rules (calendar, every, months_before, from_day, to_day, valid_from, citation)
                values (:calendar, :every, :before, :from, :to, :since, :citation)
                """)
                .param("calendar", calendar)
                .param("every", every.name())
                .param("before", monthsBefore)
                .param("from", from)
                .param("to", to)
                .param("since", since)
                .param("citation", citation)
                .update();
    }

    private static ClosingRule rule(ResultSet row) throws SQLException {
        return new ClosingRule(
                row.getLong("id"),
                row.getString("calendar"),
                Period.Span.valueOf(row.getString("every")),
                row.getInt("months_before"),
                row.getInt("from_day"),
                row.getInt("to_day"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("citation"));
    }
}
