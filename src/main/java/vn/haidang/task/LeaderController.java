package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** What a leader looks at: how the units stand today, how it went over the year, what is late and why. */
@Controller
class LeaderController {

    private static final int LISTED = 15;

    private final StatusReports reports;
    private final SummaryQueries summaries;
    private final Clock clock;

    LeaderController(StatusReports reports, SummaryQueries summaries, Clock clock) {
        this.reports = reports;
        this.summaries = summaries;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @GetMapping("/leader")
    String page(Page page, Model model) {
        SummaryQueries.Scope today = SummaryQueries.Scope.all(LocalDate.now(clock));
        model.addAttribute("report", reports.of(today, LISTED));
        model.addAttribute("trend", summaries.trend(today));
        return "task/leader";
    }
}
