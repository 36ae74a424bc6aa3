package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.platform.TextFold;

/** Accounts and rights, for the administrator. */
@Controller
class AccountController {

    private static final int PAGE_SIZE = 100;

    private final AccountPages pages;
    private final AccountChanges changes;
    private final Units units;

    AccountController(AccountPages pages, AccountChanges changes, Units units) {
        this.pages = pages;
        this.changes = changes;
        this.units = units;
    }

    @Permit(Role.ADMINISTRATOR)
    @GetMapping("/accounts")
    String list(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after) {
        List<AccountView.Row> rows = pages.list(page, q.strip(), after, PAGE_SIZE + 1);
        boolean more = rows.size() > PAGE_SIZE;
        model.addAttribute("rows", more ? rows.subList(0, PAGE_SIZE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE_SIZE - 1).personId() : 0L);
        model.addAttribute("q", q.strip());
        return "organisation/accounts";
    }

    @Permit(Role.ADMINISTRATOR)
    @GetMapping("/accounts/{id:\\d+}")
    String one(Page page, Model model, @PathVariable long id) {
        model.addAttribute("account", pages.view(id, page.today()));
        return "organisation/account-of";
    }

    @Permit(Role.ADMINISTRATOR)
    @GetMapping("/accounts/{id:\\d+}/new")
    String newAccount(Page page, Model model, @PathVariable long id) {
        return creation(pages.view(id, page.today())).show(model);
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}")
    String create(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        AccountView person = pages.view(id, page.today());
        return creation(person)
                .submit(
                        typed,
                        model,
                        response,
                        () -> secret(
                                model,
                                "organisation.secret.password",
                                person.name(),
                                changes.create(actor, id, new Typed(typed)),
                                "/accounts/" + id));
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/password")
    String resetPassword(Page page, Actor actor, Model model, @PathVariable long id, @RequestParam int version) {
        AccountView person = pages.view(id, page.today());
        return secret(
                model,
                "organisation.secret.password",
                person.name(),
                changes.resetPassword(actor, id, version),
                "/accounts/" + id);
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/disabled")
    String disable(Actor actor, RedirectAttributes to, @PathVariable long id, @RequestParam int version) {
        changes.disable(actor, id, version);
        return saved(id, to);
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/enabled")
    String enable(Actor actor, RedirectAttributes to, @PathVariable long id, @RequestParam int version) {
        changes.enable(actor, id, version);
        return saved(id, to);
    }

    @Permit(Role.ADMINISTRATOR)
    @GetMapping("/accounts/{id:\\d+}/grants/new")
    String newGrant(Page page, Model model, @PathVariable long id) {
        return granting(page, pages.view(id, page.today())).show(model);
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/grants")
    String grant(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        return granting(page, pages.view(id, page.today())).submit(typed, model, response, () -> {
            changes.grant(actor, id, new Typed(typed));
            return saved(id, to);
        });
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/grants/{grant:\\d+}/end")
    String endGrant(
            Actor actor,
            RedirectAttributes to,
            @PathVariable long id,
            @PathVariable long grant,
            @RequestParam int version) {
        changes.endGrant(actor, id, grant, version);
        return saved(id, to);
    }

    @Permit(Role.ADMINISTRATOR)
    @PostMapping("/accounts/{id:\\d+}/tokens/{token:\\d+}/revocation")
    String revokeToken(Actor actor, RedirectAttributes to, @PathVariable long id, @PathVariable long token) {
        changes.revokeToken(actor, id, token);
        return saved(id, to);
    }

    private static String saved(long id, RedirectAttributes to) {
        Flash.success(to, "organisation.saved");
        return "redirect:/accounts/" + id;
    }

    /** Shows what can be shown only now. No redirect: the secret is nowhere but in this answer. */
    static String secret(Model model, String key, String about, String secret, String back) {
        model.addAttribute("key", key);
        model.addAttribute("about", about);
        model.addAttribute("secret", secret);
        model.addAttribute("back", back);
        return "organisation/secret";
    }

    private static Form creation(AccountView person) {
        String given = person.name().replaceAll("^.*\\s", "");
        return Form.to("/accounts/" + person.personId())
                .title("organisation.account.new", person.name())
                .intro("organisation.account.newIntro")
                .submit("organisation.account.create")
                .back("/accounts/" + person.personId())
                .version(person.personVersion())
                .text("username", TextFold.fold(given), true)
                .hint("username")
                .build();
    }

    private Form granting(Page page, AccountView person) {
        List<Form.Option> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            roles.add(new Form.Option(role.name(), page.t("role." + role)));
        }
        return Form.to("/accounts/" + person.personId() + "/grants")
                .title("organisation.grant.new", person.name())
                .intro("organisation.grant.intro")
                .back("/accounts/" + person.personId())
                .version(person.personVersion())
                .select("role", null, roles, true)
                .select("unit", null, PersonController.options(units, page.today()), true)
                .day("validFrom", null, false)
                .hint("validFrom")
                .day("validTo", null, false)
                .build();
    }
}
