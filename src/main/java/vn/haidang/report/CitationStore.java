package vn.haidang.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.indicator.Observation;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Point;
import vn.haidang.indicator.Qualifier;
import vn.haidang.indicator.Standing;

/** Numbers printed in reports, in SQL. */
@Repository
class CitationStore {

    private final JdbcClient jdbc;

    CitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entered value that a certified number was computed of. */
    record Operand(long citationId, Point point, BigDecimal value, int version) {}

    List<Citation> of(long reportId) {
        return jdbc.sql("select * from report.citations where report_id = :report order by nr")
                .param("report", reportId)
                .query((row, n) -> citation(row))
                .list();
    }

    Optional<Citation> find(long reportId, int nr) {
        return jdbc.sql("select * from report.citations where report_id = :report and nr = :nr")
                .param("report", reportId)
                .param("nr", nr)
                .query((row, n) -> citation(row))
                .optional();
    }

    /** A certified number, with number and day of its report. */
    record Certified(
            Citation citation,
            @Nullable String label,
            @Nullable LocalDate issuedOn) {}

    Optional<Certified> byCode(String code) {
        return jdbc.sql(
                        "select c.*, r.label, r.issued_on from report.citations c join report.reports r on r.id = c.report_id where c.code = :code")
                .param("code", code)
                .query((row, n) -> new Certified(
                        citation(row), row.getString("label"), row.getObject("issued_on", LocalDate.class)))
                .optional();
    }

    List<Citation> byIds(List<Long> ids) {
        return jdbc.sql("select * from report.citations where id = any(:ids) order by report_id desc, nr")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> citation(row))
                .list();
    }

    /** In the place of those of an earlier draft. */
    void replace(long reportId, List<Cited> cited) {
        jdbc.sql("delete from report.citations where report_id = :report and code is null")
                .param("report", reportId)
                .update();
        if (cited.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into report.citations (report_id, nr, line, body_id, period, coordinate_id, expression, printed, amount, measure, qualifier,
                    as_of, decimals, basis, official, missing, trace)
                select :report, nr, line, body_id, period, coordinate_id, expression, printed, amount, measure, qualifier, as_of::date, decimals,
                    basis, official, missing, trace::jsonb
                from unnest(:nr::int[], :line::int[], :bodies::int[], :periods::int[], :coordinates::int[], :expressions::text[], :printed::text[],
                    :amounts::numeric[], :measures::text[], :qualifiers::text[], :asOf::text[], :decimals::int[], :bases::text[], :official::boolean[],
                    :missing::text[], :traces::text[])
                    as g (nr, line, body_id, period, coordinate_id, expression, printed, amount, measure, qualifier, as_of, decimals, basis, official,
                        missing, trace)
                """)
                .param("report", reportId)
                .param("nr", array(cited, Cited::nr, Integer[]::new))
                .param("line", array(cited, Cited::line, Integer[]::new))
                .param("bodies", array(cited, one -> one.asked().spot().bodyId(), Integer[]::new))
                .param(
                        "periods",
                        array(cited, one -> one.asked().spot().period().code(), Integer[]::new))
                .param("coordinates", array(cited, one -> one.asked().spot().coordinateId(), Integer[]::new))
                .param("expressions", array(cited, one -> one.asked().expression(), String[]::new))
                .param("printed", array(cited, Cited::printed, String[]::new))
                .param("amounts", array(cited, one -> one.answer().amount(), BigDecimal[]::new))
                .param("measures", array(cited, one -> one.answer().measure().code(), String[]::new))
                .param("qualifiers", array(cited, one -> name(one.answer().qualifier()), String[]::new))
                .param("asOf", array(cited, one -> name(one.answer().asOf()), String[]::new))
                .param("decimals", array(cited, one -> one.answer().decimals(), Integer[]::new))
                .param("bases", array(cited, one -> one.answer().basis(), String[]::new))
                .param("official", array(cited, one -> one.answer().official(), Boolean[]::new))
                .param("missing", array(cited, one -> one.answer().missing(), String[]::new))
                .param("traces", array(cited, one -> one.answer().trace(), String[]::new))
                .update();
    }

    void certify(long id, String code, String certificate, String hash) {
        jdbc.sql(
                        "update report.citations set code = :code, certificate = :certificate, hash = :hash where id = :id and code is null")
                .param("id", id)
                .param("code", code)
                .param("certificate", certificate)
                .param("hash", hash)
                .update();
    }

    void operands(long citationId, List<Observation> operands) {
        jdbc.sql("""
                insert into report.operands (citation_id, body_id, period, indicator_id, coordinate_id, standing, value, value_version)
                select :citation, g.* from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[], :standings::text[],
                    :values::numeric[], :versions::int[]) as g
                """)
                .param("citation", citationId)
                .param("bodies", array(operands, one -> one.point().bodyId(), Integer[]::new))
                .param("periods", array(operands, one -> one.point().period().code(), Integer[]::new))
                .param("indicators", array(operands, one -> one.point().indicatorId(), Integer[]::new))
                .param("coordinates", array(operands, one -> one.point().coordinateId(), Integer[]::new))
                .param(
                        "standings",
                        array(operands, one -> one.point().standing().code(), String[]::new))
                .param("values", array(operands, Observation::value, BigDecimal[]::new))
                .param("versions", array(operands, Observation::version, Integer[]::new))
                .update();
    }

    List<Operand> operands(long citationId) {
        return jdbc.sql("select * from report.operands where citation_id = :citation order by id")
                .param("citation", citationId)
                .query((row, n) -> operand(row))
                .list();
    }

    /** Of all frozen reports. */
    List<Operand> allOperands() {
        return jdbc.sql("select * from report.operands order by citation_id desc, id")
                .query((row, n) -> operand(row))
                .list();
    }

    /**
     * A number of a fixed report that rests on a value.
     *
     * @param label number and symbol of the report, null: not issued yet
     * @param value what the value was
     * @param people who began, approved and froze the report
     */
    record Use(
            long reportId,
            String subject,
            @Nullable String label,
            String code,
            String printed,
            BigDecimal value,
            List<Long> people) {}

    /** Where fixed reports rest on a value that is not what it is now, in reading order. */
    List<Use> uses(Point point, BigDecimal now) {
        return jdbc.sql("""
                select r.id, r.subject, r.label, c.code, c.printed, o.value, array_remove(array[r.author_id, r.approved_by, r.frozen_by], null) as people
                from report.operands o
                join report.citations c on c.id = o.citation_id
                join report.reports r on r.id = c.report_id
                where o.body_id = :body and o.period = :period and o.indicator_id = :indicator and o.coordinate_id = :coordinate
                  and o.standing = :standing and o.value <> :now
                order by r.id, c.nr
                """)
                .param("body", point.bodyId())
                .param("period", point.period().code())
                .param("indicator", point.indicatorId())
                .param("coordinate", point.coordinateId())
                .param("standing", point.standing().code())
                .param("now", now)
                .query((row, n) -> new Use(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("label"),
                        row.getString("code"),
                        row.getString("printed"),
                        row.getBigDecimal("value"),
                        Stream.of((Long[]) row.getArray("people").getArray())
                                .distinct()
                                .toList()))
                .list();
    }

    private static Operand operand(ResultSet row) throws SQLException {
        return new Operand(
                row.getLong("citation_id"),
                new Point(
                        row.getInt("body_id"),
                        new Period(row.getInt("period")),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))),
                row.getBigDecimal("value"),
                row.getInt("value_version"));
    }

    private static Citation citation(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        return new Citation(
                row.getLong("id"),
                row.getLong("report_id"),
                row.getInt("nr"),
                row.getInt("line"),
                row.getInt("body_id"),
                new Period(row.getInt("period")),
                row.getInt("coordinate_id"),
                row.getString("expression"),
                row.getString("printed"),
                row.getBigDecimal("amount"),
                row.getString("measure"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getObject("as_of", LocalDate.class),
                row.getInt("decimals"),
                row.getString("basis"),
                row.getBoolean("official"),
                row.getString("missing"),
                row.getString("trace"),
                row.getString("code"),
                row.getString("certificate"),
                row.getString("hash"));
    }

    private static @Nullable String name(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <E, T> @Nullable T[] array(
            List<E> entries, Function<E, @Nullable T> get, java.util.function.IntFunction<@Nullable T[]> make) {
        return entries.stream().map(get).toArray(make);
    }
}
