package vn.haidang.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database. Ranking must look at each thing it ranks, so no more than {@link #RANKED} are ranked: where words are so common that more
 * have them, the newest. For those the years are taken one after the other, newest first, until there are enough.
 */
@Component
class Candidates {

    /** How many things are ranked at most. */
    static final int RANKED = 400;

    /** Above this many the years are taken one by one, so that no more rows are read than are ranked. */
    private static final long COMMON = 2_000;

    /** By how much each further step reaches farther back. */
    private static final int GROWTH = 4;

    private static final Pattern ESTIMATE = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final JdbcClient jdbc;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A thing that has the words, and how well. */
    record Candidate(String kind, long objectId, @Nullable LocalDate day, double score) {}

    /** What was found and whether there is more than was ranked. */
    record Ranked(List<Candidate> best, boolean more) {}

    Ranked find(SearchQuery query, String words, List<String> reader) {
        Map<String, Object> parameters =
                parameters(query, words, reader, LocalDate.now(clock).getYear());
        String condition = condition(query, words);
        List<Candidate> found = new ArrayList<>();
        long expected = estimate(condition, parameters);
        if (expected <= COMMON) {
            found.addAll(rank(condition, parameters, words, " order by year desc"));
        } else {
            newestFirst(condition, parameters, words, expected, found);
        }
        boolean more = found.size() > RANKED;
        return new Ranked(more ? found.subList(0, RANKED) : found, more);
    }

    private record Years(int oldest, int newest) {

        int count() {
            return newest - oldest + 1;
        }
    }

    /** The first step takes as many years as should be enough; mostly it is the only one. */
    private void newestFirst(
            String condition, Map<String, Object> parameters, String words, long expected, List<Candidate> found) {
        Years years = jdbc.sql(
                        "select coalesce(min(year), 0) as oldest, coalesce(max(year), 0) as newest from search.entries where year < :always")
                .param("always", SearchIndex.ALWAYS)
                .query(Years.class)
                .single();
        int width = (int) Math.clamp(2L * RANKED * years.count() / expected, 1, years.count());
        int upTo = SearchIndex.ALWAYS;
        int since = years.newest() - width + 1;
        while (found.size() <= RANKED && upTo >= years.oldest()) {
            Map<String, Object> these = new HashMap<>(parameters);
            these.put("sinceYear", since);
            these.put("upToYear", upTo);
            found.addAll(rank(condition + " and year between :sinceYear and :upToYear", these, words, ""));
            width *= GROWTH;
            upTo = since - 1;
            since = Math.max(since - width, 0);
        }
        found.sort((one, other) -> Double.compare(other.score(), one.score()));
    }

    private List<Candidate> rank(String condition, Map<String, Object> parameters, String words, String order) {
        // near words count more than scattered ones, long texts a little less, old things a little less
        String score = words.isEmpty()
                ? "0"
                : "ts_rank_cd('{0.1, 0.15, 0.5, 1.0}', words, :words::tsquery, 1) * exp(-0.03 * greatest(:thisYear - least(year, :thisYear), 0))";
        return jdbc.sql(
                        "with these as materialized (select kind, object_id, day, year, words from search.entries where "
                                + condition + order + " limit :most) select kind, object_id, day, (" + score
                                + ")::numeric as score from these order by score desc, day desc nulls last, kind, object_id desc")
                .params(parameters)
                .param("most", RANKED + 1)
                .query((row, n) -> new Candidate(
                        row.getString("kind"),
                        row.getLong("object_id"),
                        row.getObject("day", LocalDate.class),
                        row.getDouble("score")))
                .list();
    }

    /** What the database expects to find, from its statistics; costs no look at the rows. */
    private long estimate(String condition, Map<String, Object> parameters) {
        String plan = String.join(
                "\n",
                jdbc.sql("explain (format json) select from search.entries where " + condition)
                        .params(parameters)
                        .query(String.class)
                        .list());
        Matcher rows = ESTIMATE.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private static String condition(SearchQuery query, String words) {
        StringBuilder condition = new StringBuilder("(readers is null or readers && :reader::text[])");
        if (!words.isEmpty()) {
            condition.append(" and words @@ :words::tsquery");
        }
        if (!query.facets().isEmpty()) {
            condition.append(" and facets @> :facets::text[]");
        }
        if (!query.kinds().isEmpty()) {
            condition.append(" and kind = any(:kinds)");
        }
        if (query.year() != null) {
            condition.append(" and year = :year");
        }
        if (query.from() != null) {
            condition.append(" and day >= :from and year >= :fromYear");
        }
        if (query.to() != null) {
            condition.append(" and day <= :to and year <= :toYear");
        }
        return condition.toString();
    }

    private static Map<String, Object> parameters(SearchQuery query, String words, List<String> reader, int thisYear) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reader", reader.toArray(String[]::new));
        parameters.put("words", words);
        parameters.put("facets", query.facets().toArray(String[]::new));
        parameters.put("kinds", query.kinds().toArray(String[]::new));
        parameters.put("year", query.year() == null ? 0 : query.year());
        parameters.put("thisYear", thisYear);
        LocalDate from = query.from();
        if (from != null) {
            parameters.put("from", from);
            parameters.put("fromYear", from.getYear());
        }
        LocalDate to = query.to();
        if (to != null) {
            parameters.put("to", to);
            parameters.put("toYear", to.getYear());
        }
        return parameters;
    }
}
