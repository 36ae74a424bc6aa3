package vn.haidang.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what changed. Rooms need not know of it: what changed stands in {@code search.queue}. */
@Component
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** So much is taken in at once; more waits for the next turn. */
    static final int BATCH = 500;

    /** Year of what has no day: never left out as old. */
    static final int ALWAYS = 9999;

    /** Text kept for the extract and for the search. */
    private static final int LONGEST_BODY = 300_000;

    /** One at a time: an older state must not be written over a newer one. */
    private static final String ONLY_ONE = "select pg_try_advisory_xact_lock(hashtext('search.queue'))";

    private final JdbcClient jdbc;
    private final Map<String, SearchSource> sources = new TreeMap<>();
    private final Clock clock;

    SearchIndex(JdbcClient jdbc, List<SearchSource> sources, Clock clock) {
        this.jdbc = jdbc;
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.clock = clock;
    }

    private record Changed(String kind, long objectId) {}

    /**
     * Takes in what waits, a batch of it.
     *
     * @return how much was taken; 0 where nothing waits or somebody else is at it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int takeIn() {
        if (jdbc.sql("select exists (select from search.queue)")
                        .query(Boolean.class)
                        .single()
                && jdbc.sql(ONLY_ONE).query(Boolean.class).single()) {
            return takeInWaiting();
        }
        return 0;
    }

    private int takeInWaiting() {
        List<Changed> changed =
                jdbc.sql("""
                        delete from search.queue where id in (select id from search.queue order by id limit :batch)
                        returning kind, object_id
                        """).param("batch", BATCH).query(Changed.class).list();
        Map<String, Set<Long>> byKind = new TreeMap<>();
        changed.forEach(each -> byKind.computeIfAbsent(each.kind(), kind -> new LinkedHashSet<>())
                .add(each.objectId()));
        byKind.forEach((kind, ids) -> {
            SearchSource source = sources.get(kind);
            if (source == null) {
                LOG.warn("nobody gives {} to be found", kind);
            } else {
                replace(kind, ids, source.entries(ids));
            }
        });
        return changed.size();
    }

    /** Asks every room for everything; what is there stays until it is replaced. */
    @Transactional
    public void renew() {
        jdbc.sql("delete from search.entries where kind <> all(:kinds)")
                .param("kinds", sources.keySet().toArray(String[]::new))
                .update();
        sources.values()
                .forEach(source -> jdbc.sql("insert into search.queue (kind, object_id) select :kind, id from ("
                                + source.ids() + ") these order by id")
                        .param("kind", source.kind())
                        .update());
    }

    private void replace(String kind, Collection<Long> ids, List<SearchEntry> entries) {
        Set<Long> gone = new HashSet<>(ids);
        entries.forEach(entry -> gone.remove(entry.id()));
        if (!gone.isEmpty()) {
            jdbc.sql("delete from search.entries where kind = :kind and object_id = any(:ids)")
                    .param("kind", kind)
                    .param("ids", gone.toArray(Long[]::new))
                    .update();
        }
        Instant now = clock.instant();
        entries.forEach(entry -> put(kind, entry, now));
    }

    private void put(String kind, SearchEntry given, Instant now) {
        SearchEntry entry = shortened(given);
        LocalDate day = entry.day();
        jdbc.sql("""
                        insert into search.entries as e
                            (kind, object_id, title, detail, body, address, facets, day, year, readers, words, indexed_at)
                        values (:kind, :id, :title, :detail, :body, :address, :facets, :day, :year, :readers, :words::tsvector, :now)
                        on conflict (kind, object_id) do update set (title, detail, body, address, facets, day, year, readers, words, indexed_at)
                            = (excluded.title, excluded.detail, excluded.body, excluded.address, excluded.facets, excluded.day,
                               excluded.year, excluded.readers, excluded.words, excluded.indexed_at)
                        """)
                .param("kind", kind)
                .param("id", entry.id())
                .param("title", entry.title())
                .param("detail", entry.detail())
                .param("body", entry.body())
                .param("address", entry.address())
                .param("facets", facets(entry))
                .param("day", day)
                .param("year", day == null ? ALWAYS : day.getYear())
                .param(
                        "readers",
                        entry.readers() == null ? null : entry.readers().toArray(String[]::new))
                .param("words", Vector.of(entry))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SearchEntry shortened(SearchEntry entry) {
        // PostgreSQL keeps no NUL in text
        String body = entry.body().replace("\0", "");
        if (body.length() > LONGEST_BODY) {
            body = body.substring(0, LONGEST_BODY);
        }
        return new SearchEntry(
                entry.id(),
                entry.title(),
                entry.detail(),
                body,
                entry.address(),
                entry.facets(),
                entry.day(),
                entry.units(),
                entry.readers());
    }

    static String[] facets(SearchEntry entry) {
        List<String> facets = new ArrayList<>();
        entry.facets().forEach((name, values) -> {
            Filter filter = Filter.of(name);
            if (filter != null) {
                values.forEach(value -> facets.add(SearchQueryParser.facet(filter, value)));
            }
        });
        return facets.toArray(String[]::new);
    }
}
