package vn.haidang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which line at the foot of a page each footnote mark of the text points to. */
final class Footnotes {

    /** What recognition makes of a small raised digit. */
    private static final Set<String> DAMAGED =
            Set.of("'", "’", "‘", "”", "“", "\"", "?", "*", "®", "¢", "°", "§", "»", "«", "¥", "!", "™", "©", "^");

    private final Tokens tokens;
    private final Map<Integer, Integer> lineOfMark = new HashMap<>();
    private final Map<Integer, Integer> markOfLine = new HashMap<>();

    Footnotes(Tokens tokens) {
        this.tokens = tokens;
        numbered();
        if (lineOfMark.isEmpty()) {
            damaged();
        }
    }

    /** The note line that a mark among tokens {@code [from, to)} points to, or null. */
    Tokens.@Nullable Line noteOf(int from, int to) {
        for (int i = from; i < to; i++) {
            var line = lineOfMark.get(i);
            if (line != null) {
                return tokens.lines.get(line);
            }
        }
        return null;
    }

    /** Whether the line is a footnote. */
    boolean isNote(int line) {
        return markOfLine.containsKey(line);
    }

    /** The mark that points to a note line. */
    @Nullable
    Integer markOf(int line) {
        return markOfLine.get(line);
    }

    // ---- marks that are numbers

    private void numbered() {
        Map<String, List<Integer>> waiting = new HashMap<>();
        for (int k = 0; k < tokens.lines.size(); k++) {
            var line = tokens.lines.get(k);
            var own = ownMark(line);
            var marks = own == null ? null : waiting.remove(own);
            if (marks != null) {
                for (int mark : marks) {
                    lineOfMark.put(mark, k);
                    markOfLine.putIfAbsent(k, mark);
                }
            }
            collect(line, waiting);
        }
    }

    private void collect(Tokens.Line line, Map<String, List<Integer>> waiting) {
        for (int i = line.from() + 1; i < line.to(); i++) {
            boolean bracketed = tokens.is(i - 1, "[") && tokens.isNumber(i) && tokens.is(i + 1, "]");
            if (tokens.isMark(i) || bracketed) {
                waiting.computeIfAbsent(tokens.key(i), key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The number that a note line begins with: "² Thu hút", "2 Thu hút", "[2] Thu hút". */
    private @Nullable String ownMark(Tokens.Line line) {
        int i = line.from();
        if (tokens.isMark(i)) {
            return tokens.key(i);
        }
        if (tokens.is(i, "[") && tokens.isNumber(i + 1) && tokens.is(i + 2, "]")) {
            return tokens.key(i + 1);
        }
        boolean bare = tokens.isNumber(i) && tokens.key(i).length() <= 2 && tokens.isLarge(i + 1);
        return bare ? tokens.key(i) : null;
    }

    // ---- marks that recognition has damaged: as many on a page as notes at its foot, in the same order

    private void damaged() {
        var marks = new ArrayList<Integer>();
        var notes = new ArrayList<Integer>();
        for (int k = 0; k < tokens.lines.size(); k++) {
            var line = tokens.lines.get(k);
            boolean note = isDamagedNote(line);
            if (note) {
                notes.add(k);
            } else if (!notes.isEmpty()) {
                pair(marks, notes);
            }
            for (int i = line.from() + 1; i < line.to() && !note; i++) {
                if (isDamagedMark(i, line)) {
                    marks.add(i);
                }
            }
        }
        pair(marks, notes);
    }

    /** The marks of a page and the notes at its foot. */
    private void pair(List<Integer> marks, List<Integer> notes) {
        for (int n = 0; n < notes.size() && marks.size() == notes.size(); n++) {
            lineOfMark.put(marks.get(n), notes.get(n));
            markOfLine.put(notes.get(n), marks.get(n));
        }
        marks.clear();
        notes.clear();
    }

    private boolean isDamagedNote(Tokens.Line line) {
        int i = line.from();
        return tokens.isAny(i, DAMAGED)
                && (tokens.isLarge(i + 1) || tokens.isWord(i + 1) && !tokens.isGlued(i + 1))
                && line.to() - i > 3
                && !hasTwin(line);
    }

    /** A quoted sentence begins with a quote and has another. */
    private boolean hasTwin(Tokens.Line line) {
        for (int i = line.from() + 1; i < line.to(); i++) {
            if (tokens.isAny(i, Set.of("\"", "”", "“")) && tokens.isAny(line.from(), Set.of("\"", "”", "“"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDamagedMark(int i, Tokens.Line line) {
        boolean behindWord = tokens.isGlued(i) && tokens.isWord(i - 1) && tokens.isAny(i, DAMAGED);
        boolean ends = i + 1 == line.to() || tokens.isAny(i + 1, Set.of(",", ".", ";", ":"));
        return behindWord && ends && !closesQuote(i, line);
    }

    private boolean closesQuote(int i, Tokens.Line line) {
        if (!tokens.isAny(i, Set.of("\"", "”", "’", "'"))) {
            return false;
        }
        for (int k = line.from(); k < i; k++) {
            if (tokens.isAny(k, Set.of("\"", "“", "‘", "'"))) {
                return true;
            }
        }
        return false;
    }
}
