package vn.haidang.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;

/**
 * Things much like another one. The rarest words it has pick the candidates; those are then compared by the pairs of neighbouring syllables they
 * share, for in Vietnamese a word is mostly two syllables.
 */
@Component
public class SimilarThings {

    private static final int WORDS = 20;
    private static final int CANDIDATES = 80;

    /** Below this share of pairs nobody would call two texts alike. */
    private static final double ALIKE = 0.12;

    private final JdbcClient jdbc;

    SimilarThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A thing that is alike.
     *
     * @param likeness 0 to 1: share of common pairs of syllables, rare ones counting more
     */
    public record Similar(
            long id,
            String title,
            String detail,
            String address,
            @Nullable LocalDate day,
            double likeness) {

        public int percent() {
            return (int) Math.round(likeness * 100);
        }
    }

    private record Row(
            long objectId,
            String title,
            String detail,
            String body,
            String address,
            @Nullable LocalDate day) {}

    /** The most alike of the same kind that this person may see, at most {@code limit}. */
    public List<Similar> to(Actor actor, String kind, long id, int limit) {
        String[] reader = Readers.of(actor).toArray(String[]::new);
        Row own = own(reader, kind, id);
        if (own == null) {
            return List.of();
        }
        List<String> words = rarest(kind, id);
        if (words.size() < 3) {
            return List.of();
        }
        List<Row> others = jdbc.sql("""
                        with these as materialized (
                            select kind, object_id, ts_rank(words, :query::tsquery) as score from search.entries
                            where words @@ :query::tsquery and kind = :kind and object_id <> :id
                                and (readers is null or readers && :reader::text[])
                            limit 5000)
                        select e.object_id, e.title, e.detail, left(e.body, 8000) as body, e.address, e.day
                        from these join search.entries e using (kind, object_id)
                        order by these.score desc limit :most
                        """)
                .param("query", words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | ")))
                .param("kind", kind)
                .param("id", id)
                .param("reader", reader)
                .param("most", CANDIDATES)
                .query(Row.class)
                .list();
        return mostAlike(own, others, limit);
    }

    private @Nullable Row own(String[] reader, String kind, long id) {
        return jdbc.sql("""
                        select object_id, title, detail, left(body, 8000) as body, address, day from search.entries
                        where kind = :kind and object_id = :id and (readers is null or readers && :reader::text[])
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("reader", reader)
                .query(Row.class)
                .optional()
                .orElse(null);
    }

    /** Its words that the fewest others have, by the database's statistics; those in the title count twice. */
    private List<String> rarest(String kind, long id) {
        return jdbc.sql("""
                        with common as (
                            select u.word, u.share
                            from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as u (word, share)
                            where s.schemaname = 'search' and s.tablename = 'entries' and s.attname = 'words' and u.word is not null)
                        select w.lexeme
                        from search.entries e, unnest(e.words) as w left join common c on c.word = w.lexeme
                        where e.kind = :kind and e.object_id = :id and length(w.lexeme) > 1 and w.positions is not null and w.lexeme not like 'a.%'
                        order by ln(1 / coalesce(c.share, 0.0001)) * (1 + 0.2 * least(cardinality(w.positions), 5))
                                * case when 'A' = any(w.weights) or 'B' = any(w.weights) then 2 else 1 end desc, w.lexeme
                        limit :most
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("most", WORDS)
                .query(String.class)
                .list();
    }

    private static List<Similar> mostAlike(Row own, List<Row> others, int limit) {
        Map<Row, Set<String>> pairs = new HashMap<>();
        Map<String, Integer> spread = new HashMap<>();
        for (Row row : others) {
            Set<String> of = pairs(row);
            pairs.put(row, of);
            of.forEach(pair -> spread.merge(pair, 1, Integer::sum));
        }
        Set<String> ownPairs = pairs(own);
        List<Similar> alike = new ArrayList<>();
        for (Row row : others) {
            double likeness = likeness(ownPairs, pairs.getOrDefault(row, Set.of()), spread);
            if (likeness >= ALIKE) {
                alike.add(new Similar(row.objectId(), row.title(), row.detail(), row.address(), row.day(), likeness));
            }
        }
        alike.sort(Comparator.comparing(Similar::likeness).reversed());
        return alike.stream().limit(limit).toList();
    }

    /** Weighted share of common pairs; a pair that every candidate has says nothing. */
    private static double likeness(Set<String> own, Set<String> other, Map<String, Integer> spread) {
        double common = 0;
        double all = 0;
        Set<String> union = new HashSet<>(own);
        union.addAll(other);
        for (String pair : union) {
            double weight = 1.0 / Math.sqrt(spread.getOrDefault(pair, 1));
            all += weight;
            common += own.contains(pair) && other.contains(pair) ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    private static Set<String> pairs(Row row) {
        List<String> words = Syllables.words(row.title() + " " + row.detail() + " " + row.body());
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }
}
