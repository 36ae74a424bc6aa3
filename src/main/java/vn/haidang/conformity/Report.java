package vn.haidang.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a check found.
 *
 * @param on day whose rules were applied
 * @param deviations in the order of the rules
 * @param elements what was found of the elements, in the order of the document
 * @param lines the document for reading
 * @param rules how many rules were applied
 */
public record Report(
        LocalDate on, List<Deviation> deviations, List<FoundElement> elements, List<Line> lines, int rules) {

    public Report {
        deviations = List.copyOf(deviations);
        elements = List.copyOf(elements);
        lines = List.copyOf(lines);
    }

    /** An element that was found. */
    public record FoundElement(Element element, String text, Place place) {}

    /**
     * A paragraph for reading.
     *
     * @param place left, center, right or both
     * @param row cells of one row of a table share it; "" outside tables
     * @param column which side of a layout table, counted from 0; -1 outside
     * @param data whether it stands in a table of data
     */
    public record Line(
            int index,
            List<Element> elements,
            List<Fragment> fragments,
            String place,
            String row,
            int column,
            boolean data,
            int page) {}

    /** Letters of one look. */
    public record Fragment(String text, boolean bold, boolean italic, boolean underlined) {}

    /** Deviations that are more than advice. */
    public List<Deviation> broken() {
        return deviations.stream()
                .filter(deviation -> deviation.severity() == Severity.DEVIATION)
                .toList();
    }

    /** Ids of the rules that the corrector can mend here. */
    public Set<String> fixable() {
        return deviations.stream()
                .filter(Deviation::fixable)
                .map(deviation -> deviation.rule().id())
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Whether this rule is among those not kept. */
    public boolean has(String rule) {
        return deviations.stream().anyMatch(deviation -> deviation.rule().id().equals(rule));
    }
}
