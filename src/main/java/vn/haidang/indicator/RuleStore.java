package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Keeps the rules. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another text after each committed change. */
    String stamp() {
        return jdbc.sql("""
                select count(*) || ':' || coalesce(sum(version), 0) || ':' || coalesce(max(id), 0)
                    || ':' || (select count(*) from indicator.coordinates) from indicator.rules
                """).query(String.class).single();
    }

    /** Ids of the combinations of parts by their keys. */
    Map<String, Integer> coordinates() {
        Map<String, Integer> ids = new HashMap<>();
        jdbc.sql("select key, id from indicator.coordinates")
                .query((RowCallbackHandler) row -> ids.put(row.getString(1), row.getInt(2)));
        return ids;
    }

    List<Rule> all() {
        return jdbc.sql("select * from indicator.rules order by severity = 'INFO', severity, code")
                .query((row, n) -> rule(row))
                .list();
    }

    Optional<Rule> find(int id) {
        return jdbc.sql("select * from indicator.rules where id = :id")
                .param("id", id)
                .query((row, n) -> rule(row))
                .optional();
    }

    boolean isTaken(String code, int except) {
        return jdbc.sql("select exists (select from indicator.rules where code = :code and id <> :id)")
                .param("code", code)
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    int insert(Actor actor, Rule rule) {
        return filled(actor, rule, jdbc.sql("""
                        insert into indicator.rules (code, name, kind, severity, subject, operands, comparison, low, high, against, change, every,
                            level, scope, hint, valid_from, valid_to, changed_at, changed_by)
                        values (:code, :name, :kind, :severity, :subject, :operands, :comparison, :low, :high, :against, :change, :every,
                            :level, :scope, :hint, :from, :to, :now, :person)
                        returning id
                        """)).query(Integer.class).single();
    }

    /** @return whether it was still the version that the person saw */
    boolean update(Actor actor, Rule rule) {
        return filled(actor, rule, jdbc.sql("""
                                update indicator.rules set code = :code, name = :name, kind = :kind, severity = :severity, subject = :subject,
                                    operands = :operands, comparison = :comparison, low = :low, high = :high, against = :against, change = :change,
                                    every = :every, level = :level, scope = :scope, hint = :hint, valid_from = :from, valid_to = :to, changed_at = :now,
                                    changed_by = :person, version = version + 1
                                where id = :id and version = :version
                                """))
                        .param("id", rule.id())
                        .param("version", rule.version())
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec filled(Actor actor, Rule rule, JdbcClient.StatementSpec statement) {
        return statement
                .param("code", rule.code())
                .param("name", rule.name())
                .param("kind", rule.kind().name())
                .param("severity", rule.severity().name())
                .param("subject", rule.subject())
                .param("operands", rule.operands())
                .param("comparison", rule.comparison())
                .param("low", rule.low())
                .param("high", rule.high())
                .param("against", name(rule.against()))
                .param("change", name(rule.change()))
                .param("every", name(rule.every()))
                .param("level", name(rule.level()))
                .param("scope", rule.scope().name())
                .param("hint", rule.hint())
                .param("from", rule.validFrom())
                .param("to", rule.validTo())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.personId());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                RuleKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("subject"),
                row.getString("operands"),
                row.getString("comparison"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                value(Rule.Against.class, row.getString("against")),
                value(Rule.Change.class, row.getString("change")),
                value(Period.Span.class, row.getString("every")),
                value(BodyKind.class, row.getString("level")),
                Rule.Scope.valueOf(row.getString("scope")),
                row.getString("hint"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
