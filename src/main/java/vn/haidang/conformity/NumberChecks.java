package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number and symbol of a document. */
final class NumberChecks {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(S\\p{L}{1,2})(\\s*)([:.]?)(\\s*)([\\d.…_\\s\\u00a0]*?)(\\s*)([/\\-]?)(\\s*)([^\\d\\s/][^/]*|)\\s*$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    /** Kinds by abbreviation that the decree gives, without accents of the kind's name. */
    static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("nghi quyet", "NQ"),
            Map.entry("quyet dinh", "QĐ"),
            Map.entry("chi thi", "CT"),
            Map.entry("quy che", "QC"),
            Map.entry("quy dinh", "QyĐ"),
            Map.entry("thong cao", "TC"),
            Map.entry("thong bao", "TB"),
            Map.entry("huong dan", "HD"),
            Map.entry("chuong trinh", "CTr"),
            Map.entry("ke hoach", "KH"),
            Map.entry("phuong an", "PA"),
            Map.entry("de an", "ĐA"),
            Map.entry("du an", "DA"),
            Map.entry("bao cao", "BC"),
            Map.entry("bien ban", "BB"),
            Map.entry("to trinh", "TTr"),
            Map.entry("hop dong", "HĐ"),
            Map.entry("cong dien", "CĐ"),
            Map.entry("ban ghi nho", "BGN"),
            Map.entry("ban thoa thuan", "BTT"),
            Map.entry("giay uy quyen", "GUQ"),
            Map.entry("giay moi", "GM"),
            Map.entry("giay gioi thieu", "GGT"),
            Map.entry("giay nghi phep", "GNP"),
            Map.entry("phieu gui", "PG"),
            Map.entry("phieu chuyen", "PC"),
            Map.entry("phieu bao", "PB"));

    private static final Set<String> COPIES = Set.of("SY", "TrS", "SL");

    private final Examination examination;

    NumberChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("number-word", this::numberWord),
                Map.entry("number-colon", this::numberColon),
                Map.entry("number-padded", this::numberPadded),
                Map.entry("number-slash", this::numberSlash),
                Map.entry("symbol-hyphens", this::symbolHyphens),
                Map.entry("symbol-capitals", this::symbolCapitals),
                Map.entry("symbol-kind", this::symbolKind),
                Map.entry("symbol-of-letter", this::symbolOfLetter));
    }

    private @Nullable Segment first(Element element) {
        return examination.found.first(element);
    }

    /** The words of one group of a match. */
    static Segment part(Segment segment, Matcher matcher, int group) {
        return new Segment(
                segment.para(),
                segment.start() + matcher.start(group),
                segment.start() + matcher.end(group),
                segment.side());
    }

    private @Nullable Matcher number() {
        Segment segment = first(Element.NUMBER);
        if (segment == null) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(segment.text().replace('\u2011', '-'));
        return matcher.matches() ? matcher : null;
    }

    private void numberPart(Rule rule, String expected, int group, String instead) {
        Segment segment = first(Element.NUMBER);
        Matcher matcher = number();
        if (segment != null && matcher != null) {
            Segment part = part(segment, matcher, group);
            examination.report(
                    rule,
                    segment,
                    Say.quoted(expected),
                    Say.quoted(segment.text().strip()),
                    () -> examination.rewrite(part, instead));
        }
    }

    private void numberWord(Rule rule) {
        Matcher matcher = number();
        if (matcher != null && !matcher.group(1).equals("Số")) {
            numberPart(rule, "Số:", 1, "Số");
        }
    }

    private void numberColon(Rule rule) {
        Matcher matcher = number();
        if (matcher != null && !matcher.group(3).equals(":")) {
            numberPart(
                    rule,
                    "Số:",
                    3,
                    matcher.group(4).isEmpty() && !matcher.group(5).isEmpty() ? ": " : ":");
        }
    }

    private void numberPadded(Rule rule) {
        Matcher matcher = number();
        if (matcher != null && matcher.group(5).strip().matches("[1-9]")) {
            numberPart(
                    rule,
                    "0" + matcher.group(5).strip(),
                    5,
                    "0" + matcher.group(5).strip());
        }
    }

    private void numberSlash(Rule rule) {
        Matcher matcher = number();
        if (matcher == null) {
            return;
        }
        boolean open = matcher.group(5).isBlank();
        boolean tight = matcher.group(8).isEmpty() && (open || matcher.group(6).isEmpty());
        if (!matcher.group(7).equals("/")) {
            numberPart(rule, "/", 7, "/");
        } else if (!tight) {
            numberPart(rule, "/", matcher.group(8).isEmpty() ? 6 : 8, "");
        }
    }

    private String symbol() {
        Matcher matcher = number();
        return matcher == null ? "" : matcher.group(9).strip();
    }

    private void symbolHyphens(Rule rule) {
        String symbol = symbol();
        if (symbol.isEmpty()) {
            return;
        }
        String right = symbol.replaceAll("\\s*[-–—]+\\s*", "-").replaceAll("\\s+", "-");
        if (!right.equals(symbol)) {
            numberPart(rule, right, 9, right);
        }
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (String group : symbol().split("\\s*[-–—.\\s]\\s*")) {
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private void symbolCapitals(Rule rule) {
        for (String group : groups()) {
            boolean known = SYMBOLS.containsValue(group) || COPIES.contains(group);
            // abbreviations such as TTr and QLĐTr keep single small letters
            boolean small = group.replaceAll("\\P{Ll}", "").length() > 1 || Character.isLowerCase(group.charAt(0));
            if (!known && small) {
                numberPart(rule, symbol().toUpperCase(Locale.ROOT), 9, symbol().toUpperCase(Locale.ROOT));
                return;
            }
        }
    }

    private void symbolKind(Rule rule) {
        String wanted = SYMBOLS.get(examination.found.kind());
        List<String> groups = groups();
        Segment segment = first(Element.NUMBER);
        if (wanted != null
                && segment != null
                && !groups.isEmpty()
                && !groups.getFirst().equals(wanted)) {
            examination.report(rule, segment, Say.quoted(wanted), Say.quoted(groups.getFirst()), null);
        }
    }

    /** A letter's symbol begins with the agency, not with an abbreviation of its kind. */
    private void symbolOfLetter(Rule rule) {
        List<String> groups = groups();
        Segment segment = first(Element.NUMBER);
        boolean letter = examination.found.isLetter();
        if (letter && segment != null && !groups.isEmpty()) {
            String first = groups.getFirst();
            if (first.equalsIgnoreCase("CV") || first.equals("ThC") || SYMBOLS.containsValue(first)) {
                examination.report(rule, segment, Say.of("conformity.value.agencyFirst"), Say.quoted(symbol()), null);
            }
        }
    }
}
