package vn.haidang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.text.Span;

/** Pages of scans, restored texts, corrected words and derived files, in SQL. */
@Repository
class ScanStore {

    private static final String PAGE = """
            select number, width, height, dots_per_inch, turned, skew, words::text as words, rules::text as rules
            from document.pages where document_id = :document
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ScanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // ---- pages

    List<ScannedPage> pages(long document) {
        return jdbc.sql(PAGE + " order by number")
                .param("document", document)
                .query(ScanStore::page)
                .list();
    }

    Optional<ScannedPage> page(long document, int number) {
        return jdbc.sql(PAGE + " and number = :number")
                .param("document", document)
                .param("number", number)
                .query(ScanStore::page)
                .optional();
    }

    /** The page where this program and version recognised it. */
    Optional<ScannedPage> page(long document, int number, String maker) {
        return jdbc.sql(PAGE + " and number = :number and maker = :maker")
                .param("document", document)
                .param("number", number)
                .param("maker", maker)
                .query(ScanStore::page)
                .optional();
    }

    /** Keeps a page over whatever was kept under its number. */
    void keep(long document, ScannedPage page, long pictureId, String maker) {
        jdbc.sql("""
                insert into document.pages (document_id, number, width, height, dots_per_inch, turned, skew, words, rules, picture_id, maker,
                    recognised_at)
                values (:document, :number, :width, :height, :dpi, :turned, :skew, cast(:words as jsonb), cast(:rules as jsonb), :picture,
                    :maker, :at)
                on conflict (document_id, number) do update set width = excluded.width, height = excluded.height,
                    dots_per_inch = excluded.dots_per_inch, turned = excluded.turned, skew = excluded.skew, words = excluded.words,
                    rules = excluded.rules, picture_id = excluded.picture_id, maker = excluded.maker, recognised_at = excluded.recognised_at,
                    version = pages.version + 1
                """)
                .param("document", document)
                .param("number", page.number())
                .param("width", page.width())
                .param("height", page.height())
                .param("dpi", page.dotsPerInch())
                .param("turned", page.turned())
                .param("skew", page.skew())
                .param("words", ScanJson.words(page.words()))
                .param("rules", ScanJson.rules(page.rules()))
                .param("picture", pictureId)
                .param("maker", maker)
                .param("at", now())
                .update();
    }

    /** Writes a page's words: their places in the text, or a corrected one. */
    void update(long document, ScannedPage page) {
        jdbc.sql("""
                update document.pages set words = cast(:words as jsonb), version = version + 1
                where document_id = :document and number = :number
                """)
                .param("document", document)
                .param("number", page.number())
                .param("words", ScanJson.words(page.words()))
                .update();
    }

    /** The file with a page's picture. */
    Optional<Long> picture(long document, int number) {
        return jdbc.sql("select picture_id from document.pages where document_id = :document and number = :number")
                .param("document", document)
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    // ---- restored texts

    Optional<String> original(long document) {
        return jdbc.sql("select original from document.restored_texts where document_id = :document")
                .param("document", document)
                .query(String.class)
                .optional();
    }

    List<RestoredWord> restoredWords(long document) {
        return jdbc.sql("select words::text from document.restored_texts where document_id = :document")
                .param("document", document)
                .query(String.class)
                .optional()
                .map(ScanJson::restored)
                .orElse(List.of());
    }

    void keepRestored(long document, String original, List<RestoredWord> words) {
        jdbc.sql("""
                insert into document.restored_texts (document_id, original, words) values (:document, :original, cast(:words as jsonb))
                on conflict (document_id) do update set original = excluded.original, words = excluded.words
                """)
                .param("document", document)
                .param("original", original)
                .param("words", ScanJson.restored(words))
                .update();
    }

    void forgetRestored(long document) {
        jdbc.sql("delete from document.restored_texts where document_id = :document")
                .param("document", document)
                .update();
    }

    // ---- corrected words

    void insert(Actor actor, long document, Correction correction) {
        jdbc.sql("""
                insert into document.word_corrections (document_id, page, place, original, was, becomes, before, after, certainty, by_id, at)
                values (:document, :page, :place, :original, :was, :becomes, :before, :after, :certainty, :by, :at)
                """)
                .param("document", document)
                .param("page", correction.page())
                .param("place", correction.place())
                .param("original", correction.original())
                .param("was", correction.was())
                .param("becomes", correction.becomes())
                .param("before", correction.before())
                .param("after", correction.after())
                .param("certainty", correction.certainty())
                .param("by", actor.person())
                .param("at", now())
                .update();
    }

    /** What people corrected in a document, the oldest first. */
    List<Correction> corrections(long document) {
        return jdbc.sql("""
                select page, place, original, was, becomes, before, after, certainty from document.word_corrections
                where document_id = :document order by id
                """)
                .param("document", document)
                .query((row, n) -> new Correction(
                        row.getObject("page", Integer.class),
                        row.getInt("place"),
                        row.getString("original"),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getDouble("certainty")))
                .list();
    }

    // ---- the text and derived files

    void changeBody(long document, String body) {
        jdbc.sql("update document.documents set body = :body where id = :document")
                .param("document", document)
                .param("body", body)
                .update();
    }

    Optional<Long> searchable(long document, String maker) {
        return jdbc.sql("""
                select file_id from document.derived_files where document_id = :document and kind = 'SEARCHABLE_PDF' and maker = :maker
                """)
                .param("document", document)
                .param("maker", maker)
                .query(Long.class)
                .optional();
    }

    void keepSearchable(long document, long fileId, String maker) {
        jdbc.sql("""
                insert into document.derived_files (document_id, kind, file_id, maker, made_at)
                values (:document, 'SEARCHABLE_PDF', :file, :maker, :at)
                on conflict (document_id, kind) do update set file_id = excluded.file_id, maker = excluded.maker, made_at = excluded.made_at
                """)
                .param("document", document)
                .param("file", fileId)
                .param("maker", maker)
                .param("at", now())
                .update();
    }

    void forgetDerived(long document) {
        jdbc.sql("delete from document.derived_files where document_id = :document")
                .param("document", document)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ScannedPage page(ResultSet row, int n) throws SQLException {
        return new ScannedPage(
                row.getInt("number"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("dots_per_inch"),
                row.getInt("turned"),
                row.getDouble("skew"),
                ScanJson.words(row.getString("words")),
                ScanJson.rules(row.getString("rules")));
    }

    /**
     * A word that somebody looked at.
     *
     * @param page null where a damaged text was restored
     * @param place number of the word on the page, or where it begins in the damaged text
     * @param becomes the same as {@code was} where it was right
     */
    record Correction(
            @Nullable Integer page,
            int place,
            String original,
            String was,
            String becomes,
            String before,
            String after,
            double certainty) {}

    /** A stretch of the body that is replaced; whatever stands behind moves. */
    record Edit(Span span, String with) {

        String on(String body) {
            return body.substring(0, span.start()) + with + body.substring(span.end());
        }

        private int moved(int place, boolean end) {
            if (place <= span.start() && !(end && place == span.start() && span.start() == span.end())) {
                return place;
            }
            int more = with.length() - (span.end() - span.start());
            return place >= span.end() ? place + more : end ? span.start() + with.length() : span.start();
        }

        Span moved(Span other) {
            int start = moved(other.start(), false);
            return new Span(start, Math.max(start, moved(other.end(), true)));
        }

        boolean touches(@Nullable Span other) {
            return other != null && other.start() < span.end() && other.end() > span.start();
        }

        boolean isIn(@Nullable Span other) {
            return other != null && other.start() <= span.start() && other.end() >= span.end();
        }
    }
}
