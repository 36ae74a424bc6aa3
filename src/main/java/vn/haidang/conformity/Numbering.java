package vn.haidang.conformity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of paragraphs, counted as the document is read. */
final class Numbering {

    private static final int LEVELS = 9;

    private final Map<String, Node> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    Numbering(@Nullable Node part) {
        if (part != null) {
            part.nodes("abstractNum").forEach(list -> lists.put(list.attribute("abstractNumId"), list));
            part.nodes("num")
                    .forEach(number -> listOfNumber.put(number.attribute("numId"), number.valueOf("abstractNumId")));
        }
    }

    private @Nullable Node level(String number, int level) {
        Node list = lists.get(listOfNumber.getOrDefault(number, ""));
        if (list == null) {
            return null;
        }
        for (Node each : list.nodes("lvl")) {
            if (each.attribute("ilvl").equals(Integer.toString(level))) {
                return each;
            }
        }
        return null;
    }

    /** Paragraph properties that a level brings with it; null for none. */
    @Nullable
    Node indents(String number, int level) {
        Node found = level(number, level);
        return found == null ? null : found.child("pPr");
    }

    /** The next number of a list as printed, such as "2." or "a)"; empty where the paragraph is not numbered. */
    String next(String number, int level) {
        Node found = level(number, level);
        if (found == null || level < 0 || level >= LEVELS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(listOfNumber.getOrDefault(number, ""), ignored -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? (int) StyleSheet.number(found.valueOf("start"), 1) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        String text = found.valueOf("lvlText");
        for (int each = 0; each <= level; each++) {
            Node own = level(number, each);
            String format = own == null ? "decimal" : own.valueOf("numFmt");
            text = text.replace("%" + (each + 1), format(Math.max(1, counts[each]), format));
        }
        return text;
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number);
            case "bullet", "none" -> "-";
            default -> Integer.toString(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    static String roman(int number) {
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }
}
