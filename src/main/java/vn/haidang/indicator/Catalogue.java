package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/**
 * Changes the catalogue. What is in use keeps its meaning: the unit of an indicator with values cannot be changed, nor can it become computed; no
 * change may leave another indicator's formula unreadable. Indicators are ended, never removed.
 */
@Component
public class Catalogue {

    private static final String TYPE = "indicator";

    private final Indicators indicators;
    private final CatalogueWriter writer;
    private final ClosingRules closing;
    private final IndicatorWords words;
    private final Audit audit;

    Catalogue(Indicators indicators, CatalogueWriter writer, ClosingRules closing, IndicatorWords words, Audit audit) {
        this.indicators = indicators;
        this.writer = writer;
        this.closing = closing;
        this.words = words;
        this.audit = audit;
    }

    /** @return the id, null where the form is not right; it then holds the problems */
    @Transactional
    public @Nullable Integer add(Actor actor, TypedForm form) {
        Indicator wanted = IndicatorForm.read(form, null, indicators.snapshot(), closing.calendars());
        if (!form.isRight()) {
            return null;
        }
        int id = writer.insert(wanted);
        audit.record(actor, "indicator.added", subject(id, wanted), null, words.fields(wanted), null);
        return id;
    }

    /**
     * @return whether it was done; otherwise the form holds the problems
     * @throws StaleWrite where somebody else changed it since
     */
    @Transactional
    public boolean change(Actor actor, int id, int version, TypedForm form) {
        Indicator before = indicators.indicator(id);
        if (before.version() != version) {
            throw new StaleWrite();
        }
        Indicator after = IndicatorForm.read(form, before, indicators.snapshot(), closing.calendars());
        checkUse(form, before, after);
        if (!form.isRight()) {
            return false;
        }
        writer.update(after, version);
        audit.record(
                actor,
                "indicator.changed",
                subject(id, after),
                words.changed(before, after),
                words.changed(after, before),
                null);
        return true;
    }

    /** Ends an indicator: from the day after on nothing more is collected; what was given stays. */
    @Transactional
    public void end(Actor actor, int id, int version, LocalDate lastDay, String reason) {
        Indicator before = indicators.indicator(id);
        if (before.validFrom() != null && lastDay.isBefore(before.validFrom())) {
            throw new Refused("indicator.form.daysTurned");
        }
        Indicator after = ended(before, lastDay);
        writer.update(after, version);
        audit.record(
                actor,
                "indicator.ended",
                subject(id, before),
                words.changed(before, after),
                words.changed(after, before),
                reason.isBlank() ? null : reason.strip());
    }

    private void checkUse(TypedForm form, Indicator before, Indicator after) {
        boolean otherMeasure = !before.measure().code().equals(after.measure().code());
        boolean becomesComputed = !before.isComputed() && after.isComputed();
        if ((otherMeasure || becomesComputed)
                && (writer.periodsGiven(before.id()) != null
                        || otherMeasure && writer.plansOf(before.id()).isPresent())) {
            form.wrong(otherMeasure ? "measure" : "formula", "indicator.form.used");
        }
        if (otherMeasure) {
            CatalogueSnapshot then = indicators.snapshot().with(after);
            Formulas.broken(indicators.snapshot(), then)
                    .ifPresent(other -> form.wrong("measure", "indicator.form.breaks", other.code()));
        }
    }

    private static Indicator ended(Indicator of, LocalDate lastDay) {
        return new Indicator(
                of.id(),
                of.code(),
                of.name(),
                of.nameEn(),
                of.shortName(),
                of.measure(),
                of.nature(),
                of.direction(),
                of.decimals(),
                of.every(),
                of.calendar(),
                of.level(),
                of.formula(),
                of.additive(),
                of.definition(),
                of.dimensionIds(),
                of.collectorId(),
                of.approverId(),
                of.validFrom(),
                lastDay,
                of.sortOrder(),
                of.version());
    }

    @Transactional
    public boolean addDimension(Actor actor, TypedForm form) {
        String code = form.required("code", 30);
        String name = form.required("name", 100);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            form.wrong("code", "indicator.form.code");
        } else if (indicators.dimensions().stream().anyMatch(one -> one.code().equals(code))) {
            form.wrong("code", "indicator.form.taken");
        }
        if (!form.isRight()) {
            return false;
        }
        int id = writer.insertDimension(code, name, orElse(form.atMost("nameEn", 100), name));
        audit.record(
                actor,
                "dimension.added",
                new Audit.Subject("dimension", id, code),
                null,
                Map.of("catalogue.name", name),
                null);
        return true;
    }

    @Transactional
    public boolean addCategory(Actor actor, int dimensionId, TypedForm form) {
        Dimension dimension = indicators.dimension(dimensionId);
        String code = form.required("code", 30);
        String name = form.required("name", 100);
        if (!code.matches("[A-Z0-9][A-Z0-9_-]*")) {
            form.wrong("code", "indicator.form.partCode");
        } else if (dimension.categories().stream().anyMatch(one -> one.code().equals(code))) {
            form.wrong("code", "indicator.form.taken");
        }
        if (!form.isRight()) {
            return false;
        }
        writer.insertCategory(dimensionId, code, name, orElse(form.atMost("nameEn", 100), name));
        audit.record(
                actor,
                "dimension.partAdded",
                new Audit.Subject("dimension", dimensionId, dimension.code()),
                null,
                Map.of("catalogue.part", code + " " + name),
                null);
        return true;
    }

    @Transactional
    public boolean addMeasure(Actor actor, TypedForm form) {
        Measure measure = MeasureForm.read(form, indicators.measures());
        if (!form.isRight()) {
            return false;
        }
        writer.insertMeasure(measure);
        audit.record(
                actor,
                "measure.added",
                new Audit.Subject("measure", 0, measure.code()),
                null,
                Map.of(
                        "catalogue.name",
                        measure.name(),
                        "catalogue.factor",
                        measure.factor() + " " + measure.dimension()),
                null);
        return true;
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static Audit.Subject subject(int id, Indicator indicator) {
        return new Audit.Subject(TYPE, id, indicator.code());
    }

    /** Computed indicators that name this one. */
    public List<Indicator> usedIn(Indicator indicator) {
        CatalogueSnapshot catalogue = indicators.snapshot();
        List<Indicator> found = new ArrayList<>();
        for (Indicator other : catalogue.indicators()) {
            Expression formula = catalogue.formula(other);
            if (formula != null && formula.indicators().stream().anyMatch(named -> named.id() == indicator.id())) {
                found.add(other);
            }
        }
        return found;
    }

    CatalogueWriter.@Nullable PeriodsGiven periodsGiven(int indicatorId) {
        return writer.periodsGiven(indicatorId);
    }
}
