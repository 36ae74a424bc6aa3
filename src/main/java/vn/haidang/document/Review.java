package vn.haidang.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.reading.DeadlineGrammar;
import vn.haidang.text.Span;

/**
 * What people do to proposed tasks before the confirmation. Every change names the version it was made on and is refused where somebody else was
 * faster; additions, splits, merges and removals can be taken back while what they left is unchanged.
 */
@Component
class Review {

    private static final int MOST_DEADLINES = 12;

    private final Documents documents;
    private final DocumentStore store;
    private final DraftStore drafts;
    private final ReviewStore steps;
    private final Units units;
    private final People people;
    private final DeadlineText deadlineText;
    private final Audit audit;
    private final Clock clock;

    Review(
            Documents documents,
            DocumentStore store,
            DraftStore drafts,
            ReviewStore steps,
            Units units,
            People people,
            DeadlineText deadlineText,
            Audit audit,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.drafts = drafts;
        this.steps = steps;
        this.units = units;
        this.people = people;
        this.deadlineText = deadlineText;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes what a person edited; doubts count as looked at. Nothing is written where nothing differs. */
    @Transactional
    void edit(Actor actor, long documentId, long draftId, Draft.Content content, int version) {
        Document document = open(actor, documentId);
        check(content, units.on(document.head().assignedOn()));
        // sent again because the answer was lost: it is there already
        if (drafts.draft(documentId, draftId)
                .filter(kept -> kept.content().equals(content))
                .isPresent()) {
            return;
        }
        Draft draft = draft(documentId, draftId, version);
        boolean sameLead = Objects.equals(content.leadUnitId(), draft.content().leadUnitId());
        Draft edited = new Draft(
                draft.id(),
                draft.position(),
                content,
                draft.span(),
                sameLead ? draft.leadConfidence() : null,
                draft.confidence(),
                draft.doubts(),
                lookedAt(draft),
                lookedBy(actor, draft),
                null,
                null,
                version);
        drafts.update(actor, documentId, edited);
        store.touch(documentId);
        recordEdit(actor, document, draft, content);
    }

    /** Notes that a person looked at a draft's doubts. */
    @Transactional
    void look(Actor actor, long documentId, long draftId, int version) {
        Document document = open(actor, documentId);
        Draft draft = draft(documentId, draftId, version);
        if (draft.hasOpenDoubts()) {
            Draft looked = new Draft(
                    draft.id(),
                    draft.position(),
                    draft.content(),
                    draft.span(),
                    draft.leadConfidence(),
                    draft.confidence(),
                    draft.doubts(),
                    clock.instant(),
                    actor.personId(),
                    null,
                    null,
                    version);
            drafts.update(actor, documentId, looked);
            store.touch(documentId);
            record(actor, document, "document.draftLookedAt", null, Map.of("document.ref", draft.ref()));
        }
    }

    /** Cuts a draft in two at a place in its text. */
    @Transactional
    long split(Actor actor, long documentId, long draftId, int version, int at) {
        Document document = open(actor, documentId);
        Draft draft = draft(documentId, draftId, version);
        Set<String> refs =
                drafts.ofDocument(documentId).stream().map(Draft::ref).collect(Collectors.toSet());
        DraftRules.Parts parts = DraftRules.split(draft, at, body(documentId), refs);
        drafts.update(actor, documentId, parts.first());
        drafts.shift(documentId, draft.position());
        Draft second = stamped(actor, parts.second(), draft.position() + 1);
        long id = drafts.insert(documentId, second);
        record(
                actor,
                document,
                "document.draftSplit",
                Map.of("document.ref", draft.ref()),
                Map.of("document.ref", draft.ref() + ", " + second.ref()));
        return done(
                actor,
                documentId,
                "SPLIT",
                List.of(draft),
                List.of(new ReviewStore.Left(draftId, version + 1), new ReviewStore.Left(id, 0)));
    }

    /** Puts a draft and its neighbour together. */
    @Transactional
    long merge(Actor actor, long documentId, long draftId, int version, boolean withNext) {
        Document document = open(actor, documentId);
        Draft draft = draft(documentId, draftId, version);
        List<Draft> all = drafts.ofDocument(documentId);
        int place = all.stream().map(Draft::id).toList().indexOf(draftId);
        int other = withNext ? place + 1 : place - 1;
        if (other < 0 || other >= all.size()) {
            throw new Refused("document.merge.alone");
        }
        Draft first = withNext ? draft : all.get(other);
        Draft second = withNext ? all.get(other) : draft;
        drafts.update(actor, documentId, DraftRules.merge(first, second));
        drafts.delete(documentId, second.id(), second.version());
        record(
                actor,
                document,
                "document.draftsMerged",
                Map.of("document.ref", first.ref() + ", " + second.ref()),
                Map.of("document.ref", first.ref()));
        return done(
                actor,
                documentId,
                "MERGE",
                List.of(first, second),
                List.of(new ReviewStore.Left(first.id(), first.version() + 1)));
    }

    /** Takes a draft off the list. */
    @Transactional
    long remove(Actor actor, long documentId, long draftId, int version) {
        Document document = open(actor, documentId);
        Draft draft = draft(documentId, draftId, version);
        drafts.delete(documentId, draftId, version);
        record(
                actor,
                document,
                "document.draftRemoved",
                Map.of(
                        "document.ref",
                        draft.ref(),
                        "document.text",
                        draft.content().text()),
                null);
        return done(actor, documentId, "REMOVE", List.of(draft), List.of());
    }

    /** What an addition left. */
    record Added(long draftId, long stepId) {}

    /**
     * Adds a draft with words of the document, or with words of one's own where they do not stand there.
     *
     * @param span where the words stand, null to look for {@code text} or write it in
     */
    @Transactional
    Added add(Actor actor, long documentId, @Nullable Span span, String text) {
        Document document = open(actor, documentId);
        String body = body(documentId);
        Span place = span == null ? DraftRules.find(body, text.strip(), null) : trimmed(span, body);
        String words = place == null ? text.strip() : place.of(body);
        if (words.isBlank() || words.length() > Documents.LONGEST_TEXT) {
            throw new Refused("document.add.noWords");
        }
        List<Draft> all = drafts.ofDocument(documentId);
        Draft before = place == null ? (all.isEmpty() ? null : all.getLast()) : before(all, place);
        int position = before == null ? 0 : before.position();
        drafts.shift(documentId, position);
        Draft added = stamped(actor, fresh(document, before, all, words, place), position + 1);
        long id = drafts.insert(documentId, added);
        record(
                actor,
                document,
                "document.draftAdded",
                null,
                Map.of("document.ref", added.ref(), "document.text", words));
        long step = done(actor, documentId, "ADD", List.of(), List.of(new ReviewStore.Left(id, 0)));
        return new Added(id, step);
    }

    /**
     * Takes a step back.
     *
     * @throws StaleWrite where somebody changed what it left
     */
    @Transactional
    void undo(Actor actor, long documentId, long stepId) {
        Document document = open(actor, documentId);
        ReviewStore.Step step = steps.step(documentId, stepId).orElseThrow(StaleWrite::new);
        Map<Long, Integer> left =
                step.after().stream().collect(Collectors.toMap(ReviewStore.Left::id, ReviewStore.Left::version));
        for (Draft draft : step.before()) {
            Integer version = left.remove(draft.id());
            if (version == null) {
                drafts.shift(documentId, draft.position() - 1);
                drafts.insert(documentId, draft);
            } else {
                drafts.restore(documentId, draft, version);
            }
        }
        left.forEach((id, version) -> drafts.delete(documentId, id, version));
        steps.undone(stepId);
        store.touch(documentId);
        record(actor, document, "document.stepUndone." + step.kind(), null, null);
    }

    private Document open(Actor actor, long documentId) {
        Document document = documents.locked(actor, documentId);
        document.require(DocumentState.REVIEW);
        return document;
    }

    private Draft draft(long documentId, long draftId, int version) {
        Draft draft =
                drafts.draft(documentId, draftId).orElseThrow(() -> new NotFound("draft", String.valueOf(draftId)));
        if (draft.version() != version) {
            throw new StaleWrite();
        }
        return draft;
    }

    private String body(long documentId) {
        return store.body(documentId).orElse("");
    }

    private long done(Actor actor, long documentId, String kind, List<Draft> before, List<ReviewStore.Left> after) {
        store.touch(documentId);
        return steps.insert(actor, documentId, new ReviewStore.Step(kind, before, after));
    }

    private Draft stamped(Actor actor, Draft draft, int position) {
        return new Draft(
                0,
                position,
                draft.content(),
                draft.span(),
                draft.leadConfidence(),
                draft.confidence(),
                draft.doubts(),
                draft.lookedAt(),
                draft.lookedBy(),
                clock.instant(),
                actor.personId(),
                0);
    }

    /** Words that a person picked; who leads is taken from what stands before, for that is how such papers are built, and is shown at once. */
    private static Draft fresh(
            Document document, @Nullable Draft before, List<Draft> all, String words, @Nullable Span place) {
        Set<String> refs = all.stream().map(Draft::ref).collect(Collectors.toSet());
        String ref = before == null ? "1" : DraftRules.nextRef(before.ref(), refs);
        Draft.Content model = before == null ? null : before.content();
        Draft.Content content = new Draft.Content(
                ref,
                words,
                model != null && model.allUnits(),
                model == null ? null : model.leadUnitId(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                DeadlineGrammar.parse(words, document.head().assignedOn(), place == null ? 0 : place.start()).stream()
                        .map(Deadline::of)
                        .toList());
        return new Draft(0, 0, content, place, null, 1, List.of(), null, null, null, null, 0);
    }

    private static @Nullable Draft before(List<Draft> all, Span place) {
        return all.stream()
                .filter(draft -> draft.span() != null && draft.span().start() <= place.start())
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static Span trimmed(Span span, String body) {
        int start = Math.min(span.start(), body.length());
        int end = Math.min(span.end(), body.length());
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static void check(Draft.Content content, UnitsOnDay known) {
        if (content.text().isBlank()
                || content.text().length() > Documents.LONGEST_TEXT
                || content.deadlines().size() > MOST_DEADLINES) {
            throw new Refused("document.draft.text");
        }
        List<Long> named = new ArrayList<>(content.coUnitIds());
        if (content.leadUnitId() != null) {
            named.add(content.leadUnitId());
        }
        if (named.stream().anyMatch(unit -> known.byId(unit).isEmpty())) {
            throw new Refused("document.draft.unit");
        }
    }

    private java.time.@Nullable Instant lookedAt(Draft draft) {
        return draft.hasOpenDoubts() ? clock.instant() : draft.lookedAt();
    }

    private static @Nullable Long lookedBy(Actor actor, Draft draft) {
        return draft.hasOpenDoubts() ? actor.personId() : draft.lookedBy();
    }

    private void recordEdit(Actor actor, Document document, Draft draft, Draft.Content content) {
        Map<String, Object> was = fields(actor, document, draft.content());
        Map<String, Object> is = fields(actor, document, content);
        Map<String, Object> before = new HashMap<>();
        Map<String, Object> after = new HashMap<>();
        was.forEach((field, value) -> {
            Object now = is.getOrDefault(field, "");
            if (!value.equals(now)) {
                before.put(field, value);
                after.put(field, now);
            }
        });
        before.put("document.ref", draft.ref());
        record(actor, document, "document.draftEdited", before, after);
    }

    private void record(
            Actor actor,
            Document document,
            String action,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        audit.record(actor, action, Documents.subject(document), before, after, null);
    }

    private Map<String, Object> fields(Actor actor, Document document, Draft.Content content) {
        UnitsOnDay known = units.on(document.head().assignedOn());
        Map<String, Object> fields = new HashMap<>();
        fields.put("document.ref", content.ref());
        fields.put("document.text", content.text());
        fields.put("document.lead", content.allUnits() ? "*" : name(known, content.leadUnitId()));
        fields.put(
                "document.coUnits",
                content.coUnitIds().stream().map(unit -> name(known, unit)).collect(Collectors.joining("; ")));
        fields.put("document.partners", String.join("; ", content.partners()));
        fields.put("document.sponsor", sponsor(document, content.sponsorId()));
        fields.put("document.deliverable", Objects.requireNonNullElse(content.deliverable(), ""));
        fields.put("document.reportTo", Objects.requireNonNullElse(content.reportTo(), ""));
        fields.put(
                "document.deadlines",
                content.deadlines().stream()
                        .map(deadline -> deadlineText.of(deadline, actor.language()))
                        .collect(Collectors.joining("; ")));
        return fields;
    }

    private String sponsor(Document document, @Nullable Long person) {
        return person == null
                ? ""
                : people.byId(person, document.head().assignedOn())
                        .map(PersonRef::name)
                        .orElse("");
    }

    private static String name(UnitsOnDay known, @Nullable Long unit) {
        return unit == null ? "" : known.byId(unit).map(UnitRef::name).orElse("");
    }
}
