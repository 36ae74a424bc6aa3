package vn.haidang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.layout.Signature;
import vn.haidang.platform.StaleWrite;

/** Kinds, abbreviations, rules of numbering and rights to sign, by day, in SQL. */
@Repository
class SymbolStore {

    private static final String IN_FORCE = "valid_from <= :on and coalesce(valid_to, 'infinity') >= :on";

    private final JdbcClient jdbc;

    SymbolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OutgoingKind> kinds(LocalDate on) {
        return jdbc.sql("select id, code, name, abbreviation, family from register.document_kinds where " + IN_FORCE
                        + " order by position")
                .param("on", on)
                .query(OutgoingKind.class)
                .list();
    }

    List<SymbolRows.UnitSymbol> unitSymbols() {
        return jdbc.sql("""
                select s.id, s.unit_id, u.name as unit, s.abbreviation, s.valid_from, s.valid_to, s.citation, s.version
                from register.unit_symbols s join organisation.shared_units u on u.id = s.unit_id
                order by u.sort_order, u.name collate platform.vi, s.valid_from desc, s.id
                """).query(SymbolRows.UnitSymbol.class).list();
    }

    Optional<String> unitSymbol(long unit, LocalDate on) {
        return jdbc.sql("select abbreviation from register.unit_symbols where unit_id = :unit and " + IN_FORCE
                        + " order by valid_from desc, id desc limit 1")
                .param("unit", unit)
                .param("on", on)
                .query(String.class)
                .optional();
    }

    /** The one before ends the day before. */
    long insertUnitSymbol(long unit, String abbreviation, LocalDate from, String citation) {
        jdbc.sql("""
                update register.unit_symbols set valid_to = :before, version = version + 1
                where unit_id = :unit and valid_from < :from and coalesce(valid_to, 'infinity') >= :from
                """)
                .param("unit", unit)
                .param("from", from)
                .param("before", from.minusDays(1))
                .update();
        return jdbc.sql("""
                insert into register.unit_symbols (unit_id, abbreviation, valid_from, citation)
                values (:unit, :abbreviation, :from, :citation) returning id
                """)
                .param("unit", unit)
                .param("abbreviation", abbreviation)
                .param("from", from)
                .param("citation", citation)
                .query(Long.class)
                .single();
    }

    List<SymbolRows.AdvisoryBody> advisoryBodies() {
        return jdbc.sql(
                        "select * from register.advisory_bodies order by valid_to nulls first, name collate platform.vi, id")
                .query(SymbolRows.AdvisoryBody.class)
                .list();
    }

    Optional<SymbolRows.AdvisoryBody> advisoryBody(long id) {
        return jdbc.sql("select * from register.advisory_bodies where id = :id")
                .param("id", id)
                .query(SymbolRows.AdvisoryBody.class)
                .optional();
    }

    long insertAdvisoryBody(String name, String abbreviation, LocalDate from, String citation) {
        return jdbc.sql("""
                insert into register.advisory_bodies (name, abbreviation, valid_from, citation)
                values (:name, :abbreviation, :from, :citation) returning id
                """)
                .param("name", name)
                .param("abbreviation", abbreviation)
                .param("from", from)
                .param("citation", citation)
                .query(Long.class)
                .single();
    }

    void endAdvisoryBody(long id, int version, LocalDate last) {
        require(jdbc.sql("""
                update register.advisory_bodies set valid_to = :last, version = version + 1 where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("last", last)
                .update());
    }

    List<SymbolRows.NumberingRule> numberingRules() {
        return jdbc.sql("select * from register.numbering_rules order by from_year desc")
                .query(SymbolRows.NumberingRule.class)
                .list();
    }

    Optional<SymbolRows.NumberingRule> numberingRule(int year) {
        return jdbc.sql(
                        "select * from register.numbering_rules where from_year <= :year order by from_year desc limit 1")
                .param("year", year)
                .query(SymbolRows.NumberingRule.class)
                .optional();
    }

    /** Whether a year has numbers already, whose series must not change. */
    boolean hasNumbers(int fromYear) {
        return jdbc.sql("select exists (select from register.outgoing where year >= :year)")
                .param("year", fromYear)
                .query(Boolean.class)
                .single();
    }

    void saveNumberingRule(int fromYear, SymbolRules.Mode mode, String groups, String citation) {
        jdbc.sql("""
                insert into register.numbering_rules (from_year, mode, groups, citation) values (:year, :mode, :groups, :citation)
                on conflict (from_year) do update set mode = excluded.mode, groups = excluded.groups, citation = excluded.citation,
                    version = numbering_rules.version + 1
                """)
                .param("year", fromYear)
                .param("mode", mode.name())
                .param("groups", groups)
                .param("citation", citation)
                .update();
    }

    List<SymbolRows.SigningRight> signingRights() {
        return jdbc.sql("""
                select r.id, r.person_id, p.name as person, r.capacity, r.scope, r.citation, r.valid_from, r.valid_to, r.version
                from register.signing_rights r join organisation.shared_people p on p.id = r.person_id
                order by r.valid_to desc nulls first, p.name collate platform.vi, r.id
                """).query(SymbolRows.SigningRight.class).list();
    }

    List<SymbolRows.SigningRight> signingRights(LocalDate on) {
        return signingRights().stream()
                .filter(right -> !right.validFrom().isAfter(on)
                        && (right.validTo() == null || !right.validTo().isBefore(on)))
                .toList();
    }

    long insertSigningRight(
            long person,
            Signature.Capacity capacity,
            String scope,
            String citation,
            LocalDate from,
            @Nullable LocalDate to) {
        return jdbc.sql("""
                insert into register.signing_rights (person_id, capacity, scope, citation, valid_from, valid_to)
                values (:person, :capacity, :scope, :citation, :from, :to) returning id
                """)
                .param("person", person)
                .param("capacity", capacity.name())
                .param("scope", scope)
                .param("citation", citation)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    void endSigningRight(long id, int version, LocalDate last) {
        require(jdbc.sql("""
                update register.signing_rights set valid_to = greatest(valid_from, :last), version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("last", last)
                .update());
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }
}
