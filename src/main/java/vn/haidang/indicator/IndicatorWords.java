package vn.haidang.indicator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Messages;

/** An indicator's fields in the words in which the record of changes shows them. */
@Component
class IndicatorWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Indicators indicators;
    private final Units units;
    private final Messages messages;

    IndicatorWords(Indicators indicators, Units units, Messages messages) {
        this.indicators = indicators;
        this.units = units;
        this.messages = messages;
    }

    /** As people read it in the record. */
    Map<String, Object> fields(Indicator of) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", of.name());
        all.put("nameEn", of.nameEn());
        all.put("shortName", of.shortName());
        all.put("measure", of.measure().name());
        all.put("nature", words("nature", of.nature()));
        all.put("direction", words("direction", of.direction()));
        all.put("decimals", of.decimals());
        all.put("every", words("span", of.every()));
        all.put("calendar", of.calendar());
        all.put("level", of.level() == null ? null : words("body", of.level()));
        all.put("formula", of.formula());
        all.put("additive", words("additive", of.additive()));
        all.put("definition", of.definition());
        all.put("dimensions", dimensions(of));
        all.put("collector", unit(of.collectorId()));
        all.put("approver", unit(of.approverId()));
        all.put("validFrom", of.validFrom());
        all.put("validTo", of.validTo());
        all.put("sortOrder", of.sortOrder());
        Map<String, Object> given = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                given.put("catalogue." + name, value.toString());
            }
        });
        return given;
    }

    private String words(String kind, Object value) {
        return messages.text(VIETNAMESE, "indicator." + kind + "." + value);
    }

    private String dimensions(Indicator of) {
        return indicators.dimensions().stream()
                .filter(dimension -> of.dimensionIds().contains(dimension.id()))
                .map(Dimension::name)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String unit(@Nullable Long id) {
        return id == null ? null : units.today().byId(id).map(UnitRef::name).orElse(null);
    }

    /** What the first has otherwise than the second. */
    Map<String, Object> changed(Indicator one, Indicator other) {
        Map<String, Object> fields = fields(one);
        Map<String, Object> others = fields(other);
        fields.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), others.get(entry.getKey())));
        return fields;
    }
}
