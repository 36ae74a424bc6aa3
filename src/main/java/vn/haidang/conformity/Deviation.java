package vn.haidang.conformity;

import java.util.List;

/**
 * A rule that a document does not keep.
 *
 * @param places where; at least one
 * @param expected what the rule asks for
 * @param found what is there
 * @param fixable whether {@link Corrector} can mend it
 */
public record Deviation(Rule rule, Say message, List<Place> places, Say expected, Say found, boolean fixable) {

    public Deviation {
        places = List.copyOf(places);
    }

    public Severity severity() {
        return rule.severity();
    }

    public String citation() {
        return rule.citation();
    }

    public Place place() {
        return places.getFirst();
    }
}
