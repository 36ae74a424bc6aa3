package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.StaleWrite;

/** Writes people, posts, stand-ins. Who writes takes the person's next version first. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Person(long id, String name, @Nullable String email, int version) {}

    Optional<Person> person(long id) {
        return jdbc.sql("select id, name, email, version from organisation.people where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Somebody else with this mail address. */
    Optional<String> nameByEmail(String email, long except) {
        return jdbc.sql("select name from organisation.people where lower(email) = lower(:email) and id <> :id limit 1")
                .param("email", email)
                .param("id", except)
                .query(String.class)
                .optional();
    }

    long insert(String name, @Nullable String email) {
        return jdbc.sql("insert into organisation.people (name, email) values (:name, :email) returning id")
                .param("name", name)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    /** @throws StaleWrite where somebody else changed the person since */
    void claim(long personId, int version) {
        int found = jdbc.sql(
                        "update organisation.people set version = version + 1 where id = :id and version = :version")
                .param("id", personId)
                .param("version", version)
                .update();
        if (found == 0) {
            throw new StaleWrite();
        }
    }

    void update(long personId, String name, @Nullable String email) {
        jdbc.sql("update organisation.people set name = :name, email = :email where id = :id")
                .param("id", personId)
                .param("name", name)
                .param("email", email)
                .update();
    }

    record Post(
            long id,
            long personId,
            long unitId,
            String title,
            Rank rank,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String basis) {

        Period valid() {
            return new Period(validFrom, validTo);
        }
    }

    Optional<Post> post(long personId, long postId) {
        return jdbc.sql(
                        "select id, person_id, unit_id, title, rank, valid_from, valid_to, basis from organisation.posts where id = :id and person_id = :person")
                .param("id", postId)
                .param("person", personId)
                .query(Post.class)
                .optional();
    }

    /** A post of the same person at the same unit with the same title that shares a day. */
    Optional<Period> samePost(Post post) {
        return jdbc.sql("""
                select valid_from, valid_to from organisation.posts
                where person_id = :person and unit_id = :unit and platform.fold(title) = platform.fold(:title) and id <> :id
                  and coalesce(valid_from, '-infinity') <= coalesce(:to, 'infinity'::date)
                  and coalesce(valid_to, 'infinity') >= coalesce(:from, '-infinity'::date) limit 1
                """)
                .param("person", post.personId())
                .param("unit", post.unitId())
                .param("title", post.title())
                .param("id", post.id())
                .param("from", post.validFrom(), java.sql.Types.DATE)
                .param("to", post.validTo(), java.sql.Types.DATE)
                .query((row, n) -> UnitQueries.period(row))
                .optional();
    }

    /** Another head of the same unit on a day of the post. Waits for whoever appoints there at the moment. */
    Optional<String> otherHead(Post post) {
        jdbc.sql("select id from organisation.units where id = :unit for update")
                .param("unit", post.unitId())
                .query(Long.class)
                .list();
        return jdbc.sql("""
                select p.name from organisation.posts x join organisation.people p on p.id = x.person_id
                where x.unit_id = :unit and x.rank = 'HEAD' and x.id <> :id and x.person_id <> :person
                  and coalesce(x.valid_from, '-infinity') <= coalesce(:to, 'infinity'::date)
                  and coalesce(x.valid_to, 'infinity') >= coalesce(:from, '-infinity'::date) limit 1
                """)
                .param("unit", post.unitId())
                .param("id", post.id())
                .param("person", post.personId())
                .param("from", post.validFrom(), java.sql.Types.DATE)
                .param("to", post.validTo(), java.sql.Types.DATE)
                .query(String.class)
                .optional();
    }

    void insertPost(Post post) {
        jdbc.sql("""
                insert into organisation.posts (person_id, unit_id, title, rank, valid_from, valid_to, basis)
                values (:person, :unit, :title, :rank, :from, :to, :basis)
                """)
                .param("person", post.personId())
                .param("unit", post.unitId())
                .param("title", post.title())
                .param("rank", post.rank().name())
                .param("from", post.validFrom())
                .param("to", post.validTo())
                .param("basis", post.basis())
                .update();
    }

    void updatePost(Post post) {
        jdbc.sql("""
                update organisation.posts set unit_id = :unit, title = :title, rank = :rank, valid_from = :from, valid_to = :to, basis = :basis
                where id = :id
                """)
                .param("id", post.id())
                .param("unit", post.unitId())
                .param("title", post.title())
                .param("rank", post.rank().name())
                .param("from", post.validFrom())
                .param("to", post.validTo())
                .param("basis", post.basis())
                .update();
    }

    void deletePost(long postId) {
        jdbc.sql("delete from organisation.posts where id = :id")
                .param("id", postId)
                .update();
    }

    record StandIn(
            long id,
            long absentId,
            long standInId,
            long unitId,
            LocalDate validFrom,
            LocalDate validTo,
            String basis) {}

    Optional<StandIn> standIn(long id) {
        return jdbc.sql(
                        "select id, absent_id, stand_in_id, unit_id, valid_from, valid_to, basis from organisation.stand_ins where id = :id")
                .param("id", id)
                .query(StandIn.class)
                .optional();
    }

    /** Who stands in for that person at that unit already on one of the days. */
    Optional<String> standsInAlready(StandIn wanted) {
        return jdbc.sql("""
                select p.name from organisation.stand_ins s join organisation.people p on p.id = s.stand_in_id
                where s.absent_id = :absent and s.unit_id = :unit and s.id <> :id and s.valid_from <= :to and s.valid_to >= :from limit 1
                """)
                .param("absent", wanted.absentId())
                .param("unit", wanted.unitId())
                .param("id", wanted.id())
                .param("from", wanted.validFrom())
                .param("to", wanted.validTo())
                .query(String.class)
                .optional();
    }

    /** Whether the stand-in is away too on one of the days. */
    boolean isAway(StandIn wanted) {
        return jdbc.sql("""
                select exists (select from organisation.stand_ins s where s.absent_id = :person and s.valid_from <= :to and s.valid_to >= :from)
                """)
                .param("person", wanted.standInId())
                .param("from", wanted.validFrom())
                .param("to", wanted.validTo())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has any right or post at the unit on one of the days that could pass on. */
    boolean worksAt(StandIn wanted) {
        return jdbc.sql("""
                select exists (select from organisation.role_grants x where x.person_id = :person and x.unit_id = :unit
                        and coalesce(x.valid_from, '-infinity') <= :to and coalesce(x.valid_to, 'infinity') >= :from)
                    or exists (select from organisation.posts x where x.person_id = :person and x.unit_id = :unit
                        and coalesce(x.valid_from, '-infinity') <= :to and coalesce(x.valid_to, 'infinity') >= :from)
                """)
                .param("person", wanted.absentId())
                .param("unit", wanted.unitId())
                .param("from", wanted.validFrom())
                .param("to", wanted.validTo())
                .query(Boolean.class)
                .single();
    }

    void insertStandIn(StandIn standIn) {
        jdbc.sql("""
                insert into organisation.stand_ins (absent_id, stand_in_id, unit_id, valid_from, valid_to, basis)
                values (:absent, :standIn, :unit, :from, :to, :basis)
                """)
                .param("absent", standIn.absentId())
                .param("standIn", standIn.standInId())
                .param("unit", standIn.unitId())
                .param("from", standIn.validFrom())
                .param("to", standIn.validTo())
                .param("basis", standIn.basis())
                .update();
    }

    void setStandInEnd(long id, LocalDate last) {
        jdbc.sql("update organisation.stand_ins set valid_to = :last where id = :id")
                .param("id", id)
                .param("last", last)
                .update();
    }

    void deleteStandIn(long id) {
        jdbc.sql("delete from organisation.stand_ins where id = :id")
                .param("id", id)
                .update();
    }
}
