package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;

/** Splits a formula into words. Numbers are plain, {@code 1234.5}; what could be read as two different numbers is refused. */
final class FormulaTokens {

    private static final String SIGNS = "+-*/()[],@=";
    private static final String OPENING = "\"'“‘";
    private static final String CLOSING = "\"'”’";

    private final String text;
    private final List<FormulaToken> tokens = new ArrayList<>();
    private int at;

    private FormulaTokens(String text) {
        this.text = text;
    }

    static List<FormulaToken> of(String text) {
        FormulaTokens run = new FormulaTokens(text);
        while (run.at < text.length()) {
            run.next();
        }
        run.tokens.add(new FormulaToken(FormulaToken.Kind.END, "", text.length(), text.length()));
        return run.tokens;
    }

    private void next() {
        char c = sign(text.charAt(at));
        if (Character.isWhitespace(c) || c == '\u00a0') {
            at++;
        } else if (isDigit(c)) {
            number();
        } else if (Character.isLetter(c) || c == '_') {
            name();
        } else if (OPENING.indexOf(c) >= 0) {
            quoted(CLOSING.charAt(OPENING.indexOf(c)));
        } else if (SIGNS.indexOf(c) >= 0) {
            add(FormulaToken.Kind.SIGN, String.valueOf(c), at, at + 1);
        } else {
            throw new FormulaUnreadable("indicator.formula.character", at, String.valueOf(c));
        }
    }

    /** Signs as word processors and people write them. */
    private static char sign(char c) {
        return switch (c) {
            case '−', '–' -> '-';
            case '×', '·' -> '*';
            case '÷', ':' -> '/';
            default -> c;
        };
    }

    private void number() {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || isPoint(end))) {
            end++;
        }
        String digits = text.substring(at, end);
        int point = digits.indexOf('.');
        String plain = digits.replace(".", "");
        boolean several = point >= 0 && digits.indexOf('.', point + 1) >= 0;
        boolean likeThousands = point > 0 && point <= 3 && digits.charAt(0) != '0' && digits.length() - point == 4;
        if (several || likeThousands) {
            throw new FormulaUnreadable("indicator.formula.number", at, digits, plain, several ? plain : digits + "0");
        }
        add(FormulaToken.Kind.NUMBER, digits, at, end);
    }

    private boolean isPoint(int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private void name() {
        int end = at;
        while (end < text.length() && isOfName(end)) {
            end++;
        }
        add(FormulaToken.Kind.NAME, text.substring(at, end), at, end);
    }

    private boolean isOfName(int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.' && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private void quoted(char closing) {
        int end = text.indexOf(closing, at + 1);
        if (end < 0) {
            throw new FormulaUnreadable("indicator.formula.quote", at, String.valueOf(closing));
        }
        add(FormulaToken.Kind.TEXT, text.substring(at + 1, end), at, end + 1);
    }

    private void add(FormulaToken.Kind kind, String word, int from, int end) {
        tokens.add(new FormulaToken(kind, word, from, end));
        at = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
