package vn.haidang.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Figures;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.text.Span;

/** Hands what was read of documents to rooms that use their figures. */
@Component
public class ReadTexts {

    private static final int MOST = 100;

    private final Documents documents;
    private final DocumentStore store;
    private final ScanStore scans;
    private final JdbcClient jdbc;

    ReadTexts(Documents documents, DocumentStore store, ScanStore scans, JdbcClient jdbc) {
        this.documents = documents;
        this.store = store;
        this.scans = scans;
        this.jdbc = jdbc;
    }

    /**
     * A document as it was read. Where words were corrected since, its figures are read anew from the corrected text.
     *
     * @throws NotFound where there is none that this person may see
     * @throws Refused where it is not read yet
     */
    @Transactional(readOnly = true)
    public ReadText of(Actor actor, long id) {
        Document document = documents.document(actor, id);
        String body = store.body(id).orElseThrow(() -> new Refused("document.wrongState." + document.state()));
        JsonNode reading = JsonShape.MAPPER.readTree(store.reading(id).orElse("{}"));
        List<Figure> figures = new ArrayList<>();
        reading.path("figures").forEach(json -> figures.add(figure(json)));
        List<Finding> findings = new ArrayList<>();
        reading.path("findings").forEach(json -> findings.add(finding(json)));
        LocalDate issued = document.head().issuedOn();
        boolean stands = figures.stream().allMatch(figure -> stands(figure, body));
        Figures read = stands ? new Figures(figures, findings) : Figures.read(body, issued);
        String original = scans.original(id).orElse(null);
        List<RestoredWord> restored = original == null ? List.of() : scans.restoredWords(id);
        List<ScannedPage> pages = scans.pages(id);
        return new ReadText(
                id,
                document.label(),
                document.head().issuer(),
                issued,
                original != null || !pages.isEmpty(),
                body,
                read.figures(),
                read.findings(),
                doubtful(restored, pages),
                original == null ? List.of() : pairs(original, restored),
                boxes(pages));
    }

    /** Documents whose reading found figures, the newest first. */
    @Transactional(readOnly = true)
    public List<ReadText.WithFigures> withFigures(Actor actor) {
        Documents.requireWorker(actor);
        return jdbc.sql("""
                select id, label, issued_on, jsonb_array_length(reading -> 'figures') as figures from document.documents
                where state in ('REVIEW', 'CONFIRMED') and jsonb_array_length(reading -> 'figures') > 0
                order by id desc limit :most
                """)
                .param("most", MOST)
                .query((row, n) -> new ReadText.WithFigures(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getInt("figures")))
                .list();
    }

    private static boolean stands(Figure figure, String body) {
        Span span = figure.span();
        return span.end() <= body.length() && plain(span.of(body)).equals(plain(figure.printed()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Span> doubtful(List<RestoredWord> restored, List<ScannedPage> pages) {
        List<Span> doubtful = new ArrayList<>();
        restored.stream().filter(RestoredWord::isDoubtful).forEach(word -> doubtful.add(word.restored()));
        pages.forEach(page ->
                page.words().stream().filter(ScannedWord::isDoubtful).forEach(word -> doubtful.add(word.span())));
        return doubtful;
    }

    private static List<ReadText.Pair> pairs(String original, List<RestoredWord> words) {
        return words.stream()
                .map(word -> new ReadText.Pair(word.original().of(original), word.original(), word.restored()))
                .toList();
    }

    private static List<ReadText.Box> boxes(List<ScannedPage> pages) {
        List<ReadText.Box> boxes = new ArrayList<>();
        for (ScannedPage page : pages) {
            for (ScannedWord word : page.words()) {
                boxes.add(new ReadText.Box(
                        page.number(),
                        page.width(),
                        page.height(),
                        word.left(),
                        word.top(),
                        word.width(),
                        word.height(),
                        word.span()));
            }
        }
        return boxes;
    }

    private static Figure figure(JsonNode json) {
        JsonNode relation = json.path("relation");
        String asOf = text(json, "asOf");
        return new Figure(
                text(json, "label"),
                json.path("printed").asString(""),
                json.has("value") ? new BigDecimal(json.path("value").asString()) : null,
                text(json, "unit"),
                text(json, "qualifier"),
                text(json, "period"),
                asOf == null ? null : LocalDate.parse(asOf),
                text(relation, "to"),
                text(relation, "kind"),
                span(json.path("span")));
    }

    private static Finding finding(JsonNode json) {
        List<Span> spans = new ArrayList<>();
        json.path("spans").forEach(pair -> spans.add(span(pair)));
        return new Finding(
                json.path("rule").asString(""),
                Verdict.valueOf(json.path("verdict").asString("AMBIGUOUS")),
                json.path("message").asString(""),
                text(json, "printed"),
                text(json, "computed"),
                spans);
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.path(0).asInt(), pair.path(1).asInt());
    }

    private static @Nullable String text(JsonNode json, String name) {
        String text = json.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
