package vn.haidang.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.platform.TextFold;

/** Words of reports as what they mean: phrases that say the same become one word, accents folded, little words and numbers left out. */
final class Wording {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N}]*");

    private static final Set<String> LITTLE = Set.of(
            "cua", "cac", "trong", "va", "so", "tong", "nhung", "tren", "la", "dat", "co", "duoc", "cho", "voi", "tai",
            "den", "ve", "mot", "nam", "thang", "quy", "ky", "dau", "nay", "da", "hien", "o", "tu", "do", "thi", "theo",
            "ra", "vao", "them", "ca", "moi", "khoang", "hon", "gan", "uoc", "trieu", "ty", "nghin", "dong", "usd",
            "trd", "muc", "dang", "de", "nguoi", "du", "ngay", "gom", "con", "dia", "ban");

    /** New, with its accents. */
    private static final String NEW = "m\u1edbi";

    /** Shorter phrases are not guessed at: too many words are one letter away from them. */
    private static final int SHORTEST_GUESSED = 7;

    private static final Map<String, String> PHRASES = load();
    private static final Map<Integer, List<String>> GUESSABLE = guessable();
    private static final int LONGEST =
            PHRASES.keySet().stream().mapToInt(phrase -> words(phrase)).max().orElse(1);

    private Wording() {}

    /**
     * A word.
     *
     * @param meaning one name for all phrases that say the same, else the folded word
     * @param start where it begins in the text
     * @param guessed one letter of it was otherwise: the text is damaged
     */
    record Word(String meaning, int start, int end, boolean guessed) {}

    private record Token(String folded, String printed, int start, int end) {

        /** Told by its accents from "each" and "all". */
        boolean isNew() {
            return printed.equals(NEW);
        }
    }

    /** The words of a part of a text. In a damaged text phrases of which one letter is otherwise count too, as guessed. */
    static List<Word> of(String text, int from, int to, boolean damaged) {
        List<Token> tokens = tokens(text, from, to);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = phrase(tokens, at);
            if (damaged && length != 1) {
                guess(tokens, at, words);
            }
            if (length > 0) {
                String meanings = Objects.requireNonNull(PHRASES.get(joined(tokens, at, length)));
                for (String meaning : meanings.split("\\+")) {
                    words.add(word(tokens, at, length, meaning, false));
                }
                at += length;
                continue;
            }
            Token token = tokens.get(at++);
            if (token.isNew()) {
                words.add(new Word("cap_moi", token.start(), token.end(), false));
            } else if (!LITTLE.contains(token.folded()) && token.folded().length() > 1) {
                words.add(new Word(token.folded(), token.start(), token.end(), false));
            }
        }
        return words;
    }

    /** The folded words of a text, nothing left out. */
    static List<String> plain(String text) {
        return tokens(text, 0, text.length()).stream().map(Token::folded).toList();
    }

    private static Word word(List<Token> tokens, int at, int length, String meaning, boolean guessed) {
        return new Word(
                meaning, tokens.get(at).start(), tokens.get(at + length - 1).end(), guessed);
    }

    private static int phrase(List<Token> tokens, int at) {
        for (int length = Math.min(LONGEST, tokens.size() - at); length > 0; length--) {
            if (PHRASES.containsKey(joined(tokens, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static void guess(List<Token> tokens, int at, List<Word> words) {
        for (int length = 2; length <= Math.min(4, tokens.size() - at); length++) {
            String said = joined(tokens, at, length);
            for (String phrase : GUESSABLE.getOrDefault(length, List.of())) {
                if (isOneLetterAway(said, phrase)) {
                    String meanings = Objects.requireNonNull(PHRASES.get(phrase));
                    words.add(word(tokens, at, length, meanings.split("\\+")[0], true));
                }
            }
        }
    }

    /** Whether one letter put in, left out or changed makes the one the other. */
    static boolean isOneLetterAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        return a.length() == b.length()
                ? restA.substring(1).equals(restB.substring(1))
                : a.length() > b.length()
                        ? restA.substring(1).equals(restB)
                        : restB.substring(1).equals(restA);
    }

    private static String joined(List<Token> tokens, int at, int length) {
        StringBuilder out = new StringBuilder(tokens.get(at).folded());
        for (int i = 1; i < length; i++) {
            out.append(' ').append(tokens.get(at + i).folded());
        }
        return out.toString();
    }

    private static List<Token> tokens(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(from, to);
        while (matcher.find()) {
            tokens.add(new Token(TextFold.fold(matcher.group()), matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static int words(String phrase) {
        return (int) phrase.chars().filter(c -> c == ' ').count() + 1;
    }

    private static Map<Integer, List<String>> guessable() {
        Map<Integer, List<String>> byLength = new HashMap<>();
        PHRASES.keySet().stream()
                .filter(phrase -> phrase.length() >= SHORTEST_GUESSED && words(phrase) > 1)
                .forEach(phrase -> byLength.computeIfAbsent(words(phrase), key -> new ArrayList<>())
                        .add(phrase));
        return byLength;
    }

    private static Map<String, String> load() {
        Map<String, String> phrases = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream("/indicator/wording.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    for (String phrase : line.substring(equals + 1).split(";")) {
                        phrases.put(phrase.strip(), line.substring(0, equals).strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
