package vn.haidang.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/** Corrections of official values: the list, one with its decision, and the form to ask for one. */
@Controller
class CorrectionController {

    private static final int PAGE = 30;

    private final Corrections corrections;
    private final CorrectionPages pages;
    private final Certificates certificates;
    private final Observations observations;
    private final Indicators indicators;
    private final SourceFiles files;
    private final Attachments attachments;

    CorrectionController(
            Corrections corrections,
            CorrectionPages pages,
            Certificates certificates,
            Observations observations,
            Indicators indicators,
            SourceFiles files,
            Attachments attachments) {
        this.corrections = corrections;
        this.pages = pages;
        this.certificates = certificates;
        this.observations = observations;
        this.indicators = indicators;
        this.files = files;
        this.attachments = attachments;
    }

    @Permit.SignedIn
    @GetMapping("/indicators/corrections")
    String list(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long before) {
        List<Correction> found = corrections.list(open, before, PAGE);
        model.addAttribute("rows", pages.rows(actor, found));
        model.addAttribute("open", open);
        model.addAttribute("next", found.size() < PAGE ? 0L : found.getLast().id());
        model.addAttribute("text", BoardText.of(page));
        return "indicator/corrections";
    }

    @Permit.SignedIn
    @GetMapping("/indicators/corrections/{id}")
    String show(Actor actor, Page page, Model model, @PathVariable long id) {
        model.addAttribute("row", seen(actor, id));
        model.addAttribute("text", BoardText.of(page));
        return "indicator/correction";
    }

    /** @param point as in the address of the value: body/period/indicator/part/standing */
    @Permit.SignedIn
    @GetMapping("/indicators/corrections/new")
    String form(Actor actor, Page page, Model model, @RequestParam String point) {
        return fill(page, model, pages.form(actor, point(point), CorrectionPages.Typed.EMPTY, null));
    }

    /** What is refused comes back as it was typed, the evidence kept, with the reason at the top. */
    @Permit.SignedIn
    @PostMapping("/indicators/corrections")
    Object ask(
            Actor actor,
            Page page,
            Model model,
            @RequestParam String point,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long kept,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes to) {
        Point where = point(point);
        Long fileId = file == null || file.isEmpty() ? pages.kept(actor, kept) : Long.valueOf(keep(actor, file));
        try {
            long id = corrections.ask(actor, where, version, wish(where, value, fileId), reason);
            Flash.success(to, "indicator.correction.asked");
            return "redirect:/indicators/corrections/" + id;
        } catch (NotPermitted | StaleWrite | NotFound serious) {
            throw serious;
        } catch (Refused refused) {
            CorrectionPages.Typed typed = new CorrectionPages.Typed(value, reason, fileId);
            fill(page, model, pages.form(actor, where, typed, refused));
            return new ModelAndView("indicator/correction-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static String fill(Page page, Model model, CorrectionPages.Form form) {
        model.addAttribute("form", form);
        model.addAttribute("text", BoardText.of(page));
        return "indicator/correction-form";
    }

    private Corrections.Wish wish(Point point, String typed, @Nullable Long fileId) {
        BigDecimal now = observations.find(point).map(Observation::value).orElse(null);
        TypedNumber.Reading read = TypedNumber.read(typed, indicators.indicator(point.indicatorId()), now);
        if (read.problem() != null) {
            throw new Refused(read.problem(), read.arguments().toArray());
        }
        if (read.value() == null) {
            throw new Refused("indicator.correction.refused.value");
        }
        return new Corrections.Wish(read.value(), read.printed(), read.qualifier(), fileId);
    }

    private long keep(Actor actor, MultipartFile file) {
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return attachments
                    .keep(actor, name, file.getContentType(), file.getInputStream())
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Point point(String text) {
        String[] parts = text.split("/");
        if (parts.length != 5 || !parts[3].matches("\\d{1,9}")) {
            throw new NotFound("indicator", text);
        }
        return certificates.point(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]);
    }

    private CorrectionPages.Row seen(Actor actor, long id) {
        return pages.rows(actor, List.of(corrections.correction(id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotPermitted("indicator.value.notPermitted"));
    }

    @Permit.SignedIn
    @PostMapping("/indicators/corrections/{id}/acceptances")
    String accept(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes to) {
        corrections.accept(actor, id, version, note);
        Flash.success(to, "indicator.correction.accepted");
        return "redirect:/indicators/corrections/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/indicators/corrections/{id}/refusals")
    String refuse(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        corrections.refuse(actor, id, version, reason);
        Flash.success(to, "indicator.correction.refused");
        return "redirect:/indicators/corrections/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/indicators/corrections/{id}/withdrawals")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        corrections.withdraw(actor, id, version);
        Flash.success(to, "indicator.correction.withdrawn");
        return "redirect:/indicators/corrections/" + id;
    }

    /** The evidence, as it came, to whoever gives, collects or approves the value or sees all. */
    @Permit.SignedIn
    @GetMapping("/indicators/corrections/{id}/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable long id) {
        CorrectionPages.Row row = seen(actor, id);
        Long file = row.correction().fileId();
        if (file == null) {
            throw new NotFound("indicatorCorrection", id);
        }
        files.requireOf(actor, row.body(), row.indicator());
        return attachments.download(file);
    }
}
