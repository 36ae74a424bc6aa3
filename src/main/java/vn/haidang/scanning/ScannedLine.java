package vn.haidang.scanning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words of a page that stand on one line.
 *
 * @param baseline on which its letters stand, in pixels from above
 * @param size of its letters, in pixels from one line's place to the next (em)
 * @param words from left to right
 */
public record ScannedLine(double baseline, double size, List<ScannedWord> words) {

    /** Baselines closer than this share of the letters' size are one line. */
    private static final double SAME = 0.4;

    /** A word after another on the same line does not stand higher or lower than this share. */
    private static final double LEVEL = 0.8;

    /**
     * The lines of a page from top to bottom; columns side by side share a line where their words stand level.
     *
     * @param words line by line, as they were recognised or as this method gave them
     */
    public static List<ScannedLine> of(List<ScannedWord> words) {
        var pieces = new ArrayList<ScannedLine>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !follows(words.get(i - 1), words.get(i))) {
                pieces.add(line(words.subList(from, i)));
                from = i;
            }
        }
        pieces.sort(Comparator.comparingDouble(ScannedLine::baseline));
        var lines = new ArrayList<ScannedLine>();
        for (var piece : pieces) {
            var home = home(lines, piece);
            if (home < 0) {
                lines.add(piece);
            } else {
                var both = new ArrayList<>(lines.get(home).words());
                both.addAll(piece.words());
                both.sort(Comparator.comparingInt(ScannedWord::left));
                lines.set(home, line(both));
            }
        }
        return List.copyOf(lines);
    }

    private static boolean follows(ScannedWord before, ScannedWord word) {
        double middle = before.top() + before.height() / 2.0;
        double own = word.top() + word.height() / 2.0;
        return word.left() > before.left() && Math.abs(own - middle) < LEVEL * Math.max(before.height(), word.height());
    }

    /** The line that a piece belongs to: level with it, and beside it. −1 for none. */
    private static int home(List<ScannedLine> lines, ScannedLine piece) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
            var line = lines.get(i);
            if (Math.abs(piece.baseline - line.baseline) < SAME * Math.min(piece.size, line.size)
                    && isBeside(line, piece)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBeside(ScannedLine line, ScannedLine piece) {
        return line.words.stream()
                .noneMatch(a -> piece.words.stream()
                        .anyMatch(
                                b -> Math.min(a.left() + a.width(), b.left() + b.width()) - Math.max(a.left(), b.left())
                                        > Math.min(a.width(), b.width()) / 2));
    }

    private static ScannedLine line(List<ScannedWord> words) {
        var measured = words.stream().filter(ScannedLine::hasLetters).toList();
        if (measured.isEmpty()) {
            var first = words.getFirst();
            return new ScannedLine(first.top() + first.height(), Math.max(4, first.height()), List.copyOf(words));
        }
        double size = median(measured.stream().mapToDouble(ScannedLine::size).toArray());
        double baseline = median(measured.stream()
                .mapToDouble(w -> w.top() + w.height() - (goesBelow(w) ? BELOW * size : 0))
                .toArray());
        return new ScannedLine(baseline, Math.max(4, size), List.copyOf(words));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static boolean hasLetters(ScannedWord word) {
        return word.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    // ---- how high letters are, as shares of their size

    private static final double BELOW = 0.21;

    private static double size(ScannedWord word) {
        double above = 0.46;
        for (int i = 0; i < word.text().length(); i++) {
            above = Math.max(above, above(word.text().charAt(i)));
        }
        return word.height() / (above + (goesBelow(word) ? BELOW : 0));
    }

    private static boolean goesBelow(ScannedWord word) {
        return word.text().chars().anyMatch(c -> "gjpqyQ,;()[]{}/|ỳýỷỹạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ".indexOf(c) >= 0);
    }

    private static double above(char c) {
        boolean plain = c < 128 || "đĐơưạẹọụợự".indexOf(c) >= 0;
        if (Character.isUpperCase(c)) {
            return plain ? 0.67 : 0.9;
        }
        if (Character.isDigit(c) || "bdfhkltij()[]/đ\"'".indexOf(c) >= 0) {
            return 0.68;
        }
        return plain ? 0.46 : 0.7;
    }
}
