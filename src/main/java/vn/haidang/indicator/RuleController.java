package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Rules and locks, which the Office keeps; everybody signed in may read the rules. */
@Controller
class RuleController {

    /** So many periods of each length are offered. */
    private static final int OFFERED = 4;

    private final Rules rules;
    private final Locks locks;
    private final Indicators indicators;
    private final Bodies bodies;
    private final ApprovalSettings settings;

    RuleController(Rules rules, Locks locks, Indicators indicators, Bodies bodies, ApprovalSettings settings) {
        this.rules = rules;
        this.locks = locks;
        this.indicators = indicators;
        this.bodies = bodies;
        this.settings = settings;
    }

    @Permit.SignedIn
    @GetMapping("/indicators/rules")
    String list(Page page, Model model) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("alone", settings.mayActAlone());
        model.addAttribute("lockAfter", settings.lockAfterDays());
        return "indicator/rules";
    }

    @Permit(Role.OFFICE)
    @GetMapping("/indicators/rules/new")
    String blank(Page page, Model model) {
        return form(model, RuleForm.blank(), null);
    }

    @Permit(Role.OFFICE)
    @GetMapping("/indicators/rules/{id}")
    String edit(Page page, Model model, @PathVariable int id) {
        return form(model, RuleForm.of(rules.rule(id)), null);
    }

    /** What is refused comes back as it was typed, with the reason at the top. */
    @Permit(Role.OFFICE)
    @PostMapping("/indicators/rules")
    Object save(Actor actor, Page page, Model model, @ModelAttribute RuleForm form, RedirectAttributes to) {
        try {
            Rule rule = form.rule();
            rules.save(actor, rule);
            Flash.success(to, "indicator.rule.saved", rule.code());
            return "redirect:/indicators/rules";
        } catch (NotPermitted | StaleWrite | NotFound serious) {
            throw serious;
        } catch (Refused refused) {
            form(model, form, refused);
            return new ModelAndView("indicator/rule", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String form(Model model, RuleForm form, @Nullable Refused refused) {
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("indicators", indicators.all());
        return "indicator/rule";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/rules/choices")
    String choose(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(required = false) @Nullable Integer lockAfter,
            RedirectAttributes to) {
        settings.choose(actor, alone, lockAfter);
        Flash.success(to, "indicator.rule.chosen");
        return "redirect:/indicators/rules";
    }

    @Permit(Role.OFFICE)
    @GetMapping("/indicators/locks")
    String locks(Page page, Model model) {
        model.addAttribute("locks", locks.all());
        model.addAttribute("unlockings", locks.unlockings());
        model.addAttribute("indicators", indicators.all());
        model.addAttribute("bodies", bodies.on(page.today()));
        model.addAttribute("text", BoardText.of(page));
        model.addAttribute("longest", Locks.LONGEST_DAYS);
        model.addAttribute("ended", ended(page.today()));
        return "indicator/locks";
    }

    /** Of each length those that ended last: what one locks. */
    private static List<Period> ended(LocalDate today) {
        return Stream.of(Period.Span.MONTH, Period.Span.QUARTER, Period.Span.HALF_YEAR, Period.Span.YEAR)
                .flatMap(span -> Stream.iterate(Period.holding(span, today).previous(), Period::previous)
                        .limit(OFFERED))
                .toList();
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/locks")
    String lock(
            Actor actor,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable List<Integer> indicator,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        int locked = locks.lock(actor, period(period), indicator == null ? List.of() : indicator, reason);
        Flash.success(to, "indicator.lock.done", String.valueOf(locked));
        return "redirect:/indicators/locks";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/locks/opening")
    String open(
            Actor actor,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        Flash.success(
                to, "indicator.lock.lifted", String.valueOf(locks.open(actor, period(period), List.of(), reason)));
        return "redirect:/indicators/locks";
    }

    /** @param body code of the body, as typed or chosen */
    @Permit(Role.OFFICE)
    @PostMapping("/indicators/locks/unlocking")
    String unlock(
            Actor actor,
            @RequestParam String period,
            @RequestParam int indicator,
            @RequestParam String body,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        Period of = period(period);
        Body whose = bodies.byCode(body.strip(), of.lastDay())
                .orElseThrow(() -> new Refused("indicator.refusal." + Refusal.UNKNOWN_BODY));
        locks.unlock(actor, whose.id(), indicator, of, until, reason);
        Flash.success(to, "indicator.lock.unlocked");
        return "redirect:/indicators/locks";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/locks/unlockings/{id}/end")
    String close(Actor actor, @PathVariable long id, RedirectAttributes to) {
        locks.close(actor, id);
        Flash.success(to, "indicator.lock.closed");
        return "redirect:/indicators/locks";
    }

    private static Period period(String key) {
        return Period.parse(key).orElseThrow(() -> new Refused("indicator.lock.refused.period", key));
    }

    /** A bound as typed, in Vietnamese writing; null where nothing was. */
    static @Nullable BigDecimal number(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\s", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?")) {
            throw new Refused("indicator.rule.refused.number", text);
        }
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
