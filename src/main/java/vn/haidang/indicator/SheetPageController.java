package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Sheets of forms: templates out, filled-in ones in, what came of them; for one body, and for all of a round. */
@Controller
class SheetPageController {

    private static final String ENTRY = "/indicators/entry/";
    private static final String ROUND = "/indicators/collection/rounds/";

    private final Rounds rounds;
    private final CollectionForms forms;
    private final FormSheet sheet;
    private final RoundSheet roundSheet;
    private final SheetImports imports;
    private final SheetPages pages;
    private final Attachments attachments;

    SheetPageController(
            Rounds rounds,
            CollectionForms forms,
            FormSheet sheet,
            RoundSheet roundSheet,
            SheetImports imports,
            SheetPages pages,
            Attachments attachments) {
        this.rounds = rounds;
        this.forms = forms;
        this.sheet = sheet;
        this.roundSheet = roundSheet;
        this.imports = imports;
        this.pages = pages;
        this.attachments = attachments;
    }

    private Rounds.Desk desk(Actor actor, long id) {
        Rounds.Desk desk = rounds.desk(id);
        Entrant.of(actor).requireEnter(desk.form(), desk.body());
        return desk;
    }

    private Round round(Actor actor, long id) {
        Round round = rounds.round(id);
        Entrant.requireCollect(actor, forms.form(round.formId()));
        return round;
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry/{id:\\d+}/sheet.xlsx")
    void template(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Rounds.Desk desk = desk(actor, id);
        CollectionController.download(
                response,
                "bieu-" + desk.body().code() + "-" + desk.round().period().key() + ".xlsx");
        sheet.write(desk, response.getOutputStream());
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/sheets")
    String take(Actor actor, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        long made =
                imports.takeBody(Entrant.of(actor), id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return "redirect:" + ENTRY + id + "/imports/" + made;
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry/{id:\\d+}/imports/{sheet:\\d+}")
    String show(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam(defaultValue = "0") int after) {
        Rounds.Desk desk = desk(actor, id);
        return pages.show(
                page, model, pages.of(one, desk.round().id(), desk.body().id()), ENTRY + id, after);
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry/{id:\\d+}/imports/{sheet:\\d+}/bad.xlsx")
    void bad(Actor actor, @PathVariable long id, @PathVariable("sheet") long one, HttpServletResponse response)
            throws IOException {
        Rounds.Desk desk = desk(actor, id);
        pages.bad(pages.of(one, desk.round().id(), desk.body().id()), response);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/imports/{sheet:\\d+}/choices")
    String choose(
            RedirectAttributes to,
            Actor actor,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam Map<String, String> form) {
        Rounds.Desk desk = desk(actor, id);
        SheetImport of = pages.of(one, desk.round().id(), desk.body().id());
        return pages.choose(to, Entrant.of(actor), of, ENTRY + id + "/imports/" + one, form);
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/imports/{sheet:\\d+}/choices")
    String chooseRound(
            RedirectAttributes to,
            Actor actor,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam Map<String, String> form) {
        round(actor, id);
        return pages.choose(to, Entrant.of(actor), pages.of(one, id, null), ROUND + id + "/imports/" + one, form);
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}/sheet.xlsx")
    void roundTemplate(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Round round = round(actor, id);
        CollectionController.download(response, "bieu-" + round.period().key() + ".xlsx");
        roundSheet.write(round, forms.form(round.formId()), response.getOutputStream());
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/sheets")
    String takeRound(Actor actor, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        long made = imports.takeRound(actor, id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return "redirect:" + ROUND + id + "/imports/" + made;
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}/imports/{sheet:\\d+}")
    String showRound(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam(defaultValue = "0") int after) {
        round(actor, id);
        return pages.show(page, model, pages.of(one, id, null), ROUND + id, after);
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}/imports/{sheet:\\d+}/bad.xlsx")
    void badRound(Actor actor, @PathVariable long id, @PathVariable("sheet") long one, HttpServletResponse response)
            throws IOException {
        round(actor, id);
        pages.bad(pages.of(one, id, null), response);
    }

    /** The file as it came. */
    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}/imports/{sheet:\\d+}/file")
    ResponseEntity<Resource> original(Actor actor, @PathVariable long id, @PathVariable("sheet") long one) {
        round(actor, id);
        return attachments.download(pages.of(one, id, null).fileId());
    }
}
