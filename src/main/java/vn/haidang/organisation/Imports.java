package vn.haidang.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.layout.Sheet;
import vn.haidang.layout.SheetReader;
import vn.haidang.layout.SheetRow;
import vn.haidang.layout.SheetUnreadable;
import vn.haidang.platform.Actor;

/**
 * Brings in lists from Excel: the file is read, each row is tried in a transaction that is rolled back, its verdict is shown, and only then the
 * good rows are taken in; the others come back as a file with the reason.
 */
@Component
class Imports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final TypeReference<List<ImportView.Draft>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportRows taking;
    private final TransactionTemplate transactions;
    private final Wording wording;
    private final Clock clock;

    Imports(
            JdbcClient jdbc,
            JsonMapper json,
            ImportRows taking,
            PlatformTransactionManager transactionManager,
            Wording wording,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.taking = taking;
        this.transactions = new TransactionTemplate(transactionManager);
        this.wording = wording;
        this.clock = clock;
    }

    /** Reads a file and keeps its rows for a day. @return id of the draft */
    long upload(Actor actor, ImportKind kind, String fileName, InputStream file) throws IOException {
        UnitChanges.permit(actor);
        // a transaction of its own that is rolled back
        List<ImportView.Draft> rows = judged(actor, kind, read(kind, file));
        jdbc.sql("delete from organisation.import_drafts where made_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                insert into organisation.import_drafts (kind, person_id, made_at, file_name, content)
                values (:kind, :person, :at, :name, cast(:content as jsonb)) returning id
                """)
                .param("kind", kind.name())
                .param("person", actor.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", fileName)
                .param("content", json.writeValueAsString(rows))
                .query(Long.class)
                .single();
    }

    private List<ImportView.Draft> read(ImportKind kind, InputStream file) throws IOException {
        List<SheetRow> sheet;
        try {
            sheet = SheetReader.readBelow(
                    headings(kind, true),
                    headings(kind, false),
                    file,
                    new SheetReader.Limits(10_000_000, 100_000_000, kind.mostRows(), 200));
        } catch (SheetUnreadable unreadable) {
            throw new FormRefused("file", "organisation.import." + reason(unreadable.reason()));
        }
        List<ImportView.Draft> rows = new ArrayList<>();
        for (SheetRow row : sheet) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < kind.columns().size(); i++) {
                cells.put(kind.columns().get(i).field(), row.text(i));
            }
            rows.add(new ImportView.Draft(row.number(), cells, List.of()));
        }
        if (rows.isEmpty()) {
            throw new FormRefused("file", "organisation.import.empty");
        }
        return rows;
    }

    private static String reason(SheetUnreadable.Reason reason) {
        return switch (reason) {
            case FILE_TOO_LARGE,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS,
                    OLD_OR_ENCRYPTED,
                    NOT_A_WORKBOOK,
                    BROKEN,
                    HEADINGS_MISSING -> reason.name();
            case NOT_A_NUMBER, NOT_A_DATE, CELL_ERROR -> "CELL";
        };
    }

    private List<String> headings(ImportKind kind, boolean required) {
        return kind.columns().stream()
                .filter(column -> column.required() == required)
                .map(column -> wording.say("organisation.field." + column.field()))
                .toList();
    }

    private record Kept(String fileName, String content) {}

    private Kept kept(Actor actor, ImportKind kind, long id) {
        return jdbc.sql("""
                select file_name, content::text as content from organisation.import_drafts
                where id = :id and kind = :kind and person_id = :person and made_at >= :since
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("person", actor.person())
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> new vn.haidang.platform.Refused("organisation.import.expired"));
    }

    /** Every row with its verdict; reads only. */
    ImportView preview(Actor actor, ImportKind kind, long id) {
        Kept kept = kept(actor, kind, id);
        return view(id, kind, kept, rowsOf(kept));
    }

    /** Takes in the good rows together; the others stay in the draft. @return what was taken in and what was not */
    @Transactional
    ImportView accept(Actor actor, ImportKind kind, long id) {
        jdbc.sql("select id from organisation.import_drafts where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
        Kept kept = kept(actor, kind, id);
        List<ImportView.Draft> rows = tried(actor, kind, rowsOf(kept));
        jdbc.sql("update organisation.import_drafts set content = cast(:content as jsonb) where id = :id")
                .param("id", id)
                .param(
                        "content",
                        json.writeValueAsString(
                                rows.stream().filter(row -> !row.good()).toList()))
                .update();
        return view(id, kind, kept, rows);
    }

    private List<ImportView.Draft> rowsOf(Kept kept) {
        return json.readValue(kept.content(), ROWS);
    }

    private static ImportView view(long id, ImportKind kind, Kept kept, List<ImportView.Draft> rows) {
        return new ImportView(
                id,
                kind.path(),
                kept.fileName(),
                kind.columns().stream()
                        .map(column -> "organisation.field." + column.field())
                        .toList(),
                rows.stream()
                        .map(row -> new ImportView.Row(
                                row.number(),
                                kind.columns().stream()
                                        .map(column -> row.cells().getOrDefault(column.field(), ""))
                                        .toList(),
                                row.problems()))
                        .toList());
    }

    /** Tries the rows one after another, so that one may build on another, and takes everything back. */
    private List<ImportView.Draft> judged(Actor actor, ImportKind kind, List<ImportView.Draft> rows) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return tried(actor, kind, rows);
        }));
    }

    private List<ImportView.Draft> tried(Actor actor, ImportKind kind, List<ImportView.Draft> drafts) {
        List<ImportView.Draft> rows = new ArrayList<>();
        for (ImportView.Draft draft : drafts) {
            List<Form.Problem> problems = List.of();
            try {
                taking.take(actor, kind, draft.cells());
            } catch (FormRefused refused) {
                problems = refused.problems();
            }
            rows.add(new ImportView.Draft(draft.number(), draft.cells(), problems));
        }
        return rows;
    }

    /** The empty sheet to fill in. */
    void writeTemplate(ImportKind kind, OutputStream out) throws IOException {
        sheet(kind, (Map<String, String> cells) -> cells).write(Stream.empty(), out);
    }

    /** The rows that need a correction, as they were, with the reason; can be corrected and uploaded again. */
    void writeBadRows(Actor actor, ImportKind kind, long id, OutputStream out) throws IOException {
        List<ImportView.Draft> bad = rowsOf(kept(actor, kind, id)).stream()
                .filter(row -> !row.good())
                .toList();
        Sheet<ImportView.Draft> sheet = sheet(kind, ImportView.Draft::cells);
        sheet.text(wording.say("organisation.import.reason"), 60, this::reasons).write(bad.stream(), out);
    }

    private String reasons(ImportView.Draft row) {
        return row.problems().stream()
                .map(problem -> wording.say("organisation.field." + problem.field()) + ": "
                        + wording.say(problem.key(), problem.arguments()))
                .collect(Collectors.joining("; "));
    }

    private <R> Sheet<R> sheet(ImportKind kind, Function<R, Map<String, String>> cells) {
        Sheet<R> sheet = Sheet.titled(wording.say("organisation.import." + kind.path()));
        for (ImportKind.Column column : kind.columns()) {
            String heading = wording.say("organisation.field." + column.field());
            sheet.text(
                    column.required() ? heading + " *" : heading,
                    column.width(),
                    row -> cells.apply(row).get(column.field()));
        }
        return sheet;
    }
}
