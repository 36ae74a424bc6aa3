package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** What was typed into a form, and what is wrong with it. A refused form is shown again with everything as it was typed. */
public final class TypedForm {

    /** What is wrong with a field, by message key. */
    public record Problem(String field, String key, Object[] arguments) {}

    private final Map<String, List<String>> typed;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public TypedForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** A form that was not filled in yet: what stands in it at first. */
    static TypedForm showing(Map<String, String> values) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, List.of(value)));
        return new TypedForm(shown);
    }

    /** As typed, in NFC, without blanks around it; empty where nothing was. */
    public String text(String name) {
        List<String> all = typed.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : TextFold.nfc(all.getFirst()).strip();
    }

    public boolean isChecked(String name) {
        return !text(name).isEmpty();
    }

    /** Of several boxes with one name, whether this one is ticked. */
    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public @Nullable Problem problem(String name) {
        return problems.get(name);
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    /** Notes what is wrong; of one field the first thing counts. */
    void wrong(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, new Problem(name, key, arguments));
    }

    String required(String name, int longest) {
        String text = atMost(name, longest);
        if (text.isEmpty()) {
            wrong(name, "indicator.form.required");
        }
        return text;
    }

    String atMost(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            wrong(name, "indicator.form.long", String.valueOf(longest));
        }
        return text;
    }

    int number(String name, int least, int most) {
        String text = text(name);
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong(name, "indicator.form.number", String.valueOf(least), String.valueOf(most));
        return least;
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException odd) {
            wrong(name, "indicator.form.day");
            return null;
        }
    }

    @Nullable
    Long id(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    <E extends Enum<E>> E choice(String name, E[] all) {
        Optional<E> chosen =
                Arrays.stream(all).filter(one -> one.name().equals(text(name))).findFirst();
        if (chosen.isEmpty()) {
            wrong(name, "indicator.form.choose");
        }
        return chosen.orElse(all[0]);
    }

    /** A positive number in either writing. */
    BigDecimal amount(String name, Indicator like) {
        TypedNumber.Reading reading = TypedNumber.read(text(name), like, null);
        if (reading.problem() != null) {
            wrong(name, reading.problem(), reading.arguments().toArray());
        } else if (reading.value() == null || reading.value().signum() <= 0) {
            wrong(name, "indicator.form.positive");
        }
        return reading.value() == null ? BigDecimal.ONE : reading.value();
    }
}
