package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final PlanGrid grid;
    private final Indicators indicators;
    private final Bodies bodies;

    PlanController(Plans plans, PlanGrid grid, Indicators indicators, Bodies bodies) {
        this.plans = plans;
        this.grid = grid;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    @Permit.SignedIn
    @GetMapping("/indicators/plans")
    String grid(
            Actor actor,
            Page page,
            Model model,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String body) {
        return grid(actor, model, period(period, page.today()), body, TypedForm.showing(Map.of()));
    }

    private String grid(Actor actor, Model model, Period period, @Nullable String code, TypedForm form) {
        List<Body> offered = offered(period);
        Body body = body(offered, code);
        model.addAttribute("period", period);
        model.addAttribute("bodies", offered);
        model.addAttribute("body", body);
        model.addAttribute("rows", body == null ? List.of() : grid.rows(body, period));
        model.addAttribute("waiting", waiting(actor));
        model.addAttribute("form", form);
        return "indicator/plan-grid";
    }

    private List<PlanWaiting> waiting(Actor actor) {
        List<PlanWaiting> rows = new ArrayList<>();
        for (PlanProposal proposal : plans.waitingFor(actor)) {
            Indicator indicator = indicators.indicator(proposal.indicatorId());
            Body body = bodies.body(proposal.bodyId(), proposal.period().lastDay());
            Place place = new Place(proposal.bodyId(), proposal.period(), proposal.coordinateId());
            boolean english = actor.language().getLanguage().equals("en");
            rows.add(new PlanWaiting(
                    proposal,
                    body == null ? "" : body.shortName(),
                    body == null ? "" : body.code(),
                    english ? indicator.nameEn() : indicator.name(),
                    english ? indicator.measure().nameEn() : indicator.measure().name(),
                    proposal.shown(),
                    PlanGrid.shown(plans.find(indicator, place).orElse(null))));
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
        int changed = grid.write(actor, of.id(), asked, form);
        if (changed < 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return grid(actor, model, asked, body, form);
        }
        Flash.success(
                redirect, changed == 0 ? "indicator.plan.nothing" : "indicator.plan.saved", String.valueOf(changed));
        return "redirect:/indicators/plans?period=" + asked.key() + "&body=" + of.code();
    }

    @Permit({Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @PostMapping("/indicators/plans/confirmations")
    String confirm(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> plan,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String body,
            RedirectAttributes redirect) {
        if (plan.isEmpty()) {
            throw new Refused("indicator.plan.noneChosen");
        }
        Map<Long, Integer> versions = new LinkedHashMap<>();
        plan.forEach(key -> versions.put(Long.valueOf(before(key)), Integer.valueOf(behind(key))));
        plans.confirm(actor, versions);
        Flash.success(redirect, "indicator.plan.confirmed", String.valueOf(versions.size()));
        return back(period, body);
    }

    @Permit({Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @PostMapping("/indicators/plans/refusals")
    String refuse(
            Actor actor,
            @RequestParam String plan,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String body,
            RedirectAttributes redirect) {
        plans.refuse(actor, Long.parseLong(before(plan)), Integer.parseInt(behind(plan)), reason);
        Flash.success(redirect, "indicator.plan.refused");
        return back(period, body);
    }

    private static String before(String key) {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    private static String behind(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static String back(@Nullable String period, @Nullable String body) {
        return period == null || body == null
                ? "redirect:/indicators/plans"
                : "redirect:/indicators/plans?period=" + period + "&body=" + body;
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
