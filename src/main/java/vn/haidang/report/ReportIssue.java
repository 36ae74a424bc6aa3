package vn.haidang.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.register.OutgoingDocuments;
import vn.haidang.register.OutgoingDraft;
import vn.haidang.register.Recipients;
import vn.haidang.register.Urgency;

/** Hands a frozen report to the register, where it is signed, numbered and issued like any other document. */
@Component
public class ReportIssue {

    private static final String KIND = "BC";

    private final Reports reports;
    private final ReportStore store;
    private final ReportPaper paper;
    private final OutgoingDocuments documents;
    private final Recipients recipients;

    ReportIssue(
            Reports reports, ReportStore store, ReportPaper paper, OutgoingDocuments documents, Recipients recipients) {
        this.reports = reports;
        this.store = store;
        this.paper = paper;
        this.documents = documents;
        this.recipients = recipients;
    }

    /**
     * What came of it.
     *
     * @param outgoing id of the outgoing document
     * @param unknown recipients that no list of the register knows: they stand on the paper as they were typed
     */
    public record HandedOver(long outgoing, List<String> unknown) {

        public HandedOver {
            unknown = List.copyOf(unknown);
        }
    }

    /** Makes it a draft of the register, with all its recipients. */
    @Transactional
    public HandedOver handOver(Actor actor, long id, @Nullable Integer version) {
        Report report = reports.open(actor, id, version, ReportAction.HAND_OVER);
        if (report.outgoingId() != null) {
            throw new Refused("report.refused.handedOver");
        }
        OfficialDocument document = paper.of(report.subject(), report.markup());
        long outgoing = documents.begin(actor, draft(actor, report, document));
        List<String> named = document.recipients().stream()
                .filter(name -> name.indexOf(':') < 0)
                .toList();
        List<String> unknown = recipients.addNamed(actor, outgoing, named);
        store.document(id, outgoing);
        store.move(actor, report, ReportAction.HAND_OVER, ReportState.FROZEN, null);
        reports.record(actor, report, ReportAction.HAND_OVER, ReportState.FROZEN, null);
        return new HandedOver(outgoing, unknown);
    }

    private OutgoingDraft draft(Actor actor, Report report, OfficialDocument document) {
        long unit = actor.belongsTo(report.unitId())
                ? report.unitId()
                : actor.unitIds().getFirst();
        return new OutgoingDraft(
                documents.kind(KIND),
                unit,
                null,
                report.subject(),
                Urgency.NORMAL,
                String.join("\n", document.addressees()),
                paper.body(report.markup()),
                1,
                null,
                null,
                null,
                null);
    }
}
