package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Drafts documents that go out and takes them to the signature; {@link OutgoingIssue} takes them from there. Every step is checked against
 * {@link OutgoingTransitions}, written with the version the person saw, and put on record in one transaction.
 *
 * <p>All acts throw {@link NotFound} for what one may not see, {@link NotPermitted} where others may do it, {@link Refused} where nobody may now,
 * {@link StaleWrite} where the document was changed in between. {@code version} may be null: a program that does not care.
 */
@Component
public class OutgoingDocuments {

    /** Characters of the subject, Nghị định 30/2020 phụ lục VI. */
    static final int LONGEST_SUBJECT = 500;

    static final int LONGEST_BODY = 400_000;

    private static final int MOST_COPIES = 10_000;

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final OutgoingAnnexStore annexes;
    private final OutgoingPaper paper;
    private final Symbols symbols;
    private final Attachments attachments;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    OutgoingDocuments(
            OutgoingDesk desk,
            OutgoingStore store,
            OutgoingAnnexStore annexes,
            OutgoingPaper paper,
            Symbols symbols,
            Attachments attachments,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.annexes = annexes;
        this.paper = paper;
        this.symbols = symbols;
        this.attachments = attachments;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A document this person may see. */
    @Transactional(readOnly = true)
    public Outgoing find(Actor actor, long id) {
        return desk.find(actor, id);
    }

    /**
     * The kind of document that has this code today, e.g. BC.
     *
     * @throws Refused where there is none
     */
    @Transactional(readOnly = true)
    public long kind(String code) {
        return symbols.kind(code, LocalDate.now(clock)).id();
    }

    /** What this person can do with it now. */
    @Transactional(readOnly = true)
    public Set<OutgoingAction> open(Actor actor, Outgoing document) {
        return OutgoingTransitions.open(document.state(), desk.parts(actor, document));
    }

    /** Begins a draft. @return its id */
    @Transactional
    public long begin(Actor actor, OutgoingDraft draft) {
        OutgoingDraft tidy = checked(actor, draft);
        if (!actor.belongsTo(tidy.unitId())) {
            throw new NotPermitted("register.refused.notOfUnit");
        }
        long id = store.insert(actor, tidy);
        Outgoing made = store.find(id).orElseThrow();
        audit.record(
                actor,
                "outgoing.begun",
                desk.subject(made),
                null,
                Map.of("outgoing.kind", made.kind().name(), "outgoing.subject", tidy.subject()),
                null);
        return id;
    }

    /**
     * Keeps what the drafter wrote, as often as it is saved by itself.
     *
     * @return the new version
     */
    @Transactional
    public int save(Actor actor, long id, @Nullable Integer version, OutgoingDraft draft) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.EDIT);
        OutgoingDraft tidy = checked(actor, draft);
        if (tidy.unitId() != before.draft().unitId() && !actor.belongsTo(tidy.unitId())) {
            throw new NotPermitted("register.refused.notOfUnit");
        }
        if (tidy.equals(before.draft())) {
            return before.version();
        }
        int saved = store.update(id, before.version(), tidy);
        if (!tidy.subject().equals(before.draft().subject())
                || tidy.kindId() != before.draft().kindId()) {
            audit.record(
                    actor,
                    "outgoing.changed",
                    desk.subject(before),
                    Map.of("outgoing.subject", before.draft().subject()),
                    Map.of("outgoing.subject", tidy.subject()),
                    null);
        }
        return saved;
    }

    /** Takes a draft written elsewhere, kept exactly as it came; it then is the text. */
    @Transactional
    public void source(Actor actor, long id, @Nullable Integer version, @Nullable OutgoingFile file) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.EDIT);
        if (file == null) {
            store.source(id, before.version(), null);
            audit.record(actor, "outgoing.fileRemoved", desk.subject(before), null, null, null);
            return;
        }
        boolean docx = OutgoingFiles.isDocx(file.content());
        if (!docx && !OutgoingFiles.isPdf(file.content())) {
            throw new Refused("register.refused.source");
        }
        var kept = attachments.keep(actor, file.name(), file.type(), file.content());
        store.source(id, before.version(), kept.id());
        audit.record(
                actor,
                "outgoing.fileAdded",
                desk.subject(before),
                null,
                Map.of("outgoing.file", kept.name(), "outgoing.sha256", kept.sha256()),
                null);
    }

    /** Adds an annex: text, or a file that goes with the document. */
    @Transactional
    public long addAnnex(
            Actor actor,
            long id,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String body,
            @Nullable OutgoingFile file) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.EDIT);
        String name = OutgoingDesk.optional(title);
        if (file == null && (body == null || body.isBlank())) {
            throw new Refused("register.refused.annexEmpty");
        }
        if (name == null && file == null) {
            throw new Refused("register.refused.annexTitle");
        }
        Long kept = file == null
                ? null
                : attachments
                        .keep(actor, file.name(), file.type(), file.content())
                        .id();
        String called =
                name != null ? name : attachments.file(kept == null ? 0 : kept).name();
        long annex = annexes.insert(id, called, kept == null ? text(body, LONGEST_BODY) : null, kept);
        store.touch(id, before.version());
        audit.record(actor, "outgoing.annexAdded", desk.subject(before), null, Map.of("outgoing.annex", called), null);
        return annex;
    }

    @Transactional
    public void removeAnnex(Actor actor, long id, @Nullable Integer version, long annex) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.EDIT);
        annexes.delete(id, annex);
        store.touch(id, before.version());
        audit.record(actor, "outgoing.annexRemoved", desk.subject(before), null, null, null);
    }

    /** Before the head of the unit. */
    @Transactional
    public void present(Actor actor, long id, @Nullable Integer version, @Nullable String note) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.PRESENT);
        if (before.draft().body().isBlank() && before.sourceFileId() == null) {
            throw new Refused("register.refused.empty");
        }
        if (before.draft().signerId() == null) {
            throw new Refused("register.refused.noSigner");
        }
        if (before.kind().family() == SymbolRules.Family.COPY && before.sourceFileId() == null) {
            throw new Refused("register.refused.copy");
        }
        if (before.sourceFileId() == null) {
            paper.of(before, desk.today());
        }
        move(actor, before, OutgoingAction.PRESENT, note);
    }

    @Transactional
    public void takeBack(Actor actor, long id, @Nullable Integer version) {
        move(actor, desk.open(actor, id, version, OutgoingAction.TAKE_BACK), OutgoingAction.TAKE_BACK, null);
    }

    /** The head of the drafting unit answers for the content. */
    @Transactional
    public void approve(Actor actor, long id, @Nullable Integer version, @Nullable String note) {
        move(actor, desk.open(actor, id, version, OutgoingAction.APPROVE), OutgoingAction.APPROVE, note);
    }

    /** The Office answers for the form. */
    @Transactional
    public void checkForm(Actor actor, long id, @Nullable Integer version, @Nullable String note) {
        move(actor, desk.open(actor, id, version, OutgoingAction.CHECK_FORM), OutgoingAction.CHECK_FORM, note);
    }

    /** Back to the drafter, from any step before the number. */
    @Transactional
    public void sendBack(Actor actor, long id, @Nullable Integer version, @Nullable String reason) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.RETURN);
        String words = OutgoingDesk.required(reason, "register.refused.reasonEmpty");
        store.sendBack(id, before.version());
        desk.record(actor, before, OutgoingAction.RETURN, OutgoingState.DRAFT, words);
    }

    @Transactional
    public void discard(Actor actor, long id, @Nullable Integer version, @Nullable String reason) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.DISCARD);
        String words = OutgoingDesk.required(reason, "register.refused.reasonEmpty");
        move(actor, before, OutgoingAction.DISCARD, words);
    }

    private void move(Actor actor, Outgoing before, OutgoingAction action, @Nullable String note) {
        OutgoingState to = OutgoingTransitions.to(before.state(), action, desk.parts(actor, before));
        String words = OutgoingDesk.optional(note);
        store.move(before.id(), before.version(), to);
        desk.record(actor, before, action, to, words);
    }

    private OutgoingDraft checked(Actor actor, OutgoingDraft draft) {
        String subject =
                TextFold.nfc(draft.subject().strip().replaceAll("\\s+", " ").replace("\u0000", ""));
        if (subject.isEmpty()) {
            throw new Refused("register.refused.subjectEmpty");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new Refused("register.refused.subjectLong", String.valueOf(LONGEST_SUBJECT));
        }
        if (draft.copies() < 1 || draft.copies() > MOST_COPIES) {
            throw new Refused("register.refused.copies", String.valueOf(MOST_COPIES));
        }
        LocalDate today = LocalDate.now(clock);
        symbols.kind(draft.kindId(), today);
        requireIssued(actor, draft.replacesId());
        requireIssued(actor, draft.correctsId());
        String body = text(draft.body(), LONGEST_BODY);
        String addressees = text(draft.addressees(), LONGEST_BODY);
        refuseSecret(subject, body);
        return new OutgoingDraft(
                draft.kindId(),
                draft.unitId(),
                draft.advisoryBodyId(),
                subject,
                draft.urgency(),
                addressees,
                body,
                draft.copies(),
                draft.dueOn(),
                draft.signerId(),
                draft.replacesId(),
                draft.correctsId());
    }

    private void requireIssued(Actor actor, @Nullable Long id) {
        if (id == null) {
            return;
        }
        OutgoingState state = desk.find(actor, id).state();
        if (state != OutgoingState.ISSUED && state != OutgoingState.RECALLED) {
            throw new Refused("register.refused.notIssued");
        }
    }

    /** State secrets have a register and a series of their own, outside this system (Điều 15; Luật Bảo vệ bí mật nhà nước). */
    private void refuseSecret(String subject, String body) {
        List<String> marks = List.of(messages.text(Locale.forLanguageTag("vi"), "register.secret.marks")
                .split("\\|"));
        List<String> lines = new ArrayList<>(body.lines().map(String::strip).toList());
        lines.add(subject);
        if (lines.stream().anyMatch(marks::contains)) {
            throw new Refused("register.refused.secret");
        }
    }

    private static String text(@Nullable String given, int longest) {
        String tidy =
                given == null ? "" : TextFold.nfc(given.replace("\r\n", "\n").replace("\u0000", ""));
        if (tidy.length() > longest) {
            throw new Refused("register.refused.bodyLong", String.valueOf(longest));
        }
        return tidy.stripTrailing();
    }

    /** Units this person may draft for. */
    public static List<Long> draftsFor(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() != Role.ADMINISTRATOR && grant.role() != Role.LEADER)
                .map(Actor.Grant::unitId)
                .distinct()
                .toList();
    }
}
