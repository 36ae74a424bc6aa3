package vn.haidang.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Two people's texts made one, line by line, with what both began with: a line that only one of them changed is as that one left it; where both
 * changed the same lines, both are kept, the saved ones first, and told of.
 *
 * @param text the one
 * @param twice passages that are there twice
 */
public record TextMerge(String text, List<Twice> twice) {

    /** @param line of the merged text, from 1, where the saved passage begins */
    public record Twice(int line, String saved, String typed) {}

    public TextMerge {
        twice = List.copyOf(twice);
    }

    static TextMerge of(String base, String saved, String typed) {
        List<String> from = base.lines().toList();
        List<String> theirs = saved.lines().toList();
        List<String> mine = typed.lines().toList();
        int[] toTheirs = matches(from, theirs);
        int[] toMine = matches(from, mine);
        List<String> merged = new ArrayList<>();
        List<Twice> twice = new ArrayList<>();
        int a = 0;
        int b = 0;
        int c = 0;
        while (a < from.size() || b < theirs.size() || c < mine.size()) {
            int anchor = a;
            while (anchor < from.size() && (toTheirs[anchor] < b || toMine[anchor] < c)) {
                anchor++;
            }
            int endTheirs = anchor < from.size() ? toTheirs[anchor] : theirs.size();
            int endMine = anchor < from.size() ? toMine[anchor] : mine.size();
            settle(from.subList(a, anchor), theirs.subList(b, endTheirs), mine.subList(c, endMine), merged, twice);
            if (anchor < from.size()) {
                merged.add(from.get(anchor));
            }
            a = Math.min(anchor + 1, from.size());
            b = Math.min(endTheirs + 1, theirs.size());
            c = Math.min(endMine + 1, mine.size());
        }
        return new TextMerge(String.join("\n", merged), twice);
    }

    private static void settle(
            List<String> from, List<String> theirs, List<String> mine, List<String> merged, List<Twice> twice) {
        if (theirs.equals(mine) || mine.equals(from)) {
            merged.addAll(theirs);
        } else if (theirs.equals(from)) {
            merged.addAll(mine);
        } else {
            twice.add(new Twice(merged.size() + 1, String.join("\n", theirs), String.join("\n", mine)));
            merged.addAll(theirs);
            merged.addAll(mine);
        }
    }

    /** For each line of one text its place in the other by a longest common subsequence, -1 where it has none. */
    private static int[] matches(List<String> one, List<String> other) {
        int[][] common = TextDifference.common(one, other);
        int[] places = new int[one.size()];
        int j = 0;
        for (int i = 0; i < one.size(); i++) {
            while (j < other.size() && !one.get(i).equals(other.get(j)) && common[i][j + 1] > common[i + 1][j]) {
                j++;
            }
            boolean matched = j < other.size() && one.get(i).equals(other.get(j));
            places[i] = matched ? j++ : -1;
        }
        return places;
    }
}
