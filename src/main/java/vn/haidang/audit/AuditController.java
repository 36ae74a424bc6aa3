package vn.haidang.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Shows the record in plain words. */
@Controller
class AuditController {

    private static final int PAGE_SIZE = 100;

    private final AuditQueries queries;
    private final Clock clock;

    AuditController(AuditQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Permit({Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE})
    @GetMapping("/audit")
    String all(Page page, Model model, @RequestParam @Nullable Instant before) {
        List<AuditQueries.Entry> entries =
                queries.latest(before == null ? clock.instant().plusSeconds(1) : before, PAGE_SIZE);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "next", entries.size() < PAGE_SIZE ? null : entries.getLast().at());
        return "audit/list";
    }

    @Permit({Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @GetMapping("/audit/{type}/{id}")
    String ofObject(Page page, Model model, @PathVariable String type, @PathVariable long id) {
        model.addAttribute("type", type);
        model.addAttribute("entries", queries.history(type, id));
        return "audit/object";
    }
}
