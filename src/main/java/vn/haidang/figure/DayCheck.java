package vn.haidang.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** Figures taken on a day that is too old for what the paper reports. */
final class DayCheck {

    /** A monthly report closes in the middle of the month before; what is older than this many days was forgotten. */
    private static final int OLD = 45;

    private final Facts facts;
    private final Findings findings;

    DayCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void run() {
        var now = day();
        if (now == null) {
            return;
        }
        for (var period : facts.periods.found()) {
            var day = period.day();
            if (day != null && period.asOf() && period.kind() == Period.Kind.DAY && isOld(day, now) && dates(period)) {
                complain(period, day, now);
            }
        }
    }

    /** The paper's own day, else the latest day on which it says that figures were taken. */
    private @Nullable LocalDate day() {
        if (facts.issuedOn != null) {
            return facts.issuedOn;
        }
        LocalDate latest = null;
        for (var period : facts.periods.found()) {
            boolean taken = period.kind() == Period.Kind.DAY && period.asOf() && period.day() != null && dates(period);
            if (taken && (latest == null || latest.isBefore(period.day()))) {
                latest = period.day();
            }
        }
        return latest;
    }

    /** The ends of months are kept for comparison; a day in between is the day of this report's figures. */
    private static boolean isOld(LocalDate day, LocalDate now) {
        boolean closing =
                day.getDayOfMonth() == day.lengthOfMonth() || day.getDayOfMonth() == 15 && day.getMonthValue() == 12;
        return !closing && day.getYear() == now.getYear() && ChronoUnit.DAYS.between(day, now) > OLD;
    }

    /** Whether a figure stands behind the day in its sentence, or the day is the whole of a footnote to a section. */
    private boolean dates(Period period) {
        var tokens = facts.tokens;
        int line = tokens.line(period.from());
        if (facts.notes.isNote(line)) {
            return isSpan(period);
        }
        for (var q : facts.inLine(line)) {
            if (q.from() > period.to() && tokens.clause(q.from()) == tokens.clause(period.from())) {
                return q.qualifier() != Quantity.Qualifier.FORECAST;
            }
        }
        return false;
    }

    private boolean isSpan(Period period) {
        var line = facts.tokens.lineOf(period.from());
        return line.to() - line.from() < 16;
    }

    private void complain(Period period, LocalDate day, LocalDate now) {
        var tokens = facts.tokens;
        int from = tokens.is(period.from(), "ngay") ? period.from() + 1 : period.from();
        var spans = new ArrayList<Span>(List.of(tokens.span(from, period.to())));
        var printed = tokens.words(from, period.to());
        var mark = facts.notes.markOf(tokens.line(period.from()));
        if (mark != null) {
            spans.add(tokens.span(mark, mark + 1));
        }
        var format = java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy");
        findings.add(
                "stale-date",
                Verdict.STALE,
                Printing.message("stale", day.format(format), now.format(format)),
                printed,
                null,
                spans);
    }
}
