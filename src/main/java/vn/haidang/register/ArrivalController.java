package vn.haidang.register;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Lists documents that came in, shows one, and takes what is done with it. */
@Controller
class ArrivalController {

    private final Arrivals arrivals;
    private final ArrivalQueries queries;
    private final ArrivalPages pages;
    private final ArrivalStore store;
    private final Documents documents;
    private final Attachments attachments;
    private final Clock clock;

    ArrivalController(
            Arrivals arrivals,
            ArrivalQueries queries,
            ArrivalPages pages,
            ArrivalStore store,
            Documents documents,
            Attachments attachments,
            Clock clock) {
        this.arrivals = arrivals;
        this.queries = queries;
        this.pages = pages;
        this.store = store;
        this.documents = documents;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/arrivals")
    String list(
            Actor actor,
            Page page,
            Model model,
            @RequestParam Map<String, String> address,
            @RequestParam @Nullable String after) {
        ArrivalFilter filter = ArrivalFilter.of(address);
        ArrivalQueries.Listed listed = queries.list(actor, filter, after, ArrivalQueries.PAGE_SIZE);
        boolean works = actor.hasAny(Role.CLERK, Role.OFFICE);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("next", listed.next());
        model.addAttribute("after", after);
        model.addAttribute("years", queries.years());
        model.addAttribute("units", pages.ofTheAuthority(LocalDate.now(clock)));
        model.addAttribute("waiting", works ? store.countWaiting() : 0);
        model.addAttribute("mayWork", works);
        return "register/arrival-list";
    }

    /** The list as shown, all of its pages. */
    @Permit.SignedIn
    @GetMapping("/arrivals.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, Page page, @RequestParam Map<String, String> address) {
        byte[] file = ArrivalSheet.write(queries.all(actor, ArrivalFilter.of(address)), key -> page.t(key));
        return RegisterController.file("van-ban-den-" + LocalDate.now(clock) + ".xlsx", RegisterController.XLSX, file);
    }

    /** What is late or falls due today, by whoever has to act. */
    @Permit.SignedIn
    @GetMapping("/arrivals/late")
    String late(Actor actor, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<ArrivalRow> rows = queries.running(actor).stream()
                .filter(row -> !row.late().isEmpty() || row.overdue(today))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "waiting", actor.hasAny(Role.CLERK, Role.OFFICE) ? store.waiting(Integer.MAX_VALUE) : List.of());
        return "register/arrival-late";
    }

    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}")
    String show(Actor actor, Page page, Model model, @PathVariable long id) {
        model.addAttribute("view", pages.page(actor, id));
        return "register/arrival";
    }

    /** The file as it came; whoever may see the document may read it. */
    @Permit.SignedIn
    @GetMapping("/arrivals/{id:\\d+}/original")
    ResponseEntity<Resource> original(Actor actor, @PathVariable long id) {
        return attachments.download(file(arrivals.arrival(actor, id)).fileId());
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}/scans")
    String scan(Actor actor, @PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        String name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new Refused("register.arrival.noScan");
        }
        arrivals.attach(actor, id, documents.upload(actor, name, file.getContentType(), file.getBytes()));
        return done(redirect, id, "register.arrival.scanned");
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}/acknowledgements")
    String acknowledge(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        arrivals.acknowledge(actor, id);
        return done(redirect, id, "register.arrival.acknowledgedNow");
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}/presentations")
    String present(
            Actor actor,
            @PathVariable long id,
            @RequestParam long leader,
            @RequestParam @Nullable String words,
            RedirectAttributes redirect) {
        arrivals.present(actor, id, leader, words);
        return done(redirect, id, "register.arrival.presented");
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}/forwardings")
    String forward(
            Actor actor,
            @PathVariable long id,
            @RequestParam long unit,
            @RequestParam ForwardingPart part,
            @RequestParam @Nullable LocalDate dueOn,
            @RequestParam @Nullable String words,
            RedirectAttributes redirect) {
        arrivals.forward(actor, id, unit, part, dueOn, words);
        return done(redirect, id, "register.arrival.forwarded");
    }

    @Permit.SignedIn
    @PostMapping("/arrivals/{id:\\d+}/receipts")
    String receive(Actor actor, @PathVariable long id, @RequestParam long unit, RedirectAttributes redirect) {
        arrivals.receive(actor, id, unit);
        return done(redirect, id, "register.arrival.receivedNow");
    }

    @Permit.SignedIn
    @PostMapping("/arrivals/{id:\\d+}/closings")
    String close(
            Actor actor, @PathVariable long id, @RequestParam @Nullable String words, RedirectAttributes redirect) {
        arrivals.close(actor, id, words);
        return done(redirect, id, "register.arrival.closed");
    }

    @Permit.SignedIn
    @PostMapping("/arrivals/{id:\\d+}/reopenings")
    String reopen(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        arrivals.reopen(actor, id, words);
        return done(redirect, id, "register.arrival.reopened");
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/arrivals/{id:\\d+}/cancellations")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        arrivals.cancel(actor, id, words);
        return done(redirect, id, "register.arrival.cancelled");
    }

    ArrivalSource file(Arrival arrival) {
        Long document = arrival.documentId();
        if (document == null) {
            throw new NotFound("file", String.valueOf(arrival.id()));
        }
        return store.source(document).orElseThrow(() -> new NotFound("file", String.valueOf(arrival.id())));
    }

    static String done(RedirectAttributes redirect, long id, String key) {
        Flash.success(redirect, key);
        return "redirect:/arrivals/" + id;
    }
}
