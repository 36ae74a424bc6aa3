package vn.haidang.register;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** One outgoing document: where it is, what can be done, who got it. */
@Controller
class OutgoingController {

    private final OutgoingPages pages;
    private final OutgoingDocuments documents;
    private final OutgoingSigning signing;
    private final OutgoingIssue issue;
    private final OutgoingReading reading;
    private final Recipients recipients;
    private final RecipientChoices choices;
    private final ExchangeCodes codes;
    private final OutgoingKeys keys;
    private final OutgoingSignatureStore signatures;

    OutgoingController(
            OutgoingPages pages,
            OutgoingDocuments documents,
            OutgoingSigning signing,
            OutgoingIssue issue,
            OutgoingReading reading,
            Recipients recipients,
            RecipientChoices choices,
            ExchangeCodes codes,
            OutgoingKeys keys,
            OutgoingSignatureStore signatures) {
        this.pages = pages;
        this.documents = documents;
        this.signing = signing;
        this.issue = issue;
        this.reading = reading;
        this.recipients = recipients;
        this.choices = choices;
        this.codes = codes;
        this.keys = keys;
        this.signatures = signatures;
    }

    @Permit.SignedIn
    @GetMapping("/outgoing/{id}")
    String show(Page page, Model model, Actor actor, @PathVariable long id) {
        recipients.opened(actor, documents.find(actor, id));
        OutgoingPage shown = pages.page(actor, id);
        model.addAttribute("shown", shown);
        model.addAttribute("codes", codes.all());
        model.addAttribute("token", keys.hasToken());
        model.addAttribute("signatures", signatures.of(id));
        model.addAttribute("choices", choices.of(actor, shown));
        return "register/outgoing-show";
    }

    /** A step that takes no more than a word. */
    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/steps/{action}")
    String step(
            Actor actor,
            @PathVariable long id,
            @PathVariable OutgoingAction action,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String note,
            RedirectAttributes to) {
        String number = "";
        switch (action) {
            case PRESENT -> documents.present(actor, id, version, note);
            case TAKE_BACK -> documents.takeBack(actor, id, version);
            case APPROVE -> documents.approve(actor, id, version, note);
            case CHECK_FORM -> documents.checkForm(actor, id, version, note);
            case RETURN -> documents.sendBack(actor, id, version, note);
            case DISCARD -> documents.discard(actor, id, version, note);
            case NUMBER -> number = issue.number(actor, id, version);
            case SEAL -> issue.seal(actor, id, version, note);
            case ISSUE -> issue.issue(actor, id, version);
            case RECALL -> issue.recall(actor, id, version, note);
            default -> throw new Refused("error.400");
        }
        Flash.success(to, "register.outgoing.done." + action, number);
        return "redirect:/outgoing/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/signature")
    String sign(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable Capacity capacity,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable String reason,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes to)
            throws IOException {
        signing.sign(actor, id, version, new OutgoingSigning.Act(capacity, note, reason, OutgoingFile.of(file)));
        Flash.success(to, "register.outgoing.done.SIGN", "");
        return "redirect:/outgoing/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/signed-pdf")
    String signedPdf(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam MultipartFile file,
            RedirectAttributes to)
            throws IOException {
        OutgoingFile sent = OutgoingFile.of(file);
        if (sent == null) {
            throw new Refused("register.refused.pdf");
        }
        signing.keepSigned(actor, id, version, sent);
        Flash.success(to, "register.outgoing.done.signedPdf");
        return "redirect:/outgoing/" + id;
    }

    /** Has tasks read from what was issued. */
    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/reading")
    String read(Actor actor, @PathVariable long id) {
        return "redirect:/documents/" + reading.read(actor, id);
    }
}
