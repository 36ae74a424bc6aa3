package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;
import vn.haidang.figure.Finding;

/** A figure on its way to a suggestion. */
final class FigureItem {

    /** What the words around it make of it. */
    enum Role {
        VALUE,
        PLAN,
        YEAR_BEFORE,
        /** The value of another period that it is held against. */
        COMPARED,
        /** By how much it changed. */
        CHANGE,
        SAME_IN_OTHER_MONEY
    }

    final FigureContexts.Around around;
    final FigureUnit unit;
    final List<String> doubts = new ArrayList<>();
    Role role = Role.VALUE;
    /** The figure that a ratio or base speaks of. */
    @Nullable
    FigureItem subject;
    /** The figure before it of the same kind, and the first of its paragraph: what it speaks of where it says nothing itself. */
    @Nullable
    FigureItem nearest;

    @Nullable
    FigureItem topic;
    /** It has no words of its own: those of its subject count. */
    boolean inherits;

    List<IndicatorMatching.Candidate> candidates = List.of();
    int chosen = -1;

    @Nullable
    FigureItem rival;

    String label = "";
    String part = "";

    @Nullable
    Body named;

    @Nullable
    Body whole;

    @Nullable
    Body body;

    @Nullable
    Period period;

    @Nullable
    Period settled;

    Standing standing = Standing.ACTUAL;

    @Nullable
    Qualifier qualifier;

    @Nullable
    BigDecimal value;

    double penalty = 1;
    List<FigureItem> parts = List.of();

    FigureItem(FigureContexts.Around around, FigureUnit unit) {
        this.around = around;
        this.unit = unit;
    }

    IndicatorMatching.@Nullable Candidate candidate() {
        return chosen < 0 ? null : candidates.get(chosen);
    }

    String key() {
        IndicatorMatching.Candidate candidate = Objects.requireNonNull(candidate());
        return candidate.indicator().id() + "|" + part + "|" + (body == null ? 0 : body.id()) + "|" + settled + "|"
                + (role == Role.PLAN ? "PLAN" : standing);
    }

    boolean isSameFigure(FigureItem other) {
        BigDecimal one = around.figure().value();
        BigDecimal two = other.around.figure().value();
        return one != null
                && two != null
                && one.multiply(unit.factor()).compareTo(two.multiply(other.unit.factor())) == 0;
    }

    /** Whether it can be written: the body stands at the level that gives the values. */
    private boolean isTotal() {
        IndicatorMatching.Candidate candidate = candidate();
        return candidate != null
                && role != Role.PLAN
                && (candidate.indicator().isComputed()
                        || body != null
                                && candidate.indicator().level() != null
                                && candidate.indicator().level() != body.kind());
    }

    Suggestion suggestion(RatioChecks checks, Suggesting.Paper paper) {
        Figure figure = around.figure();
        Suggestion.RatioCheck check = unit.isRatio() ? checks.of(this) : parts.isEmpty() ? null : checks.ofSum(this);
        IndicatorMatching.Candidate candidate = candidate();
        Suggestion.Kind kind = kind(candidate, check);
        boolean written = kind == Suggestion.Kind.VALUE || kind == Suggestion.Kind.PLAN;
        if (written) {
            doubtsOfReading(figure, paper);
        }
        return new Suggestion(
                figure.span(),
                around.line(),
                figure.printed(),
                label,
                kind,
                candidates.stream().limit(5).toList(),
                candidate == null ? null : candidate.indicator(),
                part,
                body == null ? null : body.id(),
                settled == null ? period : settled,
                standing,
                value,
                qualifier,
                figure.asOf(),
                candidate == null || !written ? 0 : score(candidate),
                candidate == null ? List.of() : reasons(candidate),
                List.copyOf(doubts),
                check);
    }

    private Suggestion.Kind kind(
            IndicatorMatching.@Nullable Candidate candidate, Suggestion.@Nullable RatioCheck check) {
        if (unit.isRatio() || isTotal() || candidate == null && check != null) {
            return Suggestion.Kind.CHECK;
        }
        if (candidate == null || body == null || settled == null || value == null) {
            return Suggestion.Kind.NONE;
        }
        return role == Role.PLAN ? Suggestion.Kind.PLAN : Suggestion.Kind.VALUE;
    }

    private double score(IndicatorMatching.Candidate candidate) {
        double score = candidate.score() * penalty;
        score *= doubts.isEmpty() ? 1 : 0.85;
        score *= named == null && inherits ? 0.97 : 1;
        return Math.round(score * 100) / 100.0;
    }

    private List<String> reasons(IndicatorMatching.Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        reasons.add(candidate.alias() ? "ALIAS" : "NAME:" + candidate.matched() + ":" + candidate.of());
        reasons.add(candidate.sameUnit() ? "UNIT" : candidate.otherCount() ? "UNIT_OTHER" : "UNIT_SCALED");
        if (inherits && subject != null) {
            reasons.add("BASE_OF:" + subject.around.figure().printed());
        }
        if (named != null) {
            reasons.add("BODY_NAMED");
        }
        return reasons;
    }

    private void doubtsOfReading(Figure figure, Suggesting.Paper paper) {
        boolean doubtful = paper.doubtful().stream()
                .anyMatch(span -> span.start() < figure.span().end()
                        && span.end() > figure.span().start());
        if (doubtful) {
            doubts.add("READ_WITH_DOUBT");
        }
        for (Finding finding : paper.findings()) {
            boolean first =
                    !finding.spans().isEmpty() && finding.spans().getFirst().equals(figure.span());
            boolean stale = finding.rule().equals("stale-date") && figure.asOf() != null;
            if (stale) {
                doubts.add("STALE");
            } else if (first && !finding.rule().equals("period-of-base")) {
                doubts.add("FINDING:" + finding.message());
            }
        }
    }
}
