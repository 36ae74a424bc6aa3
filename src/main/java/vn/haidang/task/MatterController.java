package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** A matter as one picture, from any of its documents. */
@Controller
class MatterController {

    private final MatterQueries matters;
    private final Documents documents;
    private final Clock clock;

    MatterController(MatterQueries matters, Documents documents, Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @GetMapping("/matters/document/{id:\\d+}")
    String ofDocument(Page page, Actor actor, Model model, @PathVariable long id) {
        // refuses whoever may not see the document itself
        documents.document(actor, id);
        return show(model, MatterQueries.Origin.DOCUMENT, id);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER})
    @GetMapping("/matters/arrival/{id:\\d+}")
    String ofArrival(Page page, Model model, @PathVariable long id) {
        return show(model, MatterQueries.Origin.ARRIVAL, id);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER})
    @GetMapping("/matters/outgoing/{id:\\d+}")
    String ofOutgoing(Page page, Model model, @PathVariable long id) {
        return show(model, MatterQueries.Origin.OUTGOING, id);
    }

    private String show(Model model, MatterQueries.Origin origin, long id) {
        LocalDate today = LocalDate.now(clock);
        Matter matter = matters.matter(origin, id, today);
        model.addAttribute("matter", matter);
        model.addAttribute("picture", MatterPicture.of(matter, today));
        return "task/matter";
    }
}
