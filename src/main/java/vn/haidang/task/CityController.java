package vn.haidang.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Lists of tasks from the city: brought, looked at, taken. */
@Controller
class CityController {

    private static final int SHOWN = 100;
    private static final int LISTED = 50;
    private static final String COLUMN = "column.";
    private static final String UNIT = "unit.";
    private static final String WRITTEN = "written.";
    private static final String STATED = "stated.";

    private final CityLists lists;
    private final CityListStore store;
    private final CityRowStore rows;
    private final CityUnitStore names;
    private final CityTaskStore known;
    private final Attachments attachments;
    private final Units units;
    private final Clock clock;

    CityController(
            CityLists lists,
            CityListStore store,
            CityRowStore rows,
            CityUnitStore names,
            CityTaskStore known,
            Attachments attachments,
            Units units,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.rows = rows;
        this.names = names;
        this.known = known;
        this.attachments = attachments;
        this.units = units;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city")
    String overview(Page page, Model model) {
        model.addAttribute("lists", store.lists(LISTED));
        model.addAttribute("pasted", "");
        model.addAttribute("asOf", LocalDate.now(clock).toString());
        return "task/city";
    }

    /** Comes back with what was pasted where it cannot be read. */
    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists")
    ModelAndView receive(
            Page page,
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String asOf)
            throws IOException {
        try {
            LocalDate day = day(asOf);
            MultipartFile given = file != null && !file.isEmpty() ? file : null;
            byte[] content = given != null ? given.getBytes() : pasted.getBytes(StandardCharsets.UTF_8);
            String name = given != null
                    ? given.getOriginalFilename()
                    : page.t("task.city.pastedName", page.date(day)) + ".tsv";
            long id = lists.receive(
                    actor,
                    name == null ? "" : name,
                    given != null ? given.getContentType() : "text/tab-separated-values",
                    content,
                    day);
            return new ModelAndView("redirect:/tasks/city/lists/" + id);
        } catch (Refused refused) {
            ModelAndView again = new ModelAndView("task/city", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("lists", store.lists(LISTED));
            again.addObject("pasted", pasted);
            again.addObject("asOf", asOf);
            again.addObject("problem", page.t(refused.key(), refused.arguments()));
            return again;
        }
    }

    private static LocalDate day(String asOf) {
        try {
            LocalDate day = TaskFilter.day(asOf);
            if (day != null) {
                return day;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new Refused("task.city.refused.DAY");
    }

    /**
     * @param show kind of rows: NEW, MOVED, SAME, BAD; GONE for what the list does not name any more; empty for all
     * @param after rows below this one
     * @param going {@code new}, or {@code all} with every other deadline, while the parts of a list are taken one after another
     * @param made what they made until now
     * @param moved and moved
     */
    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city/lists/{id:\\d+}")
    String list(
            Page page,
            Model model,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String going,
            @RequestParam(defaultValue = "0") int made,
            @RequestParam(defaultValue = "0") int moved) {
        CityList list = lists.find(id);
        CityVerdict.Kind kind = show.isEmpty() ? null : CityVerdict.Kind.valueOf(show);
        boolean gone = kind == CityVerdict.Kind.GONE;
        List<CityVerdict> shown = gone ? List.of() : rows.verdicts(id, kind, after, SHOWN + 1);
        model.addAttribute("list", list);
        model.addAttribute("counts", rows.counts(id));
        model.addAttribute("show", show);
        model.addAttribute("rows", shown.size() > SHOWN ? shown.subList(0, SHOWN) : shown);
        model.addAttribute(
                "next", shown.size() > SHOWN ? shown.get(SHOWN - 1).row().row() : 0);
        model.addAttribute("gone", gone ? rows.gone(id, SHOWN) : List.of());
        model.addAttribute("unknown", names.unknownUnits(id));
        model.addAttribute("units", UnitOption.of(units.all(list.asOf())));
        model.addAttribute("headings", list.columns().labels(CitySheet.lines(attachments.open(list.fileId()))));
        model.addAttribute("told", known.of(id, LocalDate.now(clock)));
        model.addAttribute(
                "newer",
                store.takenBy(LocalDate.now(clock))
                        .filter(other -> other.asOf().isAfter(list.asOf()))
                        .orElse(null));
        model.addAttribute("going", going);
        model.addAttribute("made", made);
        model.addAttribute("moved", moved);
        return "task/city-list";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists/{id:\\d+}/read")
    String read(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "0") int headingRow,
            @RequestParam Map<String, String> form,
            RedirectAttributes to) {
        lists.read(actor, id, version, day(asOf), columns(headingRow, form), answers(form), stated(form));
        Flash.success(to, "task.city.done.READ");
        return "redirect:/tasks/city/lists/" + id;
    }

    private static CityColumns columns(int headingRow, Map<String, String> form) {
        Map<CityField, Integer> places = new EnumMap<>(CityField.class);
        for (CityField field : CityField.values()) {
            int place = Integer.parseInt(form.getOrDefault(COLUMN + field, "-1"));
            if (place >= 0) {
                if (places.containsValue(place)) {
                    throw new Refused("task.city.refused.COLUMN_TWICE", CityColumns.letters(place));
                }
                places.put(field, place);
            }
        }
        return new CityColumns(headingRow, places);
    }

    private Map<String, Long> answers(Map<String, String> form) {
        Map<String, Long> answers = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            String written = form.get(WRITTEN + name.substring(Math.min(UNIT.length(), name.length())));
            if (name.startsWith(UNIT) && !value.isBlank() && written != null) {
                units.byCode(value).ifPresent(unit -> answers.put(written, unit.id()));
            }
        });
        return answers;
    }

    private static Map<String, Long> stated(Map<String, String> form) {
        Map<String, Long> stated = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(STATED) && !value.isBlank()) {
                String digits = value.strip().replace(".", "");
                if (!digits.matches("\\d{1,7}")) {
                    throw new Refused("task.city.refused.COUNT", value);
                }
                stated.put(name.substring(STATED.length()), Long.valueOf(digits));
            }
        });
        return stated;
    }

    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists/{id:\\d+}/drop")
    String drop(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        lists.drop(actor, id, version);
        Flash.success(to, "task.city.done.DROPPED");
        return "redirect:/tasks/city";
    }

    /** The list as it came. */
    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city/lists/{id:\\d+}/file")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return attachments.download(lists.find(id).fileId());
    }
}
