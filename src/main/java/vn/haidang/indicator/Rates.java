package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;

/** Exchange rates: each from its day on, with where it is stated. */
@Component
public class Rates {

    private final RateStore store;
    private final Audit audit;

    Rates(RateStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** All, by currency, the latest first. */
    public List<Rate> all() {
        return store.all();
    }

    /** The rate in force on a day. */
    public Optional<Rate> on(String currency, LocalDate day) {
        return store.of(List.of(currency)).stream()
                .filter(rate -> !rate.validFrom().isAfter(day))
                .findFirst();
    }

    /**
     * A rate from a day on; one of the same day is corrected.
     *
     * @return whether it was done; otherwise the form holds the problems
     */
    @Transactional
    public boolean add(Actor actor, TypedForm form) {
        String currency = form.required("currency", 3);
        if (!MeasureAlgebra.isCurrency(currency) || currency.equals("VND")) {
            form.wrong("currency", "indicator.rate.currency");
        }
        LocalDate day = form.day("validFrom");
        if (day == null) {
            form.wrong("validFrom", "indicator.form.required");
        }
        BigDecimal dong = form.amount("dong", MeasureForm.plain());
        String basis = form.required("basis", 200);
        if (!form.isRight() || day == null) {
            return false;
        }
        Map<String, Object> before = new LinkedHashMap<>();
        store.of(List.of(currency)).stream()
                .filter(rate -> rate.validFrom().equals(day))
                .forEach(rate -> before.putAll(fields(rate.dong(), rate.basis())));
        long id = store.put(currency, day, dong, basis);
        audit.record(
                actor,
                "rate.set",
                new Audit.Subject("rate", id, currency + " " + day),
                before.isEmpty() ? null : before,
                fields(dong, basis),
                null);
        return true;
    }

    private static Map<String, Object> fields(BigDecimal dong, String basis) {
        return Map.of("catalogue.dong", dong.toPlainString(), "catalogue.basis", basis);
    }
}
