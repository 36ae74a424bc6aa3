package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.layout.SheetReader;
import vn.haidang.layout.SheetUnreadable;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Jobs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/**
 * Filled-in sheets that are handed in: kept as they came, taken in a few hundred rows at a time, each cell with its verdict. Small ones at once,
 * large ones by a job that goes on where it stopped.
 */
@Component
class SheetImports {

    /** Bytes of a file that is taken in while the person waits. */
    private static final long AT_ONCE = 200_000;

    private static final SheetReader.Limits LIMITS =
            new SheetReader.Limits(Attachments.LARGEST, 400_000_000, 200_000, 400);

    private final SheetImportStore store;
    private final SheetRows rows;
    private final Rounds rounds;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Sources sources;
    private final Attachments attachments;
    private final Audit audit;
    private final CollectionText text;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Jobs> jobs;
    private final ObjectProvider<OneTimeTask<CollectionJobs.TakeIn>> job;

    SheetImports(
            SheetImportStore store,
            SheetRows rows,
            Rounds rounds,
            CollectionForms forms,
            Bodies bodies,
            Sources sources,
            Attachments attachments,
            Audit audit,
            CollectionText text,
            TransactionTemplate transactions,
            ObjectProvider<Jobs> jobs,
            ObjectProvider<OneTimeTask<CollectionJobs.TakeIn>> job) {
        this.store = store;
        this.rows = rows;
        this.rounds = rounds;
        this.forms = forms;
        this.bodies = bodies;
        this.sources = sources;
        this.attachments = attachments;
        this.audit = audit;
        this.text = text;
        this.transactions = transactions;
        this.jobs = jobs;
        this.job = job;
    }

    SheetImport find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("sheetImport", id));
    }

    /**
     * Takes a sheet of a whole round.
     *
     * @return id of the import
     */
    long takeRound(Actor actor, long roundId, String name, byte[] content) {
        Round round = rounds.round(roundId);
        Entrant.requireCollect(actor, forms.form(round.formId()));
        return take(Entrant.of(actor), round, null, name, content);
    }

    /** Takes a sheet of one body. */
    long takeBody(Entrant entrant, long roundBodyId, String name, byte[] content) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        return take(entrant, desk.round(), desk.body().id(), name, content);
    }

    private long take(Entrant entrant, Round round, @Nullable Integer bodyId, String name, byte[] content) {
        boolean now = content.length <= AT_ONCE;
        long id = java.util.Objects.requireNonNull(transactions.execute(status -> {
            FileRef file = attachments.keep(entrant.actor(), name, null, content);
            Source source = sources.of(
                    entrant.actor(),
                    entrant.linkBodyId() == null ? Source.Kind.SHEET : Source.Kind.LINK,
                    file.name()
                            + (entrant.linkBodyId() == null
                                    ? ""
                                    : " · " + entrant.actor().name()),
                    null,
                    file.id(),
                    null);
            long made = store.insert(round.id(), bodyId, file.id(), source.id(), entrant);
            audit.record(
                    entrant.actor(),
                    "indicator.sheetTaken",
                    new Audit.Subject(
                            "collectionRound", round.id(), text.label(forms.form(round.formId()), round.period())),
                    null,
                    java.util.Map.of("indicator.file", file.name()),
                    null);
            if (!now) {
                jobs.getObject().enqueue(job.getObject(), String.valueOf(made), new CollectionJobs.TakeIn(made));
            }
            return made;
        }));
        if (now) {
            run(id);
        }
        return id;
    }

    /** Takes it in, from where it stopped. */
    void run(long id) {
        SheetImport one = find(id);
        if (one.isFinished()) {
            return;
        }
        Round round = rounds.round(one.roundId());
        String code = one.bodyId() == null
                ? null
                : bodies.body(one.bodyId(), round.period().lastDay()).code();
        SheetTaking taking = new SheetTaking(round.formId(), round.period(), code, rows.target(one));
        String problem = null;
        List<String> arguments = List.of();
        try {
            SheetReader.each(new ByteArrayInputStream(attachments.open(one.fileId())), LIMITS, taking);
            taking.finish();
        } catch (SheetUnreadable unreadable) {
            problem = "indicator.sheet.unreadable." + unreadable.reason();
            arguments = List.of(String.valueOf(unreadable.row()), unreadable.detail());
        } catch (Refused refused) {
            problem = refused.key();
            arguments = Arrays.stream(refused.arguments()).map(String::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String why = problem;
        List<String> words = arguments;
        transactions.executeWithoutResult(status -> store.finish(id, why, words));
    }
}
