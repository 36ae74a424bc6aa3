package vn.haidang.document;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Lists documents and shows one: what it says, how its reading goes, the file as it came. */
@Controller
class DocumentController {

    private final Documents documents;
    private final DocumentStore store;
    private final DocumentQueries queries;
    private final ReviewPages reviews;
    private final Attachments attachments;
    private final Messages messages;

    DocumentController(
            Documents documents,
            DocumentStore store,
            DocumentQueries queries,
            ReviewPages reviews,
            Attachments attachments,
            Messages messages) {
        this.documents = documents;
        this.store = store;
        this.queries = queries;
        this.reviews = reviews;
        this.attachments = attachments;
        this.messages = messages;
    }

    @Permit.SignedIn
    @GetMapping("/documents")
    String list(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable DocumentState state,
            @RequestParam @Nullable Long after) {
        DocumentQueries.Listed listed = queries.list(actor, new DocumentQueries.Filter(q, state, after));
        model.addAttribute("rows", listed.rows());
        model.addAttribute("next", listed.next());
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("mayWork", Documents.mayWork(actor));
        return "document/list";
    }

    @Permit.SignedIn
    @GetMapping("/documents/{id}")
    String show(Actor actor, Page page, Model model, Locale language, @PathVariable long id) {
        Document document = documents.document(actor, id);
        describe(model, document, language, actor);
        model.addAttribute("twins", store.twins(id));
        model.addAttribute(
                "references", store.reading(id).map(DocumentReferences::of).orElse(List.of()));
        model.addAttribute("review", reviews.page(actor, document, null));
        return "document/show";
    }

    /** How far the reading is; a page in wait asks for this part again and again. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/documents/{id}/progress")
    String progress(
            Actor actor, Page page, Model model, Locale language, HttpServletResponse response, @PathVariable long id) {
        Document document = documents.document(actor, id);
        describe(model, document, language, actor);
        if (document.state() != DocumentState.READING) {
            // the whole page is another one now
            response.setHeader(
                    "HX-Redirect",
                    document.state() == DocumentState.REVIEW ? "/documents/" + id + "/review" : "/documents/" + id);
        }
        return "document/_progress";
    }

    @Permit.SignedIn
    @GetMapping("/documents/{id}/original")
    ResponseEntity<Resource> original(Actor actor, @PathVariable long id) {
        return attachments.download(documents.document(actor, id).file().id());
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/readings")
    String readAgain(Actor actor, @PathVariable long id) {
        documents.readAgain(actor, id);
        return "redirect:/documents/" + id;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/documents/{id}/readings/cancellation")
    String cancel(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        documents.cancelReading(actor, id);
        Flash.warning(redirect, "document.cancelled");
        return "redirect:/documents/" + id;
    }

    private void describe(Model model, Document document, Locale language, Actor actor) {
        model.addAttribute("document", document);
        model.addAttribute("mayWork", Documents.mayWork(actor));
        model.addAttribute(
                "failure", document.failure() == null ? "" : document.failure().sentence(messages, language));
    }
}
