package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candidates of a piece, also where recognition ran two words together or parted one. */
final class Joining {

    private static final float JOIN = 5f;
    private static final float PART = 4.5f;
    private static final int LONG = 6;
    /** Cost of a letter of a word that needs no other explanation. */
    private static final float NEAR = 1.6f;

    private static final int FEW = 4;

    private final Spelling spelling;
    private final Map<String, List<Candidate>> known = new HashMap<>();

    Joining(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Candidate> candidates(String text, Token token, @Nullable Token next) {
        var seen = token.of(text);
        var own = known.computeIfAbsent(seen, this::own);
        if (next == null || next.kind() != Token.Kind.WORD || next.breaksBefore() || !oneSpace(text, token, next)) {
            return own;
        }
        var both = seen + next.of(text);
        boolean shortPiece = Math.min(token.end() - token.start(), next.end() - next.start()) <= 2;
        if (both.length() > 7 || !shortPiece) {
            return own;
        }
        var out = new ArrayList<>(own);
        for (var candidate : few(both)) {
            out.add(new Candidate(candidate.words(), candidate.text(), candidate.cost() + JOIN, 2));
        }
        return out;
    }

    private static boolean oneSpace(String text, Token token, Token next) {
        return next.start() == token.end() + 1 && text.charAt(token.end()) == ' ';
    }

    private List<Candidate> own(String seen) {
        var one = spelling.candidates(seen);
        boolean near =
                one.getFirst().words()[0] >= Vocabulary.FIRST && one.getFirst().cost() < NEAR * seen.length();
        if (seen.length() < LONG || seen.length() > 14 || near) {
            return one;
        }
        var out = new ArrayList<>(one);
        for (int i = 2; i <= seen.length() - 2; i++) {
            for (var first : few(seen.substring(0, i))) {
                for (var second : few(seen.substring(i))) {
                    out.add(new Candidate(
                            new int[] {first.words()[0], second.words()[0]},
                            first.text() + " " + second.text(),
                            first.cost() + second.cost() + PART,
                            1));
                }
            }
        }
        out.sort(java.util.Comparator.comparingDouble(Candidate::cost));
        var best = new ArrayList<>(one);
        out.stream().filter(c -> c.words().length == 2).limit(12).forEach(best::add);
        return best;
    }

    private List<Candidate> few(String seen) {
        var all = spelling.candidates(seen);
        return all.stream()
                .filter(c ->
                        c.words()[0] >= Vocabulary.FIRST && Syllables.contains(vn.haidang.text.Letters.plain(c.text())))
                .limit(FEW)
                .toList();
    }
}
