package vn.haidang.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** The page behind every number: what it is, where it came from, what it was before, what it adds up from. */
@Controller
class ValueController {

    private final Certificates certificates;
    private final SourceFiles files;
    private final Attachments attachments;

    ValueController(Certificates certificates, SourceFiles files, Attachments attachments) {
        this.certificates = certificates;
        this.files = files;
        this.attachments = attachments;
    }

    /**
     * @param known as it was known at the end of this day
     * @param after reads on after this body below
     */
    @Permit.SignedIn
    @GetMapping("/indicators/values/{body}/{period}/{indicator}/{coordinate}/{standing}")
    String show(
            Actor actor,
            Page page,
            Model model,
            @PathVariable String body,
            @PathVariable String period,
            @PathVariable String indicator,
            @PathVariable int coordinate,
            @PathVariable String standing,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate known,
            @RequestParam(required = false) @Nullable Integer after) {
        Point point = certificates.point(body, period, indicator, coordinate, standing);
        model.addAttribute("value", certificates.of(actor, point, known, after));
        model.addAttribute("text", BoardText.of(page));
        return "indicator/value";
    }

    /** The file that a value was read from, as it came, to whoever may see all the figures in it. */
    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.ADMINISTRATOR, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/sources/{id}/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable long id) {
        return attachments.download(files.file(actor, id));
    }
}
