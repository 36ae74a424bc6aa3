package vn.haidang.scanning;

import java.util.ArrayList;
import java.util.List;

/** Finds the straight lines on a page: long dark runs that are thin and stand alone. */
final class RuleFinder {

    private static final double LEAST_ACROSS = 0.4;
    private static final double LEAST_DOWN = 0.3;
    private static final double THICKEST = 0.06;
    private static final int MOST = 4000;

    private final boolean[] dark;
    private final int width;
    private final int height;
    private final int scale;
    private final int perInch;

    private RuleFinder(Grey page, int dotsPerInch) {
        scale = Math.max(1, dotsPerInch / 100);
        perInch = dotsPerInch / scale;
        width = page.width / scale;
        height = page.height / scale;
        dark = new boolean[width * height];
        int threshold = page.threshold();
        // a cell is dark where any dot in it is, so that a line that leaves its row by one dot does not break
        for (int y = 0; y < height * scale; y++) {
            for (int x = 0; x < width * scale; x++) {
                if (page.at(x, y) <= threshold) {
                    dark[y / scale * width + x / scale] = true;
                }
            }
        }
    }

    /** A dark run along one row, or along one column. */
    private record Run(int place, int from, int to) {}

    static List<ScannedRule> find(Grey page, int dotsPerInch) {
        var finder = new RuleFinder(page, dotsPerInch);
        var rules = new ArrayList<ScannedRule>();
        int s = finder.scale;
        for (var run : finder.rules(true)) {
            int y = run.place * s + s / 2;
            rules.add(new ScannedRule(run.from * s, y, run.to * s, y));
        }
        for (var run : finder.rules(false)) {
            int x = run.place * s + s / 2;
            rules.add(new ScannedRule(x, run.from * s, x, run.to * s));
        }
        return rules.size() > MOST ? List.of() : List.copyOf(rules);
    }

    private List<Run> rules(boolean across) {
        int places = across ? height : width;
        int length = across ? width : height;
        int least = (int) (perInch * (across ? LEAST_ACROSS : LEAST_DOWN));
        var open = new ArrayList<List<Run>>();
        var done = new ArrayList<List<Run>>();
        for (int place = 0; place < places; place++) {
            int here = place;
            open.removeIf(group -> {
                boolean ended = group.getLast().place < here - 1;
                if (ended) {
                    done.add(group);
                }
                return ended;
            });
            for (var run : runs(place, length, least, across)) {
                var home = open.stream().filter(g -> touches(g.getLast(), run)).findFirst();
                home.ifPresentOrElse(g -> g.add(run), () -> open.add(new ArrayList<>(List.of(run))));
            }
        }
        done.addAll(open);
        return done.stream()
                .filter(this::isThin)
                .map(RuleFinder::together)
                .filter(r -> standsAlone(r, across))
                .toList();
    }

    private static boolean touches(Run before, Run run) {
        return run.from <= before.to + 2 && run.to >= before.from - 2;
    }

    private boolean isThin(List<Run> group) {
        return group.getLast().place - group.getFirst().place < Math.max(3, perInch * THICKEST);
    }

    private static Run together(List<Run> group) {
        int from = group.stream().mapToInt(Run::from).min().orElseThrow();
        int to = group.stream().mapToInt(Run::to).max().orElseThrow();
        return new Run((group.getFirst().place + group.getLast().place) / 2, from, to);
    }

    private List<Run> runs(int place, int length, int least, boolean across) {
        var out = new ArrayList<Run>();
        int begin = -1;
        int gap = 0;
        for (int i = 0; i <= length; i++) {
            boolean on = i < length && isDark(place, i, across);
            if (on) {
                begin = begin < 0 ? i : begin;
                gap = 0;
            } else if (begin >= 0 && (++gap > 1 || i == length)) {
                if (i - gap - begin + 1 >= least) {
                    out.add(new Run(place, begin, i - gap + 1));
                }
                begin = -1;
                gap = 0;
            }
        }
        return out;
    }

    private boolean isDark(int place, int i, boolean across) {
        return across ? dark[place * width + i] : dark[i * width + place];
    }

    /** Whether there is paper on both sides of most of it; the body of letters has ink there. */
    private boolean standsAlone(Run run, boolean across) {
        int places = across ? height : width;
        int away = Math.max(3, (int) (perInch * 0.045));
        int clear = 0;
        int seen = 0;
        for (int i = run.from; i < run.to; i += 2) {
            boolean before = run.place - away < 0 || !isDark(run.place - away, i, across);
            boolean after = run.place + away >= places || !isDark(run.place + away, i, across);
            seen++;
            clear += before && after ? 1 : 0;
        }
        return clear * 10 >= seen * 7;
    }
}
