package vn.haidang.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.text.Span;

/**
 * Finds where the words of recognised pages stand in the text that was made of them. Tables are written cell by cell and columns are joined, so
 * the words are in another order there: the longest runs that both have in common are taken first, then what is left, near to near.
 */
final class WordPlaces {

    private static final Span NOWHERE = new Span(0, 0);

    /** A run is not looked at further than this. */
    private static final int LONGEST = 40;

    private final String text;
    private final List<Span> tokens = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final boolean[] taken;

    WordPlaces(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                places.computeIfAbsent(text.substring(from, i), k -> new ArrayList<>())
                        .add(tokens.size());
                tokens.add(new Span(from, i));
            }
            i++;
        }
        taken = new boolean[tokens.size()];
    }

    /** Words from {@code word} on stand at tokens from {@code token} on. */
    private record Run(int word, int token, int length, double off) {}

    /**
     * A page whose words know their places.
     *
     * @param from where the text of the page begins
     * @param to where it ends, or later
     */
    ScannedPage placed(ScannedPage page, int from, int to) {
        var words = page.words();
        int first = token(from);
        int last = token(to);
        var home = new int[words.size()];
        Arrays.fill(home, -1);
        for (var run : runs(words, first, last)) {
            for (int k = 0; k < run.length; k++) {
                if (home[run.word + k] < 0 && !taken[run.token + k]) {
                    home[run.word + k] = run.token + k;
                    taken[run.token + k] = true;
                }
            }
        }
        var placed = new ArrayList<ScannedWord>();
        for (int i = 0; i < home.length; i++) {
            var word = words.get(i);
            placed.add(new ScannedWord(
                    home[i] < 0 ? NOWHERE : span(home[i], word.text()),
                    word.text(),
                    word.left(),
                    word.top(),
                    word.width(),
                    word.height(),
                    word.confidence()));
        }
        return page.withWords(placed);
    }

    private Span span(int token, String word) {
        int start = tokens.get(token).start();
        return text.startsWith(word, start) ? new Span(start, start + word.length()) : tokens.get(token);
    }

    private List<Run> runs(List<ScannedWord> words, int first, int last) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < words.size(); i++) {
            var text = words.get(i).text();
            // a corrected word may be several
            int space = text.indexOf(' ');
            for (int token : places.getOrDefault(space < 0 ? text : text.substring(0, space), List.of())) {
                if (token >= first && token < last) {
                    double off = Math.abs((token - first) / Math.max(1.0, last - first) - i / (double) words.size());
                    runs.add(new Run(i, token, length(words, i, token, last), off));
                }
            }
        }
        runs.sort(Comparator.comparingInt(Run::length).reversed().thenComparingDouble(Run::off));
        return runs;
    }

    private int length(List<ScannedWord> words, int word, int token, int last) {
        int length = 0;
        while (length < LONGEST
                && word + length < words.size()
                && token + length < last
                && tokens.get(token + length)
                        .of(text)
                        .equals(words.get(word + length).text())) {
            length++;
        }
        return length;
    }

    /** The first token that begins at a place or after it. */
    private int token(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
