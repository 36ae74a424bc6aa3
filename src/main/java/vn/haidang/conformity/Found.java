package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each element was found. */
final class Found {

    private final Map<Element, List<Segment>> segments = new EnumMap<>(Element.class);
    private final Map<Para, List<Element>> ofParagraph = new HashMap<>();
    /** Annexes in order, each with the segment of its label. */
    final List<Segment> annexes = new ArrayList<>();
    /** Last paragraph of the text before signature or annexes; -1 for none. */
    int lastOfText = -1;
    /** First paragraph of the annexes; the number of paragraphs where there is none. */
    int annexStart;

    void add(Element element, Segment segment) {
        segments.computeIfAbsent(element, ignored -> new ArrayList<>()).add(segment);
        ofParagraph
                .computeIfAbsent(segment.para(), ignored -> new ArrayList<>())
                .add(element);
    }

    List<Segment> all(Element element) {
        return segments.getOrDefault(element, List.of());
    }

    boolean has(Element element) {
        return segments.containsKey(element);
    }

    @Nullable
    Segment first(Element element) {
        List<Segment> all = all(element);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<Element> of(Para para) {
        return ofParagraph.getOrDefault(para, List.of());
    }

    /** All segments of an element as one text. */
    String text(Element element) {
        return String.join(
                " ", all(element).stream().map(each -> each.text().strip()).toList());
    }

    /** The kind without accents, empty for a letter. */
    String kind() {
        return Words.folded(text(Element.KIND));
    }

    /** Whether it is a letter (công văn): no kind, but a subject or addressees. */
    boolean isLetter() {
        return !has(Element.KIND) && (has(Element.LETTER_SUBJECT) || has(Element.ADDRESSEE));
    }
}
