package vn.haidang.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The queue of documents for the portal: what is to be published, where it was, why not, and what must be taken down. */
@Component
class PortalQueue {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/$.?#][^\\s]*");
    private static final int LONGEST = 500;

    private static final String ROWS = """
            select * from (
                select r.id, o.id as outgoing_id, k.name || ' ' || o.label as label, o.subject,
                    case when r.state = 'DECLINED' then 'DECLINED'
                         when o.state = 'RECALLED' and r.told_of_recall is not null then 'TAKEN_DOWN'
                         when o.state = 'RECALLED' then 'TAKE_DOWN'
                         when r.state = 'SENT' then 'PUBLISHED' else 'WAITING' end as state,
                    case when o.state = 'RECALLED' then o.recalled_at else coalesce(r.sent_at, o.issued_at) end as since,
                    case when r.state = 'DECLINED' then r.problem else r.sent_to end as words
                from register.recipients r join register.outgoing o on o.id = r.outgoing_id join register.document_kinds k on k.id = o.kind_id
                where r.kind = 'PORTAL' and (o.state = 'ISSUED' or (o.state = 'RECALLED' and r.state = 'SENT'))) q
            """;

    private final JdbcClient jdbc;
    private final RecipientStore recipients;
    private final OutgoingStore documents;
    private final OutgoingDesk desk;
    private final Audit audit;

    PortalQueue(JdbcClient jdbc, RecipientStore recipients, OutgoingStore documents, OutgoingDesk desk, Audit audit) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.documents = documents;
        this.desk = desk;
        this.audit = audit;
    }

    /** What is to be done, the oldest first, then what was done lately. */
    List<PortalRow> rows(int most) {
        return jdbc.sql(ROWS + """
                        order by state in ('WAITING', 'TAKE_DOWN') desc,
                            case when state in ('WAITING', 'TAKE_DOWN') then since end, since desc, id limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new PortalRow(
                        row.getLong("id"),
                        row.getLong("outgoing_id"),
                        row.getString("label"),
                        row.getString("subject"),
                        PortalRow.State.valueOf(row.getString("state")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    /** Notes where a document is found on the portal. */
    @Transactional
    public void published(Actor actor, long id, String address) {
        Outgoing document = held(actor, id, PortalRow.State.WAITING);
        String at = address.strip();
        if (at.length() > LONGEST || !ADDRESS.matcher(at).matches()) {
            throw new Refused("register.portal.address", at);
        }
        recipients.sent(id, at);
        record(actor, "outgoing.published", document, at, null);
    }

    /** Notes why a document is not published. */
    @Transactional
    public void declined(Actor actor, long id, String reason) {
        Outgoing document = held(actor, id, PortalRow.State.WAITING);
        String words = OutgoingDesk.required(reason, "register.refused.reasonEmpty");
        recipients.state(id, Recipient.State.DECLINED, words, 0);
        record(actor, "outgoing.notPublished", document, null, words);
    }

    /** Notes that a recalled document does not stand on the portal any more. */
    @Transactional
    public void takenDown(Actor actor, long id) {
        Outgoing document = held(actor, id, PortalRow.State.TAKE_DOWN);
        recipients.toldOfRecall(id);
        record(actor, "outgoing.takenDown", document, null, null);
    }

    /** The document, which nobody else changes until the end, where its row is in this state. */
    private Outgoing held(Actor actor, long id, PortalRow.State wanted) {
        if (!actor.hasAny(Role.OFFICE, Role.CLERK)) {
            throw new NotPermitted();
        }
        if (recipients
                .find(id)
                .filter(one -> one.kind() == Recipient.Kind.PORTAL)
                .isEmpty()) {
            throw new NotFound("recipient", String.valueOf(id));
        }
        Outgoing document = documents.lock(recipients.documentOf(id)).orElseThrow();
        String state = jdbc.sql("select state from (" + ROWS + ") s where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
        if (!state.equals(wanted.name())) {
            throw new Refused("register.portal.done");
        }
        return document;
    }

    private void record(
            Actor actor, String action, Outgoing document, @Nullable String address, @Nullable String reason) {
        audit.record(
                actor,
                action,
                desk.subject(document),
                null,
                address == null ? null : Map.of("outgoing.address", address),
                reason);
    }
}
