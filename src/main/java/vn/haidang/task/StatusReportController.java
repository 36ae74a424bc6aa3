package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The status report: page and files. */
@Controller
class StatusReportController {

    private static final int LISTED = 50;

    private final StatusReports reports;
    private final StatusFiles files;
    private final TaskQueries tasks;
    private final Clock clock;

    StatusReportController(StatusReports reports, StatusFiles files, TaskQueries tasks, Clock clock) {
        this.reports = reports;
        this.files = files;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/reports/task-status")
    String page(
            Page page,
            Model model,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String source) {
        SummaryQueries.Scope scope = scope(asOf, unit, source);
        StatusReport report = reports.of(scope, LISTED);
        model.addAttribute("report", report);
        model.addAttribute("scope", scope);
        model.addAttribute("units", UnitOption.of(tasks.units(scope.day()).values()));
        model.addAttribute("sentences", StatusNarrative.of(report, page::t));
        return "task/status-report";
    }

    @Permit.SignedIn
    @GetMapping("/reports/task-status.{kind:docx|pdf|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String source) {
        return files.answer(StatusFiles.Kind.of(kind), scope(asOf, unit, source));
    }

    private SummaryQueries.Scope scope(@Nullable String asOf, @Nullable String unit, @Nullable String source) {
        LocalDate day = TaskFilter.day(asOf);
        return new SummaryQueries.Scope(
                day == null ? LocalDate.now(clock) : day,
                TaskQueryApi.blankToNull(unit),
                TaskQueryApi.blankToNull(source));
    }
}
