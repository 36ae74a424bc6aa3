package vn.haidang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What speaks against signing a draft as it is: what its register entry lacks, and what its text leaves open. */
@Component
class OutgoingFindings {

    /** A place of a template that nobody filled, or dots to write on. */
    private static final Pattern OPEN_PLACE = Pattern.compile("\\{\\{[^}]*}}|…{2,}|\\.{5,}");

    private static final int MOST = 200;

    private final RecipientStore recipients;

    OutgoingFindings(RecipientStore recipients) {
        this.recipients = recipients;
    }

    List<OutgoingFinding> of(Outgoing document) {
        List<OutgoingFinding> found = new ArrayList<>();
        if (recipients.of(document.id()).isEmpty()) {
            found.add(new OutgoingFinding("register.finding.noRecipients", List.of(), null));
        }
        if (document.kind().family() == SymbolRules.Family.LETTER
                && document.draft().addressees().isBlank()) {
            found.add(new OutgoingFinding("register.finding.noAddressees", List.of(), null));
        }
        Matcher open = OPEN_PLACE.matcher(document.draft().body());
        while (open.find() && found.size() < MOST) {
            found.add(new OutgoingFinding("register.finding.openPlace", List.of(), open.group()));
        }
        return found;
    }
}
