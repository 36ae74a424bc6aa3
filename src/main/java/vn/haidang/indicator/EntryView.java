package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body's form as the page shows it: tables of lines that are broken down alike.
 *
 * @param missing cells without a value
 * @param stamp when it was read, in milliseconds
 */
public record EntryView(
        Rounds.Desk desk, List<Section> sections, List<RoundEvent> events, List<EntryCell> missing, long stamp) {

    /** Lines with the same columns. */
    public record Section(@Nullable Dimension dimension, List<Line> lines) {}

    /**
     * A line.
     *
     * @param locked its values can be changed by correction only
     * @param sum of the parts that are there, null where there are no parts
     * @param sumDiffers from the whole, though all parts are there
     */
    public record Line(
            Indicator indicator,
            @Nullable EntryCell whole,
            List<EntryCell> parts,
            Standing standing,
            @Nullable LocalDate asOf,
            @Nullable RoundNote note,
            boolean locked,
            @Nullable String sum,
            boolean sumDiffers) {}

    /** Whether nothing can be typed any more: all lines are locked. */
    public boolean isLocked() {
        return sections.stream().flatMap(section -> section.lines().stream()).allMatch(Line::locked);
    }

    public boolean isOpen() {
        return desk.row().step().isOpen();
    }

    public int expected() {
        return desk.layout().cells().size();
    }

    public int present() {
        return expected() - missing.size();
    }

    /** The field of the first of a rule's values that is on the form; where none is, of the rule's own. */
    public String field(Breach breach) {
        java.util.Set<String> fields =
                cells().stream().map(EntryCell::field).collect(java.util.stream.Collectors.toSet());
        List<String> concerned = breach.points().stream()
                .map(point -> EntryTyped.field(point.indicatorId(), point.coordinateId()))
                .toList();
        return concerned.stream().filter(fields::contains).findFirst().orElse(concerned.getFirst());
    }

    /** Of all lines. */
    public List<EntryCell> cells() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.ofNullable(line.whole()), line.parts().stream()))
                .toList();
    }
}
