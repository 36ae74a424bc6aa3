package vn.haidang.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.haidang.conformity.Deviation;
import vn.haidang.conformity.Element;
import vn.haidang.conformity.Place;
import vn.haidang.conformity.Report;
import vn.haidang.conformity.Say;
import vn.haidang.conformity.Severity;
import vn.haidang.platform.Messages;

/**
 * A check for reading: what was found by element, and the document beside it.
 *
 * @param groups elements in the order of the rules
 * @param rows the document: one line, or lines beside each other
 * @param marked numbers of the findings of each paragraph, counted from 1
 */
public record ConformityPage(Report report, List<Group> groups, List<Row> rows, Map<Integer, List<Integer>> marked) {

    /** Findings about one element. */
    public record Group(Element element, List<Item> items) {}

    /**
     * A finding.
     *
     * @param number counts through the page
     * @param mendedWith number of the finding of the same rule before it, with which it is mended; 0 for none
     */
    public record Item(
            int number,
            String rule,
            Severity severity,
            String message,
            String expected,
            String found,
            String citation,
            List<Place> places,
            boolean fixable,
            int mendedWith) {}

    /** Lines beside each other; one column outside tables. */
    public record Row(boolean data, List<List<Report.Line>> columns) {}

    static ConformityPage of(Report report, Messages messages, Locale language) {
        Map<Element, List<Item>> items = new EnumMap<>(Element.class);
        List<Element> order = new ArrayList<>();
        Map<Integer, List<Integer>> marked = new HashMap<>();
        Map<String, Integer> firstOfRule = new HashMap<>();
        int number = 0;
        for (Deviation deviation : report.deviations()) {
            number++;
            Integer before = firstOfRule.putIfAbsent(deviation.rule().id(), number);
            Item item = item(number, before == null ? 0 : before, deviation, messages, language);
            Element element = deviation.rule().element();
            if (!items.containsKey(element)) {
                order.add(element);
            }
            items.computeIfAbsent(element, ignored -> new ArrayList<>()).add(item);
            for (Place place : item.places()) {
                marked.computeIfAbsent(place.paragraph(), ignored -> new ArrayList<>())
                        .add(number);
            }
        }
        List<Group> groups = order.stream()
                .map(element -> new Group(element, items.getOrDefault(element, List.of())))
                .toList();
        return new ConformityPage(report, groups, rows(report), marked);
    }

    private static Item item(int number, int before, Deviation deviation, Messages messages, Locale language) {
        return new Item(
                number,
                deviation.rule().id(),
                deviation.severity(),
                say(deviation.message(), messages, language),
                say(deviation.expected(), messages, language),
                say(deviation.found(), messages, language),
                deviation.citation(),
                deviation.places().stream()
                        .filter(place -> place.paragraph() >= 0)
                        .toList(),
                deviation.fixable(),
                before);
    }

    static String say(Say say, Messages messages, Locale language) {
        return say.in((key, arguments) -> messages.text(language, key, arguments));
    }

    private static List<Row> rows(Report report) {
        List<Row> rows = new ArrayList<>();
        String open = "";
        int column = -1;
        for (Report.Line line : report.lines()) {
            boolean sameRow = !line.row().isEmpty() && line.row().equals(open);
            if (!sameRow) {
                rows.add(new Row(line.data(), new ArrayList<>()));
            }
            List<List<Report.Line>> columns = rows.getLast().columns();
            if (!sameRow || line.column() != column) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(line);
            open = line.row();
            column = line.column();
        }
        return rows;
    }

    public List<Integer> findings(int paragraph) {
        return marked.getOrDefault(paragraph, List.of());
    }

    public long count(Severity severity) {
        return report.deviations().stream()
                .filter(deviation -> deviation.severity() == severity)
                .count();
    }

    public boolean anyFixable() {
        return !report.fixable().isEmpty();
    }
}
