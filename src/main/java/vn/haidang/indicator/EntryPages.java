package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Refused;

/** What the pages of a form do, the same for people with an account and for holders of a link. */
@Component
class EntryPages {

    private final EntryDesk desk;
    private final Rounds rounds;
    private final SheetImportStore imports;

    EntryPages(EntryDesk desk, Rounds rounds, SheetImportStore imports) {
        this.desk = desk;
        this.rounds = rounds;
        this.imports = imports;
    }

    String show(Page page, Model model, Entrant entrant, String base, long id) {
        return page(page, model, base, desk.view(entrant, id));
    }

    private String page(Page page, Model model, String base, EntryView view) {
        model.addAttribute("base", base);
        model.addAttribute("view", view);
        model.addAttribute(
                "period", CollectionPeriods.name(page, view.desk().round().period()));
        model.addAttribute(
                "choosing",
                imports.waiting(view.desk().round().id(), view.desk().body().id()));
        model.addAttribute("problem", null);
        model.addAttribute("breaches", List.of());
        model.addAttribute("reason", "");
        return "indicator/entry";
    }

    /** One cell, or all cells of a line: the answer holds just these. */
    String cells(Model model, Entrant entrant, String base, long id, Map<String, String> form) {
        List<EntryTyped> typed = new ArrayList<>();
        String field = form.getOrDefault("field", "");
        String line = form.getOrDefault("line", "");
        for (String name : form.keySet()) {
            String own = name.startsWith("v-") ? name.substring(2) : "";
            if (!own.isEmpty() && (own.equals(field) || !line.isEmpty() && own.startsWith(line + "-"))) {
                typed.add(picked(own, form));
            }
        }
        return answer(model, entrant, base, id, desk.save(entrant, id, typed), field);
    }

    /** What was typed, or what was picked of several readings: {@code pick} is {@code 12-0=1234}. */
    private static EntryTyped picked(String field, Map<String, String> form) {
        EntryTyped typed = EntryTyped.of(field, form);
        String pick = form.getOrDefault("pick", "");
        return pick.startsWith(field + "=") ? typed.with(pick.substring(field.length() + 1)) : typed;
    }

    /** A block from a spreadsheet, from the named cell on to the right and down. */
    String paste(
            Page page, Model model, Entrant entrant, String base, long id, Map<String, String> form, boolean part) {
        EntryBlock block = EntryBlock.of(
                desk.view(entrant, id), form.getOrDefault("at", ""), form.getOrDefault("block", ""), form);
        List<EntryCell> cells = desk.save(entrant, id, block.cells());
        model.addAttribute("pasted", block.summary(cells));
        if (part) {
            return answer(model, entrant, base, id, cells, "");
        }
        return page(page, model, base, desk.view(entrant, id, refused(cells)));
    }

    private String answer(Model model, Entrant entrant, String base, long id, List<EntryCell> cells, String field) {
        model.addAttribute("base", base);
        model.addAttribute("cells", cells);
        model.addAttribute("field", field);
        model.addAttribute("view", desk.view(entrant, id));
        return "indicator/_entry-cells";
    }

    /** What others wrote meanwhile. */
    String changes(Model model, Entrant entrant, String base, long id, long after) {
        long now = desk.now();
        model.addAttribute("base", base);
        model.addAttribute("cells", desk.changedSince(entrant, id, after));
        model.addAttribute("stamp", now);
        return "indicator/_entry-changes";
    }

    /** The whole form at once, from a browser without scripts; also what sending begins with. */
    String save(
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Entrant entrant,
            String base,
            long id,
            Map<String, String> form,
            boolean send) {
        List<EntryTyped> typed = form.keySet().stream()
                .filter(name -> name.startsWith("v-"))
                .map(name -> picked(name.substring(2), form))
                .toList();
        List<EntryCell> wrong = typed.isEmpty() ? List.of() : refused(desk.save(entrant, id, typed));
        notes(entrant, id, form);
        if (wrong.isEmpty() && send) {
            return send(page, model, response, to, entrant, base, id, form);
        }
        if (wrong.isEmpty()) {
            Flash.success(to, "indicator.entry.saved");
            return "redirect:" + base;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String view = page(page, model, base, desk.view(entrant, id, wrong));
        model.addAttribute("problem", page.t("indicator.entry.problems", String.valueOf(wrong.size())));
        return view;
    }

    private String send(
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Entrant entrant,
            String base,
            long id,
            Map<String, String> form) {
        try {
            rounds.send(entrant, id, null, form.getOrDefault("reason", ""));
            Flash.success(to, "indicator.entry.sent");
        } catch (FormHeld held) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String view = page(page, model, base, desk.view(entrant, id));
            model.addAttribute("problem", page.t(held.key(), held.arguments()));
            model.addAttribute("breaches", held.breaches());
            model.addAttribute("reason", form.getOrDefault("reason", ""));
            return view;
        } catch (Refused refused) {
            String[] arguments = java.util.Arrays.stream(refused.arguments())
                    .map(String::valueOf)
                    .toArray(String[]::new);
            Flash.warning(to, refused.key(), arguments);
        }
        return "redirect:" + base;
    }

    String takeBack(RedirectAttributes to, Entrant entrant, String base, long id, int version) {
        rounds.takeBack(entrant, id, version);
        Flash.success(to, "indicator.entry.takenBack");
        return "redirect:" + base;
    }

    /** A note of {@code t-12}, where it differs from what was shown, {@code to-12}. */
    void notes(Entrant entrant, long id, Map<String, String> form) {
        form.forEach((name, text) -> {
            if (name.startsWith("t-")
                    && !text.strip()
                            .equals(form.getOrDefault("to" + name.substring(1), "")
                                    .strip())) {
                String version = form.getOrDefault("tn" + name.substring(1), "");
                desk.note(
                        entrant,
                        id,
                        Integer.parseInt(name.substring(2)),
                        text,
                        version.isBlank() ? null : Integer.valueOf(version));
            }
        });
    }

    /** The line whose note was just kept. */
    String note(Model model, Entrant entrant, String base, long id, Map<String, String> form) {
        notes(entrant, id, form);
        EntryView view = desk.view(entrant, id);
        int line = Integer.parseInt(form.getOrDefault("line", "0"));
        model.addAttribute("base", base);
        model.addAttribute(
                "line",
                view.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(one -> one.indicator().id() == line)
                        .findFirst()
                        .orElseThrow(() -> new Refused("indicator.refusal.UNKNOWN_INDICATOR")));
        return "indicator/_entry-note";
    }

    private static List<EntryCell> refused(List<EntryCell> cells) {
        return cells.stream().filter(cell -> cell.problem() != null).toList();
    }
}
