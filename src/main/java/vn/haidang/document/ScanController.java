package vn.haidang.document;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.scanning.ScannedPage;

/** Pages of scans with the words on them, single words to be put right, and the copy that can be searched. */
@Controller
class ScanController {

    private final Documents documents;
    private final ScanStore scans;
    private final Corrections corrections;
    private final SearchableCopies copies;
    private final Attachments attachments;

    ScanController(
            Documents documents,
            ScanStore scans,
            Corrections corrections,
            SearchableCopies copies,
            Attachments attachments) {
        this.documents = documents;
        this.scans = scans;
        this.corrections = corrections;
        this.copies = copies;
        this.attachments = attachments;
    }

    @Permit.SignedIn
    @GetMapping("/documents/{id}/pages/{number}/picture")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable long id, @PathVariable int number) {
        documents.document(actor, id);
        return attachments.download(scans.picture(id, number).orElseThrow(() -> Documents.notFound(id)));
    }

    /** A page with its words; the screen asks for it when it comes into sight. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/pages/{number}")
    String page(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part) {
        documents.document(actor, id);
        ScannedPage found = scans.page(id, number).orElseThrow(() -> Documents.notFound(id));
        model.addAttribute("documentId", id);
        model.addAttribute("view", ScanView.PageView.of(found));
        return part.isEmpty() ? "document/page" : "document/_page";
    }

    /** One word, large, with what it may be. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/words/{place}")
    String word(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(name = "page") @Nullable Integer number,
            @RequestHeader(name = "X-Part", defaultValue = "") String part) {
        WordEdits.Word word = corrections.word(actor, id, number, place);
        model.addAttribute("document", documents.document(actor, id));
        model.addAttribute(
                "word",
                WordView.of(word, number == null ? null : scans.page(id, number).orElse(null)));
        return part.isEmpty() ? "document/word" : "document/_word";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/words/{place}")
    String correct(
            Actor actor,
            RedirectAttributes redirect,
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(name = "page") @Nullable Integer number,
            @RequestParam String was,
            @RequestParam(defaultValue = "") String becomes,
            @RequestParam(defaultValue = "") String choice) {
        String said = choice.isEmpty() ? becomes : choice;
        corrections.correct(actor, id, number, place, was, said);
        Flash.success(redirect, said.equals(was) ? "document.word.right" : "document.word.corrected", was, said);
        String anchor = number == null ? "#restored-" + place : "#word-" + number + "-" + place;
        return "redirect:/documents/" + id + "/review" + anchor;
    }

    @Permit.SignedIn
    @GetMapping("/documents/{id}/searchable")
    ResponseEntity<Resource> searchable(Actor actor, @PathVariable long id) {
        return attachments.download(copies.of(documents.document(actor, id)));
    }
}
