package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The grid of plans of a body for a year or a part of it. */
@Controller
class PlanController {

    private final Plans plans;
    private final CataloguePages pages;
    private final Bodies bodies;

    PlanController(Plans plans, CataloguePages pages, Bodies bodies) {
        this.plans = plans;
        this.pages = pages;
        this.bodies = bodies;
    }

    @Permit.SignedIn
    @GetMapping("/indicators/plans")
    String grid(Page page, Model model, @RequestParam @Nullable String period, @RequestParam @Nullable String body) {
        return grid(model, period(period, page.today()), body, TypedForm.showing(Map.of()));
    }

    private String grid(Model model, Period period, @Nullable String code, TypedForm form) {
        List<Body> offered = offered(period);
        Body body = body(offered, code);
        model.addAttribute("period", period);
        model.addAttribute("bodies", offered);
        model.addAttribute("body", body);
        model.addAttribute("rows", body == null ? List.of() : rows(body, period));
        model.addAttribute("form", form);
        return "indicator/plan-grid";
    }

    /** Indicators of today, and those of before that have a plan. */
    private List<PlanRow> rows(Body body, Period period) {
        Map<Integer, List<Plan>> all = plans.of(body.id(), period);
        List<PlanRow> rows = new ArrayList<>();
        for (CatalogueRow row : pages.rows(new CatalogueFilter("", null, null))) {
            List<Plan> own = all.getOrDefault(row.indicator().id(), List.of());
            Plan inForce = own.stream()
                    .filter(plan -> plan.replacedAt() == null)
                    .findFirst()
                    .orElse(null);
            rows.add(new PlanRow(
                    row.indicator(),
                    row.label(),
                    row.collector(),
                    inForce,
                    Plans.shown(inForce),
                    own.stream().filter(plan -> plan.replacedAt() != null).toList()));
        }
        return rows;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/plans")
    String write(
            Actor actor,
            Page page,
            Model model,
            @RequestParam String period,
            @RequestParam String body,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Period asked = Period.parse(period).orElseThrow(() -> new Refused("indicator.plan.period"));
        Body of = bodies.byCode(body, asked.lastDay()).orElseThrow(() -> new Refused("indicator.plan.body"));
        TypedForm form = new TypedForm(typed);
        int changed = plans.write(actor, of.id(), asked, form);
        if (changed < 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return grid(model, asked, body, form);
        }
        Flash.success(
                redirect, changed == 0 ? "indicator.plan.nothing" : "indicator.plan.saved", String.valueOf(changed));
        return "redirect:/indicators/plans?period=" + asked.key() + "&body=" + of.code();
    }

    private static Period period(@Nullable String typed, LocalDate today) {
        return typed == null || typed.isBlank()
                ? Period.year(today.getYear())
                : Period.parse(typed).orElseThrow(() -> new Refused("indicator.plan.period"));
    }

    private List<Body> offered(Period period) {
        return bodies.on(period.lastDay()).all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE && body.existsIn(period))
                .toList();
    }

    private static @Nullable Body body(List<Body> offered, @Nullable String code) {
        return offered.stream()
                .filter(one -> code == null
                        ? one.kind() == BodyKind.AUTHORITY
                        : one.code().equals(code))
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.getFirst());
    }
}
