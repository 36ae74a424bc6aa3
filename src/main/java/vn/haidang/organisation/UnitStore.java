package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.StaleWrite;

/** Writes units and what belongs to them. Who writes takes the unit's next version first, so that two writers wait for each other. */
@Repository
class UnitStore {

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws StaleWrite where somebody else changed the unit since */
    void claim(long unitId, int version) {
        int found = jdbc.sql(
                        "update organisation.units set version = version + 1 where id = :id and version = :version")
                .param("id", unitId)
                .param("version", version)
                .update();
        if (found == 0) {
            throw new StaleWrite();
        }
    }

    /** Counts up the version and waits for other writers, where no form with a version was shown. */
    void touch(long unitId) {
        jdbc.sql("update organisation.units set version = version + 1 where id = :id")
                .param("id", unitId)
                .update();
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select from organisation.units where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    long insert(String code, UnitFields fields) {
        return jdbc.sql("""
                insert into organisation.units (code, kind, parent_id, takes_common_tasks, sort_order, valid_from, valid_to)
                values (:code, :kind, :parent, :common, :sort, :from, :to)
                on conflict (code) do nothing returning id
                """)
                .param("code", code)
                .param("kind", fields.kind().name())
                .param("parent", fields.parentId())
                .param("common", fields.common())
                .param("sort", fields.sortOrder())
                .param("from", fields.valid().from())
                .param("to", fields.valid().to())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new FormRefused("code", "organisation.unit.codeTaken", code));
    }

    void update(long unitId, UnitFields fields) {
        jdbc.sql("""
                update organisation.units set kind = :kind, parent_id = :parent, takes_common_tasks = :common, sort_order = :sort,
                    valid_from = :from, valid_to = :to where id = :id
                """)
                .param("id", unitId)
                .param("kind", fields.kind().name())
                .param("parent", fields.parentId())
                .param("common", fields.common())
                .param("sort", fields.sortOrder())
                .param("from", fields.valid().from())
                .param("to", fields.valid().to())
                .update();
    }

    /** What may be changed of a unit besides its names. */
    record UnitFields(UnitKind kind, @Nullable Long parentId, boolean common, int sortOrder, Period valid) {}

    int sortOrder(long unitId) {
        return jdbc.sql("select sort_order from organisation.units where id = :id")
                .param("id", unitId)
                .query(Integer.class)
                .single();
    }

    void setEnd(long unitId, LocalDate last) {
        jdbc.sql("update organisation.units set valid_to = :last where id = :id")
                .param("id", unitId)
                .param("last", last)
                .update();
    }

    void insertName(long unitId, String name, String shortName, Period valid, @Nullable String basis) {
        jdbc.sql("""
                insert into organisation.unit_names (unit_id, name, short_name, valid_from, valid_to, basis)
                values (:unit, :name, :short, :from, :to, :basis)
                """)
                .param("unit", unitId)
                .param("name", name)
                .param("short", shortName)
                .param("from", valid.from())
                .param("to", valid.to())
                .param("basis", basis)
                .update();
    }

    void updateName(long nameId, String name, String shortName, Period valid, @Nullable String basis) {
        jdbc.sql("""
                update organisation.unit_names set name = :name, short_name = :short, valid_from = :from, valid_to = :to, basis = :basis
                where id = :id
                """)
                .param("id", nameId)
                .param("name", name)
                .param("short", shortName)
                .param("from", valid.from())
                .param("to", valid.to())
                .param("basis", basis)
                .update();
    }

    void insertAlias(long unitId, String alias, Period valid) {
        jdbc.sql(
                        "insert into organisation.unit_aliases (unit_id, alias, valid_from, valid_to) values (:unit, :alias, :from, :to)")
                .param("unit", unitId)
                .param("alias", alias)
                .param("from", valid.from())
                .param("to", valid.to())
                .update();
    }

    void deleteAlias(long unitId, long aliasId) {
        jdbc.sql("delete from organisation.unit_aliases where id = :id and unit_id = :unit")
                .param("id", aliasId)
                .param("unit", unitId)
                .update();
    }

    void insertSuccession(long predecessorId, long successorId, LocalDate on, @Nullable String basis) {
        jdbc.sql("""
                insert into organisation.unit_successions (predecessor_id, successor_id, on_date, basis)
                values (:predecessor, :successor, :on, :basis)
                """)
                .param("predecessor", predecessorId)
                .param("successor", successorId)
                .param("on", on)
                .param("basis", basis)
                .update();
    }

    void deleteSuccession(long id) {
        jdbc.sql("delete from organisation.unit_successions where id = :id")
                .param("id", id)
                .update();
    }

    /** Ends posts, rights and charges at a unit that go on beyond its last day; those that would begin later are removed. */
    void closeAllAt(long unitId, LocalDate last) {
        for (String table : new String[] {"posts", "role_grants", "sponsorships"}) {
            jdbc.sql("delete from organisation." + table + " where unit_id = :unit and valid_from > :last")
                    .param("unit", unitId)
                    .param("last", last)
                    .update();
            jdbc.sql("update organisation." + table
                            + " set valid_to = :last where unit_id = :unit and (valid_to is null or valid_to > :last)")
                    .param("unit", unitId)
                    .param("last", last)
                    .update();
        }
        jdbc.sql("delete from organisation.stand_ins where unit_id = :unit and valid_from > :last")
                .param("unit", unitId)
                .param("last", last)
                .update();
        jdbc.sql("update organisation.stand_ins set valid_to = :last where unit_id = :unit and valid_to > :last")
                .param("unit", unitId)
                .param("last", last)
                .update();
    }

    /** Posts and charges at a unit that go on beyond a day. */
    int openAt(long unitId, LocalDate last) {
        return jdbc.sql("""
                select (select count(*) from organisation.posts where unit_id = :unit and (valid_to is null or valid_to > :last))
                    + (select count(*) from organisation.role_grants where unit_id = :unit and (valid_to is null or valid_to > :last))
                    + (select count(*) from organisation.sponsorships where unit_id = :unit and (valid_to is null or valid_to > :last))
                """)
                .param("unit", unitId)
                .param("last", last)
                .query(Integer.class)
                .single();
    }
}
