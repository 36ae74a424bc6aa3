package vn.haidang.report;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.register.OutgoingIssued;

/** What reports hear of the register. */
@Component
class ReportListeners {

    private final Reports reports;
    private final ReportStore store;

    ReportListeners(Reports reports, ReportStore store) {
        this.reports = reports;
        this.store = store;
    }

    @EventListener
    @Transactional
    void on(OutgoingIssued issued) {
        store.ofDocument(issued.outgoingId())
                .filter(report -> report.state() == ReportState.FROZEN)
                .ifPresent(report -> {
                    Actor register = Actor.system("register");
                    store.issued(report.id(), issued.label(), issued.dated());
                    store.move(register, report, ReportAction.ISSUE, ReportState.ISSUED, issued.label());
                    reports.record(register, report, ReportAction.ISSUE, ReportState.ISSUED, issued.label());
                });
    }
}
