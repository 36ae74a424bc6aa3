package vn.haidang.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.conformity.ConformityRefused;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Kiểm tra thể thức: takes a file, shows what does not keep the decree, hands out a corrected copy. */
@Controller
class ConformityController {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ConformityChecks checks;
    private final Messages messages;

    ConformityController(ConformityChecks checks, Messages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @GetMapping("/conformity")
    String form(Actor actor, Page page, Model model, @RequestParam @Nullable String tooLarge) {
        model.addAttribute("checks", checks.recent(actor));
        model.addAttribute("tooLarge", tooLarge != null);
        return "document/conformity-form";
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @PostMapping("/conformity")
    String upload(Actor actor, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new Refused("conformity.page.nothing");
        }
        String type = file.getContentType();
        return "redirect:/conformity/" + checks.keep(actor, name, type == null ? DOCX : type, file.getBytes());
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @GetMapping("/conformity/{id}")
    String report(Actor actor, Page page, Model model, Locale language, @PathVariable long id) {
        return show(model, language, checks.own(actor, id), "/conformity/" + id, "/conformity");
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @PostMapping("/conformity/{id}/corrected")
    ResponseEntity<byte[]> corrected(
            Actor actor, @PathVariable long id, @RequestParam(name = "rule", defaultValue = "") List<String> rules) {
        return copy(checks.own(actor, id), rules);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @GetMapping("/documents/{id}/conformity")
    String ofDocument(Actor actor, Page page, Model model, Locale language, @PathVariable long id) {
        return show(
                model, language, checks.ofDocument(actor, id), "/documents/" + id + "/conformity", "/documents/" + id);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF, Role.LEADER})
    @PostMapping("/documents/{id}/conformity/corrected")
    ResponseEntity<byte[]> correctedDocument(
            Actor actor, @PathVariable long id, @RequestParam(name = "rule", defaultValue = "") List<String> rules) {
        return copy(checks.ofDocument(actor, id), rules);
    }

    private String show(Model model, Locale language, ConformityChecks.Subject subject, String address, String back) {
        model.addAttribute("subject", subject);
        model.addAttribute("address", address);
        model.addAttribute("back", back);
        try {
            model.addAttribute("check", ConformityPage.of(checks.report(subject), messages, language));
        } catch (ConformityRefused refused) {
            model.addAttribute("refusal", messages.text(language, "conformity.refused." + refused.code()));
        }
        return "document/conformity";
    }

    private ResponseEntity<byte[]> copy(ConformityChecks.Subject subject, List<String> rules) {
        if (rules.isEmpty()) {
            throw new Refused("conformity.page.nothingChosen");
        }
        return file(subject.fileName(), checks.corrected(subject, rules));
    }

    /** A corrected copy under the name of the file it was made from. */
    static ResponseEntity<byte[]> file(String original, byte[] content) {
        String name = original.replaceFirst("(?i)\\.docx$", "") + "-da-sua.docx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, DOCX)
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
