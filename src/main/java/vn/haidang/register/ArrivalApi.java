package vn.haidang.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Idempotency;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The register of documents that came in, for programs. */
@RestController
@RequestMapping("/api/v1/arrivals")
@Tag(name = "arrivals")
class ArrivalApi {

    private final Arrivals arrivals;
    private final ArrivalQueries queries;
    private final Idempotency idempotency;
    private final Clock clock;

    ArrivalApi(Arrivals arrivals, ArrivalQueries queries, Idempotency idempotency, Clock clock) {
        this.arrivals = arrivals;
        this.queries = queries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A document that came in. */
    record ArrivalJson(
            long id,
            int year,
            int number,
            Instant arrivedAt,
            ArrivalChannel channel,
            ArrivalState state,
            String sender,
            String code,
            @Nullable LocalDate issuedOn,
            @Nullable String kindName,
            String subject,
            Urgency urgency,
            @Nullable LocalDate dueOn,
            @Nullable Long documentId) {}

    /** A part of the list; {@code next} is the value of {@code after} for the next part, null at the end. */
    record ArrivalList(List<ArrivalJson> items, @Nullable String next) {}

    /**
     * What to register. Days are ISO 8601; {@code arrivedAt} is local time without a zone, absent: now. A sender that is not in the catalogue
     * is added where {@code addSender} says so. {@code repeatsReason} confirms that the same document is registered again.
     */
    record NewArrival(
            @Nullable Long documentId,
            @Nullable String arrivedAt,
            @Nullable ArrivalChannel channel,
            @Nullable String sender,
            @Nullable String senderIdentifier,
            boolean addSender,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate issuedOn,
            @Nullable String kindName,
            @Nullable String subject,
            @Nullable String signer,
            @Nullable Urgency urgency,
            @Nullable ArrivalSecrecy secrecy,
            @Nullable Integer pages,
            @Nullable Integer copies,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            @Nullable String repeatsReason) {

        private Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            put(fields, "document", documentId);
            put(fields, "arrivedAt", arrivedAt);
            put(fields, "channel", channel);
            put(fields, "sender", sender);
            put(fields, "senderIdentifier", senderIdentifier);
            put(fields, "senderAdd", addSender ? "on" : null);
            put(fields, "number", number);
            put(fields, "symbol", symbol);
            put(fields, "issuedOn", issuedOn);
            put(fields, "kindName", kindName);
            put(fields, "subject", subject);
            put(fields, "signer", signer);
            put(fields, "urgency", urgency);
            put(fields, "secrecy", secrecy);
            put(fields, "pages", pages);
            put(fields, "copies", copies);
            put(fields, "dueOn", dueOn);
            put(fields, "note", note);
            put(fields, "repeats", repeatsReason);
            put(fields, "repeatsReason", repeatsReason);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value.toString());
            }
        }
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping
    @Operation(summary = "Register a document that came in; the answer bears its number")
    ResponseEntity<ArrivalJson> register(
            Actor actor,
            @RequestBody NewArrival asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        ArrivalForm form = new ArrivalForm(asked.fields());
        ArrivalForm.Asked read = form.read(clock.instant());
        if (read == null) {
            ArrivalForm.Problem first = form.problems().getFirst();
            throw new Refused(first.key(), first.arguments().toArray());
        }
        long id = idempotency.once(
                actor,
                key,
                List.of("arrival", asked),
                Long.class,
                () -> arrivals.register(actor, Objects.requireNonNull(read)));
        return ResponseEntity.created(URI.create("/api/v1/arrivals/" + id)).body(json(arrivals.arrival(actor, id)));
    }

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Documents that came in, newest number first")
    ArrivalList list(
            Actor actor,
            @Parameter(description = "Words to be found; accents do not matter") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam @Nullable Integer year,
            @Parameter(description = "A state, or open for all that somebody still has to do with")
                    @RequestParam(defaultValue = "")
                    String state,
            @RequestParam @Nullable String after) {
        Map<String, String> address = new HashMap<>(Map.of("q", q, "state", state));
        if (year != null) {
            address.put("year", year.toString());
        }
        ArrivalQueries.Listed listed = queries.list(actor, ArrivalFilter.of(address), after, ArrivalQueries.PAGE_SIZE);
        return new ArrivalList(listed.rows().stream().map(ArrivalApi::json).toList(), listed.next());
    }

    @Permit.SignedIn
    @GetMapping("/{id}")
    @Operation(summary = "A document that came in")
    ArrivalJson arrival(Actor actor, @PathVariable long id) {
        return json(arrivals.arrival(actor, id));
    }

    private static ArrivalJson json(Arrival arrival) {
        return new ArrivalJson(
                arrival.id(),
                arrival.year(),
                arrival.number(),
                arrival.arrivedAt(),
                arrival.channel(),
                arrival.state(),
                arrival.sender().name(),
                arrival.head().code(),
                arrival.head().issuedOn(),
                arrival.head().kindName(),
                arrival.head().subject(),
                arrival.urgency(),
                arrival.dueOn(),
                arrival.documentId());
    }

    private static ArrivalJson json(ArrivalRow row) {
        return new ArrivalJson(
                row.id(),
                row.year(),
                row.number(),
                row.arrivedAt(),
                row.channel(),
                row.state(),
                row.sender(),
                row.head().code(),
                row.head().issuedOn(),
                row.head().kindName(),
                row.head().subject(),
                row.urgency(),
                row.dueOn(),
                null);
    }
}
