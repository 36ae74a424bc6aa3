package vn.haidang.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Outgoing documents for programs. */
@RestController
@RequestMapping("/api/v1/outgoing")
@Tag(name = "outgoing")
class OutgoingApi {

    private static final int MOST = 200;

    private final OutgoingDocuments documents;
    private final OutgoingSigning signing;
    private final OutgoingIssue issue;
    private final OutgoingQueries queries;
    private final Recipients recipients;
    private final ExchangeFiles exchange;
    private final OutgoingStore store;
    private final Idempotency idempotency;

    OutgoingApi(
            OutgoingDocuments documents,
            OutgoingSigning signing,
            OutgoingIssue issue,
            OutgoingQueries queries,
            Recipients recipients,
            ExchangeFiles exchange,
            OutgoingStore store,
            Idempotency idempotency) {
        this.documents = documents;
        this.signing = signing;
        this.issue = issue;
        this.queries = queries;
        this.recipients = recipients;
        this.exchange = exchange;
        this.store = store;
        this.idempotency = idempotency;
    }

    /** A part of the list; {@code next} is the value of {@code after} for the next part, null at the end. */
    record OutgoingList(List<OutgoingRow> items, @Nullable Long next) {}

    /** One step taken. */
    record StepJson(
            OutgoingAction action,
            OutgoingState to,
            String by,
            Instant at,
            @Nullable String note) {}

    /** A recipient with the state of its delivery. */
    record RecipientJson(
            long id,
            Recipient.Kind kind,
            String name,
            Recipient.State state,
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable String openedBy,
            @Nullable String problem,
            @Nullable String exchangeCode) {}

    /** A document; {@code number} and {@code symbol} null until the register gave them. */
    record OutgoingJson(
            long id,
            OutgoingState state,
            int version,
            String kind,
            String kindName,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate dated,
            @Nullable LocalDate issuedOn,
            String subject,
            Urgency urgency,
            long unitId,
            String drafter,
            @Nullable String signer,
            @Nullable String recallReason,
            Set<OutgoingAction> open,
            List<StepJson> steps,
            List<RecipientJson> recipients) {}

    /** What is asked of a step; {@code version} null: whatever it is now. */
    record StepAsked(
            OutgoingAction action,
            @Nullable Integer version,
            @Nullable String note,
            @Nullable Capacity capacity,
            @Nullable String findingsReason) {}

    /** A state sent back by the receiving system. */
    record StateAsked(String code, @Nullable String note) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Outgoing documents, newest first: those one may see")
    OutgoingList list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        OutgoingFilter filter = new OutgoingFilter(q, state, kind, unit, from, to, late);
        OutgoingQueries.Part part = queries.list(actor, filter, after, Math.clamp(limit, 1, MOST));
        return new OutgoingList(part.rows(), part.next());
    }

    @Permit.SignedIn
    @GetMapping("/{id}")
    @Operation(summary = "One outgoing document with its steps and recipients")
    OutgoingJson show(Actor actor, @PathVariable long id) {
        return json(actor, id);
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping
    @Operation(summary = "Begin a draft")
    ResponseEntity<OutgoingJson> begin(
            Actor actor,
            @RequestBody OutgoingDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        long id = idempotency.once(
                actor, key, List.of("outgoing", draft), Long.class, () -> documents.begin(actor, draft));
        return ResponseEntity.created(URI.create("/api/v1/outgoing/" + id)).body(json(actor, id));
    }

    @Permit.SignedIn
    @PostMapping("/{id}/steps")
    @Operation(summary = "Take a step: present, approve, check, sign, number, seal, issue, return, recall")
    OutgoingJson step(Actor actor, @PathVariable long id, @RequestBody StepAsked asked) {
        Integer version = asked.version();
        switch (asked.action()) {
            case PRESENT -> documents.present(actor, id, version, asked.note());
            case TAKE_BACK -> documents.takeBack(actor, id, version);
            case APPROVE -> documents.approve(actor, id, version, asked.note());
            case CHECK_FORM -> documents.checkForm(actor, id, version, asked.note());
            case RETURN -> documents.sendBack(actor, id, version, asked.note());
            case DISCARD -> documents.discard(actor, id, version, asked.note());
            case SIGN ->
                signing.sign(
                        actor,
                        id,
                        version,
                        new OutgoingSigning.Act(asked.capacity(), asked.note(), asked.findingsReason(), null));
            case NUMBER -> issue.number(actor, id, version);
            case SEAL -> issue.seal(actor, id, version, asked.note());
            case ISSUE -> issue.issue(actor, id, version);
            case RECALL -> issue.recall(actor, id, version, asked.note());
            default -> throw new Refused("error.400");
        }
        return json(actor, id);
    }

    @Permit.SignedIn
    @GetMapping(path = "/{id}/exchange", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The exchange file of a numbered document")
    byte[] exchange(Actor actor, @PathVariable long id) {
        return exchange.write(documents.find(actor, id));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/{id}/recipients/{recipient}/state")
    @Operation(summary = "Note the state that a receiving system sent back, codes 01 to 16")
    OutgoingJson state(
            Actor actor, @PathVariable long id, @PathVariable long recipient, @RequestBody StateAsked asked) {
        recipients.exchange(actor, id, recipient, asked.code(), asked.note());
        return json(actor, id);
    }

    private OutgoingJson json(Actor actor, long id) {
        Outgoing document = documents.find(actor, id);
        Outgoing.Numbered numbered = document.numbered();
        Outgoing.Signing signed = document.signing();
        Outgoing.Issue issued = document.issue();
        return new OutgoingJson(
                id,
                document.state(),
                document.version(),
                document.kind().code(),
                document.kind().name(),
                numbered == null ? null : SymbolRules.padded(numbered.number()),
                numbered == null ? null : numbered.symbol(),
                numbered == null ? null : numbered.dated(),
                issued == null ? null : issued.on(),
                document.draft().subject(),
                document.draft().urgency(),
                document.draft().unitId(),
                document.drafterName(),
                signed == null ? null : signed.name(),
                document.recallReason(),
                documents.open(actor, document),
                store.steps(id).stream()
                        .map(step -> new StepJson(step.action(), step.to(), step.by(), step.at(), step.note()))
                        .toList(),
                recipients.of(actor, id).stream().map(OutgoingApi::recipient).toList());
    }

    private static RecipientJson recipient(Recipient one) {
        return new RecipientJson(
                one.id(),
                one.kind(),
                one.name(),
                one.state(),
                one.sentAt(),
                one.openedAt(),
                one.openedBy(),
                one.problem(),
                one.exchangeCode());
    }
}
