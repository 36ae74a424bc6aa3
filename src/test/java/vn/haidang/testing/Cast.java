package vn.haidang.testing;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Finds people and units of {@link SmallAuthority} in the database under test. */
@TestComponent
public class Cast {

    private final JdbcClient jdbc;

    Cast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Id of a person by user name. */
    public long person(String username) {
        return jdbc.sql("select person_id from organisation.accounts where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    /** Id of a unit by code. */
    public long unit(String code) {
        return jdbc.sql("select id from organisation.units where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** The person as an acting person, with the rights of the cast. */
    public Actor actor(String username) {
        long person = person(username);
        String name = jdbc.sql("select name from organisation.people where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
        List<Actor.Grant> grants = jdbc.sql("select role, unit_id from organisation.role_grants where person_id = :id")
                .param("id", person)
                .query((row, n) -> new Actor.Grant(Role.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return new Actor(person, name, grants, "127.0.0.1 test", Locale.forLanguageTag("vi"));
    }

    /** Makes a request as this person, with a valid token against forged forms. */
    public RequestPostProcessor as(String username) {
        var principal = vn.haidang.organisation.SignedInPeople.principal(person(username), username);
        var authentication = new UsernamePasswordAuthenticationToken(principal, null, List.of());
        return request -> SecurityMockMvcRequestPostProcessors.csrf()
                .postProcessRequest(SecurityMockMvcRequestPostProcessors.authentication(authentication)
                        .postProcessRequest(request));
    }
}
