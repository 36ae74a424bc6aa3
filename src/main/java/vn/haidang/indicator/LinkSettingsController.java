package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
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
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Makes links of enterprises and takes them back. */
@Controller
class LinkSettingsController {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSettingsController.class);
    private static final int SHOWN = 500;

    private final Links links;
    private final LinkStore store;
    private final LinkMail mail;
    private final Bodies bodies;

    LinkSettingsController(Links links, LinkStore store, LinkMail mail, Bodies bodies) {
        this.links = links;
        this.store = store;
        this.mail = mail;
        this.bodies = bodies;
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/links")
    String list(Page page, Model model, Actor actor) {
        List<Link> all = links.all(actor, SHOWN);
        BodiesOnDay now = bodies.on(page.today());
        Map<Integer, String> names = new LinkedHashMap<>();
        all.forEach(link ->
                names.put(link.bodyId(), now.byId(link.bodyId()).map(Body::name).orElse("")));
        model.addAttribute("links", all);
        model.addAttribute("names", names);
        model.addAttribute("expires", page.today().plusYears(1));
        return "indicator/collection-links";
    }

    /** No redirect: the secret is nowhere but in this answer and in the mail. */
    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/links")
    String create(
            Page page,
            Model model,
            Actor actor,
            @RequestParam String code,
            @RequestParam String holder,
            @RequestParam String email,
            @RequestParam String expiresOn) {
        Body body = bodies.byCode(code.strip(), page.today())
                .orElseThrow(() -> new Refused("indicator.link.codeUnknown", code.strip()));
        Links.Made made = links.create(actor, body.id(), holder, email, day(expiresOn));
        model.addAttribute("address", mail.address(made.secret()));
        model.addAttribute("body", body.name());
        model.addAttribute("mailed", mailed(made, body) ? email.strip() : null);
        return "indicator/link-made";
    }

    private boolean mailed(Links.Made made, Body body) {
        if (!mail.isOn()) {
            return false;
        }
        try {
            mail.sendLink(store.find(made.id()).orElseThrow(), body, made.secret());
            return true;
        } catch (MailException notTaken) {
            LOG.warn("link {} not mailed: {}", made.id(), notTaken.getMessage());
            return false;
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("indicator.link.expires");
        }
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/links/{id:\\d+}/revocation")
    String revoke(Actor actor, RedirectAttributes to, @PathVariable long id, @RequestParam int version) {
        links.revoke(actor, id, version);
        Flash.success(to, "indicator.link.revokedDone");
        return "redirect:/indicators/collection/links";
    }
}
