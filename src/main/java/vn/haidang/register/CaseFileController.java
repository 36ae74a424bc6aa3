package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Case files: their list, one of them, and what is done with it. */
@Controller
class CaseFileController {

    private static final int SHOWN = 300;

    private final CaseFiles files;
    private final CaseFileStore store;
    private final CaseFileFinder finder;
    private final CaseFileExport export;
    private final ArrivalPages pages;
    private final People people;
    private final Clock clock;

    CaseFileController(
            CaseFiles files,
            CaseFileStore store,
            CaseFileFinder finder,
            CaseFileExport export,
            ArrivalPages pages,
            People people,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.finder = finder;
        this.export = export;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/case-files")
    String list(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable CaseFileState state,
            @RequestParam @Nullable Integer year) {
        LocalDate today = LocalDate.now(clock);
        List<CaseFile> found = store.list(actor, q, state, year, SHOWN);
        model.addAttribute("files", found);
        model.addAttribute(
                "near", found.stream().filter(file -> file.handOverNear(today)).toList());
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("year", year);
        return "register/case-file-list";
    }

    @Permit.SignedIn
    @GetMapping("/case-files/new")
    String form(Actor actor, Page page, Model model) {
        return form(actor, model, null);
    }

    @Permit.SignedIn
    @GetMapping("/case-files/{id:\\d+}/edit")
    String edit(Actor actor, Page page, Model model, @PathVariable long id) {
        return form(actor, model, files.file(actor, id));
    }

    private String form(Actor actor, Model model, @Nullable CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        List<UnitRef> units = pages.ofTheAuthority(today).stream()
                .filter(unit -> CaseFiles.keeps(actor, unit.id()))
                .toList();
        model.addAttribute("file", file);
        model.addAttribute("units", units);
        model.addAttribute(
                "keepers",
                Stream.concat(
                                people.byId(actor.person(), today).stream(),
                                units.stream().flatMap(unit -> people.staffOf(unit.id(), today).stream()))
                        .collect(Collectors.toMap(
                                PersonRef::id, one -> one, (first, again) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList());
        model.addAttribute("retentions", files.retentions());
        return "register/case-file-form";
    }

    @Permit.SignedIn
    @PostMapping("/case-files")
    String open(
            Actor actor,
            @RequestParam String code,
            @RequestParam int year,
            @RequestParam String title,
            @RequestParam long unit,
            @RequestParam @Nullable Long keeper,
            @RequestParam long retention,
            @RequestParam(defaultValue = "") String usage,
            @RequestParam(defaultValue = "") String language,
            @RequestParam @Nullable LocalDate openedOn,
            @RequestParam @Nullable String note,
            RedirectAttributes redirect) {
        long id = files.open(
                actor, asked(actor, code, year, title, unit, keeper, retention, usage, language, openedOn, note));
        return done(redirect, id, "register.casefile.opened");
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String code,
            @RequestParam int year,
            @RequestParam String title,
            @RequestParam long unit,
            @RequestParam @Nullable Long keeper,
            @RequestParam long retention,
            @RequestParam(defaultValue = "") String usage,
            @RequestParam(defaultValue = "") String language,
            @RequestParam @Nullable LocalDate openedOn,
            @RequestParam @Nullable String note,
            RedirectAttributes redirect) {
        files.change(
                actor,
                id,
                version,
                asked(actor, code, year, title, unit, keeper, retention, usage, language, openedOn, note));
        return done(redirect, id, "register.casefile.changed");
    }

    private CaseFile.Asked asked(
            Actor actor,
            String code,
            int year,
            String title,
            long unit,
            @Nullable Long keeper,
            long retention,
            String usage,
            String language,
            @Nullable LocalDate openedOn,
            @Nullable String note) {
        return new CaseFile.Asked(
                code,
                year,
                title,
                unit,
                keeper == null ? actor.person() : keeper,
                retention,
                usage,
                language,
                openedOn == null ? LocalDate.now(clock) : openedOn,
                note);
    }

    @Permit.SignedIn
    @GetMapping("/case-files/{id:\\d+}")
    String show(Actor actor, Page page, Model model, @PathVariable long id) {
        CaseFile file = files.file(actor, id);
        model.addAttribute("file", file);
        model.addAttribute("entries", store.entries(id));
        model.addAttribute("steps", store.steps(id));
        model.addAttribute("mayKeep", CaseFiles.keeps(actor, file.unitId()));
        model.addAttribute("isArchive", actor.hasAny(Role.CLERK, Role.OFFICE));
        return "register/case-file";
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}/documents")
    String add(Actor actor, @PathVariable long id, @RequestParam String document, RedirectAttributes redirect) {
        finder.add(actor, id, document);
        return done(redirect, id, "register.casefile.added");
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}/documents/{entry:\\d+}/removal")
    String remove(Actor actor, @PathVariable long id, @PathVariable long entry, RedirectAttributes redirect) {
        files.remove(actor, id, entry);
        return done(redirect, id, "register.casefile.removed");
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}/closing")
    String close(Actor actor, @PathVariable long id, @RequestParam LocalDate on, RedirectAttributes redirect) {
        files.close(actor, id, on);
        return done(redirect, id, "register.casefile.closed");
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}/reopening")
    String reopen(Actor actor, @PathVariable long id, @RequestParam String words, RedirectAttributes redirect) {
        files.reopen(actor, id, words);
        return done(redirect, id, "register.casefile.reopened");
    }

    @Permit.SignedIn
    @PostMapping("/case-files/{id:\\d+}/offer")
    String offer(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        files.offer(actor, id);
        return done(redirect, id, "register.casefile.offered");
    }

    /** @param taken whether the archive takes it; otherwise {@code words} says why not */
    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/case-files/{id:\\d+}/receipt")
    String receive(
            Actor actor,
            @PathVariable long id,
            @RequestParam boolean taken,
            @RequestParam @Nullable String words,
            RedirectAttributes redirect) {
        files.receive(actor, id, taken, words);
        return done(redirect, id, taken ? "register.casefile.archived" : "register.casefile.givenBack");
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/case-files/{id:\\d+}/destruction")
    String destroy(
            Actor actor,
            @PathVariable long id,
            @RequestParam String minutes,
            @RequestParam LocalDate on,
            RedirectAttributes redirect) {
        files.destroy(actor, id, minutes, on);
        return done(redirect, id, "register.casefile.destroyed");
    }

    @Permit.SignedIn
    @GetMapping("/case-files/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable long id) {
        CaseFile file = files.file(actor, id);
        return RegisterController.file("ho-so-" + id + ".pdf", MediaType.APPLICATION_PDF, export.pdf(file));
    }

    @Permit.SignedIn
    @GetMapping("/case-files/{id:\\d+}/contents.pdf")
    ResponseEntity<byte[]> contents(Actor actor, @PathVariable long id) {
        CaseFile file = files.file(actor, id);
        return RegisterController.file(
                "muc-luc-ho-so-" + id + ".pdf", MediaType.APPLICATION_PDF, export.contents(file));
    }

    @Permit.SignedIn
    @GetMapping("/case-files/{id:\\d+}.xml")
    ResponseEntity<byte[]> xml(Actor actor, @PathVariable long id) {
        CaseFile file = files.file(actor, id);
        return RegisterController.file("ho-so-" + id + ".xml", MediaType.APPLICATION_XML, export.xml(file));
    }

    /** The list of case files as printed for the archive, the filter of the page. */
    @Permit.SignedIn
    @GetMapping("/case-files.pdf")
    ResponseEntity<byte[]> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable CaseFileState state,
            @RequestParam @Nullable Integer year) {
        List<CaseFile> found = store.list(actor, q, state, year, Integer.MAX_VALUE);
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        return RegisterController.file("muc-luc-ho-so.pdf", MediaType.APPLICATION_PDF, export.list(found, shown));
    }

    private static String done(RedirectAttributes redirect, long id, String key) {
        Flash.success(redirect, key);
        return "redirect:/case-files/" + id;
    }
}
