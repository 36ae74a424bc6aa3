package vn.haidang.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Permit;

/** The status report as a file, for programs. */
@RestController
@Tag(name = "reports")
class StatusReportApi {

    private final StatusFiles files;
    private final Clock clock;

    StatusReportApi(StatusFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping({
        "/api/v1/reports/task-status.docx",
        "/api/v1/reports/task-status.pdf",
        "/api/v1/reports/task-status.xlsx"
    })
    @Operation(summary = "The status report as of a day: official paper (docx, pdf) or worksheet (xlsx)")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @Parameter(description = "Day as of which, e.g. 2024-12-31; absent: today") @RequestParam @Nullable
                    String asOf,
            @Parameter(description = "Code or id of the only unit to report on") @RequestParam @Nullable String unit,
            @Parameter(description = "Kind, document or label of the only source to report on") @RequestParam @Nullable
                    String source) {
        LocalDate day = TaskFilter.day(asOf);
        String kind = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('.') + 1);
        return files.answer(
                StatusFiles.Kind.of(kind),
                new SummaryQueries.Scope(
                        day == null ? LocalDate.now(clock) : day,
                        TaskQueryApi.blankToNull(unit),
                        TaskQueryApi.blankToNull(source)));
    }
}
