package vn.haidang.task;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.calendar.Certainty;
import vn.haidang.calendar.Holiday;
import vn.haidang.calendar.HolidayKind;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The choices the authority makes for itself, and its calendar; each change of due days says how many tasks moved. */
@Controller
class SettingsController {

    /** Values of each choice, in the order shown. */
    private static final Map<String, List<String>> CHOICES = choices();

    private final TaskSettings settings;
    private final DeadlineChanges changes;
    private final TaskCalendar calendar;
    private final Clock clock;
    private final String mailHost;

    SettingsController(
            TaskSettings settings,
            DeadlineChanges changes,
            TaskCalendar calendar,
            Clock clock,
            @Value("${spring.mail.host:}") String mailHost) {
        this.settings = settings;
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
        this.mailHost = mailHost;
    }

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        choices.put(TaskSettings.BEFORE_READING, List.of("STRICT", "LENIENT"));
        choices.put(TaskSettings.ROLLING, List.of("BACK", "FORWARD", "NONE"));
        choices.put(TaskSettings.FIRST_PERIOD, List.of("SAME", "NEXT"));
        choices.put(TaskSettings.WITHOUT_DAY, List.of("END_OF_PERIOD", "NONE"));
        return choices;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings")
    String show(Page page, Model model) {
        Map<String, String> values = new LinkedHashMap<>();
        TaskSettings.DEFAULTS.keySet().forEach(key -> values.put(key, settings.value(key)));
        model.addAttribute("choices", CHOICES);
        model.addAttribute("values", values);
        model.addAttribute("address", settings.value(TaskSettings.ADDRESS));
        model.addAttribute("mailHost", mailHost);
        return "task/settings";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings")
    String choose(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes to) {
        int moved = changes.choose(actor, form);
        Flash.success(to, "task.settings.saved", String.valueOf(moved));
        return "redirect:/settings";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/address")
    String address(Actor actor, @RequestParam(defaultValue = "") String address, RedirectAttributes to) {
        changes.address(actor, plain(address));
        Flash.success(to, "task.settings.addressSaved");
        return "redirect:/settings";
    }

    /** Without a slash at the end; only http and https. */
    private static String plain(String address) {
        String text = address.strip().replaceAll("/+$", "");
        try {
            URI uri = URI.create(text);
            boolean usable = text.isEmpty()
                    || (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null);
            if (usable) {
                return text;
            }
        } catch (IllegalArgumentException wrong) {
            // refused below
        }
        throw new Refused("task.refused.address");
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/holidays")
    String holidays(Page page, Model model, @RequestParam @Nullable Integer year) {
        List<TaskCalendar.Day> all = calendar.all();
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute(
                "years",
                all.stream()
                        .map(day -> day.fromDay().getYear())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "days",
                all.stream()
                        .filter(day -> day.fromDay().getYear() == shown)
                        .map(HolidayForm::of)
                        .toList());
        model.addAttribute("dated", calendar.workingDays().isDated(shown));
        return "task/holidays";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/holidays")
    String add(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam HolidayKind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String citation,
            RedirectAttributes redirect) {
        Holiday day = day(from, to, kind, name, citation);
        return moved(redirect, day.from().getYear(), changes.addDay(actor, day));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/holidays/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam HolidayKind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String citation,
            RedirectAttributes redirect) {
        Holiday day = day(from, to, kind, name, citation);
        return moved(redirect, day.from().getYear(), changes.changeDay(actor, id, version, day));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/holidays/{id}/removal")
    String remove(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int year,
            RedirectAttributes redirect) {
        return moved(redirect, year, changes.removeDay(actor, id, version));
    }

    private static String moved(RedirectAttributes redirect, int year, int moved) {
        Flash.success(redirect, "task.settings.saved", String.valueOf(moved));
        return "redirect:/settings/holidays?year=" + year;
    }

    /** What people enter rests on an announcement they cite. */
    private static Holiday day(
            @Nullable LocalDate from, @Nullable LocalDate to, HolidayKind kind, String name, String citation) {
        if (from == null) {
            throw new Refused("task.refused.dayMissing");
        }
        String title = TaskDesk.required(name, "task.refused.dayName");
        String basis = TaskDesk.required(citation, "task.refused.dayBasis");
        try {
            return new Holiday(from, to == null ? from : to, kind, title, basis, Certainty.ANNOUNCED);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("task.refused.calendarDay");
        }
    }
}
