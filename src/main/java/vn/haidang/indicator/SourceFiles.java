package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;

/**
 * Who may open the files that values were read from: the Office, leaders, administrators; and whoever is entitled to every figure that the file
 * is about, as the unit of its body or because the unit collects or approves it. A file of which it is not known what it is about is for the
 * first three only. Documents are opened as the room of documents says.
 */
@Component
class SourceFiles {

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Indicators indicators;
    private final Bodies bodies;

    SourceFiles(JdbcClient jdbc, Sources sources, Indicators indicators, Bodies bodies) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /**
     * A figure that a file holds.
     *
     * @param bodyId null: of all bodies of a round
     * @param collectorId unit that collects the form, null: none but the Office, or there is no form
     */
    private record Held(
            @Nullable Integer bodyId,
            int indicatorId,
            Period period,
            @Nullable Long collectorId) {}

    /**
     * The id of the file of a source.
     *
     * @throws NotFound where it has none
     * @throws NotPermitted to whoever may not see all that is in it
     */
    @Transactional(readOnly = true)
    long file(Actor actor, long sourceId) {
        Long file = sources.find(sourceId).map(Source::fileId).orElse(null);
        if (file == null) {
            throw new NotFound("indicatorSource", sourceId);
        }
        if (!isOpen(actor, sourceId)) {
            throw new NotPermitted("indicator.source.notPermitted");
        }
        return file;
    }

    /** @throws NotPermitted to whoever may not open what was brought along for a figure */
    void requireOf(Actor actor, Body body, Indicator indicator) {
        if (!isOpen(actor, body, indicator)) {
            throw new NotPermitted("indicator.source.notPermitted");
        }
    }

    /** Whether this person may open what was brought along for a figure. */
    boolean isOpen(Actor actor, Body body, Indicator indicator) {
        return FigurePeople.seesAll(actor) || sees(actor, body, indicator);
    }

    boolean isOpen(Actor actor, long sourceId) {
        return open(actor, List.of(sourceId)).containsKey(sourceId);
    }

    /** Where those of these sources lie that this person may open; sources without a file or document are left out. */
    @Transactional(readOnly = true)
    Map<Long, String> open(Actor actor, Collection<Long> sourceIds) {
        Map<Long, String> found = new HashMap<>();
        Set<Long> files = new HashSet<>();
        jdbc.sql("""
                select s.id, s.file_id is not null as has_file, d.id as document_id, d.state
                from indicator.sources s left join document.shared_documents d on d.id = s.document_id
                where s.id = any(:ids) and (s.file_id is not null or d.id is not null)
                """).param("ids", ids(sourceIds)).query((RowCallbackHandler) row -> {
            long id = row.getLong("id");
            boolean readable = "CONFIRMED".equals(row.getString("state")) || actor.hasAny(Role.OFFICE, Role.CLERK);
            if (row.getBoolean("has_file")) {
                files.add(id);
            } else if (readable) {
                found.put(id, "/documents/" + row.getLong("document_id"));
            }
        });
        if (!FigurePeople.seesAll(actor) && !files.isEmpty()) {
            files.retainAll(entitled(actor, files));
        }
        files.forEach(id -> found.put(id, "/indicators/sources/" + id + "/file"));
        return found;
    }

    private Set<Long> entitled(Actor actor, Set<Long> files) {
        Set<Long> entitled = new HashSet<>();
        held(files).forEach((id, figures) -> {
            if (figures.stream().allMatch(figure -> sees(actor, figure))) {
                entitled.add(id);
            }
        });
        return entitled;
    }

    private boolean sees(Actor actor, Held figure) {
        Body body = figure.bodyId() == null
                ? null
                : bodies.on(figure.period().lastDay()).byId(figure.bodyId()).orElse(null);
        return figure.collectorId() != null && actor.belongsTo(figure.collectorId())
                || sees(actor, body, indicators.indicator(figure.indicatorId()));
    }

    private static boolean sees(Actor actor, @Nullable Body body, Indicator indicator) {
        return FigurePeople.gives(actor, body) || FigurePeople.minds(actor, indicator);
    }

    /** What files are about: sheets about what their form asks of the body, of all bodies where it is one for a round; evidence about its value. */
    private Map<Long, List<Held>> held(Collection<Long> sourceIds) {
        Map<Long, List<Held>> found = new HashMap<>();
        jdbc.sql("""
                select distinct i.source_id, i.body_id, w.indicator_id, r.period, f.collector_id
                from indicator.sheet_imports i
                join indicator.rounds r on r.id = i.round_id
                join indicator.forms f on f.id = r.form_id
                join indicator.form_rows w on w.form_id = f.id
                where i.source_id = any(:ids)
                union all
                select s.id, c.body_id, c.indicator_id, c.period, null
                from indicator.sources s join indicator.corrections c on s.reference = 'correction-' || c.id and c.file_id = s.file_id
                where s.id = any(:ids) and s.kind = 'FORM'
                """).param("ids", ids(sourceIds)).query((RowCallbackHandler) row -> found.computeIfAbsent(
                        row.getLong(1), id -> new ArrayList<>())
                .add(new Held(
                        row.getObject(2, Integer.class),
                        row.getInt(3),
                        new Period(row.getInt(4)),
                        row.getObject(5, Long.class))));
        return found;
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.stream().distinct().toArray(Long[]::new);
    }
}
