package vn.haidang.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.Messages;
import vn.haidang.platform.TextFold;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineType;
import vn.haidang.reading.Doubt;
import vn.haidang.reading.Every;
import vn.haidang.text.Span;

/** Documents and reviewed tasks as programs see and send them; tasks have the shape of a reading's. */
@Component
class DocumentJsons {

    private static final String EVERY_UNIT = "*";

    private final DocumentStore documents;
    private final DraftStore drafts;
    private final Units units;
    private final People people;
    private final Messages messages;

    DocumentJsons(DocumentStore documents, DraftStore drafts, Units units, People people, Messages messages) {
        this.documents = documents;
        this.drafts = drafts;
        this.units = units;
        this.people = people;
        this.messages = messages;
    }

    /**
     * A document.
     *
     * @param version to be sent back with the reviewed tasks and the confirmation
     * @param assignedOn day on which its tasks were given
     * @param reading what the reading returned, as it was; absent while it is read and where it could not be
     * @param tasks as reviewed so far
     * @param sameContent ids of other documents with the same content
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Document")
    record DocumentJson(
            long id,
            DocumentState state,
            int version,
            String label,
            String file,
            String sha256,
            @Nullable LocalDate issuedOn,
            LocalDate assignedOn,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable ProgressJson progress,
            @Nullable FailureJson failure,
            @Schema(implementation = Object.class) @Nullable JsonNode reading,
            @Nullable List<TaskJson> tasks,
            List<Long> sameContent) {}

    /** How far a reading is, {@code done} from 0 to 1. */
    @Schema(name = "ReadingProgress")
    record ProgressJson(String step, double done) {}

    /** Why a file could not be read. */
    @Schema(name = "ReadingFailure")
    record FailureJson(String code, String message) {}

    /**
     * A task under review. Of the lead, {@code unitCode} counts before {@code unit}; "*" is every unit.
     *
     * @param sponsor name of the deputy head named for it; absent: whoever is in charge of the unit
     * @param doubts stable codes; in a list that is sent they count as looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewedTask")
    record TaskJson(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable String ref,
            @Nullable String unit,
            @Nullable String unitCode,
            @Nullable List<String> coUnits,
            @Nullable List<String> coUnitCodes,
            @Nullable List<String> partners,
            @Nullable String sponsor,
            @Nullable String text,
            @Nullable String deliverable,
            @Nullable String reportTo,
            @Nullable List<DeadlineJson> deadlines,
            @Nullable Double confidence,
            @Nullable List<String> doubts,
            @Nullable Instant lookedAt,
            @Nullable List<Integer> span) {}

    /** A deadline of a reviewed task. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewedDeadline")
    record DeadlineJson(
            @Nullable String phrase,
            DeadlineType type,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable Boundary boundary,
            @Nullable Every every,
            @Nullable Integer dayOfMonth,
            @Nullable Integer dayOfWeek,
            @Nullable Integer monthOfPeriod,
            @Nullable LocalDate startsAfter,
            @Nullable LocalDate endsOn,
            @Nullable List<Integer> span) {}

    DocumentJson document(Document document, Locale language) {
        Document.Failure failure = document.failure();
        boolean reading = document.state() == DocumentState.READING;
        String step = document.progress().step();
        return new DocumentJson(
                document.id(),
                document.state(),
                document.version(),
                document.label(),
                document.file().name(),
                document.file().sha256(),
                document.head().issuedOn(),
                document.head().assignedOn(),
                document.uploadedByName(),
                document.uploadedAt(),
                reading
                        ? new ProgressJson(
                                step == null ? "WAITING" : step,
                                document.progress().done())
                        : null,
                failure == null ? null : new FailureJson(failure.code(), failure.sentence(messages, language)),
                documents
                        .reading(document.id())
                        .map(text -> JsonShape.MAPPER.readTree(text))
                        .orElse(null),
                reading ? null : tasks(document),
                documents.twins(document.id()).stream().map(Document.Twin::id).toList());
    }

    private List<TaskJson> tasks(Document document) {
        LocalDate day = document.head().assignedOn();
        UnitsOnDay known = units.on(day);
        List<Draft> list = drafts.ofDocument(document.id());
        Map<Long, PersonRef> sponsors = people.byIds(
                list.stream()
                        .flatMap(draft -> Stream.ofNullable(draft.content().sponsorId()))
                        .toList(),
                day);
        return list.stream().map(draft -> task(draft, known, sponsors)).toList();
    }

    private static TaskJson task(Draft draft, UnitsOnDay known, Map<Long, PersonRef> sponsors) {
        Draft.Content content = draft.content();
        Optional<UnitRef> lead = Optional.ofNullable(content.leadUnitId()).flatMap(known::byId);
        List<UnitRef> coUnits = content.coUnitIds().stream()
                .flatMap(id -> known.byId(id).stream())
                .toList();
        PersonRef sponsor = content.sponsorId() == null ? null : sponsors.get(content.sponsorId());
        return new TaskJson(
                draft.id(),
                draft.version(),
                content.ref(),
                content.allUnits() ? EVERY_UNIT : lead.map(UnitRef::name).orElse(content.leadPrinted()),
                lead.map(UnitRef::code).orElse(null),
                coUnits.stream().map(UnitRef::name).toList(),
                coUnits.stream().map(UnitRef::code).toList(),
                content.partners(),
                sponsor == null ? null : sponsor.name(),
                content.text(),
                content.deliverable(),
                content.reportTo(),
                content.deadlines().stream().map(DocumentJsons::deadline).toList(),
                draft.confidence(),
                draft.doubts(),
                draft.lookedAt(),
                pair(draft.span()));
    }

    private static DeadlineJson deadline(Deadline deadline) {
        return new DeadlineJson(
                deadline.phrase(),
                deadline.type(),
                deadline.date(),
                deadline.time(),
                deadline.boundary(),
                deadline.every(),
                deadline.dayOfMonth(),
                deadline.dayOfWeek(),
                deadline.monthOfPeriod(),
                deadline.startsAfter(),
                deadline.endsOn(),
                pair(deadline.span()));
    }

    private static @Nullable List<Integer> pair(@Nullable Span span) {
        return span == null ? null : List.of(span.start(), span.end());
    }

    /** The drafts that a program sent, units and people found by what they are called on the document's day. */
    List<Draft> drafts(List<TaskJson> tasks, LocalDate day) {
        UnitsOnDay known = units.on(day);
        List<PersonRef> leaders = people.leaders(day);
        return tasks.stream().map(task -> draft(task, known, leaders)).toList();
    }

    private static Draft draft(TaskJson task, UnitsOnDay known, List<PersonRef> leaders) {
        boolean all = EVERY_UNIT.equals(task.unit());
        LinkedHashSet<String> doubts = new LinkedHashSet<>(orEmpty(task.doubts()));
        Long lead = all ? null : unit(task.unitCode(), task.unit(), known).orElse(null);
        if (!all && lead == null) {
            doubts.add(Doubt.UNKNOWN_UNIT.name());
        }
        LinkedHashSet<Long> coUnits = new LinkedHashSet<>();
        List<String> partners = new ArrayList<>(orEmpty(task.partners()));
        orEmpty(task.coUnitCodes()).forEach(code -> known.byCode(code).ifPresent(unit -> coUnits.add(unit.id())));
        for (String name : orEmpty(task.coUnits())) {
            unit(null, name, known).ifPresentOrElse(coUnits::add, () -> {
                if (!partners.contains(name)) {
                    partners.add(name);
                    doubts.add(DraftsOfReading.UNKNOWN_CO_UNIT);
                }
            });
        }
        coUnits.remove(lead);
        Draft.Content content = new Draft.Content(
                nfc(task.ref()),
                nfc(task.text()),
                all,
                lead,
                all ? null : task.unit(),
                List.copyOf(coUnits),
                partners.stream().map(TextFold::nfc).toList(),
                sponsor(task.sponsor(), leaders),
                task.deliverable() == null ? null : nfc(task.deliverable()),
                task.reportTo() == null ? null : nfc(task.reportTo()),
                task.deadlines() == null
                        ? List.of()
                        : task.deadlines().stream().map(DocumentJsons::deadline).toList());
        return new Draft(
                task.id() == null ? 0 : task.id(),
                0,
                content,
                span(task.span()),
                null,
                task.confidence() == null ? 1 : Math.clamp(task.confidence(), 0, 1),
                List.copyOf(doubts),
                null,
                null,
                null,
                null,
                task.version() == null ? 0 : task.version());
    }

    private static Optional<Long> unit(@Nullable String code, @Nullable String name, UnitsOnDay known) {
        Optional<Long> byCode =
                code == null ? Optional.empty() : known.byCode(code).map(UnitRef::id);
        if (byCode.isPresent() || name == null) {
            return byCode;
        }
        return known.match(name)
                .filter(found -> found.confidence() >= DraftsOfReading.TAKEN)
                .map(found -> found.unit().id());
    }

    private static @Nullable Long sponsor(@Nullable String name, List<PersonRef> leaders) {
        return name == null
                ? null
                : leaders.stream()
                        .filter(leader -> TextFold.fold(leader.name()).equals(TextFold.fold(TextFold.nfc(name))))
                        .map(PersonRef::id)
                        .findFirst()
                        .orElse(null);
    }

    private static Deadline deadline(DeadlineJson json) {
        return new Deadline(
                nfc(json.phrase()),
                json.type(),
                json.date(),
                json.time(),
                json.boundary(),
                json.every(),
                json.dayOfMonth(),
                json.dayOfWeek(),
                json.monthOfPeriod(),
                json.startsAfter(),
                json.endsOn(),
                span(json.span()));
    }

    private static @Nullable Span span(@Nullable List<Integer> pair) {
        return pair == null || pair.size() != 2 || pair.get(0) >= pair.get(1)
                ? null
                : new Span(pair.get(0), pair.get(1));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static String nfc(@Nullable String text) {
        return text == null ? "" : TextFold.nfc(text).strip();
    }
}
