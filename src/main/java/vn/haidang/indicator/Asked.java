package vn.haidang.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Refused;

/** What the codes in a program's address stand for; unknown ones are refused by name. */
@Component
class Asked {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Indicators indicators;
    private final Bodies bodies;

    Asked(Indicators indicators, Bodies bodies) {
        this.indicators = indicators;
        this.bodies = bodies;
    }

    List<Indicator> indicators(@Nullable List<String> codes) {
        CatalogueSnapshot catalogue = indicators.snapshot();
        List<Indicator> found = new ArrayList<>();
        for (String code : codes == null ? List.<String>of() : codes) {
            Indicator indicator = catalogue.byCode().get(code.strip());
            if (indicator == null) {
                throw new Refused("indicator.api.indicator", code);
            }
            found.add(indicator);
        }
        return found;
    }

    List<Period> periods(@Nullable List<String> keys) {
        return (keys == null ? List.<String>of() : keys)
                .stream()
                        .map(key -> Period.parse(key).orElseThrow(() -> new Refused("indicator.api.period", key)))
                        .toList();
    }

    Body body(String code) {
        return bodies.byCode(code.strip(), LocalDate.EPOCH).orElseThrow(() -> new Refused("indicator.api.body", code));
    }

    /** Ids of bodies, with all below them in any of the periods where that is asked for. */
    List<Integer> bodies(@Nullable List<String> codes, boolean below, List<Period> periods) {
        List<Integer> found = new ArrayList<>();
        for (String code : codes == null ? List.<String>of() : codes) {
            int id = body(code).id();
            found.add(id);
            if (below) {
                if (periods.isEmpty()) {
                    throw new Refused("indicator.api.below");
                }
                periods.forEach(
                        period -> bodies.on(period.lastDay()).subtree(id).forEach(each -> found.add(each.id())));
            }
        }
        return found.stream().distinct().toList();
    }

    /** A day stands for its end in Vietnam. */
    static @Nullable Instant time(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        try {
            return asOf.length() == 10
                    ? LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(VIETNAM)
                            .toInstant()
                            .minusNanos(1000)
                    : OffsetDateTime.parse(asOf.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException odd) {
            throw new Refused("indicator.api.asOf", asOf);
        }
    }

    String address(
            String path, @Nullable List<String> indicator, @Nullable List<String> body, @Nullable List<String> period) {
        List<String> parts = new ArrayList<>();
        add(parts, "indicator", indicator);
        add(parts, "body", body);
        add(parts, "period", period);
        return path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable List<String> values) {
        for (String value : values == null ? List.<String>of() : values) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
