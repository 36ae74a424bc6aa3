package vn.haidang.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.Audit;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.TextFold;

/**
 * Takes folders of documents in, each file once: a file is known by its path and the hash of its content, and what became of it is written in the
 * transaction that makes the document. Whoever dies on the way, importer or server, begins anew where it stopped.
 */
@Component
class FolderImports {

    static final int MOST_AT_ONCE = 5000;

    private static final int LONGEST_PATH = 1000;
    private static final Set<String> KINDS =
            Set.of("txt", "docx", "pdf", "tif", "tiff", "jpg", "jpeg", "png", "heic", "heif");

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    FolderImports(JdbcClient jdbc, Documents documents, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an import, or goes on with the one of this folder that this person has not finished. */
    @Transactional
    FolderImport begin(Actor actor, String folder) {
        Senders.requireClerk(actor);
        String name = TextFold.nfc(folder).strip();
        if (name.isEmpty() || name.length() > LONGEST_PATH) {
            throw new Refused("register.import.badPath", name);
        }
        Optional<Long> made = jdbc.sql("""
                        insert into register.folder_imports (folder, by_id, started_at) values (:folder, :by, :at)
                        on conflict (by_id, folder) where finished_at is null do nothing returning id
                        """)
                .param("folder", name)
                .param("by", actor.person())
                .param("at", now())
                .query(Long.class)
                .optional();
        long id = made.orElseGet(() -> jdbc.sql("""
                        select id from register.folder_imports where by_id = :by and folder = :folder and finished_at is null
                        """)
                .param("by", actor.person())
                .param("folder", name)
                .query(Long.class)
                .single());
        if (made.isPresent()) {
            audit.record(actor, "register.import.begun", subject(id, name), null, Map.of(), null);
        }
        return read(id);
    }

    /** Adds files to the list; one that waits with another content than before takes the new one. */
    @Transactional
    void list(Actor actor, long id, List<FolderImport.Listed> files) {
        own(actor, id);
        if (files.size() > MOST_AT_ONCE) {
            throw new Refused("register.import.tooMany", String.valueOf(MOST_AT_ONCE));
        }
        for (FolderImport.Listed file : files) {
            jdbc.sql("""
                            insert into register.folder_import_files as f (import_id, path, sha256, size, outcome)
                            values (:id, :path, :sha256, :size, 'WAITING')
                            on conflict (import_id, path) do update set sha256 = excluded.sha256, size = excluded.size, outcome = 'WAITING',
                                document_id = null, reason = null, at = null
                            where f.sha256 <> excluded.sha256
                            """)
                    .param("id", id)
                    .param("path", path(file.path()))
                    .param("sha256", file.sha256())
                    .param("size", file.size())
                    .update();
        }
    }

    /**
     * Decides whatever can be decided without the bytes: refuses what cannot be taken, notes what is there already.
     *
     * @return paths whose bytes are needed, in order
     */
    @Transactional
    List<String> wanted(Actor actor, long id) {
        own(actor, id);
        jdbc.sql("""
                        update register.folder_import_files f
                        set outcome = 'REFUSED', at = :at, reason = case when size = 0 then 'EMPTY' when size > :largest then 'TOO_LARGE' else 'KIND' end
                        where import_id = :id and outcome = 'WAITING'
                          and (size = 0 or size > :largest or not lower(coalesce(substring(path from '[.]([^./]+)$'), '')) = any(:kinds))
                        """)
                .param("at", now())
                .param("largest", Attachments.LARGEST)
                .param("kinds", KINDS.toArray(String[]::new))
                .param("id", id)
                .update();
        jdbc.sql("""
                        update register.folder_import_files f set outcome = 'KNOWN', document_id = d.id, at = :at
                        from (select sha256, min(id) as id from document.shared_letterheads group by sha256) d
                        where f.import_id = :id and f.outcome = 'WAITING' and d.sha256 = f.sha256
                        """).param("at", now()).param("id", id).update();
        return jdbc.sql("""
                        select path from register.folder_import_files where import_id = :id and outcome = 'WAITING' order by path collate "C"
                        """).param("id", id).query(String.class).list();
    }

    /** Takes the bytes of one file; sent again, it answers what became of it the first time. */
    @Transactional
    FolderImport.Item take(Actor actor, long id, String path, byte[] content) {
        own(actor, id);
        String known = path(path);
        String sha256 = jdbc.sql("""
                        select sha256 from register.folder_import_files where import_id = :id and path = :path for update
                        """)
                .param("id", id)
                .param("path", known)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("register.import.notListed", known));
        FolderImport.Item item = item(id, known);
        if (item.outcome() != FolderImport.Outcome.WAITING) {
            return item;
        }
        if (!Attachments.sha256(content).equals(sha256)) {
            throw new Refused("register.import.changed", known);
        }
        // the same content under two names, sent at the same time, becomes one document
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((row, n) -> true)
                .list();
        Optional<Long> same = jdbc
                .sql("select min(id) from document.shared_letterheads where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> row.getObject(1, Long.class))
                .stream()
                .filter(one -> one != null)
                .findFirst();
        long document = same.orElseGet(() -> documents.upload(actor, name(known), null, content));
        jdbc.sql("""
                        update register.folder_import_files set outcome = :outcome, document_id = :document, at = :at
                        where import_id = :id and path = :path
                        """)
                .param(
                        "outcome",
                        same.isPresent() ? FolderImport.Outcome.KNOWN.name() : FolderImport.Outcome.IMPORTED.name())
                .param("document", document)
                .param("at", now())
                .param("id", id)
                .param("path", known)
                .update();
        return item(id, known);
    }

    /** Ends an import of which no file waits; ended before, it stays so. */
    @Transactional
    FolderImport finish(Actor actor, long id) {
        own(actor, id);
        int rows = jdbc.sql("""
                        update register.folder_imports set finished_at = :at
                        where id = :id and finished_at is null
                          and not exists (select from register.folder_import_files where import_id = :id and outcome = 'WAITING')
                        """).param("at", now()).param("id", id).update();
        FolderImport done = read(id);
        if (rows == 1) {
            audit.record(
                    actor,
                    "register.import.finished",
                    subject(id, done.folder()),
                    null,
                    Map.of(
                            "register.import.imported", done.imported(),
                            "register.import.known", done.known(),
                            "register.import.refused", done.refused()),
                    null);
        }
        return done;
    }

    FolderImport read(long id) {
        return imports("where i.id = :id", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("import", String.valueOf(id)));
    }

    List<FolderImport> latest() {
        return imports("where :id = 0", 0);
    }

    /** Files of an import: those refused first, then those that wait, then by path. */
    List<FolderImport.Item> items(long id, int most) {
        return jdbc.sql("""
                        select path, outcome, document_id, reason from register.folder_import_files where import_id = :id
                        order by array_position(array['REFUSED', 'WAITING'], outcome) nulls last, path collate "C" limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query(FolderImport.Item.class)
                .list();
    }

    private FolderImport.Item item(long id, String path) {
        return jdbc.sql("""
                        select path, outcome, document_id, reason from register.folder_import_files where import_id = :id and path = :path
                        """)
                .param("id", id)
                .param("path", path)
                .query(FolderImport.Item.class)
                .single();
    }

    private List<FolderImport> imports(String which, long id) {
        return jdbc.sql("""
                        select i.id, i.folder, i.by_id, p.name as by, i.started_at, i.finished_at, f.total, f.imported, f.known, f.refused
                        from register.folder_imports i
                        join organisation.shared_people p on p.id = i.by_id
                        cross join lateral (
                            select count(*) as total, count(*) filter (where outcome = 'IMPORTED') as imported,
                                count(*) filter (where outcome = 'KNOWN') as known, count(*) filter (where outcome = 'REFUSED') as refused
                            from register.folder_import_files where import_id = i.id) f
                        """ + which + " order by i.id desc limit 50")
                .param("id", id)
                .query((row, n) -> new FolderImport(
                        row.getLong("id"),
                        row.getString("folder"),
                        row.getLong("by_id"),
                        row.getString("by"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        ArrivalStore.instant(row, "finished_at"),
                        row.getInt("total"),
                        row.getInt("imported"),
                        row.getInt("known"),
                        row.getInt("refused")))
                .list();
    }

    private void own(Actor actor, long id) {
        Senders.requireClerk(actor);
        FolderImport one = read(id);
        if (!actor.is(one.byId())) {
            throw new NotFound("import", String.valueOf(id));
        }
    }

    private static String path(String given) {
        String path = TextFold.nfc(given).replace('\\', '/');
        boolean odd = path.isBlank()
                || path.length() > LONGEST_PATH
                || path.startsWith("/")
                || path.contains("\u0000")
                || ("/" + path + "/").contains("/../");
        if (odd) {
            throw new Refused("register.import.badPath", path.replace("\u0000", ""));
        }
        return path;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Audit.Subject subject(long id, String folder) {
        return new Audit.Subject("folderImport", id, folder);
    }

    private OffsetDateTime now() {
        return ArrivalStore.utc(clock.instant());
    }
}
