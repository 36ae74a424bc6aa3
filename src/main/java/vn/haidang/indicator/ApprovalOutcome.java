package vn.haidang.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of an act: what could be done is done, the rest says why not.
 *
 * @param actId 0 where nothing was done
 * @param bodies of how many bodies values changed
 * @param values how many values changed
 */
public record ApprovalOutcome(long actId, int bodies, int values, List<Held> held) {

    public ApprovalOutcome {
        held = List.copyOf(held);
    }

    /** What stayed, by the reason, the most urgent first. */
    public Map<Reason, List<Held>> byReason() {
        return held.stream().collect(Collectors.groupingBy(Held::reason, TreeMap::new, Collectors.toList()));
    }

    /**
     * Values of a body that stayed where they were.
     *
     * @param values how many, 0 where they are elsewhere by now
     * @param breaches those that are the reason, where breaches are
     */
    public record Held(int bodyId, Reason reason, int values, List<Breach> breaches) {

        public Held {
            breaches = List.copyOf(breaches);
        }
    }

    /** The sentence is the message {@code indicator.held.NAME}. */
    public enum Reason {
        /** Something changed since whoever decides looked. */
        STALE,
        /** A rule is broken and nobody let it pass. */
        ERROR,
        /** A rule warns and nothing was said about it. */
        NOTE,
        /** Values of bodies below wait for approval first. */
        BELOW,
        /** Who entered a value may not check it, nor approve what nobody else checked. */
        OWN,
        /** The period is locked: nobody could mend what came back. */
        LOCKED,
        /** Others decide about these. */
        NOT_PERMITTED
    }
}
