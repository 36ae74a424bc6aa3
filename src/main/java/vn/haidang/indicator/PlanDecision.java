package vn.haidang.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** The decision by which a document says that plans were given: the first that gives targets or a plan. */
record PlanDecision(@Nullable String basis, @Nullable LocalDate day) {

    /** On folded text; folding keeps the places of letters. */
    private static final Pattern DECISION = Pattern.compile(
            "((?:quyet dinh|nghi quyet)\\s+so\\s+\\d[^\\s,;]*(?:\\s+ubnd)?)(?:\\s+ngay\\s+(\\d{1,2})/(\\d{1,2})/(\\d{4}))?[^.;\\n]{0,60}?"
                    + "(?:giao\\s+chi\\s+tieu|giao\\s+ke\\s+hoach|giao\\s+du\\s+toan|chi\\s+tieu\\s+ke\\s+hoach)");

    static PlanDecision in(String text) {
        Matcher matcher = DECISION.matcher(TextFold.fold(text));
        return matcher.find()
                ? new PlanDecision(
                        text.substring(matcher.start(1), matcher.end(1)).replaceAll("\\s+", " "), day(matcher))
                : new PlanDecision(null, null);
    }

    private static @Nullable LocalDate day(Matcher matcher) {
        try {
            return matcher.group(4) == null
                    ? null
                    : LocalDate.of(
                            Integer.parseInt(matcher.group(4)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException odd) {
            return null;
        }
    }
}
