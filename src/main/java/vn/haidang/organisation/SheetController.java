package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.layout.Sheet;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Lists of units and people as Excel, out as displayed and in with a look at every row first. */
@Controller
class SheetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_PEOPLE = 20_000;

    private final UnitPages unitPages;
    private final PersonPages personPages;
    private final Units units;
    private final Imports imports;

    SheetController(UnitPages unitPages, PersonPages personPages, Units units, Imports imports) {
        this.unitPages = unitPages;
        this.personPages = personPages;
        this.units = units;
        this.imports = imports;
    }

    @Permit.SignedIn
    @GetMapping("/units.xlsx")
    void units(
            Page page,
            HttpServletResponse response,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean ended)
            throws IOException {
        LocalDate day = asOf == null ? page.today() : asOf;
        Sheet<UnitView.Row> sheet = this.<UnitView.Row>titled(page, "organisation.units", day)
                .text(page.t("organisation.field.name"), 55, row -> "   ".repeat(row.depth()) + row.name())
                .text(page.t("organisation.field.shortName"), 20, UnitView.Row::shortName)
                .text(page.t("organisation.field.code"), 16, UnitView.Row::code)
                .text(page.t("organisation.field.kind"), 20, row -> page.t("organisation.kind." + row.kind()))
                .text(page.t("organisation.head"), 24, UnitView.Row::heads)
                .text(page.t("organisation.sponsor"), 24, UnitView.Row::sponsors)
                .number(page.t("organisation.people.count"), 10, UnitView.Row::people)
                .date(page.t("organisation.field.validFrom"), 13, UnitView.Row::validFrom)
                .date(page.t("organisation.field.validTo"), 13, UnitView.Row::validTo)
                .bold(row -> row.depth() == 0);
        send(response, "don-vi.xlsx", out -> sheet.write(unitPages.tree(day, ended).stream(), out));
    }

    @Permit.SignedIn
    @GetMapping("/people.xlsx")
    void people(
            Page page,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean everybody)
            throws IOException {
        Sheet<PersonView.Row> sheet = this.<PersonView.Row>titled(page, "organisation.tab.people", page.today())
                .text(page.t("organisation.field.personName"), 28, PersonView.Row::name)
                .text(page.t("organisation.posts"), 80, PersonView.Row::posts)
                .text(page.t("organisation.field.email"), 32, PersonView.Row::email);
        List<PersonView.Row> rows =
                personPages.list(new PersonPages.Filter(q.strip(), unit, everybody, page.today(), 0), MOST_PEOPLE);
        send(response, "nguoi.xlsx", out -> sheet.write(rows.stream(), out));
    }

    private <R> Sheet<R> titled(Page page, String key, LocalDate day) {
        Sheet<R> sheet = Sheet.titled(page.t(key));
        Stream<UnitRef> authorities = units.all(day).stream().filter(unit -> unit.kind() == UnitKind.AUTHORITY);
        authorities.findFirst().ifPresent(authority -> sheet.authority(null, authority.name()));
        return sheet.note(page.t("organisation.asOf", page.date(day)));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/{kind:units|people}/import")
    String form(Page page, Model model, @PathVariable String kind) {
        return form(model, kind, null);
    }

    private static String form(Model model, String kind, Form.@Nullable Problem problem) {
        model.addAttribute("kind", kind);
        model.addAttribute("problem", problem);
        return "organisation/import";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/{kind:units|people}/import/template.xlsx")
    void template(HttpServletResponse response, @PathVariable String kind) throws IOException {
        send(response, "mau-" + kind + ".xlsx", out -> imports.writeTemplate(ImportKind.of(kind), out));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{kind:units|people}/import")
    String upload(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            @PathVariable String kind,
            @RequestParam MultipartFile file)
            throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, kind, new Form.Problem("file", "organisation.import.noFile", new Object[0]));
        }
        try (InputStream in = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            long id = imports.upload(actor, ImportKind.of(kind), name.substring(0, Math.min(200, name.length())), in);
            return "redirect:/" + kind + "/import/" + id;
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, kind, refused.problems().getFirst());
        }
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/{kind:units|people}/import/{id:\\d+}")
    String preview(Page page, Actor actor, Model model, @PathVariable String kind, @PathVariable long id) {
        model.addAttribute("preview", imports.preview(actor, ImportKind.of(kind), id));
        return "organisation/import-preview";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/{kind:units|people}/import/{id:\\d+}/bad.xlsx")
    void bad(Actor actor, HttpServletResponse response, @PathVariable String kind, @PathVariable long id)
            throws IOException {
        send(response, "can-sua-" + kind + ".xlsx", out -> imports.writeBadRows(actor, ImportKind.of(kind), id, out));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{kind:units|people}/import/{id:\\d+}")
    String accept(Actor actor, RedirectAttributes to, @PathVariable String kind, @PathVariable long id) {
        ImportView done = imports.accept(actor, ImportKind.of(kind), id);
        if (done.badRows() == 0) {
            Flash.success(to, "organisation.import.done", String.valueOf(done.goodRows()));
            return "redirect:/" + kind;
        }
        Flash.warning(
                to, "organisation.import.doneBad", String.valueOf(done.goodRows()), String.valueOf(done.badRows()));
        return "redirect:/" + kind + "/import/" + id;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void send(HttpServletResponse response, String name, Content content) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        content.write(response.getOutputStream());
    }
}
