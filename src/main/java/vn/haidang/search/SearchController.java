package vn.haidang.search;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Jobs;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** The one page for finding things. */
@Controller
class SearchController {

    private static final int ALIKE = 5;

    private final Searches searches;
    private final SimilarThings similar;
    private final Jobs jobs;
    private final OneTimeTask<Renewal> renewSearch;

    SearchController(Searches searches, SimilarThings similar, Jobs jobs, OneTimeTask<Renewal> renewSearch) {
        this.searches = searches;
        this.similar = similar;
        this.jobs = jobs;
        this.renewSearch = renewSearch;
    }

    /** While somebody types, only the results are asked for. */
    @Permit.SignedIn
    @GetMapping("/search")
    String search(
            Page page,
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "best") String order,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        Searches.Order wanted =
                order.toUpperCase(Locale.ROOT).equals("NEWEST") ? Searches.Order.NEWEST : Searches.Order.BEST;
        Searches.Asked asked = new Searches.Asked(q, kind.isBlank() ? null : kind, wanted, number, part != null);
        model.addAttribute("asked", asked);
        model.addAttribute("found", searches.find(actor, asked));
        return part == null ? "search/page" : "search/_results";
    }

    /** Documents much like this one, for the side of its page. */
    @Permit.SignedIn
    @GetMapping("/search/similar/{kind}/{id:\\d+}")
    String similar(Page page, Actor actor, Model model, @PathVariable String kind, @PathVariable long id) {
        model.addAttribute("things", similar.to(actor, kind, id, ALIKE));
        return "search/_similar";
    }

    /** Makes the index anew from what the rooms hold. */
    @Permit({Role.ADMINISTRATOR})
    @PostMapping("/search/renew")
    String renew(Page page, Actor actor, RedirectAttributes redirect) {
        jobs.enqueue(renewSearch, Renewal.ALL, new Renewal(actor.name()));
        Flash.success(redirect, "search.renewed");
        return "redirect:/search";
    }
}
