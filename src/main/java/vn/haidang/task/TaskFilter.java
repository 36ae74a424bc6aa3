package vn.haidang.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.haidang.platform.TextFold;

/**
 * Which tasks a list shows, as the address says it. Null means: whatever.
 *
 * @param asOf day as of which tasks are shown, null for today
 * @param unit code or id of the unit that answers
 * @param classes empty: all six
 * @param document id of the document they were read from
 * @param source kind, document or label of the source
 * @param assignee id of the person who has it in hand; {@link #NOBODY} where nobody has
 * @param sponsor id of the leader in charge
 * @param q words to be found in number, text and source, accents do not matter
 * @param from first due day
 * @param to last due day
 */
public record TaskFilter(
        @Nullable LocalDate asOf,
        @Nullable String unit,
        Set<TaskClass> classes,
        @Nullable Long document,
        @Nullable String source,
        @Nullable Long assignee,
        @Nullable Long sponsor,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order) {

    static final long NOBODY = 0;

    /** In what order; the label is the message {@code task.order.NAME}. */
    public enum Order {
        /** By deadline, those without one last. */
        DUE,
        /** By name of the unit, in Vietnamese order. */
        UNIT,
        /** By the words, in Vietnamese order. */
        TEXT
    }

    private static final DateTimeFormatter VIETNAMESE_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Everything. */
    static final TaskFilter ALL =
            new TaskFilter(null, null, Set.of(), null, null, null, null, null, null, null, Order.DUE);

    public TaskFilter {
        classes = classes.size() == TaskClass.values().length ? Set.of() : Set.copyOf(classes);
    }

    /**
     * Reads the parameters of an address; empty ones count as absent. Days are written 2024-12-31 or 31/12/2024.
     *
     * @throws IllegalArgumentException where a value makes no sense
     */
    static TaskFilter of(MultiValueMap<String, String> parameters) {
        return new TaskFilter(
                day(text(parameters, "asOf")),
                text(parameters, "unit"),
                classes(parameters),
                number(text(parameters, "document")),
                text(parameters, "source"),
                number(text(parameters, "assignee")),
                number(text(parameters, "sponsor")),
                text(parameters, "q"),
                day(text(parameters, "from")),
                day(text(parameters, "to")),
                order(text(parameters, "sort")));
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank()
                ? null
                : TextFold.nfc(value.strip().replace("\u0000", ""));
    }

    private static Set<TaskClass> classes(MultiValueMap<String, String> parameters) {
        Set<TaskClass> classes = EnumSet.noneOf(TaskClass.class);
        for (String value : parameters.getOrDefault("class", java.util.List.of())) {
            for (String word : value.split(",")) {
                if (!word.isBlank()) {
                    classes.addAll(
                            word.strip().equalsIgnoreCase("all")
                                    ? EnumSet.allOf(TaskClass.class)
                                    : TaskClass.named(word.strip()));
                }
            }
        }
        return classes;
    }

    /** @throws IllegalArgumentException where it is no day */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, VIETNAMESE_DAY) : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("not a day: " + text, e);
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static Order order(@Nullable String text) {
        return text == null ? Order.DUE : Order.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The day as of which to show; today where the address does not say. */
    LocalDate day(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    public TaskFilter with(Set<TaskClass> others) {
        return new TaskFilter(asOf, unit, others, document, source, assignee, sponsor, q, from, to, order);
    }

    public TaskFilter with(Order other) {
        return new TaskFilter(asOf, unit, classes, document, source, assignee, sponsor, q, from, to, other);
    }

    /** The same with the classes of running tasks where the address names none: what a person opening the list wants to see. */
    TaskFilter runningUnlessNamed(boolean named) {
        return named ? this : with(TaskClass.RUNNING);
    }

    public boolean onlyRunning() {
        return !classes.isEmpty() && TaskClass.RUNNING.containsAll(classes);
    }

    public boolean shows(Set<TaskClass> others) {
        return classes.equals(others);
    }

    /** The name of the classes in an address: a group, or the classes one by one. */
    private String className() {
        return classes.isEmpty()
                ? "all"
                : classes.equals(TaskClass.RUNNING)
                        ? "running"
                        : classes.equals(TaskClass.DONE)
                                ? "done"
                                : classes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The query part of an address that means the same, without question mark. */
    public String query() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("class", className());
        values.put("asOf", asOf);
        values.put("unit", unit);
        values.put("document", document);
        values.put("source", source);
        values.put("assignee", assignee);
        values.put("sponsor", sponsor);
        values.put("q", q);
        values.put("from", from);
        values.put("to", to);
        values.put("sort", order == Order.DUE ? null : order.name().toLowerCase(Locale.ROOT));
        StringJoiner query = new StringJoiner("&");
        values.forEach((name, value) -> {
            if (value != null) {
                query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
