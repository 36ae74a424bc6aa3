package vn.haidang.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How numbers and symbols are written and which documents share a series (Nghị định 30/2020, Điều 15, phụ lục I mục II.3, phụ lục III):
 * {@code 05/TB-BQL} for a kind with a name, {@code 971/BQL-TTXTĐT} for a letter, which has no kind in it.
 */
public final class SymbolRules {

    /** The one series of copies, whichever of the three kinds. */
    static final String COPIES = "COPY";

    private static final String OUT = "OUT";
    private static final int PADDED_BELOW = 10;

    private SymbolRules() {}

    /** What sort of kind it is. */
    public enum Family {
        /** With a name, which the symbol begins with. */
        NAMED,
        /** Công văn: without a name; the symbol ends with the drafting unit. */
        LETTER,
        /** Copy of another document: SY, TrS, SL. */
        COPY
    }

    /** Whether kinds share a series. The label is the message {@code register.numbering.NAME}. */
    public enum Mode {
        /** A series for each kind, one for letters. */
        PER_KIND,
        /** One series for all but copies. */
        COMMON
    }

    /**
     * The symbol.
     *
     * @param abbreviation of the kind, null for letters
     * @param issuer abbreviation of the authority, or of the council that issues
     * @param unit abbreviation of the drafting unit, used in letters only
     */
    public static String symbol(Family family, @Nullable String abbreviation, String issuer, String unit) {
        return family == Family.LETTER || abbreviation == null ? issuer + "-" + unit : abbreviation + "-" + issuer;
    }

    /**
     * The series that gives the number.
     *
     * @param groups exceptions from the mode, one line for each group of kinds, codes with commas
     * @param advisoryBody id of the council that issues, whose numbers are its own; null for the authority
     */
    public static String series(Family family, String kind, Mode mode, String groups, @Nullable Long advisoryBody) {
        if (family == Family.COPY) {
            return COPIES;
        }
        String own = advisoryBody == null ? OUT : "BODY:" + advisoryBody;
        for (List<String> group : groups(groups)) {
            if (group.contains(kind)) {
                return own + ":" + String.join("+", group);
            }
        }
        return mode == Mode.COMMON ? own : own + ":" + kind;
    }

    /** The groups in a text: lines of codes with commas; empty lines do not count. */
    static List<List<String>> groups(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("[,;]"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .sorted()
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** A number as it is written: 01 to 09, then without zero. */
    public static String padded(int number) {
        return number < PADDED_BELOW ? "0" + number : Integer.toString(number);
    }

    /** Number and symbol as they are written. */
    public static String label(int number, String symbol) {
        return padded(number) + "/" + symbol;
    }

    /**
     * An abbreviation for a unit that has none yet, from its short name: what is in capitals already, else the first letters of its words.
     * {@code P. QLĐT} gives QLĐT, two words give their two first letters.
     */
    public static String proposed(String shortName) {
        String[] words = shortName.strip().split("[\\s.&/-]+");
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            boolean label = word.length() == 1 && words.length > 1;
            if (word.isEmpty() || label) {
                continue;
            }
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            out.append(capitals ? word : word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return out.isEmpty() ? shortName.strip().toUpperCase(Locale.ROOT) : out.toString();
    }
}
