package vn.haidang.restoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.haidang.text.Letters;

/**
 * What a letter becomes when it is recognised in the wrong language: for each right letter the chance of each string of none to three
 * letters that was seen in its place. What was counted stands over a rule of thumb: base letters survive, marks are lost, some letters look alike.
 */
final class Confusions {

    /** Longest string that one letter may become. */
    static final int LONGEST = 3;

    private static final String SMALL =
            "abcdđeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    private static final String ALL = SMALL + SMALL.toUpperCase(Locale.ROOT);
    private static final double WEIGHT_OF_RULE = 12;
    /** Other scans and other programs err otherwise than those that were counted. */
    private static final double SHARE_OF_RULE = 0.15;
    /** How many letters of the text at hand outweigh what was counted elsewhere. */
    private static final double WEIGHT_OF_OTHERS = 60;

    private static final int MOST_KEPT = 20_000;

    /** Letters and what they are known to look like to a reader of English. */
    private static final String[] ALIKE = {
        "l 1Ii|![]",
        "i 1lj!í",
        "a 4did38é",
        "á 4déc",
        "à 4dé3",
        "ă iéà",
        "â diUéà",
        "ạ 4dé",
        "ả 4dé3",
        "ã 4dé8",
        "ấ 4dié",
        "ầ 4dié",
        "ậ 4dgié",
        "ẩ 4diéy",
        "ẫ 4dié",
        "ắ 4ié",
        "ằ 4ié",
        "ẳ 4ié",
        "ặ 4dié",
        "o 0ca",
        "ô 6bdé0",
        "ố 6bdé8",
        "ồ 6bdé",
        "ổ 6bd5é",
        "ộ 6d9é",
        "ó 6dé",
        "ò 6dé",
        "ỏ 6dé",
        "ọ 6dé",
        "ỗ 6bdé",
        "ơ 0aé",
        "ớ 6é&",
        "ợ gqé",
        "ở gd&é",
        "ờ d&é",
        "ỡ &é",
        "ư wrvt",
        "ứ trwi",
        "ừ tri",
        "ử tri",
        "ữ tri",
        "ự yui",
        "ụ y",
        "ú tfi",
        "ù ti",
        "ủ titl",
        "ũ tii",
        "u vn",
        "ý y",
        "ỳ y",
        "đ d4",
        "Đ PDBE",
        "D PB",
        "é e6",
        "ề d&é",
        "ế &é8t",
        "ể &dé",
        "ễ &é",
        "ệ é¢",
        "ê é&",
        "O 0QD",
        "Ô 06",
        "Ộ Q",
        "Ư UWV",
        "S 5",
        "B 8",
        "g 9q",
        "q g9",
        "C G",
        "H I",
        "ì i",
        "ỉ i",
        "ĩ i",
        "ị ij",
        "í i"
    };

    private final Map<Character, Map<String, Double>> counts = new TreeMap<>();
    private final Map<String, Map<Character, Double>> bySeen = new HashMap<>();
    private final Map<String, Costs> rows = new ConcurrentHashMap<>();
    private final Map<String, float[]> byRule = new ConcurrentHashMap<>();
    private final Map<Character, Double> totals = new HashMap<>();

    /** Counts a letter that was seen as a string. */
    void count(char right, String seen, double times) {
        counts.computeIfAbsent(right, c -> new TreeMap<>()).merge(seen, times, Double::sum);
        bySeen.computeIfAbsent(seen, s -> new TreeMap<>()).merge(right, times, Double::sum);
        totals.merge(right, times, Double::sum);
        if (!rows.isEmpty() || !byRule.isEmpty()) {
            rows.clear();
            byRule.clear();
        }
    }

    Map<Character, Map<String, Double>> counts() {
        return counts;
    }

    Confusions copy() {
        var out = new Confusions();
        counts.forEach((right, seen) -> seen.forEach((s, times) -> out.count(right, s, times)));
        return out;
    }

    /** These, bent towards what was counted in the very text that is read. */
    Confusions adapted(Confusions text) {
        var out = new Confusions();
        counts.forEach((right, seen) -> {
            double scale = Math.min(1, WEIGHT_OF_OTHERS / totals.getOrDefault(right, 1.0));
            seen.forEach((s, times) -> out.count(right, s, times * scale));
        });
        text.counts.forEach((right, seen) -> seen.forEach((s, times) -> out.count(right, s, times)));
        return out;
    }

    /** Number of a letter among those that words are made of, or -1. */
    static int index(char c) {
        return c < INDEX.length ? INDEX[c] : -1;
    }

    /** Number of the large form of a letter. */
    static int large(int small) {
        return small + SMALL.length();
    }

    /** Letters from a to z. */
    static final int BASES = 26;

    private static final short[] INDEX = new short[0x1F00];
    private static final byte[] BASE = new byte[ALL.length()];

    static {
        Arrays.fill(INDEX, (short) -1);
        for (int i = 0; i < ALL.length(); i++) {
            INDEX[ALL.charAt(i)] = (short) i;
            char base = Letters.folded(ALL.substring(i, i + 1)).charAt(0);
            BASE[i] = (byte) (base - 'a' + (i < SMALL.length() ? 0 : BASES));
        }
    }

    /**
     * Negative logarithms of the chance that a string is seen.
     *
     * @param letters by {@link #index number} of the right letter
     * @param bases by {@link #base number} of the letter without marks: the least of its letters
     */
    record Costs(float[] letters, float[] bases) {}

    Costs costs(String seen) {
        var row = rows.get(seen);
        if (row == null) {
            row = costs(row(seen));
            if (rows.size() < MOST_KEPT) {
                rows.put(seen, row);
            }
        }
        return row;
    }

    private static Costs costs(float[] letters) {
        var bases = new float[2 * BASES];
        Arrays.fill(bases, Float.MAX_VALUE);
        for (int i = 0; i < letters.length; i++) {
            bases[BASE[i]] = Math.min(bases[BASE[i]], letters[i]);
        }
        return new Costs(letters, bases);
    }

    private float[] row(String seen) {
        // what was never counted differs by its length and first letter only
        var key = seen.length() < 2 ? seen : seen.length() + seen.substring(0, 1);
        var row = byRule.computeIfAbsent(key, k -> ruled(seen)).clone();
        var counted = bySeen.get(seen);
        if (counted != null) {
            counted.forEach((right, times) -> row[index(right)] = cost(right, seen, times));
        }
        return row;
    }

    private float[] ruled(String seen) {
        var row = new float[ALL.length()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cost(ALL.charAt(i), seen, 0);
        }
        return row;
    }

    private float cost(char right, String seen, double times) {
        double all = totals.getOrDefault(right, 0.0);
        double share = Math.max(SHARE_OF_RULE, WEIGHT_OF_RULE / (all + WEIGHT_OF_RULE));
        double counted = all == 0 ? 0 : times / all;
        return (float) -Math.log((1 - share) * counted + share * rule(right, seen));
    }

    /** The chance by rule of thumb. */
    private static double rule(char right, String seen) {
        char base = base(right);
        if (seen.isEmpty()) {
            return 0.008;
        }
        if (seen.length() == 1) {
            return one(right, base, seen.charAt(0));
        }
        boolean holds = Character.toLowerCase(base(seen.charAt(0))) == Character.toLowerCase(base);
        return (holds ? 0.02 : 0.006) / (seen.length() == 2 ? 100 : 4000);
    }

    private static double one(char right, char base, char seen) {
        if (seen == right) {
            return right == base ? 0.9 : 0.15;
        }
        double chance = 0.04 / 90;
        if (seen == base) {
            chance += 0.5;
        } else if (base(seen) == base) {
            chance += 0.04;
        } else if (Character.toLowerCase(base(seen)) == Character.toLowerCase(base)) {
            chance += 0.01;
        }
        var alike = LOOKS.get(right);
        if (alike != null && alike.indexOf(seen) >= 0) {
            chance += 0.15 / alike.length();
        }
        return chance;
    }

    private static final Map<Character, String> LOOKS = looks();

    private static Map<Character, String> looks() {
        var out = new HashMap<Character, String>();
        for (var entry : ALIKE) {
            out.put(entry.charAt(0), entry.substring(2));
        }
        return out;
    }

    static char base(char c) {
        char folded = Letters.folded(String.valueOf(c)).charAt(0);
        return Character.isUpperCase(c) ? Character.toUpperCase(folded) : folded;
    }

    /** Counts a whole word that was seen as another, by the likeliest way one became the other; what cannot be explained is left out. */
    void learn(String right, String seen, Confusions by, double times) {
        int n = right.length();
        int m = seen.length();
        if (n == 0 || m == 0 || n > 12 || m > 16 || !right.chars().allMatch(c -> index((char) c) >= 0)) {
            return;
        }
        var cost = new float[n + 1][m + 1];
        var length = new int[n + 1][m + 1];
        for (var row : cost) {
            Arrays.fill(row, Float.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int i = 1; i <= n; i++) {
            int letter = index(right.charAt(i - 1));
            for (int j = 0; j <= m; j++) {
                for (int k = 0; k <= Math.min(LONGEST, j); k++) {
                    float way = cost[i - 1][j - k]
                            + by.costs(seen.substring(j - k, j)).letters()[letter];
                    if (way < cost[i][j]) {
                        cost[i][j] = way;
                        length[i][j] = k;
                    }
                }
            }
        }
        if (cost[n][m] > 4.5 * (n + 1)) {
            return;
        }
        for (int i = n, j = m; i > 0; i--) {
            int k = length[i][j];
            count(right.charAt(i - 1), seen.substring(j - k, j), times);
            j -= k;
        }
    }
}
