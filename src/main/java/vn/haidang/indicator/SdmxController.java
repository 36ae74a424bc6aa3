package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Figures for statistical programs. */
@Controller
class SdmxController {

    /** Registered for SDMX-CSV 2.0. */
    private static final String TYPE = "application/vnd.sdmx.data+csv; version=2.0.0; charset=UTF-8";

    private final SdmxQueries queries;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Clock clock;

    SdmxController(SdmxQueries queries, Indicators indicators, Bodies bodies, Clock clock) {
        this.queries = queries;
        this.indicators = indicators;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * {@code body}: whose; {@code of=below}: what was entered for it and each body below it, otherwise totals of the body and of those directly
     * below; {@code from}, {@code to}: keys of periods; {@code entered}: also what is not official yet.
     */
    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/sdmx.csv")
    void data(
            Actor actor,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String of,
            @RequestParam @Nullable String indicator,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String entered,
            HttpServletResponse response)
            throws IOException {
        BodiesOnDay now = bodies.on(LocalDate.now(clock));
        Body asked = (body == null ? BoardPages.authority(now) : now.byCode(body))
                .orElseThrow(() -> new NotFound("indicator", body == null ? "" : body));
        CatalogueSnapshot catalogue = indicators.snapshot();
        Integer only = indicator == null ? null : id(indicator, catalogue);
        // an enterprise has no totals, only what was entered for it
        boolean below = "below".equals(of) || asked.kind() == BodyKind.ENTERPRISE;
        List<Integer> ids = (below
                        ? now.subtree(asked.id())
                        : Stream.concat(Stream.of(asked), now.children(asked.id()).stream())
                                .toList())
                .stream()
                        .filter(one -> below || one.kind() != BodyKind.ENTERPRISE)
                        .map(Body::id)
                        .toList();
        SdmxQueries.Selection selection =
                new SdmxQueries.Selection(ids, !below, only, period(from), period(to), entered == null);
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("sdmx-" + asked.code() + ".csv")
                        .build()
                        .toString());
        try (SdmxCsv csv = new SdmxCsv(response.getOutputStream(), catalogue)) {
            queries.each(selection, line -> {
                // what a single enterprise gave is not for everybody
                Body whose = now.byCode(line.body()).orElse(asked);
                Indicator what = catalogue.byId().get(line.indicatorId());
                if (what != null && FigurePeople.sees(actor, whose, what)) {
                    csv.write(line);
                }
            });
        }
    }

    private static Integer id(String code, CatalogueSnapshot catalogue) {
        Indicator found = catalogue.byCode().get(code);
        if (found == null) {
            throw new NotFound("indicator", code);
        }
        return found.id();
    }

    private static @Nullable Period period(@Nullable String key) {
        return key == null || key.isBlank()
                ? null
                : Period.parse(key).orElseThrow(() -> new Refused("indicator.boards.refused.period", key));
    }
}
