package vn.haidang.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The decision by which a document says that plans were given: the first that gives targets or a plan. */
record PlanDecision(@Nullable String basis, @Nullable LocalDate day) {

    private static final Pattern DECISION = Pattern.compile(
            "((?:Quyết định|Nghị quyết)\\s+số\\s+\\d[^\\s,;]*(?:\\s+UBND)?)(?:\\s+ngày\\s+(\\d{1,2})/(\\d{1,2})/(\\d{4}))?[^.;\\n]{0,60}?(?:giao\\s+chỉ\\s+tiêu|giao\\s+kế\\s+hoạch|giao\\s+dự\\s+toán|chỉ\\s+tiêu\\s+kế\\s+hoạch)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static PlanDecision in(String text) {
        Matcher matcher = DECISION.matcher(text);
        return matcher.find() ? new PlanDecision(matcher.group(1).replaceAll("\\s+", " "), day(matcher)) : new PlanDecision(null, null);
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
