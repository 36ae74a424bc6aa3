package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Finding;
import vn.haidang.text.Span;

/**
 * Proposes what the figures of a document may become: values, plans, values of the year before, checks. Says with each why and how sure it is; the
 * text is material only. One figure per place: what fits a place best gets it, others look for their next best.
 */
final class Suggesting {

    /** Below this nothing is proposed. */
    static final double LEAST = 0.5;

    private static final double ALMOST_BEST = 0.75;

    /** "$6": a sign that no number has before it is the rest of a damaged word. */
    private static final double GLUED = 0.6;

    private final Paper paper;
    private final FigureContexts contexts;
    private final IndicatorMatching matching;
    private final Collection<IndicatorMatching.Alias> aliases;
    private final BodyMentions mentions;
    private final BodyPlaces bodies;
    private final List<FigureItem> items = new ArrayList<>();

    /**
     * A text that was read.
     *
     * @param issuedOn empty where the paper bears no date
     * @param damaged it was recognised or restored: letters may be wrong
     * @param doubtful words that were read with doubt
     */
    record Paper(
            String text,
            List<Figure> figures,
            List<Finding> findings,
            @Nullable String issuer,
            Optional<LocalDate> issuedOn,
            boolean damaged,
            List<Span> doubtful) {}

    /** Bodies by kind with every name they had, and the categories by which figures are broken down. */
    record BodyPlaces(
            List<Body> bodies,
            List<Dimension> dimensions,
            @Nullable Body own) {}

    Suggesting(
            Paper paper,
            Collection<Indicator> catalogue,
            BodyPlaces bodies,
            Collection<IndicatorMatching.Alias> aliases) {
        this.paper = paper;
        this.contexts = new FigureContexts(paper);
        this.matching = new IndicatorMatching(catalogue);
        this.aliases = aliases;
        this.bodies = bodies;
        this.mentions = new BodyMentions(bodies.bodies());
    }

    static List<Suggestion> of(
            Paper paper,
            Collection<Indicator> catalogue,
            BodyPlaces bodies,
            Collection<IndicatorMatching.Alias> aliases) {
        return new Suggesting(paper, catalogue, bodies, aliases).run();
    }

    private List<Suggestion> run() {
        Body whole = bodyOfPaper();
        Period main = mainPeriod();
        for (FigureContexts.Around around : contexts.all()) {
            FigureItem item =
                    new FigureItem(around, FigureUnit.of(around.figure().unit()));
            if (contexts.isGlued(around)) {
                item.penalty = GLUED;
                item.doubts.add("GLUED");
            }
            items.add(item);
        }
        new BaseRoles(items, contexts).assign();
        for (FigureItem item : items) {
            boolean speaks = item.role != FigureItem.Role.SAME_IN_OTHER_MONEY && item.role != FigureItem.Role.CHANGE;
            if (!item.unit.isRatio() && speaks) {
                rank(item, whole);
            }
        }
        findTotals();
        for (FigureItem item : items) {
            place(item, whole, main);
        }
        assign();
        for (FigureItem item : items) {
            if (item.candidate() != null) {
                measure(item);
            }
        }
        items.forEach(this::doubtPartsBelow);
        new Rereading(items).run();
        RatioChecks checks = new RatioChecks(items);
        return items.stream().map(item -> item.suggestion(checks, paper)).toList();
    }

    private void rank(FigureItem item, @Nullable Body whole) {
        FigureItem context = item.subject != null && item.inherits ? item.subject : item;
        item.candidates = ranked(context, item, whole);
        item.label = contexts.label(item.around);
        FigureItem before = item.around.index() > 0 ? items.get(item.around.index() - 1) : null;
        if (before != null && context == item && contexts.isOneBreath(item.around)) {
            item.candidates = IndicatorMatching.likeBefore(item.candidates, before.candidates);
        }
        FigureItem meant = meant(item);
        boolean silent = item.candidates.isEmpty() || item.candidates.getFirst().score() < LEAST;
        if (item.role == FigureItem.Role.PLAN && context == item && silent && meant != null) {
            item.subject = meant;
            item.inherits = true;
            item.candidates = ranked(meant, item, whole);
        }
    }

    /** "mục tiêu cả năm là 700 triệu USD": a plan that says of nothing speaks of the figure before it, in a sentence of its own of the first. */
    private @Nullable FigureItem meant(FigureItem item) {
        FigureItem near = item.nearest;
        FigureItem meant = near != null && contexts.isSameSentence(near.around, item.around) ? near : item.topic;
        return meant != null && meant.unit.dimension().equals(item.unit.dimension()) ? meant : null;
    }

    private List<IndicatorMatching.Candidate> ranked(FigureItem context, FigureItem item, @Nullable Body whole) {
        return matching.rank(contexts.context(context.around, whole == null ? "" : whole.name()), item.unit, aliases);
    }

    // ---- whose and when

    private @Nullable Body bodyOfPaper() {
        Set<BodyKind> kinds = EnumSet.of(BodyKind.AUTHORITY, BodyKind.BLOCK, BodyKind.MINISTRY);
        Body issuer = paper.issuer() == null ? null : mentions.last(paper.issuer(), kinds);
        if (issuer != null) {
            return issuer;
        }
        Body named = mentions.first(List.of(paper.text().split("\n")), kinds);
        return named != null ? named : bodies.own();
    }

    private @Nullable Period mainPeriod() {
        Map<Period, Long> counts = paper.figures().stream()
                .map(figure -> FigureTime.period(figure.period()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(paper.issuedOn().map(day -> Period.year(day.getYear())).orElse(null));
    }

    private void place(FigureItem item, @Nullable Body whole, @Nullable Period main) {
        Figure figure = item.around.figure();
        Body named = mentions.last(
                contexts.clauseBefore(item.around), EnumSet.complementOf(EnumSet.of(BodyKind.ENTERPRISE)));
        if (named == null && item.subject != null && item.inherits) {
            named = item.subject.named;
        }
        item.named = named;
        item.whole = whole;
        Period period = FigureTime.period(figure.period());
        period = period == null ? main : period;
        String before = contexts.segmentBefore(item.around);
        if (period != null && FigureTime.isUntilEnd(before)) {
            period = period.sinceNewYear();
        }
        if (item.role == FigureItem.Role.PLAN && period != null) {
            period = contexts.isShortPlan(item.around) ? period : Period.year(period.year());
        }
        if (item.role == FigureItem.Role.YEAR_BEFORE && item.subject != null) {
            Period own = Objects.requireNonNullElse(
                    FigureTime.period(item.subject.around.figure().period()), main);
            period = own == null ? period : own.lastYear();
        }
        period = compared(item, period, main);
        Finding base = paper.findings().stream()
                .filter(finding -> finding.rule().equals("period-of-base")
                        && !finding.spans().isEmpty()
                        && finding.spans().getFirst().equals(figure.span()))
                .findFirst()
                .orElse(null);
        if (base != null && base.spans().size() > 1) {
            Period compared = items.stream()
                    .filter(other ->
                            other.around.figure().span().equals(base.spans().get(1)))
                    .map(other -> FigureTime.period(other.around.figure().period()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (compared != null && period != null) {
                item.doubts.add("PERIOD_OF_BASE:" + period.key());
                period = compared.lastYear();
            }
        }
        item.period = period;
        String said =
                contexts.isInTable(item.around) ? contexts.columnHead(item.around) : contexts.partBefore(item.around);
        item.standing = FigureTime.standing(figure.qualifier(), said, paper.damaged());
        if (contexts.isOfDirections(item.around)) {
            item.standing = Standing.FORECAST;
            boolean aimed = FigureTime.isPlan(contexts.clauseBefore(item.around))
                    && !FigureTime.isExpected(contexts.clauseOf(item.around));
            if (item.role == FigureItem.Role.VALUE && aimed) {
                item.role = FigureItem.Role.PLAN;
            }
        }
        if (period != null && item.standing == Standing.ACTUAL && FigureTime.isToCome(period, paper.issuedOn())) {
            item.standing = Standing.FORECAST;
        }
        item.qualifier = FigureTime.qualifier(figure.qualifier(), contexts.wordsBefore(item.around));
    }

    private @Nullable Period compared(FigureItem item, @Nullable Period period, @Nullable Period main) {
        if (item.role == FigureItem.Role.COMPARED && item.subject != null) {
            Period own = FigureTime.period(item.subject.around.figure().period());
            own = own == null ? main : own;
            String words = contexts.between(item.around) + " " + contexts.behind(item.around);
            return own == null ? period : FigureTime.compared(words, own);
        }
        String before = contexts.segmentBefore(item.around);
        boolean same = item.role == FigureItem.Role.VALUE && FigureTime.isOfSameStretch(before);
        return same && main != null ? FigureTime.compared(before, main) : period;
    }

    // ---- totals of what follows

    /** "532 dự án, trong đó 379 dự án … và 153 dự án": the whole of two indicators is none of them. */
    private void findTotals() {
        for (int i = 0; i < items.size(); i++) {
            FigureItem item = items.get(i);
            if (item.unit.isRatio() || item.around.figure().value() == null || item.role != FigureItem.Role.VALUE) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            List<FigureItem> parts = new ArrayList<>();
            boolean told = false;
            for (int k = i + 1;
                    k < items.size() && k < i + 12 && contexts.samePassage(item.around, items.get(k).around);
                    k++) {
                FigureItem part = items.get(k);
                told |= contexts.saysAmong(items.get(k - 1).around, part.around, "trong do")
                        || contexts.saysAmong(items.get(k - 1).around, part.around, "gom");
                boolean counts = told
                        && part.unit.equals(item.unit)
                        && part.role == FigureItem.Role.VALUE
                        && part.around.figure().value() != null;
                if (counts) {
                    sum = sum.add(part.around.figure().value());
                    parts.add(part);
                    if (parts.size() > 1 && sum.compareTo(item.around.figure().value()) == 0) {
                        item.parts = List.copyOf(parts);
                        break;
                    }
                }
            }
        }
    }

    // ---- who gets which place

    private void assign() {
        Map<String, FigureItem> taken = new HashMap<>();
        List<FigureItem> order = items.stream()
                .filter(item -> !item.candidates.isEmpty())
                .sorted(Comparator.comparing((FigureItem item) -> !item.parts.isEmpty())
                        .thenComparingDouble(item -> -item.candidates.getFirst().score() * item.penalty))
                .toList();
        for (FigureItem item : order) {
            choose(item, taken);
        }
    }

    private void choose(FigureItem item, Map<String, FigureItem> taken) {
        double best = item.candidates.getFirst().score();
        for (int i = 0; i < item.candidates.size(); i++) {
            IndicatorMatching.Candidate candidate = item.candidates.get(i);
            if (candidate.score() * item.penalty < LEAST || candidate.score() < best * ALMOST_BEST) {
                return;
            }
            item.chosen = i;
            settle(item, candidate.indicator());
            String key = item.key();
            FigureItem holder = taken.get(key);
            if (holder == null) {
                taken.put(key, item);
                return;
            }
            if (holder.isSameFigure(item)) {
                item.doubts.add("SAME_AS:" + holder.around.line());
                item.penalty *= 0.95;
                return;
            }
            item.chosen = -1;
            item.rival = holder;
        }
    }

    private void settle(FigureItem item, Indicator indicator) {
        item.part = item.role == FigureItem.Role.PLAN ? "" : contexts.part(item.around, indicator, bodies.dimensions());
        Body body = item.named;
        if (indicator.level() != null) {
            Body own = mentions.last(
                    contexts.passageBefore(item.subject != null && item.inherits ? item.subject.around : item.around),
                    Set.of(indicator.level()));
            body = own != null ? own : item.whole;
        } else if (body != null && body.kind() == BodyKind.DEPARTMENT) {
            body = item.whole;
        }
        item.body = body != null ? body : item.whole;
        item.settled = item.period == null ? null : FigureTime.fitting(indicator, item.period);
    }

    /** A body's total is its own value and all below: with both the whole and parts of it taken, the parts would count twice. */
    private void doubtPartsBelow(FigureItem item) {
        boolean whole = item.candidate() != null
                && item.body != null
                && item.body.equals(item.whole)
                && item.role == FigureItem.Role.VALUE;
        if (whole && items.stream().anyMatch(other -> isPartBelow(other, item))) {
            item.doubts.add("PARTS_BELOW");
        }
    }

    private static boolean isPartBelow(FigureItem other, FigureItem item) {
        IndicatorMatching.Candidate one = other.candidate();
        IndicatorMatching.Candidate two = item.candidate();
        return one != null
                && two != null
                && one.indicator().equals(two.indicator())
                && one.indicator().level() == null
                && other.role == FigureItem.Role.VALUE
                && Objects.equals(other.settled, item.settled)
                && other.part.equals(item.part)
                && other.body != null
                && (other.body.kind() == BodyKind.ZONE || other.body.kind() == BodyKind.ENTERPRISE);
    }

    private void measure(FigureItem item) {
        IndicatorMatching.Candidate candidate = Objects.requireNonNull(item.candidate());
        BigDecimal read = item.around.figure().value();
        item.value = read == null ? null : item.unit.in(candidate.indicator().measure(), read);
    }
}
