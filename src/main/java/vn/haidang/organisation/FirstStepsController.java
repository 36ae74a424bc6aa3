package vn.haidang.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Leads through what has to be there before the first document can be given out, and says what is done. */
@Controller
class FirstStepsController {

    private final JdbcClient jdbc;

    FirstStepsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record State(
            String code, long nameId, boolean named, boolean units, boolean people, boolean office, boolean sponsors) {}

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/organisation/first-steps")
    String steps(Page page, Model model) {
        State state = jdbc.sql("""
                select u.code, n.id as name_id, n.basis is not null or n.valid_from is not null as named,
                    (select count(*) > 1 from organisation.units) as units,
                    exists (select from organisation.posts) as people,
                    exists (select from organisation.role_grants where role = 'OFFICE') as office,
                    exists (select from organisation.sponsorships) as sponsors
                from organisation.units u join organisation.unit_names n on n.unit_id = u.id
                order by u.kind = 'AUTHORITY' desc, u.sort_order, u.id, n.valid_to is null desc, n.valid_from desc nulls last limit 1
                """).query(State.class).single();
        model.addAttribute(
                "steps",
                List.of(
                        new FirstStep(
                                "authority", "/units/" + state.code() + "/names/" + state.nameId(), state.named()),
                        new FirstStep("units", "/units/import", state.units()),
                        new FirstStep("people", "/people/import", state.people()),
                        new FirstStep(
                                "accounts", page.may(Role.ADMINISTRATOR) ? "/accounts" : "/people", state.office()),
                        new FirstStep("sponsors", "/sponsorships/edit", state.sponsors())));
        return "organisation/first-steps";
    }
}
