package vn.haidang.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/**
 * The page of one task and what people do there. Every form may carry {@code back}, an address of ours to return to instead of the task's own
 * page, for lists where one accepts or returns in place.
 */
@Controller
class TaskController {

    private final Tasks tasks;
    private final Extensions extensions;
    private final TaskPages pages;
    private final ActStore acts;
    private final Attachments attachments;

    TaskController(Tasks tasks, Extensions extensions, TaskPages pages, ActStore acts, Attachments attachments) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.pages = pages;
        this.acts = acts;
        this.attachments = attachments;
    }

    @Permit.SignedIn
    @GetMapping("/tasks/{id:\\d+}")
    String show(Actor actor, Page page, Model model, @PathVariable long id) {
        tasks.see(actor, id);
        model.addAttribute("task", pages.page(actor, id));
        return "task/detail";
    }

    @Permit.SignedIn
    @GetMapping("/tasks/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long file) {
        if (!acts.isAttached(id, file)) {
            throw new NotFound("file", String.valueOf(file));
        }
        return attachments.download(file);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/assignments")
    String assign(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam long person,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.assign(actor, id, version, person, note);
        Flash.success(to, "task.done.assigned");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/notes")
    String note(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.note(actor, id, version, text, UploadedFiles.of(files));
        Flash.success(to, "task.done.noted");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/submissions")
    String submit(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String summary,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.submit(actor, id, version, summary, UploadedFiles.of(files));
        Flash.success(to, "task.done.submitted");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/acceptances")
    String accept(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.accept(actor, id, version, note);
        String undo = "/tasks/" + id + "/acceptances/undo";
        String returning = back == null ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        Flash.undoable(to, undo + returning, "task.done.accepted");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/acceptances/undo")
    String undoAccept(Actor actor, @PathVariable long id, @RequestParam @Nullable String back, RedirectAttributes to) {
        tasks.undoAccept(actor, id);
        Flash.success(to, "task.done.acceptanceUndone");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/returns")
    String returnForRevision(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.returnForRevision(actor, id, version, reason);
        Flash.success(to, "task.done.returned");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/extensions")
    String askExtension(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        extensions.ask(actor, id, version, until, reason);
        Flash.success(to, "task.done.extensionAsked");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/extensions/{extension}/decisions")
    String decideExtension(
            Actor actor,
            @PathVariable long id,
            @PathVariable long extension,
            @RequestParam @Nullable Integer version,
            @RequestParam ExtensionDecision decision,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        LocalDate day = decision == ExtensionDecision.COUNTER ? until : null;
        extensions.decide(actor, id, version, extension, decision, day, reason);
        Flash.success(to, "task.done.extension." + decision);
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/extensions/{extension}/agreements")
    String agreeExtension(
            Actor actor,
            @PathVariable long id,
            @PathVariable long extension,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        extensions.agree(actor, id, version, extension);
        Flash.success(to, "task.done.extension.AGREED");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/reroutes")
    String reroute(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam long unit,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean followingPeriods,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.reroute(actor, id, version, unit, reason, followingPeriods);
        Flash.success(to, "task.done.rerouted");
        return next(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/tasks/{id}/withdrawals")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean followingPeriods,
            @RequestParam @Nullable String back,
            RedirectAttributes to) {
        tasks.withdraw(actor, id, version, reason, followingPeriods);
        Flash.success(to, "task.done.withdrawn");
        return next(id, back);
    }

    /** Only addresses of ours are followed. */
    private static String next(long id, @Nullable String back) {
        boolean ours = back != null && back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
        return "redirect:" + (ours ? back : "/tasks/" + id);
    }
}
