package vn.haidang.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody saw before deciding: of each body a mark that is another one as soon as a value was added, taken away or written anew.
 *
 * @param state of the values that were looked at; those in any other state were not seen
 * @param marks by body, those of a list whose end was not read too
 */
record ApprovalLook(ValueState state, Map<Integer, String> marks) {

    private static final int RADIX = 36;

    ApprovalLook {
        marks = Map.copyOf(marks);
    }

    /** As a page carries it: {@code 2s:3-9f2c 2t:…}. */
    String text() {
        return marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Integer.toString(entry.getKey(), RADIX) + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Whatever of it cannot be read was not seen. */
    static ApprovalLook parse(ValueState state, String text) {
        Map<Integer, String> marks = new HashMap<>();
        for (String one : text.strip().split(" ")) {
            int colon = one.indexOf(':');
            if (colon > 0 && one.substring(0, colon).matches("[0-9a-z]{1,5}")) {
                marks.put(Integer.parseInt(one.substring(0, colon), RADIX), one.substring(colon + 1));
            }
        }
        return new ApprovalLook(state, marks);
    }

    /** Whether values of a body are others than those seen; there being none any more is another thing too. */
    boolean isStale(int bodyId, Map<Integer, ApprovalStore.Seen> now) {
        String seen = marks.get(bodyId);
        ApprovalStore.Seen there = now.get(bodyId);
        return there == null ? seen != null : !there.mark().equals(seen);
    }
}
