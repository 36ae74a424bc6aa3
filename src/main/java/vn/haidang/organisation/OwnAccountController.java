package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** One's own account: language, keys, password, tokens. */
@Controller
class OwnAccountController {

    private final AccountPages pages;
    private final AccountChanges changes;
    private final Accounts accounts;

    OwnAccountController(AccountPages pages, AccountChanges changes, Accounts accounts) {
        this.pages = pages;
        this.changes = changes;
        this.accounts = accounts;
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/account")
    String own(Page page, Actor actor, Model model) {
        model.addAttribute("account", pages.view(actor.person(), page.today()));
        return "organisation/account";
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/account")
    String settings(
            Page page,
            Actor actor,
            RedirectAttributes to,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String shortcuts,
            @RequestParam int version) {
        changes.settings(actor, pages.view(actor.person(), page.today()), language, !shortcuts.isEmpty(), version);
        Flash.success(to, "organisation.saved");
        return "redirect:/account";
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/account/password")
    String newPassword(Page page, Actor actor, Model model) {
        return passwordForm(actor).show(model);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/account/password")
    String changePassword(
            Page page,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        return passwordForm(actor).submit(typed, model, response, () -> {
            changes.changePassword(actor, new Typed(typed), request.getSession().getId());
            Flash.success(to, "organisation.password.changed");
            return "redirect:/account";
        });
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/account/tokens/new")
    String newToken(Page page, Model model) {
        return tokenForm(page).show(model);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/account/tokens")
    String makeToken(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            @RequestParam Map<String, String> typed) {
        return tokenForm(page).submit(typed, model, response, () -> {
            Typed values = new Typed(typed);
            String label = values.text("label", 100);
            LocalDate expires = values.day("expiresOn");
            if (expires != null && expires.isBefore(page.today())) {
                values.refuse("expiresOn", "organisation.token.past");
            }
            values.check();
            String token = accounts.newToken(actor, actor.person(), label, expires);
            return AccountController.secret(model, "organisation.secret.token", label, token, "/account");
        });
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/account/tokens/{id:\\d+}/revocation")
    String revokeToken(Actor actor, RedirectAttributes to, @PathVariable long id) {
        changes.revokeToken(actor, actor.person(), id);
        Flash.success(to, "organisation.token.revoked");
        return "redirect:/account";
    }

    private Form passwordForm(Actor actor) {
        Form.Builder form = Form.to("/account/password")
                .title("organisation.password.change", "")
                .back("/account")
                .password("currentPassword", "current-password")
                .password("newPassword", "new-password")
                .hint("newPassword")
                .password("repeatPassword", "new-password");
        return accounts.mustChoosePassword(actor.person())
                ? form.intro("organisation.password.mustChoose").build()
                : form.build();
    }

    private static Form tokenForm(Page page) {
        return Form.to("/account/tokens")
                .title("organisation.token.new", "")
                .intro("organisation.token.intro")
                .submit("organisation.token.make")
                .back("/account")
                .text("label", null, true)
                .hint("label")
                .day("expiresOn", page.today().plusYears(1), false)
                .build();
    }
}
