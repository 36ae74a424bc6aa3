package vn.haidang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** Documents of the cast at each step of their way. */
@TestComponent
public class OutgoingSamples {

    private final OutgoingDocuments documents;
    private final OutgoingSigning signing;
    private final OutgoingIssue issue;
    private final Recipients recipients;
    private final SymbolStore symbols;
    private final Answers answers;
    private final Cast cast;

    OutgoingSamples(
            OutgoingDocuments documents,
            OutgoingSigning signing,
            OutgoingIssue issue,
            Recipients recipients,
            SymbolStore symbols,
            Answers answers,
            Cast cast) {
        this.documents = documents;
        this.signing = signing;
        this.issue = issue;
        this.recipients = recipients;
        this.symbols = symbols;
        this.answers = answers;
        this.cast = cast;
    }

    OutgoingDraft content(String kind, String unit, String subject) {
        return content(kind, unit, subject, null, null);
    }

    OutgoingDraft content(String kind, String unit, String subject, @Nullable Long replaces, @Nullable Long corrects) {
        long kindId = symbols.kinds(java.time.LocalDate.of(2024, 12, 23)).stream()
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
        return new OutgoingDraft(
                kindId,
                cast.unit(unit),
                null,
                subject,
                Urgency.NORMAL,
                kind.equals("CV") ? "Ủy ban nhân dân thành phố Hải Phòng" : "",
                "I. Tình hình\nCác dự án triển khai đúng tiến độ.\nII. Nhiệm vụ\nCác đơn vị tiếp tục thực hiện.",
                1,
                null,
                cast.person(SmallAuthority.HAI),
                replaces,
                corrects);
    }

    /** A letter of Mai of INVEST that answers an arrival, issued. */
    public long answer(long arrival, String subject) {
        long id = draft("CV", subject);
        answers.tie(actor(SmallAuthority.MAI), id, arrival);
        return issued(id);
    }

    Actor actor(String username) {
        return cast.actor(username);
    }

    /** A draft of Mai of INVEST, to two units. */
    long draft(String kind, String subject) {
        return draft(content(kind, "INVEST", subject));
    }

    long draft(OutgoingDraft content) {
        long id = documents.begin(actor(SmallAuthority.MAI), content);
        recipients.add(
                actor(SmallAuthority.MAI),
                id,
                null,
                List.of(
                        new Recipient.Choice(Recipient.Kind.UNIT, cast.unit("ENV"), true),
                        new Recipient.Choice(Recipient.Kind.UNIT, cast.unit("LABOUR"), true)));
        return id;
    }

    /** The same before the signer. */
    long checked(long id) {
        documents.present(actor(SmallAuthority.MAI), id, null, null);
        documents.approve(actor(SmallAuthority.ANH), id, null, null);
        documents.checkForm(actor(SmallAuthority.HA), id, null, null);
        return id;
    }

    long signed(long id) {
        checked(id);
        signing.sign(actor(SmallAuthority.HAI), id, null, new OutgoingSigning.Act(null, null, null, null));
        return id;
    }

    long numbered(long id) {
        signed(id);
        issue.number(actor(SmallAuthority.LAN), id, null);
        return id;
    }

    long issued(long id) {
        numbered(id);
        issue.seal(actor(SmallAuthority.LAN), id, null, null);
        issue.issue(actor(SmallAuthority.LAN), id, null);
        return id;
    }
}
