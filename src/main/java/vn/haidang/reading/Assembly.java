package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Turns drafts into tasks: completes names, parts co-units from partners, reads deadlines and doubts. */
final class Assembly {
    /**
     * Of the tasks that the rules hold for all but certain, nine in ten were wholly right on papers that the rules had not met (held-out papers of the
     * corpus "apart" 93 %, harder ones 75 to 82 %).
     */
    private static final double SEEN = 0.95;

    /** Below this a person has to look. */
    static final double DOUBTFUL = 0.76;

    private final Words words;
    private final Details details;
    private final KnownNames known;
    private final Sides sides;
    private final UnitDirectory directory;
    private final @Nullable LocalDate base;

    Assembly(
            Words words,
            Details details,
            KnownNames known,
            Sides sides,
            UnitDirectory directory,
            @Nullable LocalDate base) {
        this.words = words;
        this.details = details;
        this.known = known;
        this.sides = sides;
        this.directory = directory;
        this.base = base;
    }

    List<TaskReading> tasks(List<TaskDraft> drafts) {
        for (var draft : drafts) {
            if (draft.lead != null && !draft.lead.every() && draft.lead.reach() != UnitMention.Reach.ENTERPRISE) {
                sides.leads(known.fullest(draft.lead.name()));
            }
        }
        var refs = new Numbering(drafts).refs();
        var out = new ArrayList<TaskReading>();
        for (int i = 0; i < drafts.size(); i++) {
            var task = task(drafts.get(i), refs.get(i));
            if (task != null) {
                out.add(task);
            }
        }
        return List.copyOf(out);
    }

    private @Nullable TaskReading task(TaskDraft draft, String ref) {
        int from = draft.from;
        int to = draft.to;
        while (to > from && words.isAny(to - 1, ";") || to > from && words.are(to - 1, ",")) {
            to--;
        }
        if (from >= to) {
            return null;
        }
        var span = new Span(words.start(from), words.end(to - 1));
        var text = span.of(words.text);
        var lead = draft.lead;
        var unit = lead == null ? null : lead.every() ? TaskReading.EVERY_UNIT : known.fullest(lead.name());
        var deadlines = deadlines(draft, from, to);
        doubts(draft, text, deadlines);
        var co = new LinkedHashSet<String>();
        var partners = new LinkedHashSet<String>();
        others(draft, from, to, unit, co, partners);
        var codes = codes(draft, unit, co);
        var deliverable = draft.deliverable != null ? draft.deliverable : details.deliverable(from, to);
        var report = draft.reportTo != null ? draft.reportTo : details.reportTo(from, to);
        double sure = Math.round(Math.clamp(draft.confidence * SEEN, 0.05, 0.98) * 100) / 100.0;
        if (sure < DOUBTFUL) {
            draft.doubts.add(Doubt.LOW_CONFIDENCE);
        }
        return new TaskReading(
                ref,
                unit,
                codes.unit(),
                List.copyOf(co),
                codes.others(),
                List.copyOf(partners),
                text,
                deliverable,
                report,
                deadlines,
                sure,
                List.copyOf(draft.doubts),
                span);
    }

    private record Codes(@Nullable String unit, List<String> others) {}

    private Codes codes(TaskDraft draft, @Nullable String unit, LinkedHashSet<String> co) {
        if (directory.isEmpty()) {
            return new Codes(null, List.of());
        }
        String code = null;
        if (unit != null && !unit.equals(TaskReading.EVERY_UNIT)) {
            var match = directory.find(unit);
            code = match.map(UnitMatch::code).orElse(null);
            if (match.isEmpty() || match.get().confidence() < 0.75) {
                draft.doubt(Doubt.NOT_IN_DIRECTORY, 0.9);
            }
        }
        var others = new ArrayList<String>();
        for (var name : co) {
            directory.find(name).ifPresent(m -> others.add(m.code()));
        }
        return new Codes(code, List.copyOf(others));
    }

    private void others(
            TaskDraft draft,
            int from,
            int to,
            @Nullable String unit,
            LinkedHashSet<String> co,
            LinkedHashSet<String> partners) {
        var all = new ArrayList<>(draft.others);
        all.addAll(details.partners(from, to));
        for (var other : all) {
            if (other.vague()) {
                continue;
            }
            var name = known.fullest(other.name());
            boolean same = unit != null && UnitNames.likeness(name, unit) > 0.9;
            if (!same) {
                (sides.isInside(other) ? co : partners).add(name);
            }
        }
    }

    private List<DeadlineReading> deadlines(TaskDraft draft, int from, int to) {
        var out = new ArrayList<>(DeadlineGrammar.read(words, from, to, base, false, 0));
        for (var given : draft.deadlines) {
            boolean told = out.stream().anyMatch(d -> d.span().equals(given.span()) || isSame(d, given));
            boolean inherited = given.span().end() <= words.start(from) && draft.node.table == null;
            if (!told && !(inherited && !out.isEmpty() && isHeading(draft, given))) {
                out.add(given);
            }
        }
        return List.copyOf(out);
    }

    private static boolean isHeading(TaskDraft draft, DeadlineReading given) {
        return draft.node.line != null && given.span().end() <= draft.node.line.start();
    }

    private static boolean isSame(DeadlineReading one, DeadlineReading other) {
        return one.type() == other.type() && one.date() != null && one.date().equals(other.date());
    }

    private void doubts(TaskDraft draft, String text, List<DeadlineReading> deadlines) {
        long days = deadlines.stream()
                .filter(d -> d.type() == DeadlineType.DATE)
                .map(DeadlineReading::date)
                .distinct()
                .count();
        if (days > 1) {
            draft.doubt(Doubt.TWO_DATES, 0.8);
        }
        for (var deadline : deadlines) {
            if (deadline.type() == DeadlineType.DATE && deadline.date() == null) {
                draft.doubt(Doubt.IMPOSSIBLE_DATE, 0.7);
            } else if (deadline.type() == DeadlineType.DATE
                    && !deadline.phrase().matches("(?s).*\\d{4}.*|.*\\d[/.-]\\d{1,2}[/.-]\\d{2}|.*(?:nay|mai|này).*")
                    && base == null) {
                draft.doubt(Doubt.AMBIGUOUS_YEAR, 0.8);
            } else if (isGuessedFarOff(deadline)) {
                draft.doubt(Doubt.AMBIGUOUS_YEAR, 0.75);
            }
        }
        if (reportsTheFuture(text)) {
            draft.doubt(Doubt.ODD_YEAR, 0.75);
        }
    }

    /** A day without a year whose next occurrence is more than half a year away may as well be the one just gone. */
    private boolean isGuessedFarOff(DeadlineReading deadline) {
        boolean yearless = deadline.type() == DeadlineType.DATE
                && !deadline.phrase().matches("(?s).*\\d{4}.*|.*[/.-]\\d{1,2}[/.-]\\d{2}");
        return yearless
                && base != null
                && deadline.date() != null
                && deadline.date().isAfter(base.plusMonths(6));
    }

    private static final java.util.regex.Pattern RESULT = java.util.regex.Pattern.compile(
            "báo cáo (?:kết quả|tình hình)[^.;]{0,120} năm (\\d{4})|(?:tổng kết|đánh giá kết quả)[^.;]{0,120} năm (\\d{4})");

    /** "báo cáo kết quả … năm 2025" in December 2024: results of a year that has not begun. */
    private boolean reportsTheFuture(String text) {
        if (base == null
                || !text.contains("năm " + (base.getYear() + 1)) && !text.contains("năm " + (base.getYear() + 2))) {
            return false;
        }
        var matcher = RESULT.matcher(Letters.plain(text));
        while (matcher.find()) {
            var year = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (Integer.parseInt(year) > base.getYear()) {
                return true;
            }
        }
        return false;
    }
}
