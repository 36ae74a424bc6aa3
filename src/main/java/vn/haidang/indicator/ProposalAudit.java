package vn.haidang.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.document.ReadText;
import vn.haidang.platform.Actor;

/** What people make of proposals, on record with the document. */
@Component
class ProposalAudit {

    private final Audit audit;
    private final Indicators indicators;

    ProposalAudit(Audit audit, Indicators indicators) {
        this.audit = audit;
        this.indicators = indicators;
    }

    void proposed(Actor actor, ReadText read, int count) {
        audit.record(
                actor,
                "indicator.proposed",
                subject(read),
                null,
                Map.of("indicator.proposals", String.valueOf(count)),
                null);
    }

    private static Audit.Subject subject(ReadText read) {
        return new Audit.Subject("document", read.documentId(), read.label());
    }

    void act(
            Actor actor,
            ReadText read,
            String action,
            Proposal seen,
            Proposal.Content content,
            @Nullable String reason) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("indicator.printed", seen.printed());
        after.put("indicator.line", String.valueOf(seen.line()));
        if (content.indicatorId() != null) {
            after.put(
                    "indicator.indicator",
                    indicators.indicator(content.indicatorId()).code());
        }
        if (content.value() != null) {
            after.put("indicator.value", content.value().toPlainString());
        }
        audit.record(actor, action, subject(read), null, after, reason);
    }
}
