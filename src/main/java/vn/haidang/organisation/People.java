package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Role;

/** Who is who on a day. Those who stand in for somebody away count as that somebody. In Vietnamese order of given names, heads first. */
@Component
public class People {

    /** Title at the unit asked for, else of the post at the unit that the authority lists first. */
    private static final String PERSON = """
            select p.id, p.name, coalesce((
                select t.title from organisation.posts t join organisation.units u on u.id = t.unit_id
                where t.person_id = p.id and coalesce(t.valid_from, '-infinity') <= :on and coalesce(t.valid_to, 'infinity') >= :on
                order by t.unit_id = :unit desc, u.sort_order, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], t.rank), t.id limit 1), '') as title
            from organisation.people p
            """;

    private static final String BY_RIGHT = PERSON + """
            join (select person_id, min(array_position(:roles::text[], role)) as place from organisation.shared_role_grants
                  where role = any(:roles::text[]) and (:unit = 0 or unit_id = :unit)
                    and coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on
                  group by person_id) g on g.person_id = p.id
            order by g.place, organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Trưởng phòng, Giám đốc, Chánh Văn phòng of the unit. */
    public List<PersonRef> headsOf(long unitId, LocalDate day) {
        return withRight(unitId, day, Role.UNIT_HEAD);
    }

    /** Heads, then deputy heads; for the leadership of the authority its leaders. */
    public List<PersonRef> leadersOf(long unitId, LocalDate day) {
        return withRight(unitId, day, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY);
    }

    /** Everybody who does the work of the unit, heads and deputies first. */
    public List<PersonRef> staffOf(long unitId, LocalDate day) {
        return withRight(unitId, day, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF);
    }

    /** Văn phòng (tổng hợp), wherever they sit. */
    public List<PersonRef> officePeople(LocalDate day) {
        return withRight(0, day, Role.OFFICE);
    }

    /** Leaders of the authority. */
    public List<PersonRef> leaders(LocalDate day) {
        return withRight(0, day, Role.LEADER);
    }

    /** Leaders of the authority in charge of the unit, and whoever stands in for them there or at the leadership. */
    public List<PersonRef> sponsorsOf(long unitId, LocalDate day) {
        return jdbc.sql(PERSON + """
                join (select person_id, min(place) as place from (
                      select s.person_id, 0 as place from organisation.sponsorships s
                      where s.unit_id = :unit and coalesce(s.valid_from, '-infinity') <= :on and coalesce(s.valid_to, 'infinity') >= :on
                      union
                      select i.stand_in_id, 1 from organisation.sponsorships s
                      join organisation.stand_ins i on i.absent_id = s.person_id and :on between i.valid_from and i.valid_to
                      join organisation.units u on u.id = i.unit_id and (u.kind = 'LEADERSHIP' or u.id = :unit)
                      where s.unit_id = :unit and coalesce(s.valid_from, '-infinity') <= :on and coalesce(s.valid_to, 'infinity') >= :on) charged
                  group by person_id) g on g.person_id = p.id
                order by g.place, organisation.given_name(p.name) collate platform.vi, p.name collate platform.vi, p.id
                """)
                .param("unit", unitId)
                .param("on", day)
                .query(PersonRef.class)
                .list();
    }

    public Optional<PersonRef> byId(long personId, LocalDate day) {
        return Optional.ofNullable(byIds(List.of(personId), day).get(personId));
    }

    /** People by id, with one statement; unknown ids are left out. */
    public Map<Long, PersonRef> byIds(Collection<Long> personIds, LocalDate day) {
        return jdbc
                .sql(PERSON + "where p.id = any(:ids)")
                .param("ids", personIds.toArray(Long[]::new))
                .param("unit", 0L)
                .param("on", day)
                .query(PersonRef.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(PersonRef::id, Function.identity()));
    }

    private List<PersonRef> withRight(long unitId, LocalDate day, Role... roles) {
        String[] names = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            names[i] = roles[i].name();
        }
        return jdbc.sql(BY_RIGHT)
                .param("roles", names)
                .param("unit", unitId)
                .param("on", day)
                .query(PersonRef.class)
                .list();
    }
}
