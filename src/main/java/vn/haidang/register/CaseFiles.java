package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.People;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/**
 * Case files: opened by a unit, filled with documents that stay where they are, closed, offered to the archive and received there, destroyed with
 * minutes after their time. The people of the unit keep them; clerks and the Office keep all and are the archive.
 */
@Component
public class CaseFiles {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TITLE = 500;

    private final CaseFileStore store;
    private final Arrivals arrivals;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CaseFiles(CaseFileStore store, Arrivals arrivals, People people, Audit audit, Clock clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case file that this person may see. */
    @Transactional(readOnly = true)
    public CaseFile file(Actor actor, long id) {
        return store.file(id)
                .filter(file -> seesAll(actor) || actor.belongsTo(file.unitId()))
                .orElseThrow(() -> notFound(id));
    }

    @Transactional
    long open(Actor actor, CaseFile.Asked typed) {
        requireKeeper(actor, typed.unitId());
        CaseFile.Asked asked = checked(typed, 0);
        long id = store.insert(asked);
        store.step(actor, id, "OPENED", null);
        record(actor, store.file(id).orElseThrow(), "opened", null);
        return id;
    }

    @Transactional
    void change(Actor actor, long id, int version, CaseFile.Asked typed) {
        CaseFile file = locked(actor, id);
        file.requireOpen();
        requireKeeper(actor, typed.unitId());
        store.update(id, version, checked(typed, id));
        store.step(actor, id, "CHANGED", null);
        record(actor, store.file(id).orElseThrow(), "changed", null);
    }

    /** Puts a document that came in into a case file; it may lie in several. */
    @Transactional
    public void addArrival(Actor actor, long id, long arrival) {
        CaseFile file = openFile(actor, id);
        String label = arrivals.label(arrivals.arrival(actor, arrival));
        added(actor, file, store.add(actor, id, arrival, null, null), label);
    }

    /** Puts a document that went out into a case file. */
    @Transactional
    public void addOutgoing(Actor actor, long id, long outgoing, String label) {
        CaseFile file = openFile(actor, id);
        added(actor, file, store.add(actor, id, null, null, outgoing), label);
    }

    /** Puts any other file that was read into a case file. */
    @Transactional
    public void addDocument(Actor actor, long id, long document, String label) {
        CaseFile file = openFile(actor, id);
        added(actor, file, store.add(actor, id, null, document, null), label);
    }

    @Transactional
    void remove(Actor actor, long id, long entry) {
        CaseFile file = openFile(actor, id);
        String label = store.entries(id).stream()
                .filter(one -> one.id() == entry)
                .map(one -> (one.code() + " " + one.subject()).strip())
                .findFirst()
                .orElseThrow(() -> notFound(entry));
        store.remove(id, entry);
        store.step(actor, id, "REMOVED", label);
        record(actor, file, "removed", label);
    }

    /** Ends a case file whose matter has ended. */
    @Transactional
    void close(Actor actor, long id, LocalDate on) {
        CaseFile file = locked(actor, id);
        file.require(CaseFileState.CLOSED);
        if (on.isBefore(file.openedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new Refused("register.casefile.closeDay");
        }
        go(actor, file, CaseFileState.CLOSED, on, "CLOSED", null);
    }

    @Transactional
    void reopen(Actor actor, long id, String reason) {
        CaseFile file = locked(actor, id);
        file.require(CaseFileState.OPEN);
        go(actor, file, CaseFileState.OPEN, null, "REOPENED", required(reason));
    }

    /** Offers a case file to the archive. */
    @Transactional
    void offer(Actor actor, long id) {
        CaseFile file = locked(actor, id);
        file.require(CaseFileState.OFFERED);
        if (file.documents() == 0) {
            throw new Refused("register.casefile.empty");
        }
        go(actor, file, CaseFileState.OFFERED, file.closedOn(), "OFFERED", null);
    }

    /** The archive takes what was offered, or gives it back with a reason. */
    @Transactional
    void receive(Actor actor, long id, boolean taken, @Nullable String reason) {
        requireArchive(actor);
        CaseFile file = locked(actor, id);
        file.require(CaseFileState.ARCHIVED);
        if (taken) {
            go(actor, file, CaseFileState.ARCHIVED, file.closedOn(), "ARCHIVED", Senders.blank(reason));
        } else {
            go(actor, file, CaseFileState.CLOSED, file.closedOn(), "REFUSED", required(reason == null ? "" : reason));
        }
    }

    /** Notes the destruction of a case file whose time has run out; what it held can no longer be had from it. */
    @Transactional
    void destroy(Actor actor, long id, String minutes, LocalDate on) {
        requireArchive(actor);
        CaseFile file = locked(actor, id);
        file.require(CaseFileState.DESTROYED);
        LocalDate today = LocalDate.now(clock);
        file.requireExpired(today);
        if (on.isAfter(today)) {
            throw new Refused("register.arrival.problem.future");
        }
        String number = required(minutes);
        store.destroy(id, number, on);
        store.step(actor, id, "DESTROYED", number);
        record(actor, file, "destroyed", number);
    }

    private void go(
            Actor actor,
            CaseFile file,
            CaseFileState state,
            @Nullable LocalDate closed,
            String step,
            @Nullable String words) {
        store.state(file.id(), state, closed);
        store.step(actor, file.id(), step, words);
        record(actor, file, "step." + step, words);
    }

    private void added(Actor actor, CaseFile file, boolean isNew, String label) {
        if (!isNew) {
            throw new Refused("register.casefile.thereAlready");
        }
        store.step(actor, file.id(), "ADDED", label);
        record(actor, file, "added", label);
    }

    private CaseFile.Asked checked(CaseFile.Asked asked, long own) {
        String code = required(asked.code());
        String title = required(asked.title());
        if (code.length() > LONGEST_CODE || title.length() > LONGEST_TITLE) {
            throw new Refused("register.casefile.long", String.valueOf(LONGEST_CODE), String.valueOf(LONGEST_TITLE));
        }
        if (!store.isFree(code, asked.year(), asked.unitId(), own)) {
            throw new Refused("register.casefile.codeTaken", code);
        }
        if (people.byId(asked.keeperId(), asked.openedOn()).isEmpty()) {
            throw new Refused("register.casefile.noKeeper");
        }
        return new CaseFile.Asked(
                code,
                asked.year(),
                title,
                asked.unitId(),
                asked.keeperId(),
                asked.retentionId(),
                required(asked.usage()),
                required(asked.language()),
                asked.openedOn(),
                Senders.blank(asked.note()));
    }

    private CaseFile openFile(Actor actor, long id) {
        CaseFile file = locked(actor, id);
        file.requireOpen();
        return file;
    }

    private CaseFile locked(Actor actor, long id) {
        CaseFile file = store.lock(id).orElseThrow(() -> notFound(id));
        requireKeeper(actor, file.unitId());
        return file;
    }

    static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.CLERK, Role.OFFICE, Role.LEADER);
    }

    static boolean keeps(Actor actor, long unit) {
        return actor.hasAny(Role.CLERK, Role.OFFICE) || actor.belongsTo(unit);
    }

    private static void requireKeeper(Actor actor, long unit) {
        if (!keeps(actor, unit)) {
            throw new NotPermitted();
        }
    }

    private static void requireArchive(Actor actor) {
        Senders.requireClerk(actor);
    }

    private static String required(String typed) {
        String text = Senders.blank(typed);
        if (text == null) {
            throw new Refused("register.casefile.missing");
        }
        return text;
    }

    private void record(Actor actor, CaseFile file, String action, @Nullable String words) {
        audit.record(
                actor,
                "register.casefile." + action,
                new Audit.Subject("caseFile", file.id(), file.code() + " " + file.title()),
                null,
                Map.of(),
                words);
    }

    List<CaseFile.Retention> retentions() {
        return store.retentions(LocalDate.now(clock));
    }

    private static NotFound notFound(long id) {
        return new NotFound("caseFile", String.valueOf(id));
    }
}
