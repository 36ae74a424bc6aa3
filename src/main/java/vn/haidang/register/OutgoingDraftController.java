package vn.haidang.register;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** Writing a draft: its fields, its text, its annexes; saved by itself while somebody types. */
@Controller
class OutgoingDraftController {

    private final OutgoingDocuments documents;
    private final AnswerDrafts answerDrafts;
    private final Arrivals arrivals;
    private final OutgoingPages pages;
    private final OutgoingSigner signer;
    private final OutgoingTemplates templates;
    private final RecipientChoices choices;
    private final SymbolStore symbols;
    private final Units units;
    private final Clock clock;

    OutgoingDraftController(
            OutgoingDocuments documents,
            AnswerDrafts answerDrafts,
            Arrivals arrivals,
            OutgoingPages pages,
            OutgoingSigner signer,
            OutgoingTemplates templates,
            RecipientChoices choices,
            SymbolStore symbols,
            Units units,
            Clock clock) {
        this.documents = documents;
        this.answerDrafts = answerDrafts;
        this.arrivals = arrivals;
        this.pages = pages;
        this.signer = signer;
        this.templates = templates;
        this.choices = choices;
        this.symbols = symbols;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The first page of a new draft.
     *
     * @param replaces id of the document it replaces
     * @param corrects id of the document it corrects: a letter
     * @param answers id of the arrival it answers: a letter to its sender
     */
    @Permit.SignedIn
    @GetMapping("/outgoing/new")
    String begin(
            Page page,
            Model model,
            Actor actor,
            @RequestParam @Nullable Long replaces,
            @RequestParam @Nullable Long corrects,
            @RequestParam @Nullable Long answers) {
        List<UnitRef> own = ownUnits(actor);
        if (own.isEmpty()) {
            throw new NotPermitted("register.refused.notOfUnit");
        }
        Long other = replaces == null ? corrects : replaces;
        Outgoing earlier = other == null ? null : documents.find(actor, other);
        model.addAttribute("units", own);
        model.addAttribute("kinds", symbols.kinds(LocalDate.now(clock)));
        model.addAttribute("templates", templates.all());
        model.addAttribute("earlier", earlier);
        model.addAttribute("replaces", replaces);
        model.addAttribute("corrects", corrects);
        model.addAttribute("arrival", answers == null ? null : arrivals.arrival(actor, answers));
        return "register/outgoing-new";
    }

    @Permit.SignedIn
    @PostMapping("/outgoing")
    String make(
            Actor actor,
            OutgoingForm form,
            @RequestParam @Nullable String template,
            @RequestParam @Nullable Long answers) {
        OutgoingDraft draft = form.draft();
        OutgoingDraft filled =
                template == null || template.isBlank() || !draft.body().isBlank()
                        ? draft
                        : templates.begin(draft, template);
        long id = answers == null ? documents.begin(actor, filled) : answerDrafts.begin(actor, filled, answers);
        return "redirect:/outgoing/" + id + "/edit";
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/edit")
    String edit(Page page, Model model, Actor actor, @PathVariable long id) {
        OutgoingPage shown = pages.page(actor, id);
        if (!shown.may(OutgoingAction.EDIT)) {
            return "redirect:/outgoing/" + id;
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("shown", shown);
        model.addAttribute("units", ownUnits(actor));
        model.addAttribute("kinds", symbols.kinds(today));
        model.addAttribute("signers", signer.signers(today));
        model.addAttribute(
                "councils",
                symbols.advisoryBodies().stream()
                        .filter(body ->
                                body.validTo() == null || !body.validTo().isBefore(today))
                        .toList());
        model.addAttribute("choices", choices.of(actor, shown));
        return "register/outgoing-edit";
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/draft")
    String save(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            OutgoingForm form,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes to) {
        documents.save(actor, id, version, form.draft());
        if (then.equals("present")) {
            documents.present(actor, id, null, null);
            Flash.success(to, "register.outgoing.done.PRESENT", "");
            return "redirect:/outgoing/" + id;
        }
        Flash.success(to, "register.outgoing.saved");
        return "redirect:/outgoing/" + id + "/edit";
    }

    /** The same while somebody types; answers with the new version. */
    @Permit.SignedIn
    @PostMapping(path = "/outgoing/{id}/draft", headers = "X-Autosave")
    ResponseEntity<Map<String, Integer>> autosave(
            Actor actor, @PathVariable long id, @RequestParam @Nullable Integer version, OutgoingForm form) {
        return ResponseEntity.ok(Map.of("version", documents.save(actor, id, version, form.draft())));
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/source")
    String source(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        documents.source(actor, id, version, OutgoingFile.of(file));
        return "redirect:/outgoing/" + id + "/edit";
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/annexes")
    String annex(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String text,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        documents.addAnnex(actor, id, version, title, text, OutgoingFile.of(file));
        return "redirect:/outgoing/" + id + "/edit";
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/annexes/{annex}/removal")
    String removeAnnex(
            Actor actor, @PathVariable long id, @PathVariable long annex, @RequestParam @Nullable Integer version) {
        documents.removeAnnex(actor, id, version, annex);
        return "redirect:/outgoing/" + id + "/edit";
    }

    private List<UnitRef> ownUnits(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return OutgoingDocuments.draftsFor(actor).stream()
                .flatMap(unit -> units.byId(unit, today).stream())
                .toList();
    }
}
