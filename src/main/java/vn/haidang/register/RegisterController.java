package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The registers to be printed, and the one that is kept by hand: who used a copy that is kept. */
@Controller
class RegisterController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterFiles files;
    private final RegisterCopies copies;
    private final Clock clock;

    RegisterController(RegisterFiles files, RegisterCopies copies, Clock clock) {
        this.files = files;
        this.copies = copies;
        this.clock = clock;
    }

    /** @param from first day, this year's by default */
    @Permit.SignedIn
    @GetMapping("/registers")
    String books(Page page, Model model, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("from", from == null ? today.withDayOfYear(1) : from);
        model.addAttribute("to", to == null ? today : to);
        return "register/registers";
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.LEADER})
    @GetMapping("/registers/{book}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String book,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int volume) {
        RegisterBook chosen = RegisterBook.of(book);
        Span span = span(from, to);
        return file(
                book + "-" + span.from() + "-" + span.to() + ".pdf",
                MediaType.APPLICATION_PDF,
                files.pdf(chosen, span.from(), span.to(), volume));
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.LEADER})
    @GetMapping("/registers/{book}.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable String book, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        RegisterBook chosen = RegisterBook.of(book);
        Span span = span(from, to);
        return file(
                book + "-" + span.from() + "-" + span.to() + ".xlsx",
                XLSX,
                files.sheet(chosen, span.from(), span.to()));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/registers/copies")
    String copies(Page page, Model model) {
        model.addAttribute("uses", copies.latest());
        return "register/copy-uses";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/registers/copies")
    String use(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        copies.add(actor, typed);
        Flash.success(redirect, "register.copies.added");
        return "redirect:/registers/copies";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/registers/copies/{id:\\d+}/returns")
    String returned(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        copies.returned(actor, id, version);
        Flash.success(redirect, "register.copies.returned");
        return "redirect:/registers/copies";
    }

    private record Span(LocalDate from, LocalDate to) {}

    private Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        Span span = new Span(from == null ? today.withDayOfYear(1) : from, to == null ? today : to);
        if (span.from().isAfter(span.to())) {
            throw new Refused("register.book.turned");
        }
        return span;
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return ResponseEntity.ok().headers(headers).body(content);
    }
}
