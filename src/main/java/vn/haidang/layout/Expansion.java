package vn.haidang.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.TemplateNode.Section;
import vn.haidang.layout.TemplateNode.Text;
import vn.haidang.layout.TemplateUnreadable.Reason;

/** Fills the places of a template: nodes and values become lines of markup. Values within a line are words, never marks. */
final class Expansion {

    /** What stands where nothing was given. */
    static final String OPEN = "……";

    private static final int MOST_LINES = 50_000;
    private static final int MOST_ROUNDS = 100_000;
    private static final String CURRENT = ".";
    private static final String ORDINAL = "stt";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    /** A place that ends its line: what comes before, its name, what it is preset with. */
    private static final Pattern SOLE =
            Pattern.compile("(|@[^{]*|- |\\+ )\\{\\{([^{}#^/|][^{}|]*)(?:\\|([^{}]*))?}}\\s*");

    private final Deque<Map<String, ?>> scopes = new ArrayDeque<>();
    private final List<MarkupLine> lines = new ArrayList<>();

    private int depth;
    private int rounds;

    private Expansion(Map<String, ?> values) {
        scopes.push(values);
    }

    /**
     * The lines of a filled template.
     *
     * @throws TemplateUnreadable if it grows beyond 50,000 lines
     */
    static List<MarkupLine> of(List<TemplateNode> nodes, Map<String, ?> values) {
        Expansion expansion = new Expansion(values);
        expansion.nodes(nodes);
        return expansion.lines;
    }

    private void nodes(List<TemplateNode> nodes) {
        for (TemplateNode node : nodes) {
            switch (node) {
                case Text text -> text(text);
                case Section section -> section(section, () -> nodes(section.nodes()));
            }
        }
    }

    private void section(Section section, Runnable inside) {
        if (++depth > TemplateNode.DEEPEST) {
            throw new TemplateUnreadable(Reason.TOO_LONG, section.number(), section.name());
        }
        repeat(section, inside);
        depth--;
    }

    private void repeat(Section section, Runnable inside) {
        Object value = lookUp(section.name());
        if (section.inverted()) {
            if (isEmpty(value)) {
                inside.run();
            }
        } else if (value instanceof Collection<?> items) {
            int ordinal = 0;
            for (Object item : items) {
                if (++rounds > MOST_ROUNDS) {
                    throw new TemplateUnreadable(Reason.TOO_LONG, section.number(), section.name());
                }
                scopes.push(scope(item, ++ordinal));
                inside.run();
                scopes.pop();
            }
        } else if (!isEmpty(value)) {
            inside.run();
        }
    }

    private static Map<String, ?> scope(@Nullable Object item, int ordinal) {
        Map<String, Object> scope = new HashMap<>();
        scope.put(ORDINAL, ordinal);
        if (item instanceof Map<?, ?> values) {
            values.forEach((name, value) -> scope.put(String.valueOf(name), value));
        } else if (item != null) {
            scope.put(CURRENT, item);
        }
        return scope;
    }

    private void text(Text text) {
        Matcher sole = SOLE.matcher(text.line());
        if (sole.matches()) {
            Object value = lookUp(sole.group(2).strip());
            if (value instanceof Collection<?> items) {
                items.forEach(item -> add(text.number(), sole.group(1) + Markup.escape(words(item))));
                return;
            }
            if (sole.group(1).isEmpty() && !isEmpty(value)) {
                // what somebody wrote in a box of its own is text with the marks that people type, but never a field
                words(value)
                        .lines()
                        .forEach(line -> add(
                                text.number(), line.stripLeading().startsWith("@") ? TypedLine.PLAIN + line : line));
                return;
            }
        }
        String filled = inline(text.line(), text.number());
        // a line that only held places, all of them empty, goes
        if (!filled.isBlank() || text.line().isBlank()) {
            add(text.number(), filled);
        }
    }

    private void add(int number, String line) {
        if (lines.size() == MOST_LINES) {
            throw new TemplateUnreadable(Reason.TOO_LONG, number, Integer.toString(MOST_LINES));
        }
        lines.add(new MarkupLine(number, line));
    }

    private String inline(String line, int number) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf("{{"); open >= 0; open = line.indexOf("{{", at)) {
            int close = line.indexOf("}}", open);
            String name = line.substring(open + 2, close).strip();
            filled.append(line, at, open);
            at = close + 2;
            if (name.startsWith("#") || name.startsWith("^")) {
                int end = TemplateNode.closing(line, at, name.substring(1).strip(), number);
                String inside = line.substring(at, line.lastIndexOf("{{", end - 1));
                section(
                        new Section(name.substring(1).strip(), name.startsWith("^"), List.of(), number),
                        () -> filled.append(inline(inside, number)));
                at = end;
            } else {
                filled.append(value(name));
            }
        }
        return filled.append(line, at, line.length()).toString();
    }

    private String value(String place) {
        int bar = place.indexOf('|');
        Object value = lookUp(bar < 0 ? place : place.substring(0, bar).strip());
        if (!isEmpty(value)) {
            return Markup.escape(words(value));
        }
        return bar < 0 ? OPEN : place.substring(bar + 1).strip();
    }

    private @Nullable Object lookUp(String name) {
        for (Map<String, ?> scope : scopes) {
            Object value = scope.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether a name means something by itself within a list: the item, or its ordinal number. */
    static boolean isGiven(String name) {
        return name.equals(CURRENT) || name.equals(ORDINAL);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Boolean truth -> !truth;
            case Collection<?> items -> items.isEmpty();
            case CharSequence words -> words.toString().isBlank();
            default -> false;
        };
    }

    /** Numbers with dots between thousands, days as dd/mm/yyyy, lists with commas; everything else as it says itself. */
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> VietnameseText.number(number);
            case Integer number -> VietnameseText.number(number);
            case Long number -> VietnameseText.number(number);
            case LocalDate day -> VietnameseText.shortDate(day);
            case YearMonth month -> MONTH.format(month);
            case Collection<?> items ->
                String.join(", ", items.stream().map(Expansion::words).toList());
            default -> VietnameseText.clean(value.toString());
        };
    }
}
