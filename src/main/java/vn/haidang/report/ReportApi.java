package vn.haidang.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;

/** Reports and certificates for programs. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class ReportApi {

    private static final int MOST = 500;

    private final Reports reports;
    private final ReportView view;
    private final Certificates certificates;

    ReportApi(Reports reports, ReportView view, Certificates certificates) {
        this.reports = reports;
        this.view = view;
        this.certificates = certificates;
    }

    /**
     * A certificate and what has become of it.
     *
     * @param certificate as it was when the report was frozen
     * @param text the very characters that the hash is of
     * @param corrections values below it that were changed since
     */
    record CertificateJson(
            Certificate certificate, String text, String hash, boolean intact, List<Correction> corrections) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Reports, the latest first: those one may see")
    List<ReportView.Row> list(Actor actor, @RequestParam(required = false) @Nullable ReportState state) {
        return reports.list(actor, state, MOST).stream().map(ReportView.Row::of).toList();
    }

    @Permit.SignedIn
    @GetMapping("/{id:\\d+}")
    @Operation(summary = "One report: text, numbers with how they came about, addresses of their certificates")
    ReportView.Whole show(Actor actor, @PathVariable long id) {
        return view.of(reports.find(actor, id));
    }

    @Permit.SignedIn
    @GetMapping("/certificates/{code}")
    @Operation(summary = "The certificate of a number of a frozen report, with corrections made since")
    CertificateJson certificate(@PathVariable String code) {
        Certificates.Shown shown = certificates.find(code);
        return new CertificateJson(
                shown.certificate(), shown.json(), shown.hash(), shown.intact(), shown.corrections());
    }
}
