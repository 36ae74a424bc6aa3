package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest row of words for a row of seen pieces: goes from piece to piece, holds the best ways only (a state is the last two words), then weighs
 * every way that was held against all others, forward and backward, so that each choice has a chance of being right.
 */
final class Search {

    /** A choice for the pieces from..to and how sure it is. */
    record Choice(int from, int to, Candidate candidate, double confidence, List<String> others) {}

    private record State(int before, int last, float score, int arc) {}

    private record Arc(int fromPlace, int fromState, int toPlace, int toState, Candidate candidate, float weight) {}

    /** Ways this much worse than the best (natural logarithm) are given up. */
    private static final float MARGIN = 9f;

    private final LanguageModel model;
    private final int width;
    private final float languageWeight;
    private final float sharpness;

    private float[] bestAt = {};
    private List<List<State>> states = List.of();
    private List<List<Arc>> arcs = List.of();

    Search(LanguageModel model, int width, float languageWeight, float sharpness) {
        this.model = model;
        this.width = width;
        this.languageWeight = languageWeight;
        this.sharpness = sharpness;
    }

    /** One lattice: for each piece the candidates that begin with it. */
    List<Choice> best(List<List<Candidate>> lattice) {
        int n = lattice.size();
        states = new ArrayList<>();
        arcs = new ArrayList<>();
        var open = new ArrayList<Map<Long, Integer>>();
        for (int i = 0; i <= n; i++) {
            states.add(new ArrayList<>());
            arcs.add(new ArrayList<>());
            open.add(new HashMap<>());
        }
        bestAt = new float[n + 1];
        Arrays.fill(bestAt, Float.NEGATIVE_INFINITY);
        states.getFirst().add(new State(Vocabulary.START, Vocabulary.START, 0, -1));
        for (int i = 0; i < n; i++) {
            var kept = kept(states.get(i));
            for (int s : kept) {
                extend(i, s, lattice.get(i), open);
            }
        }
        return choices(lattice, n);
    }

    /** The numbers of the best states of a place. */
    private int[] kept(List<State> of) {
        var order = new Integer[of.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(of.get(b).score(), of.get(a).score()));
        float least = of.get(order[0]).score() - MARGIN;
        int n = 0;
        while (n < order.length && n < width && of.get(order[n]).score() >= least) {
            n++;
        }
        return Arrays.stream(order, 0, n).mapToInt(i -> i).toArray();
    }

    private void extend(int place, int number, List<Candidate> candidates, List<Map<Long, Integer>> open) {
        var state = states.get(place).get(number);
        for (var candidate : candidates) {
            int to = place + candidate.tokens();
            if (to > lastPlace()) {
                continue;
            }
            float weight = -candidate.cost();
            if (state.score() + weight < bestAt[to] - MARGIN) {
                continue;
            }
            int before = state.before();
            int last = state.last();
            for (int word : candidate.words()) {
                weight += languageWeight * (float) Math.log(model.chance(before, last, word));
                before = last;
                last = word;
            }
            reach(place, number, to, before, last, candidate, weight, open.get(to));
        }
    }

    private int lastPlace() {
        return states.size() - 1;
    }

    private void reach(
            int place,
            int number,
            int to,
            int before,
            int last,
            Candidate candidate,
            float weight,
            Map<Long, Integer> open) {
        float score = states.get(place).get(number).score() + weight;
        if (score < bestAt[to] - MARGIN) {
            return;
        }
        bestAt[to] = Math.max(bestAt[to], score);
        long key = (long) before << 32 | last;
        var there = states.get(to);
        var known = open.get(key);
        int arc = arcs.get(to).size();
        int target = known == null ? there.size() : known;
        arcs.get(to).add(new Arc(place, number, to, target, candidate, weight));
        if (known == null) {
            open.put(key, target);
            there.add(new State(before, last, score, arc));
        } else if (score > there.get(target).score()) {
            there.set(target, new State(before, last, score, arc));
        }
    }

    private List<Choice> choices(List<List<Candidate>> lattice, int n) {
        var forward = forward(n);
        var backward = backward(n);
        double all = Double.NEGATIVE_INFINITY;
        int end = 0;
        for (int s = 0; s < states.get(n).size(); s++) {
            all = sum(all, forward[n][s]);
            end = states.get(n).get(s).score() > states.get(n).get(end).score() ? s : end;
        }
        var out = new ArrayList<Choice>();
        int place = n;
        int at = end;
        while (place > 0) {
            var arc = arcs.get(place).get(states.get(place).get(at).arc());
            out.add(choice(arc, forward, backward, all));
            place = arc.fromPlace();
            at = arc.fromState();
        }
        return out.reversed();
    }

    /** Adds up the chances of all ways that write the same here. */
    private Choice choice(Arc chosen, double[][] forward, double[][] backward, double all) {
        Map<String, Double> chances = new HashMap<>();
        for (var arc : arcs.get(chosen.toPlace())) {
            if (arc.fromPlace() == chosen.fromPlace()) {
                double log = forward[arc.fromPlace()][arc.fromState()]
                        + arc.weight() * sharpness
                        + backward[arc.toPlace()][arc.toState()]
                        - all;
                chances.merge(arc.candidate().text(), Math.exp(log), Double::sum);
            }
        }
        var text = chosen.candidate().text();
        double confidence = Math.clamp(chances.getOrDefault(text, 0.0), 0, 1);
        var others = chances.entrySet().stream()
                .filter(e -> !e.getKey().equals(text) && e.getValue() > 0.002)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(4)
                .map(Map.Entry::getKey)
                .toList();
        return new Choice(chosen.fromPlace(), chosen.toPlace(), chosen.candidate(), confidence, others);
    }

    private double[][] forward(int n) {
        var out = new double[n + 1][];
        for (int place = 0; place <= n; place++) {
            out[place] = new double[states.get(place).size()];
            Arrays.fill(out[place], place == 0 ? 0 : Double.NEGATIVE_INFINITY);
            for (var arc : arcs.get(place)) {
                double way = out[arc.fromPlace()][arc.fromState()] + arc.weight() * sharpness;
                out[place][arc.toState()] = sum(out[place][arc.toState()], way);
            }
        }
        return out;
    }

    private double[][] backward(int n) {
        var out = new double[n + 1][];
        for (int place = n; place >= 0; place--) {
            out[place] = new double[states.get(place).size()];
            Arrays.fill(out[place], place == n ? 0 : Double.NEGATIVE_INFINITY);
        }
        for (int place = n; place > 0; place--) {
            for (var arc : arcs.get(place)) {
                double way = out[place][arc.toState()] + arc.weight() * sharpness;
                out[arc.fromPlace()][arc.fromState()] = sum(out[arc.fromPlace()][arc.fromState()], way);
            }
        }
        return out;
    }

    private static double sum(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) {
            return b;
        }
        double large = Math.max(a, b);
        return large + Math.log1p(Math.exp(Math.min(a, b) - large));
    }
}
