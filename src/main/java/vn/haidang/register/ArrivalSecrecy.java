package vn.haidang.register;

import java.util.Map;
import vn.haidang.platform.TextFold;

/** Degree of secrecy printed on a document. This system takes no secret documents: it is told only to refuse them. */
public enum ArrivalSecrecy {
    /** None. */
    NONE,
    /** Mật. */
    SECRET,
    /** Tối mật. */
    TOP_SECRET,
    /** Tuyệt mật. */
    MOST_SECRET;

    private static final Map<String, ArrivalSecrecy> STAMPS =
            Map.of("mat", SECRET, "toi mat", TOP_SECRET, "tuyet mat", MOST_SECRET);
    private static final int LINES_OF_THE_HEAD = 30;

    /** What a stamp says that stands on a line of its own in the head of a document. */
    static ArrivalSecrecy stampedOn(String beginning) {
        return beginning
                .lines()
                .limit(LINES_OF_THE_HEAD)
                .map(line -> line.strip())
                // a stamp is in capitals; the word in a sentence is not
                .filter(line -> line.equals(line.toUpperCase(java.util.Locale.ROOT)))
                .map(line -> STAMPS.get(TextFold.fold(line)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(NONE);
    }
}
