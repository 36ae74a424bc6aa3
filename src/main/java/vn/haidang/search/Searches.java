package vn.haidang.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;

/** Finds what somebody looks for, in what that person may see. */
@Component
public class Searches {

    /** Results on a page. */
    static final int SHOWN = 20;

    /** The best of these are ordered anew by the accents that were typed. */
    private static final int LOOKED_AT = 60;

    private final SearchIndex index;
    private final Candidates candidates;
    private final JdbcClient jdbc;

    Searches(SearchIndex index, Candidates candidates, JdbcClient jdbc) {
        this.index = index;
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /** In which order results are shown. */
    public enum Order {
        /** The best first. */
        BEST,
        /** The newest first. */
        NEWEST
    }

    /**
     * What is asked for.
     *
     * @param typed as typed: words, "phrases", -left out, fields as {@code loại:TB}
     * @param kind one kind of thing, null for all
     * @param page from 0
     * @param typing whether the last word may still grow
     */
    public record Asked(String typed, @Nullable String kind, Order order, int page, boolean typing) {

        /** The first page of everything, the best first. */
        public static Asked of(String typed) {
            return new Asked(typed, null, Order.BEST, 0, false);
        }
    }

    /** Never fails for what was typed: what makes no sense is told in the answer. */
    public Found find(Actor actor, Asked asked) {
        // what somebody just saved is found by the very next search
        index.takeIn();
        SearchQuery query = SearchQueryParser.parse(asked.typed(), asked.typing());
        if (query.isEmpty()) {
            return Found.nothing(query.notUnderstood());
        }
        List<String> reader = Readers.of(actor);
        Candidates.Ranked ranked = candidates.find(query, TextQuery.all(query), reader);
        boolean loosened = ranked.best().isEmpty() && query.wantedTerms() > 2;
        if (loosened) {
            ranked = candidates.find(query, TextQuery.allButOne(query), reader);
        }
        return found(query, asked, ranked, loosened && !ranked.best().isEmpty());
    }

    private Found found(SearchQuery query, Asked asked, Candidates.Ranked ranked, boolean loosened) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ranked.best().forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        List<Candidates.Candidate> chosen = new ArrayList<>(ranked.best().stream()
                .filter(each -> asked.kind() == null || asked.kind().equals(each.kind()))
                .toList());
        if (asked.order() == Order.NEWEST) {
            chosen.sort(Comparator.comparing(
                    Candidates.Candidate::day, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        }
        int from = Math.min(Math.max(asked.page(), 0) * SHOWN, chosen.size());
        int to = Math.min(from + SHOWN, chosen.size());
        boolean anew = asked.order() == Order.BEST && from < LOOKED_AT && new Accents(query).typed();
        List<Candidates.Candidate> loaded =
                anew ? chosen.subList(0, Math.min(LOOKED_AT, chosen.size())) : chosen.subList(from, to);
        Map<Key, Row> rows = rows(loaded);
        if (anew) {
            reorder(query, loaded, rows);
        }
        List<Found.Result> results = chosen.subList(from, to).stream()
                .flatMap(each -> Stream.ofNullable(rows.get(key(each))).map(row -> result(each, row, query)))
                .toList();
        return new Found(results, chosen.size(), ranked.more(), counts, loosened, query.notUnderstood());
    }

    /** Orders a part of the list in place. */
    private static void reorder(SearchQuery query, List<Candidates.Candidate> part, Map<Key, Row> rows) {
        Accents accents = new Accents(query);
        Map<Key, Double> scores = new HashMap<>();
        for (Candidates.Candidate each : part) {
            Row row = rows.get(key(each));
            double factor = row == null ? 0 : accents.factor(row.title(), row.detail(), row.body());
            scores.put(key(each), each.score() * factor);
        }
        part.sort(Comparator.comparing((Candidates.Candidate each) -> scores.getOrDefault(key(each), 0.0))
                .reversed());
    }

    private static Found.Result result(Candidates.Candidate candidate, Row row, SearchQuery query) {
        return new Found.Result(
                candidate.kind(),
                candidate.objectId(),
                row.address(),
                candidate.day(),
                Extract.marked(row.title(), query),
                Extract.marked(row.detail(), query),
                row.body().isBlank() ? List.of() : Extract.passage(row.body(), query));
    }

    private record Key(String kind, long id) {}

    private record Row(String kind, long objectId, String title, String detail, String body, String address) {}

    private static Key key(Candidates.Candidate candidate) {
        return new Key(candidate.kind(), candidate.objectId());
    }

    private Map<Key, Row> rows(List<Candidates.Candidate> chosen) {
        Map<Key, Row> rows = new HashMap<>();
        jdbc.sql("""
                        select kind, object_id, title, detail, left(body, 60000) as body, address from search.entries
                        where (kind, object_id) in (select * from unnest(:kinds::text[], :ids::bigint[]))
                        """)
                .param("kinds", chosen.stream().map(Candidates.Candidate::kind).toArray(String[]::new))
                .param(
                        "ids",
                        chosen.stream().map(Candidates.Candidate::objectId).toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(new Key(row.kind(), row.objectId()), row));
        return rows;
    }
}
