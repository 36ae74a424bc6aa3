package vn.haidang.document;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;
import vn.haidang.text.Span;

/**
 * The review screen. Each act answers a script with the part that changed, and a plain form by going back to the screen; both show the same
 * fragments.
 */
@Controller
class ReviewController {

    /** Sent by our script: it wants the part, not the way back to the page. */
    private static final String PART = "X-Part";

    private final Documents documents;
    private final Review review;
    private final ReviewPages pages;
    private final ReviewStore presence;
    private final DraftStore drafts;
    private final DeadlineDays deadlineDays;

    ReviewController(
            Documents documents,
            Review review,
            ReviewPages pages,
            ReviewStore presence,
            DraftStore drafts,
            DeadlineDays deadlineDays) {
        this.documents = documents;
        this.review = review;
        this.pages = pages;
        this.presence = presence;
        this.drafts = drafts;
        this.deadlineDays = deadlineDays;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/review")
    String show(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @RequestParam @Nullable Long open,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        Document document = documents.document(actor, id);
        if (document.state() != DocumentState.REVIEW) {
            return "redirect:/documents/" + id;
        }
        presence.seen(actor, id, open);
        model.addAttribute("review", pages.page(actor, document, open));
        return part.isEmpty() ? "document/review" : "document/_review";
    }

    /** The editor of one task. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/review/drafts/{draftId}")
    String editor(Actor actor, Page page, Model model, @PathVariable long id, @PathVariable long draftId) {
        Document document = documents.document(actor, id);
        presence.seen(actor, id, draftId);
        model.addAttribute("documentId", id);
        model.addAttribute("card", card(actor, document, draftId));
        model.addAttribute("choices", pages.choices(document.head().assignedOn()));
        return "document/_editor";
    }

    /** Who else is here, and whether anything changed; asked for every few seconds. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/review/presence")
    String presence(Actor actor, Page page, Model model, @PathVariable long id, @RequestParam @Nullable Long draft) {
        Document document = documents.document(actor, id);
        presence.seen(actor, id, draft);
        model.addAttribute("document", document);
        model.addAttribute("others", presence.others(actor, id));
        return "document/_presence";
    }

    /** Saves what was edited; the loser of a race is shown both versions. */
    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts/{draftId}")
    String edit(
            Actor actor,
            Page page,
            Model model,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        Document document = documents.document(actor, id);
        Draft draft = draft(id, draftId);
        Draft.Content content = DraftForm.read(fields, draft.content().leadPrinted());
        try {
            review.edit(actor, id, draftId, content, version);
        } catch (StaleWrite stale) {
            return conflict(actor, model, response, document, draftId, content, part);
        }
        if (part.isEmpty()) {
            return back(id, draftId);
        }
        model.addAttribute("review", saved(actor, id, draftId));
        return "document/_saved";
    }

    private String conflict(
            Actor actor,
            Model model,
            HttpServletResponse response,
            Document document,
            long draftId,
            Draft.Content mine,
            String part) {
        Draft theirs = draft(document.id(), draftId);
        Draft asMine = theirs.with(mine, theirs.span());
        List<ReviewPage.Card> both = pages.cards(actor, document, List.of(asMine, theirs), deadlineDays.reading());
        model.addAttribute("documentId", document.id());
        model.addAttribute("mine", both.getFirst());
        model.addAttribute("theirs", both.getLast());
        model.addAttribute("by", pages.nameOf(theirs.editedBy()));
        response.setStatus(409);
        return part.isEmpty() ? "document/conflict" : "document/_conflict";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts/{draftId}/looks")
    String look(
            Actor actor,
            Page page,
            Model model,
            @PathVariable long id,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        review.look(actor, id, draftId, version);
        if (part.isEmpty()) {
            return back(id, draftId);
        }
        model.addAttribute("review", saved(actor, id, draftId));
        return "document/_saved";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts/{draftId}/splits")
    String split(
            Actor actor,
            Page page,
            Model model,
            RedirectAttributes redirect,
            @PathVariable long id,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam @Nullable Integer at,
            @RequestParam(defaultValue = "") String before,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        String text = draft(id, draftId).content().text();
        String words = TextFold.nfc(before).strip();
        int place = at != null ? at : words.isEmpty() ? -1 : text.indexOf(words);
        if (place < 0) {
            throw new Refused("document.split.where");
        }
        long step = review.split(actor, id, draftId, version, place);
        return changed(actor, model, redirect, id, draftId, step, "document.done.split", part);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts/{draftId}/merges")
    String merge(
            Actor actor,
            Page page,
            Model model,
            RedirectAttributes redirect,
            @PathVariable long id,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean next,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        long step = review.merge(actor, id, draftId, version, next);
        return changed(actor, model, redirect, id, draftId, step, "document.done.merged", part);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts/{draftId}/removals")
    String remove(
            Actor actor,
            Page page,
            Model model,
            RedirectAttributes redirect,
            @PathVariable long id,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        long step = review.remove(actor, id, draftId, version);
        return changed(actor, model, redirect, id, draftId, step, "document.done.removed", part);
    }

    /** Adds a task: the words between two places of the text, or words written in. */
    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/drafts")
    String add(
            Actor actor,
            Page page,
            Model model,
            RedirectAttributes redirect,
            @PathVariable long id,
            @RequestParam @Nullable Integer start,
            @RequestParam @Nullable Integer end,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        Span span = start == null || end == null || end <= start ? null : new Span(start, end);
        Review.Added added = review.add(actor, id, span, TextFold.nfc(text.replace("\r\n", "\n")));
        if (part.isEmpty()) {
            Flash.undoable(redirect, undoUrl(id, added.stepId()), "document.done.added");
            return "redirect:/documents/" + id + "/review?open=" + added.draftId() + "#draft-" + added.draftId();
        }
        return shown(actor, model, id, added.draftId(), added.stepId(), "document.done.added");
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/review/steps/{step}/undoing")
    String undo(
            Actor actor,
            Page page,
            Model model,
            RedirectAttributes redirect,
            @PathVariable long id,
            @PathVariable long step,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        review.undo(actor, id, step);
        if (part.isEmpty()) {
            Flash.success(redirect, "document.done.undone");
            return "redirect:/documents/" + id + "/review";
        }
        return shown(actor, model, id, null, null, "document.done.undone");
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/head")
    String changeHead(
            Actor actor,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @PathVariable long id,
            @RequestParam int headVersion,
            @RequestParam MultiValueMap<String, String> fields) {
        Document document = documents.document(actor, id);
        DocumentHead head = head(document, fields);
        try {
            documents.changeHead(actor, id, head, headVersion);
        } catch (StaleWrite stale) {
            // the form as it was sent, beside what somebody else saved meanwhile
            model.addAttribute("review", pages.page(actor, document, null));
            model.addAttribute("mine", head);
            response.setStatus(409);
            return "document/review";
        }
        Flash.success(redirect, "document.done.head");
        return "redirect:/documents/" + id + "/review";
    }

    /** All at a glance before the confirmation. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/confirmation")
    String summary(Actor actor, Page page, Model model, @PathVariable long id) {
        Document document = documents.document(actor, id);
        if (document.state() != DocumentState.REVIEW) {
            return "redirect:/documents/" + id;
        }
        ReviewPage shown = pages.page(actor, document, null);
        model.addAttribute("review", shown);
        model.addAttribute("summary", ReviewSummary.of(shown));
        model.addAttribute("mayConfirm", actor.has(Role.OFFICE));
        return "document/summary";
    }

    private static DocumentHead head(Document document, MultiValueMap<String, String> fields) {
        try {
            String issued = Objects.requireNonNullElse(fields.getFirst("issuedOn"), "");
            return new DocumentHead(
                    document.head().kind(),
                    field(fields, "kindName"),
                    field(fields, "number"),
                    field(fields, "symbol"),
                    field(fields, "subject"),
                    field(fields, "issuer"),
                    issued.isEmpty() ? null : LocalDate.parse(issued),
                    LocalDate.parse(Objects.requireNonNullElse(fields.getFirst("assignedOn"), "")));
        } catch (DateTimeException noSuchDay) {
            throw new Refused("document.draft.day");
        }
    }

    private static @Nullable String field(MultiValueMap<String, String> fields, String name) {
        String value = TextFold.nfc(Objects.requireNonNullElse(fields.getFirst(name), ""))
                .strip();
        return value.isEmpty() ? null : value;
    }

    private Draft draft(long id, long draftId) {
        return drafts.draft(id, draftId).orElseThrow(() -> new NotFound("draft", String.valueOf(draftId)));
    }

    private ReviewPage.Card card(Actor actor, Document document, long draftId) {
        return pages.cards(actor, document, List.of(draft(document.id(), draftId)), deadlineDays.reading())
                .getFirst();
    }

    private ReviewPage saved(Actor actor, long id, long draftId) {
        return pages.page(actor, documents.document(actor, id), draftId);
    }

    private static String back(long id, long draftId) {
        return "redirect:/documents/" + id + "/review#draft-" + draftId;
    }

    private static String undoUrl(long id, long step) {
        return "/documents/" + id + "/review/steps/" + step + "/undoing";
    }

    private String changed(
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            long id,
            long draftId,
            long step,
            String done,
            String part) {
        if (part.isEmpty()) {
            Flash.undoable(redirect, undoUrl(id, step), done);
            return back(id, draftId);
        }
        return shown(actor, model, id, null, step, done);
    }

    private String shown(Actor actor, Model model, long id, @Nullable Long open, @Nullable Long step, String done) {
        model.addAttribute("review", pages.page(actor, documents.document(actor, id), open));
        model.addAttribute("done", done);
        model.addAttribute("undoUrl", step == null ? "" : undoUrl(id, step));
        return "document/_review";
    }
}
