package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.haidang.text.Letters;

/** Parts a text into words, figures and abbreviations. Linear in its length. */
final class Tokens {

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)*[.,]?");
    private static final Pattern MEASURE =
            Pattern.compile("[0-9]+([.,][0-9]+)*(ha|m|m2|m3|km|km2|kg|mm|cm|kV|MW|kWh|h|tr|USD|VND|VNĐ|đ|%)");
    private static final Pattern LABEL = Pattern.compile("[a-zđ]");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "KCN KKT KCX CCN FDI DDI ODA USD VND VNĐ EUR UBND HĐND HDND MTTQ BQL BTV TTg CP TU BCT BCH TW TT NĐ QĐ NQ CT KH TB BC CV TTr VB VP VT LĐ TCCB TTHC TTHCC DVC CCHC CNTT CĐS"
                    .concat(
                            " XTĐT DVVL TNMT TN MT KHĐT KH&ĐT KHCN GTVT LĐTB&XH NN&PTNT TĐKT TDKT BTĐKT CCB ĐTN GPMB NSNN NTM QH QHC NOXH TNHH TMCP CTCP MTV ISO TCVN QCVN PPP BOT VNeID KT TM TL TUQ")
                    .concat(
                            " THCS THPT THVP ASEAN WTO EVFTA CPTPP LG VSIP DAP PGS TS ThS GS PCCC ATVSLĐ BHXH BHYT BHTN ATTP HTX GRDP GDP PCI PAPI PAR INDEX SIPAS VP/BQL STT HEZA CSDL ATTT")
                    .split(" "));

    private final String text;
    private final List<Token> out = new ArrayList<>();
    private boolean breaks = true;

    private Tokens(String text) {
        this.text = text;
    }

    /** The pieces of a text in order; marks between them are in none. */
    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            tokens.line(at, end);
            at = end + 1;
        }
        return tokens.out;
    }

    private void line(int from, int to) {
        int i = skipSpaces(from, to);
        if (i == to) {
            breaks = true;
            return;
        }
        breaks |= "-+*•–—".indexOf(text.charAt(i)) >= 0 || Character.isDigit(text.charAt(i)) && isLabelled(i, to);
        while (i < to) {
            int end = i;
            while (end < to && !isSpace(text.charAt(end))) {
                end++;
            }
            chunk(i, end);
            i = skipSpaces(end, to);
        }
    }

    /** "1.", "2.1." or "3)" at the beginning of a line. */
    private boolean isLabelled(int from, int to) {
        int i = from;
        while (i < to && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        return i < to && (text.charAt(i) == ')' || isSpace(text.charAt(i)) && text.charAt(i - 1) == '.');
    }

    private int skipSpaces(int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\r' || c == '\f' || c == '\u3000';
    }

    /** What stands between two spaces: parted at marks that stand between words. */
    private void chunk(int from, int to) {
        int i = from;
        boolean joined = false;
        while (i < to) {
            if (isMark(text.charAt(i), i, from, to)) {
                breaks |= ".;:!?".indexOf(text.charAt(i)) >= 0;
                i++;
                continue;
            }
            int end = i;
            while (end < to && !isMark(text.charAt(end), end, from, to)) {
                end++;
            }
            add(i, end, joined);
            joined = true;
            i = end;
        }
    }

    private boolean isMark(char c, int at, int from, int to) {
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        boolean inside = at > from && at + 1 < to;
        return switch (c) {
            case '.', ',' ->
                !(inside && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)));
            // marks that letters become
            case '\'', '’', '`', '¢', '&', '@', '§', '|', '!', ']', '[', '}', '{', '$', '£', '°', '?' ->
                !touchesLetter(at, from, to);
            case '%' -> !(at > from && Character.isDigit(text.charAt(at - 1)));
            default -> true;
        };
    }

    private boolean touchesLetter(int at, int from, int to) {
        char c = text.charAt(at);
        boolean before = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
        if (c == '&' && from + 1 == to) {
            return true;
        }
        if (c == '&' || c == '@' || c == '¢' || c == '§') {
            return before || after;
        }
        return before && after;
    }

    private void add(int from, int to, boolean joined) {
        var piece = text.substring(from, to);
        out.add(new Token(from, to, kind(piece, from, to), breaks, joined));
        breaks = false;
    }

    private Token.Kind kind(String piece, int from, int to) {
        boolean figures = Character.isDigit(piece.charAt(0));
        if (figures && (NUMBER.matcher(piece).matches() || MEASURE.matcher(piece).matches())) {
            return Token.Kind.NUMBER;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < piece.length(); i++) {
            digits += Character.isDigit(piece.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(piece.charAt(i)) ? 1 : 0;
        }
        if (letters == 0 && !piece.equals("&")
                || digits > 2
                || digits == 2 && letters < 2 && !piece.matches("[0-9]{2}[a-z]")) {
            return Token.Kind.NUMBER;
        }
        boolean label = piece.length() == 1
                && to < text.length()
                && text.charAt(to) == ')'
                && LABEL.matcher(piece).matches();
        if (label || ROMAN.matcher(piece).matches() || isAbbreviation(piece) || isCode(from, to, digits)) {
            return Token.Kind.KEPT;
        }
        return Token.Kind.WORD;
    }

    /** Large letters beside a slash belong to the symbol of a document. */
    private boolean isCode(int from, int to, int digits) {
        boolean slash = from > 0 && text.charAt(from - 1) == '/' || to < text.length() && text.charAt(to) == '/';
        return slash && digits == 0 && to - from <= 6 && Letters.isCapitals(text.substring(from, to));
    }

    static boolean isAbbreviation(String piece) {
        return ABBREVIATIONS.contains(piece)
                || piece.length() > 1
                        && Letters.isCapitals(piece)
                        && !hasVowel(piece)
                        && piece.chars().allMatch(Character::isLetter);
    }

    private static boolean hasDigit(String piece) {
        return piece.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasVowel(String piece) {
        var folded = Letters.folded(piece);
        for (int i = 0; i < folded.length(); i++) {
            if ("aeiouy".indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
