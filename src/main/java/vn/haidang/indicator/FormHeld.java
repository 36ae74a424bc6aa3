package vn.haidang.indicator;

import java.util.List;
import vn.haidang.platform.Refused;

/** A form was not sent: rules say what has to be mended, or explained, first. */
class FormHeld extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<ApprovalOutcome.Held> held;

    FormHeld(List<ApprovalOutcome.Held> held) {
        super(
                "indicator.collection.held." + held.getFirst().reason(),
                String.valueOf(
                        held.stream().mapToLong(one -> one.breaches().size()).sum()));
        this.held = List.copyOf(held);
    }

    /** What each of them is about. */
    List<Breach> breaches() {
        return held.stream().flatMap(one -> one.breaches().stream()).toList();
    }
}
