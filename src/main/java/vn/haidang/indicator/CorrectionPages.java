package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

/** What the pages of corrections show. */
@Component
public class CorrectionPages {

    private final Corrections corrections;
    private final Certificates certificates;
    private final Observations observations;
    private final Indicators indicators;
    private final Bodies bodies;
    private final SourceFiles files;
    private final JdbcClient jdbc;

    CorrectionPages(
            Corrections corrections,
            Certificates certificates,
            Observations observations,
            Indicators indicators,
            Bodies bodies,
            SourceFiles files,
            JdbcClient jdbc) {
        this.corrections = corrections;
        this.certificates = certificates;
        this.observations = observations;
        this.indicators = indicators;
        this.bodies = bodies;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** A correction with what the reader may do about it. */
    public record Row(
            Correction correction,
            Indicator indicator,
            Body body,
            String address,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayOpen) {}

    /** What was typed so far. */
    record Typed(String value, String reason, @Nullable Long fileId) {
        static final Typed EMPTY = new Typed("", "", null);
    }

    /**
     * The form to ask.
     *
     * @param point as in the address of the value
     * @param refused why it was not taken, null: not asked yet
     */
    public record Form(
            String point,
            Observation now,
            Indicator indicator,
            Body body,
            String value,
            String reason,
            @Nullable Long fileId,
            @Nullable Refused refused) {}

    /** Those that somebody may see. */
    @Transactional(readOnly = true)
    public List<Row> rows(Actor actor, List<Correction> found) {
        return found.stream()
                .map(correction -> row(actor, correction))
                .filter(row -> certificates.maySee(actor, row.body(), row.indicator()))
                .toList();
    }

    private Row row(Actor actor, Correction correction) {
        Point point = correction.point();
        Indicator indicator = indicators.indicator(point.indicatorId());
        Body body = bodies.body(point.bodyId(), point.period().lastDay());
        return new Row(
                correction,
                indicator,
                body,
                ValueAddress.of(point),
                correction.isOpen() && corrections.mayDecide(actor, point),
                correction.isOpen() && actor.is(correction.askedById()),
                correction.fileId() != null && files.isOpen(actor, body, indicator));
    }

    /** @throws NotPermitted to whoever may not ask for it */
    @Transactional(readOnly = true)
    public Form form(Actor actor, Point point, Typed typed, @Nullable Refused refused) {
        if (!corrections.mayAsk(actor, point)) {
            throw new NotPermitted("indicator.correction.refused.notPermitted");
        }
        Observation now = observations.find(point).orElseThrow(() -> new NotFound("indicator", point.indicatorId()));
        return new Form(
                ValueAddress.of(point).substring("/indicators/values/".length()),
                now,
                indicators.indicator(point.indicatorId()),
                bodies.body(point.bodyId(), point.period().lastDay()),
                typed.value(),
                typed.reason(),
                typed.fileId(),
                refused);
    }

    /** A file that came with a refused try, if this person brought it. */
    @Nullable
    Long kept(Actor actor, @Nullable Long fileId) {
        return fileId == null
                ? null
                : jdbc.sql("select id from attachment.shared_files where id = :id and uploaded_by = :person")
                        .param("id", fileId)
                        .param("person", actor.personId())
                        .query(Long.class)
                        .optional()
                        .orElse(null);
    }
}
