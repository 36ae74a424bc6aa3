package vn.haidang.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** A unit's side of the monthly round: a line per task, kept as it is typed, and sent. */
@Controller
class CycleUnitController {

    private static final String UNIT = "/reports/progress/{month:\\d+-\\d+}/{unit:[A-Z][A-Z0-9_]*}";

    private final Cycles cycles;
    private final CycleReports reports;
    private final CycleViews views;
    private final Units units;
    private final Clock clock;

    CycleUnitController(Cycles cycles, CycleReports reports, CycleViews views, Units units, Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    /** The page of the first unit of one's own that owes something. */
    @Permit.SignedIn
    @GetMapping("/reports/progress/{month:\\d+-\\d+}/mine")
    String mine(Actor actor, @PathVariable YearMonth month) {
        return views.view(cycles.find(month)).units().stream()
                .filter(unit -> actor.belongsTo(unit.unitId()))
                .findFirst()
                .map(unit -> "redirect:/reports/progress/" + month + "/" + unit.code())
                .orElseThrow(() -> new Refused("report.cycle.refused.NOTHING_OWED"));
    }

    @Permit.SignedIn
    @GetMapping(UNIT)
    String show(Page page, Actor actor, Model model, @PathVariable YearMonth month, @PathVariable String unit) {
        CycleRound round = cycles.find(month);
        long id = id(unit);
        if (!actor.belongsTo(id) && !actor.hasAny(Role.OFFICE, Role.LEADER)) {
            throw new NotPermitted("report.cycle.refused.UNIT");
        }
        show(model, actor, round, id, Map.of(), Map.of(), null);
        return "report/cycle-unit";
    }

    private void show(
            Model model,
            Actor actor,
            CycleRound round,
            long unitId,
            Map<Long, CycleReports.Typed> typed,
            Map<Long, String> problems,
            @Nullable String problem) {
        CycleUnit unit = views.unit(round, unitId);
        model.addAttribute("round", round);
        model.addAttribute("unit", unit);
        model.addAttribute("writing", !round.locked() && !unit.sent() && actor.belongsTo(unitId));
        model.addAttribute("mayTakeBack", !round.locked() && unit.sent() && actor.belongsTo(unitId));
        model.addAttribute("typed", CycleTyped.of(unit, typed, problems));
        model.addAttribute("problem", problem);
    }

    private long id(String code) {
        return units.byCode(code).orElseThrow(() -> new NotFound("unit", code)).id();
    }

    /** One line, while it is typed. Says when it was kept; of a stale one what stands now, so that whoever types decides. */
    @Permit.SignedIn
    @PostMapping(UNIT + "/lines/{task:\\d+}")
    String line(
            Page page,
            Actor actor,
            Model model,
            @PathVariable YearMonth month,
            @PathVariable String unit,
            @PathVariable long task,
            @RequestParam Map<String, String> form) {
        long id = id(unit);
        CycleReports.Typed typed = typed(form, task);
        model.addAttribute("task", task);
        model.addAttribute("at", clock.instant());
        try {
            model.addAttribute("version", reports.write(actor, month, id, typed));
            model.addAttribute("other", null);
        } catch (StaleWrite stale) {
            CycleLine now = views.unit(cycles.find(month), id).lines().stream()
                    .filter(line -> line.taskId() == task)
                    .findFirst()
                    .orElseThrow(() -> stale);
            model.addAttribute("version", now.version());
            model.addAttribute("other", now);
        }
        return "report/_cycle-saved";
    }

    private static CycleReports.Typed typed(Map<String, String> form, long task) {
        return new CycleReports.Typed(
                task,
                CycleGroup.valueOf(form.getOrDefault("said." + task, "")),
                form.getOrDefault("words." + task, ""),
                form.getOrDefault("needs." + task, ""),
                Integer.parseInt(form.getOrDefault("version." + task, "-1")));
    }

    /**
     * The whole page: keeps every line and, where it is to be sent, sends. What cannot be kept stays in its field with the reason beside.
     *
     * @param act {@code save} or {@code send}
     */
    @Permit.SignedIn
    @PostMapping(UNIT)
    ModelAndView save(
            Page page,
            Actor actor,
            Model model,
            @PathVariable YearMonth month,
            @PathVariable String unit,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            RedirectAttributes to) {
        long id = id(unit);
        CycleRound round = cycles.find(month);
        Map<Long, CycleReports.Typed> kept = new HashMap<>();
        Map<Long, String> problems = new HashMap<>();
        for (CycleLine line : views.unit(round, id).lines()) {
            if (form.containsKey("said." + line.taskId())) {
                keep(page, actor, month, id, line, typed(form, line.taskId()), kept, problems);
            }
        }
        String problem = null;
        if (problems.isEmpty() && act.equals("send")) {
            try {
                reports.send(actor, month, id, version);
            } catch (StaleWrite stale) {
                throw stale;
            } catch (Refused refused) {
                problem = page.t(refused.key(), refused.arguments());
            }
        } else if (!problems.isEmpty()) {
            problem = page.t("report.cycle.refused.SOME", String.valueOf(problems.size()));
        }
        if (problem != null) {
            show(model, actor, cycles.find(month), id, kept, problems, problem);
            return new ModelAndView("report/cycle-unit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success(to, act.equals("send") ? "report.cycle.done.SENT" : "report.cycle.done.SAVED");
        return new ModelAndView("redirect:/reports/progress/" + month + "/" + unit);
    }

    private void keep(
            Page page,
            Actor actor,
            YearMonth month,
            long unit,
            CycleLine line,
            CycleReports.Typed typed,
            Map<Long, CycleReports.Typed> kept,
            Map<Long, String> problems) {
        if (line.version() >= 0 && isKept(typed, line)) {
            return;
        }
        try {
            reports.write(actor, month, unit, typed);
        } catch (StaleWrite stale) {
            // what was kept while it was typed may have come in between with the same words
            boolean there = views.unit(cycles.find(month), unit).lines().stream()
                    .anyMatch(now -> now.taskId() == line.taskId() && isKept(typed, now));
            if (!there) {
                kept.put(line.taskId(), typed);
                problems.put(line.taskId(), page.t("report.cycle.stale"));
            }
        } catch (NotPermitted others) {
            throw others;
        } catch (Refused refused) {
            kept.put(line.taskId(), typed);
            problems.put(line.taskId(), page.t(refused.key(), refused.arguments()));
        }
    }

    private static boolean isKept(CycleReports.Typed typed, CycleLine line) {
        return typed.said() == line.said()
                && typed.words().replace("\r\n", "\n").strip().equals(line.words())
                && typed.needs().replace("\r\n", "\n").strip().equals(line.needs());
    }

    @Permit.SignedIn
    @PostMapping(UNIT + "/take-back")
    String takeBack(Actor actor, @PathVariable YearMonth month, @PathVariable String unit, @RequestParam int version) {
        reports.takeBack(actor, month, id(unit), version);
        return "redirect:/reports/progress/" + month + "/" + unit;
    }

    @Permit(Role.OFFICE)
    @PostMapping(UNIT + "/give-back")
    String giveBack(
            Actor actor,
            @PathVariable YearMonth month,
            @PathVariable String unit,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes to) {
        reports.giveBack(actor, month, id(unit), version, reason);
        Flash.success(to, "report.cycle.done.GIVEN_BACK");
        return "redirect:/reports/progress/" + month;
    }
}
