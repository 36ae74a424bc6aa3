package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/**
 * The forms of one enterprise for whoever holds its link. Open to anybody, because the holder has no account: each handler opens the link itself,
 * and {@link Entrant} lets its holder at nothing but that body's forms. Tokens against forged forms hold as everywhere.
 */
@Controller
@RequestMapping("/indicators/link/{secret:[A-Za-z0-9_-]{20,64}}")
class LinkController {

    private final Links links;
    private final EntryPages pages;
    private final EntryQueries queries;
    private final Rounds rounds;
    private final Bodies bodies;
    private final FormSheet sheet;
    private final SheetImports imports;
    private final SheetPages sheets;

    LinkController(
            Links links,
            EntryPages pages,
            EntryQueries queries,
            Rounds rounds,
            Bodies bodies,
            FormSheet sheet,
            SheetImports imports,
            SheetPages sheets) {
        this.links = links;
        this.pages = pages;
        this.queries = queries;
        this.rounds = rounds;
        this.bodies = bodies;
        this.sheet = sheet;
        this.imports = imports;
        this.sheets = sheets;
    }

    private static String base(String secret, long id) {
        return "/indicators/link/" + secret + "/" + id;
    }

    private Entrant open(String secret, HttpServletRequest request) {
        return links.open(secret, request.getRemoteAddr()).entrant();
    }

    /** A form of that body; another body's form is as if it were not there. */
    private Rounds.Desk desk(Entrant entrant, long id) {
        Rounds.Desk desk = rounds.desk(id);
        if (!entrant.mayEnter(desk.form(), desk.body())) {
            throw new NotFound("collectionRound", id);
        }
        return desk;
    }

    private Entrant of(String secret, long id, HttpServletRequest request) {
        Entrant entrant = open(secret, request);
        desk(entrant, id);
        return entrant;
    }

    @Permit.Anyone
    @GetMapping
    String list(Page page, Model model, HttpServletRequest request, @PathVariable String secret) {
        Links.Opened opened = links.open(secret, request.getRemoteAddr());
        int body = opened.link().bodyId();
        model.addAttribute("rows", queries.toFill(body));
        model.addAttribute("base", "/indicators/link/" + secret);
        model.addAttribute("holder", bodies.body(body, page.today()).name());
        return "indicator/entry-list";
    }

    @Permit.Anyone
    @GetMapping("/{id:\\d+}")
    String show(
            Page page, Model model, HttpServletRequest request, @PathVariable String secret, @PathVariable long id) {
        return pages.show(page, model, of(secret, id, request), base(secret, id), id);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}")
    String save(
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.save(page, model, response, to, of(secret, id, request), base(secret, id), id, form, false);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/sending")
    String send(
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.save(page, model, response, to, of(secret, id, request), base(secret, id), id, form, true);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/taking-back")
    String takeBack(
            HttpServletRequest request,
            RedirectAttributes to,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam int version) {
        return pages.takeBack(to, of(secret, id, request), base(secret, id), id, version);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/cells")
    String cells(
            Page page,
            Model model,
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.cells(model, of(secret, id, request), base(secret, id), id, form);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/notes")
    String note(
            Page page,
            Model model,
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.note(model, of(secret, id, request), base(secret, id), id, form);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/block")
    String paste(
            Page page,
            Model model,
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return pages.paste(page, model, of(secret, id, request), base(secret, id), id, form, part);
    }

    @Permit.Anyone
    @GetMapping("/{id:\\d+}/changes")
    String changes(
            Page page,
            Model model,
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam long after) {
        return pages.changes(model, of(secret, id, request), base(secret, id), id, after);
    }

    @Permit.Anyone
    @GetMapping("/{id:\\d+}/sheet.xlsx")
    void template(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String secret,
            @PathVariable long id)
            throws IOException {
        Rounds.Desk desk = desk(open(secret, request), id);
        CollectionController.download(
                response,
                "bieu-" + desk.body().code() + "-" + desk.round().period().key() + ".xlsx");
        sheet.write(desk, response.getOutputStream());
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/sheets")
    String take(
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam MultipartFile file)
            throws IOException {
        long made = imports.takeBody(
                of(secret, id, request), id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return "redirect:" + base(secret, id) + "/imports/" + made;
    }

    @Permit.Anyone
    @GetMapping("/{id:\\d+}/imports/{sheet:\\d+}")
    String sheet(
            Page page,
            Model model,
            HttpServletRequest request,
            @PathVariable String secret,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam(defaultValue = "0") int after) {
        Rounds.Desk desk = desk(open(secret, request), id);
        return sheets.show(
                page, model, sheets.of(one, desk.round().id(), desk.body().id()), base(secret, id), after);
    }

    @Permit.Anyone
    @GetMapping("/{id:\\d+}/imports/{sheet:\\d+}/bad.xlsx")
    void bad(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String secret,
            @PathVariable long id,
            @PathVariable("sheet") long one)
            throws IOException {
        Rounds.Desk desk = desk(open(secret, request), id);
        sheets.bad(sheets.of(one, desk.round().id(), desk.body().id()), response);
    }

    @Permit.Anyone
    @PostMapping("/{id:\\d+}/imports/{sheet:\\d+}/choices")
    String choose(
            HttpServletRequest request,
            RedirectAttributes to,
            @PathVariable String secret,
            @PathVariable long id,
            @PathVariable("sheet") long one,
            @RequestParam Map<String, String> form) {
        Entrant entrant = open(secret, request);
        Rounds.Desk desk = desk(entrant, id);
        SheetImport of = sheets.of(one, desk.round().id(), desk.body().id());
        return sheets.choose(to, entrant, of, base(secret, id) + "/imports/" + one, form);
    }
}
