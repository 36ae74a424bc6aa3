package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Composing a board: places are added, moved and taken away without saving, with or without scripts. */
@Controller
class BoardEditController {

    private final Boards boards;
    private final BoardPeriods periods;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Units units;
    private final Clock clock;

    BoardEditController(
            Boards boards, BoardPeriods periods, Indicators indicators, Bodies bodies, Units units, Clock clock) {
        this.boards = boards;
        this.periods = periods;
        this.indicators = indicators;
        this.bodies = bodies;
        this.units = units;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/boards/new")
    String begin(Page page, Model model, Actor actor) {
        return form(page, model, actor, BoardForm.empty(), null);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/boards/{id}/edit")
    String edit(Page page, Model model, Actor actor, @PathVariable long id) {
        Board board = boards.board(actor, id);
        if (!board.isChangedBy(actor)) {
            throw new NotPermitted();
        }
        return form(page, model, actor, BoardForm.of(board, indicators.snapshot(), today()), null);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping({"/indicators/boards", "/indicators/boards/{id}"})
    String save(
            Page page,
            Model model,
            Actor actor,
            @PathVariable(required = false) @Nullable Long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes to,
            HttpServletResponse response) {
        BoardForm form = BoardForm.of(id, fields);
        if (!act.equals("save")) {
            return form(page, model, actor, form.after(act), null);
        }
        Boards.Draft draft = form.draft(indicators.snapshot(), today());
        try {
            long saved = id == null ? boards.create(actor, draft) : id;
            if (id != null) {
                boards.change(actor, id, form.version(), draft);
            }
            Flash.success(to, "indicator.boards.saved", draft.name());
            return "redirect:/indicators/boards/" + saved;
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            int current =
                    boards.board(actor, form.id() == null ? -1 : form.id()).version();
            return form(page, model, actor, form.withVersion(current), page.t("indicator.boards.refused.stale"));
        } catch (NotPermitted notMine) {
            throw notMine;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, model, actor, form, page.t(refused.key(), refused.arguments()));
        }
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/boards/{id}/removal")
    String remove(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        String name = boards.board(actor, id).name();
        boards.remove(actor, id, version);
        Flash.success(to, "indicator.boards.removed", name);
        return "redirect:/indicators?all=1";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/boards/{id}/first")
    String first(Actor actor, @PathVariable long id, RedirectAttributes to) {
        boolean now = boards.makeFirst(actor, id);
        Flash.success(to, now ? "indicator.boards.isFirst" : "indicator.boards.notFirst");
        return "redirect:/indicators/boards/" + id;
    }

    private BodiesOnDay today() {
        return bodies.on(LocalDate.now(clock));
    }

    private String form(Page page, Model model, Actor actor, BoardForm form, @Nullable String error) {
        BodiesOnDay now = today();
        model.addAttribute("text", BoardText.of(page));
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        model.addAttribute("indicators", indicators.all());
        model.addAttribute(
                "bodies",
                now.all().stream()
                        .filter(body -> body.kind() != BodyKind.ENTERPRISE)
                        .toList());
        model.addAttribute("units", units(actor));
        model.addAttribute(
                "periods",
                BoardPages.authority(now).map(body -> periods.with(body.id())).orElse(List.of()));
        return "indicator/board-edit";
    }

    /** Those of the person. */
    private List<UnitRef> units(Actor actor) {
        return units.all(LocalDate.now(clock)).stream()
                .filter(unit -> actor.belongsTo(unit.id()))
                .toList();
    }
}
