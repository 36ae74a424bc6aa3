package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indicators that words around a figure may mean. Rare words of the catalogue count more than common ones; words near the figure count
 * more than those of its sentence or of the heading above; a word near it that speaks of another indicator counts against. Money of one currency
 * is never taken for another, nor an area for money.
 */
final class IndicatorMatching {

    /** A learned phrase is as good as a name, but a person may have erred. */
    private static final double OF_ALIAS = 0.97;

    private static final double OTHER_COUNT = 0.8;
    private static final double UNKNOWN_COUNT = 0.45;
    private static final double OTHER_SCALE = 0.95;

    private static final double SAME_EVENT = 1.08;

    /** What happens to capital: only one of these at a time. */
    private static final Set<String> EVENTS = Set.of("cap_moi", "tang_von", "con_hieu_luc", "giai_ngan", "thu_hut");

    /** A name of so much weight is no chance. */
    private static final double HEAVY = 6;

    private static final java.util.regex.Pattern CONTRAST =
            java.util.regex.Pattern.compile("\\b(?:khac voi|khong gom|khong tinh|tru)\\b");

    private final List<Known> known = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> spoken = new HashMap<>();

    /** Words that a person took for an indicator before. */
    record Alias(String words, int indicatorId) {}

    /**
     * An indicator that may be meant.
     *
     * @param score 0 to 1
     * @param matched how many words of its name were found
     * @param of how many its name has
     */
    record Candidate(
            Indicator indicator,
            double score,
            int matched,
            int of,
            boolean alias,
            boolean sameUnit,
            boolean otherCount) {

        Candidate times(double factor) {
            return new Candidate(indicator, Math.min(1, score * factor), matched, of, alias, sameUnit, otherCount);
        }
    }

    private record Known(Indicator indicator, List<Set<String>> forms, Set<String> names, Set<String> allowed) {}

    IndicatorMatching(Collection<Indicator> catalogue) {
        for (Indicator indicator : catalogue) {
            known.add(known(indicator));
        }
        Map<String, Integer> spread = new HashMap<>();
        for (Known one : known) {
            one.names().forEach(word -> spread.merge(word, 1, Integer::sum));
            spoken.computeIfAbsent(one.indicator().measure().dimension(), key -> new HashSet<>())
                    .addAll(one.names());
        }
        spread.forEach((word, count) -> weights.put(word, Math.log(1 + (double) known.size() / count)));
    }

    private static Known known(Indicator indicator) {
        Set<String> name = meanings(indicator.name());
        Set<String> shortName = meanings(indicator.shortName().replace("(DA)", ""));
        Set<String> definition = meanings(beforeContrast(indicator.definition()));
        Set<String> implied = meanings(indicator.measure().name());
        if (indicator.measure().dimension().equals("AREA")) {
            implied.add("dien_tich");
        }
        Set<String> both = new LinkedHashSet<>(name);
        both.addAll(definition);
        List<Set<String>> forms = new ArrayList<>(List.of(without(name, implied), without(shortName, implied)));
        if (!definition.isEmpty()) {
            forms.add(without(both, implied));
        }
        Set<String> names = new HashSet<>(name);
        names.addAll(shortName);
        Set<String> allowed = new HashSet<>(both);
        allowed.addAll(shortName);
        return new Known(indicator, forms, names, allowed);
    }

    /** What an indicator is, without what it is not. Folding keeps the places of letters. */
    private static String beforeContrast(String definition) {
        var contrast = CONTRAST.matcher(vn.haidang.platform.TextFold.fold(definition));
        return contrast.find() ? definition.substring(0, contrast.start()) : definition;
    }

    /** What the unit says already tells nothing more. */
    private static Set<String> without(Set<String> form, Set<String> implied) {
        Set<String> rest = new LinkedHashSet<>(form);
        rest.removeAll(implied);
        return rest.isEmpty() ? form : rest;
    }

    private static Set<String> meanings(String text) {
        Set<String> meanings = new LinkedHashSet<>();
        Wording.of(text, 0, text.length(), false).forEach(word -> meanings.add(word.meaning()));
        return meanings;
    }

    /** Those that may be meant, the likeliest first. */
    List<Candidate> rank(Context context, FigureUnit unit, Collection<Alias> aliases) {
        List<Candidate> candidates = new ArrayList<>();
        for (Known one : known) {
            Candidate candidate = candidate(one, context, unit, aliases);
            if (candidate != null && candidate.score() > 0.2) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    private @Nullable Candidate candidate(Known one, Context context, FigureUnit unit, Collection<Alias> aliases) {
        Measure measure = one.indicator().measure();
        boolean agrees = measure.dimension().equals(unit.dimension());
        boolean otherCount = !agrees
                && unit.counted()
                && measure.whole()
                && !measure.dimension().equals("PERSON");
        if (!agrees && !otherCount || agrees && one.indicator().isComputed() && unit.isRatio()) {
            return null;
        }
        double precision = precision(one, context, unit);
        double best = 0;
        int matched = 0;
        int of = 0;
        for (Set<String> form : one.forms()) {
            double all = 0;
            double found = 0;
            int hits = 0;
            for (String word : form) {
                double weight = weight(word);
                double presence = context.presence(word);
                all += weight;
                found += weight * presence;
                hits += presence >= 0.3 ? 1 : 0;
            }
            double recall = all == 0 ? 0 : found / all;
            double score = recall * (0.3 + 0.7 * precision) * (0.78 + 0.22 * Math.min(1, found / HEAVY));
            if (score > best) {
                best = score;
                matched = hits;
                of = form.size();
            }
        }
        boolean nature = context.isStock() == null
                || context.isStock() == (one.indicator().nature() == Indicator.Nature.STOCK);
        best *= nature ? 1 : 0.9;
        best *= otherCount ? unit.isKnown() ? OTHER_COUNT : UNKNOWN_COUNT : unit.isSame(measure) ? 1 : OTHER_SCALE;
        boolean alias = aliases.stream()
                .anyMatch(known -> known.indicatorId() == one.indicator().id() && context.isSaid(known.words()));
        if (alias) {
            best = Math.max(best, OF_ALIAS);
        }
        return new Candidate(one.indicator(), Math.min(1, best), matched, of, alias, unit.isSame(measure), otherCount);
    }

    /**
     * "21 dự án trong nước với vốn 3.918 tỷ đồng": a figure that follows another in one breath is of the same kind of event, so of two that fit
     * about equally the one that shares the kind of event with the likeliest reading of the one before goes first.
     */
    static List<Candidate> likeBefore(List<Candidate> candidates, List<Candidate> before) {
        if (candidates.isEmpty() || before.isEmpty()) {
            return candidates;
        }
        Set<String> kind = events(before.getFirst().indicator());
        return candidates.stream()
                .map(one -> !kind.isEmpty() && events(one.indicator()).equals(kind) ? one.times(SAME_EVENT) : one)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private static Set<String> events(Indicator indicator) {
        Set<String> events = meanings(indicator.name());
        events.retainAll(EVENTS);
        return events;
    }

    /** How much of what stands beside the figure, as far as the catalogue knows it, speaks of this indicator. */
    private double precision(Known one, Context context, FigureUnit unit) {
        Set<String> heard = spoken.getOrDefault(unit.dimension(), Set.of());
        double all = 0;
        double own = 0;
        for (String word : context.near()) {
            if (heard.contains(word) || one.allowed().contains(word)) {
                all += weight(word);
                own += one.names().contains(word)
                        ? weight(word)
                        : one.allowed().contains(word) ? weight(word) * 0.95 : 0;
            }
        }
        return all == 0 ? 0.75 : own / all;
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 1.5);
    }

    /** What is said around a figure. */
    static final class Context {

        private final Map<String, Double> presence = new LinkedHashMap<>();
        private final Set<String> near = new LinkedHashSet<>();
        private String label = "";
        private @Nullable Boolean stock;

        /** Words of a zone; of a word in several zones the strongest counts. */
        Context with(List<Wording.Word> words, double strength) {
            for (Wording.Word word : words) {
                presence.merge(word.meaning(), word.guessed() ? strength * 0.7 : strength, Math::max);
            }
            return this;
        }

        /** Words right beside the figure. */
        Context withNear(List<Wording.Word> words) {
            words.stream().filter(word -> !word.guessed()).forEach(word -> near.add(word.meaning()));
            return with(words, 1);
        }

        /** The words by which a person's choice is remembered. */
        Context named(String words) {
            label = words;
            return this;
        }

        /** Whether the sentence speaks of a level at a day or of what came about; null: it does not say. */
        Context speaksOfStock(@Nullable Boolean value) {
            stock = value;
            return this;
        }

        @Nullable
        Boolean isStock() {
            return stock;
        }

        double presence(String word) {
            return presence.getOrDefault(word, 0.0);
        }

        Set<String> near() {
            return near;
        }

        String label() {
            return label;
        }

        boolean isSaid(String alias) {
            return !label.isEmpty() && label.equals(alias);
        }
    }
}
