package vn.haidang.document;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.signing.SigningRefused;

/** Digital signatures of a document, and whom they are believed by. */
@Controller
class SignatureController {

    private static final String SETTINGS = "redirect:/settings/trust";

    private final Documents documents;
    private final Signatures signatures;
    private final TrustSettings settings;
    private final Attachments attachments;

    SignatureController(Documents documents, Signatures signatures, TrustSettings settings, Attachments attachments) {
        this.documents = documents;
        this.signatures = signatures;
        this.settings = settings;
        this.attachments = attachments;
    }

    /** The signatures of a document's file: a part of its page, or a page where scripts are off. */
    @Permit.SignedIn
    @GetMapping("/documents/{id}/signatures")
    String ofDocument(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part) {
        Document document = documents.document(actor, id);
        model.addAttribute("label", document.label());
        model.addAttribute("back", "/documents/" + id);
        model.addAttribute("reports", List.of());
        model.addAttribute("refusal", "");
        try {
            model.addAttribute(
                    "reports", signatures.of(attachments.open(document.file().id())));
        } catch (SigningRefused refused) {
            model.addAttribute("refusal", refused.messageKey());
        }
        return part.isEmpty() ? "document/signatures" : "document/_signatures";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/trust")
    String trust(Page page, Model model) {
        model.addAttribute("items", settings.all());
        return "document/trust";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/trust")
    String add(Actor actor, @RequestParam MultipartFile file, RedirectAttributes to) throws IOException {
        int added = settings.add(actor, file.getBytes());
        if (added == 0) {
            Flash.warning(to, "signatures.trust.known");
        } else {
            Flash.success(to, "signatures.trust.added", String.valueOf(added));
        }
        return SETTINGS;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/trust/{id}/end")
    String end(Actor actor, @PathVariable long id, RedirectAttributes to) {
        settings.end(actor, id);
        Flash.success(to, "signatures.trust.endedNow");
        return SETTINGS;
    }
}
