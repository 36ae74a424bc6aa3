package vn.haidang.indicator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.StaleWrite;

/** Writes the catalogue. */
@Repository
class CatalogueWriter {

    private static final String COLUMNS = """
            name = :name, name_en = :nameEn, short_name = :shortName, measure = :measure, nature = :nature, direction = :direction,
            decimals = :decimals, every = :every, calendar = :calendar, level = :level, formula = :formula, additive = :additive,
            definition = :definition, collector_id = :collector, approver_id = :approver, valid_from = :from, valid_to = :to,
            sort_order = :place
            """;

    private final JdbcClient jdbc;

    CatalogueWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(Indicator indicator) {
        int id = with(jdbc.sql("""
                        insert into indicator.indicators (code, name, name_en, short_name, measure, nature, direction, decimals, every, calendar, level,
                            formula, additive, definition, collector_id, approver_id, valid_from, valid_to, sort_order)
                        values (:code, :name, :nameEn, :shortName, :measure, :nature, :direction, :decimals, :every, :calendar, :level,
                            :formula, :additive, :definition, :collector, :approver, :from, :to, :place)
                        returning id
                        """), indicator)
                .param("code", indicator.code())
                .query(Integer.class)
                .single();
        breakdowns(id, indicator);
        return id;
    }

    /** @throws StaleWrite where somebody else was faster */
    void update(Indicator indicator, int version) {
        int rows = with(
                        jdbc.sql("update indicator.indicators set version = version + 1, " + COLUMNS
                                + " where id = :id and version = :version"),
                        indicator)
                .param("id", indicator.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
        jdbc.sql("delete from indicator.breakdowns where indicator_id = :id")
                .param("id", indicator.id())
                .update();
        breakdowns(indicator.id(), indicator);
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Indicator indicator) {
        return statement
                .param("name", indicator.name())
                .param("nameEn", indicator.nameEn())
                .param("shortName", indicator.shortName())
                .param("measure", indicator.measure().code())
                .param("nature", indicator.nature().name())
                .param("direction", indicator.direction().name())
                .param("decimals", indicator.decimals())
                .param("every", indicator.every().name())
                .param("calendar", indicator.calendar())
                .param(
                        "level",
                        indicator.level() == null ? null : indicator.level().name())
                .param("formula", indicator.formula())
                .param("additive", indicator.additive())
                .param("definition", indicator.definition())
                .param("collector", indicator.collectorId())
                .param("approver", indicator.approverId())
                .param("from", indicator.validFrom())
                .param("to", indicator.validTo())
                .param("place", indicator.sortOrder());
    }

    private void breakdowns(int id, Indicator indicator) {
        jdbc.sql("""
                insert into indicator.breakdowns (indicator_id, dimension_id, position)
                select :id, d.id, d.n from unnest(:dimensions::int[]) with ordinality as d (id, n)
                """)
                .param("id", id)
                .param("dimensions", indicator.dimensionIds().toArray(Integer[]::new))
                .update();
    }

    /** First and last period with values, null where there are none. */
    @Nullable
    PeriodsGiven periodsGiven(int indicatorId) {
        return jdbc.sql("""
                select min(period) as first, max(period) as last from (
                    select period from indicator.totals where indicator_id = :id and entered_count > 0
                    union all select period from indicator.changes where indicator_id = :id) given
                having count(*) > 0
                """)
                .param("id", indicatorId)
                .query((row, n) -> new PeriodsGiven(new Period(row.getInt("first")), new Period(row.getInt("last"))))
                .optional()
                .orElse(null);
    }

    /** Codes of the periods, by their numbers, between which values lie. */
    record PeriodsGiven(Period first, Period last) {}

    int insertDimension(String code, String name, String nameEn) {
        return jdbc.sql(
                        "insert into indicator.dimensions (code, name, name_en) values (:code, :name, :nameEn) returning id")
                .param("code", code)
                .param("name", name)
                .param("nameEn", nameEn)
                .query(Integer.class)
                .single();
    }

    /** Adds a part after the others and counts the breakdown's version up, so that the catalogue is read anew. */
    void insertCategory(int dimensionId, String code, String name, String nameEn) {
        jdbc.sql("""
                insert into indicator.categories (dimension_id, code, name, name_en, sort_order)
                select :dimension, :code, :name, :nameEn, coalesce(max(sort_order), 0) + 1 from indicator.categories where dimension_id = :dimension
                """)
                .param("dimension", dimensionId)
                .param("code", code)
                .param("name", name)
                .param("nameEn", nameEn)
                .update();
        jdbc.sql("update indicator.dimensions set version = version + 1 where id = :id")
                .param("id", dimensionId)
                .update();
    }

    void insertMeasure(Measure measure) {
        jdbc.sql("""
                insert into indicator.measures (code, name, name_en, dimension, factor, whole)
                values (:code, :name, :nameEn, :dimension, :factor, :whole)
                """)
                .param("code", measure.code())
                .param("name", measure.name())
                .param("nameEn", measure.nameEn())
                .param("dimension", measure.dimension())
                .param("factor", measure.factor())
                .param("whole", measure.whole())
                .update();
    }

    Optional<Integer> plansOf(int indicatorId) {
        return jdbc.sql("select count(*) from indicator.plans where indicator_id = :id having count(*) > 0")
                .param("id", indicatorId)
                .query(Integer.class)
                .optional();
    }
}
