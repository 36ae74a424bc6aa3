package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** Reads what the pages of people show, with a fixed number of statements. */
@Component
class PersonPages {

    private static final String ORDER =
            "organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id";
    private static final String ON =
            "coalesce(x.valid_from, '-infinity') <= :on and coalesce(x.valid_to, 'infinity') >= :on";

    private final JdbcClient jdbc;

    PersonPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for of the list.
     *
     * @param search words in name, mail address or title, accents do not matter; empty for all
     * @param unit code, empty for all
     * @param everybody those without a post on the day too
     * @param after id of the last person of the page before, 0 for the first page
     */
    record Filter(String search, String unit, boolean everybody, LocalDate day, long after) {}

    /** In Vietnamese order of given names. */
    List<PersonView.Row> list(Filter filter, int limit) {
        return jdbc.sql("""
                select p.id, p.name, p.email, coalesce(o.posts, '') as posts
                from organisation.people p
                left join lateral (
                    select string_agg(x.title || ' – ' || organisation.unit_name(x.unit_id, :on), '; '
                               order by u.sort_order, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], x.rank), x.id) as posts,
                           bool_or(u.code = :unit) as there
                    from organisation.posts x join organisation.units u on u.id = x.unit_id where x.person_id = p.id and\s""" + ON + """
                ) o on true
                where (:everybody or o.posts is not null or :unit = '' and not exists (select from organisation.posts x where x.person_id = p.id))
                  and (:unit = '' or o.there or :everybody and exists (
                        select from organisation.posts x join organisation.units u on u.id = x.unit_id where x.person_id = p.id and u.code = :unit))
                  and (:search = '' or platform.fold(p.name) like :pattern or platform.fold(p.email) like :pattern or platform.fold(o.posts) like :pattern)
                  and (:after = 0 or (organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id) >
                        (select organisation.given_name(a.name) collate platform.vi, a.name collate platform.vi, a.id
                         from organisation.people a where a.id = :after))
                order by\s""" + ORDER + " limit :limit")
                .param("on", filter.day())
                .param("unit", filter.unit())
                .param("everybody", filter.everybody())
                .param("search", filter.search())
                .param("pattern", "%" + escaped(vn.haidang.platform.TextFold.fold(filter.search())) + "%")
                .param("after", filter.after())
                .param("limit", limit)
                .query(PersonView.Row.class)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    PersonView view(long id, LocalDate day) {
        return jdbc.sql("""
                select p.id, p.name, p.email, p.version, a.username, a.disabled_at is not null as disabled
                from organisation.people p left join organisation.accounts a on a.person_id = p.id where p.id = :id
                """)
                .param("id", id)
                .query((row, n) -> new PersonView(
                        id,
                        row.getString("name"),
                        row.getString("email"),
                        row.getInt("version"),
                        row.getString("username"),
                        row.getBoolean("disabled"),
                        posts(id, day),
                        grants(id, day),
                        charges(id, day),
                        standIns("(s.absent_id = :id or s.stand_in_id = :id)", id)))
                .optional()
                .orElseThrow(() -> new NotFound("person", id));
    }

    List<PersonView.Post> posts(long personId, LocalDate day) {
        return jdbc.sql("""
                select x.id, u.code as unit_code, organisation.unit_name(u.id, least(coalesce(x.valid_to, :on), :on)) as unit, x.title, x.rank,
                    x.valid_from, x.valid_to, x.basis, %s as current
                from organisation.posts x join organisation.units u on u.id = x.unit_id where x.person_id = :id
                order by x.valid_to desc nulls first, u.sort_order, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], x.rank), x.valid_from desc nulls last, x.id
                """.formatted(ON))
                .param("id", personId)
                .param("on", day)
                .query(PersonView.Post.class)
                .list();
    }

    List<PersonView.Grant> grants(long personId, LocalDate day) {
        return jdbc.sql("""
                select x.id, x.role, u.code as unit_code, organisation.unit_name(u.id, least(coalesce(x.valid_to, :on), :on)) as unit,
                    x.valid_from, x.valid_to, %s as current
                from organisation.role_grants x join organisation.units u on u.id = x.unit_id where x.person_id = :id
                order by x.valid_to desc nulls first, x.role, x.id
                """.formatted(ON))
                .param("id", personId)
                .param("on", day)
                .query(PersonView.Grant.class)
                .list();
    }

    private List<PersonView.Charge> charges(long personId, LocalDate day) {
        return jdbc.sql("""
                select u.code as unit_code, organisation.unit_name(u.id, least(coalesce(x.valid_to, :on), :on)) as unit, x.valid_from, x.valid_to,
                    x.basis, %s as current
                from organisation.sponsorships x join organisation.units u on u.id = x.unit_id where x.person_id = :id
                order by x.valid_to desc nulls first, u.sort_order, x.id
                """.formatted(ON))
                .param("id", personId)
                .param("on", day)
                .query(PersonView.Charge.class)
                .list();
    }

    /** All stand-ins, those that last longest first. */
    List<PersonView.StandIn> standIns() {
        return standIns("true", 0);
    }

    private List<PersonView.StandIn> standIns(String where, long id) {
        return jdbc.sql("""
                select s.id, s.absent_id, a.name as absent, s.stand_in_id, i.name as stand_in, u.code as unit_code,
                    organisation.unit_name(u.id, s.valid_to) as unit, s.valid_from, s.valid_to, s.basis
                from organisation.stand_ins s join organisation.people a on a.id = s.absent_id
                join organisation.people i on i.id = s.stand_in_id join organisation.units u on u.id = s.unit_id
                where %s order by s.valid_to desc, s.id desc limit 500
                """.formatted(where))
                .param("id", id)
                .query(PersonView.StandIn.class)
                .list();
    }

    /** People to choose from, with what they do; those who hold a post on the day or have none at all. */
    List<Form.Option> options(LocalDate day) {
        return jdbc.sql("""
                select p.id, p.name, (select x.title || ', ' || organisation.unit_name(x.unit_id, :on) from organisation.posts x
                    join organisation.units u on u.id = x.unit_id
                    where x.person_id = p.id and %s
                    order by u.sort_order, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], x.rank), x.id limit 1) as post
                from organisation.people p order by %s
                """.formatted(ON, ORDER))
                .param("on", day)
                .query((row, n) -> option(row.getLong("id"), row.getString("name"), row.getString("post")))
                .list();
    }

    private static Form.Option option(long id, String name, @Nullable String post) {
        return new Form.Option(String.valueOf(id), post == null ? name : name + " – " + post);
    }

    /** Leaders of the authority on a day: who can be in charge of units. */
    List<PersonRef> leaders(LocalDate day) {
        return jdbc.sql("""
                select p.id, p.name, min(x.title) as title from organisation.posts x join organisation.people p on p.id = x.person_id
                join organisation.units u on u.id = x.unit_id and u.kind = 'LEADERSHIP'
                where %s group by p.id, p.name order by min(array_position(array['HEAD', 'DEPUTY', 'MEMBER'], x.rank)), %s
                """.formatted(ON, ORDER))
                .param("on", day)
                .query(PersonRef.class)
                .list();
    }
}
