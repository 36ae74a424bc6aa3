package vn.haidang.register;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.document.Signatures;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.signing.SigningRefused;

/** Signing and sealing a document with keys, and what is known of its signatures. A key that does not open changes nothing. */
@Controller
class OutgoingKeyController {

    private final OutgoingDocuments documents;
    private final OutgoingFiles files;
    private final OutgoingKeySigning signing;
    private final OutgoingSignatureStore store;
    private final Signatures signatures;
    private final Attachments attachments;
    private final Messages messages;

    OutgoingKeyController(
            OutgoingDocuments documents,
            OutgoingFiles files,
            OutgoingKeySigning signing,
            OutgoingSignatureStore store,
            Signatures signatures,
            Attachments attachments,
            Messages messages) {
        this.documents = documents;
        this.files = files;
        this.signing = signing;
        this.store = store;
        this.signatures = signatures;
        this.attachments = attachments;
        this.messages = messages;
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/key-signature")
    String sign(
            Actor actor,
            Locale language,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam(required = false) @Nullable MultipartFile key,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            RedirectAttributes to)
            throws IOException {
        try (OutgoingKey handed = handed(key, secret, picture)) {
            return done(id, "register.key.signed", language, to, () -> signing.sign(actor, id, version, handed));
        }
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/key-seal")
    String seal(
            Actor actor,
            Locale language,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam(required = false) @Nullable MultipartFile key,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            RedirectAttributes to)
            throws IOException {
        try (OutgoingKey handed = handed(key, secret, picture)) {
            return done(id, "register.key.sealed", language, to, () -> signing.seal(actor, id, version, handed));
        }
    }

    /** The signatures of the document as it is issued: a part of its page, or a page where scripts are off. */
    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/signatures")
    String signatures(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part) {
        Outgoing document = documents.find(actor, id);
        Outgoing.Numbered numbered = document.numbered();
        byte[] pdf = numbered == null || numbered.pdfId() == null ? null : files.pdf(document);
        model.addAttribute("label", document.label());
        model.addAttribute("back", "/outgoing/" + id);
        model.addAttribute("reports", List.of());
        model.addAttribute("refusal", "");
        try {
            model.addAttribute("reports", pdf == null ? List.of() : signatures.of(pdf));
        } catch (SigningRefused refused) {
            model.addAttribute("refusal", refused.messageKey());
        }
        return part.isEmpty() ? "document/signatures" : "document/_signatures";
    }

    /** The file as it was before one of its signatures. */
    @Permit.SignedIn
    @GetMapping("/outgoing/{id}/signatures/{signature}/before")
    ResponseEntity<Resource> before(Actor actor, @PathVariable long id, @PathVariable long signature) {
        documents.find(actor, id);
        long file = store.of(id).stream()
                .filter(one -> one.id() == signature)
                .findFirst()
                .orElseThrow(() -> new NotFound("signature", String.valueOf(signature)))
                .beforeId();
        return attachments.download(file);
    }

    /** What signs and says whose certificate it was. */
    private interface Signing {
        String sign();
    }

    private String done(long id, String key, Locale language, RedirectAttributes to, Signing act) {
        try {
            Flash.success(to, key, act.sign());
        } catch (SigningRefused refused) {
            failed(to, messages.text(language, refused.messageKey()));
        } catch (NotPermitted | StaleWrite other) {
            throw other;
        } catch (Refused refused) {
            failed(to, messages.text(language, refused.key(), refused.arguments()));
        }
        return "redirect:/outgoing/" + id;
    }

    private static void failed(RedirectAttributes to, String why) {
        Flash.warning(to, "register.key.failed", why);
    }

    private static OutgoingKey handed(@Nullable MultipartFile key, String secret, @Nullable MultipartFile picture)
            throws IOException {
        return new OutgoingKey(content(key), secret.toCharArray(), content(picture));
    }

    private static byte @Nullable [] content(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getBytes();
    }
}
