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
import vn.haidang.text.Letters;

/** The words of the head: nation, motto, agencies, number and symbol, place and date. */
final class HeadChecks {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(S\\p{L}{1,2})(\\s*)([:.]?)(\\s*)([\\d.…_\\s\\u00a0]*?)(\\s*)([/\\-]?)(\\s*)([^\\d\\s/][^/]*|)\\s*$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "^(.*?)(,?)(\\s*)ngày([\\s\\u00a0]*)(\\d*)([\\s\\u00a0.…_]*)tháng([\\s\\u00a0]*)(\\d*)([\\s\\u00a0.…_]*)năm([\\s\\u00a0]*)(\\d*)(.*)$",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BARE_LOCAL = Pattern.compile(
            "^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)( (tinh|thanh pho|quan|huyen|xa|phuong|thi tran|thi xa|tp))?$");
    private static final Pattern LONG_WORDS = Pattern.compile("uy ban nhan dan|hoi dong nhan dan");
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

    HeadChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("present", this::present),
                Map.entry("nation-words", this::nationWords),
                Map.entry("nation-right", rule -> right(rule, Element.NATION)),
                Map.entry("motto-words", this::mottoWords),
                Map.entry("motto-hyphens", this::mottoHyphens),
                Map.entry("motto-below-nation", this::mottoBelow),
                Map.entry("superior-abbreviated", this::superiorAbbreviated),
                Map.entry("superior-place", this::superiorPlace),
                Map.entry("number-word", this::numberWord),
                Map.entry("number-colon", this::numberColon),
                Map.entry("number-padded", this::numberPadded),
                Map.entry("number-slash", this::numberSlash),
                Map.entry("symbol-hyphens", this::symbolHyphens),
                Map.entry("symbol-capitals", this::symbolCapitals),
                Map.entry("symbol-kind", this::symbolKind),
                Map.entry("symbol-of-letter", this::symbolOfLetter),
                Map.entry("date-in-words", this::dateInWords),
                Map.entry("place-comma", this::placeComma),
                Map.entry("place-capital", this::placeCapital),
                Map.entry("day-padded", this::dayPadded),
                Map.entry("month-padded", this::monthPadded),
                Map.entry("date-beside-number", this::dateBesideNumber),
                Map.entry("urgency-red", this::urgencyRed));
    }

    private @Nullable Segment first(Element element) {
        return examination.found.first(element);
    }

    /** Elements without which a document is none; which of them depends on what kind of document it is. */
    private void present(Rule rule) {
        Found found = examination.found;
        boolean wanted = switch (rule.element()) {
            case KIND -> !found.isLetter();
            case SUBJECT ->
                found.has(Element.KIND)
                        && !found.kind().startsWith("giay gioi thieu")
                        && !found.kind().startsWith("giay nghi phep");
            case LETTER_SUBJECT, ADDRESSEE -> found.isLetter();
            case ANNEX_REFERENCE -> !found.annexes.isEmpty();
            case RECIPIENT -> found.has(Element.RECIPIENTS);
            case RECIPIENTS -> !found.kind().equals("bien ban") && !found.kind().startsWith("giay");
            default -> true;
        };
        if (wanted && !found.has(rule.element())) {
            examination.report(rule, Say.name(rule.element()), Say.of("conformity.value.none"), null);
        }
    }

    // ---- nation and motto

    private void nationWords(Rule rule) {
        if (!examination.found.has(Element.NATION)) {
            return;
        }
        String text = examination.found.text(Element.NATION).replaceAll("\\s+", " ");
        if (!Letters.plain(text).equals(Letters.plain(Words.NATION))) {
            examination.reportEach(
                    rule,
                    List.of(examination.found.all(Element.NATION).getFirst()),
                    ignored -> Say.quoted(text),
                    Say.quoted(Words.NATION),
                    null);
        }
    }

    private void right(Rule rule, Element element) {
        Segment segment = first(element);
        if (segment != null && (segment.side() == Segment.Side.LEFT || segment.para().index > 12)) {
            examination.report(
                    rule, segment, Say.of("conformity.value.topRight"), Say.of("conformity.value.elsewhere"), null);
        }
    }

    private void mottoWords(Rule rule) {
        Segment motto = first(Element.MOTTO);
        if (motto == null) {
            return;
        }
        String words = motto.text()
                .replaceAll("[^\\p{L} ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (!words.equals(Words.MOTTO.replace(" -", ""))) {
            examination.report(
                    rule,
                    motto,
                    Say.quoted(Words.MOTTO),
                    Say.quoted(motto.text().strip()),
                    () -> examination.rewrite(motto, Words.MOTTO));
        }
    }

    private void mottoHyphens(Rule rule) {
        Segment motto = first(Element.MOTTO);
        if (motto != null
                && !motto.text()
                        .replace('\u00a0', ' ')
                        .strip()
                        .matches("\\p{L}+ \\p{L}+ - \\p{L}+ \\p{L}+ - \\p{L}+ \\p{L}+")) {
            examination.report(
                    rule,
                    motto,
                    Say.quoted(Words.MOTTO),
                    Say.quoted(motto.text().strip()),
                    () -> examination.rewrite(motto, spaced(motto.text())));
        }
    }

    private static String spaced(String motto) {
        String[] words = motto.replaceAll("[^\\p{L} ]", " ").strip().split("\\s+");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : i % 2 == 0 ? " - " : " ").append(words[i]);
        }
        return text.toString();
    }

    private void mottoBelow(Rule rule) {
        Segment motto = first(Element.MOTTO);
        Segment nation = first(Element.NATION);
        if (motto != null && nation != null && motto.para().index < nation.para().index) {
            examination.report(
                    rule, motto, Say.of("conformity.value.belowNation"), Say.of("conformity.value.elsewhere"), null);
        }
    }

    // ---- agencies

    private void superiorAbbreviated(Rule rule) {
        Segment superior = first(Element.SUPERIOR);
        if (superior != null && LONG_WORDS.matcher(superior.folded()).find()) {
            examination.report(
                    rule,
                    superior,
                    Say.quoted("UBND"),
                    Say.quoted(superior.text().strip()),
                    null);
        }
    }

    private void superiorPlace(Rule rule) {
        String name = Words.folded(examination.found.text(Element.SUPERIOR));
        Segment superior = first(Element.SUPERIOR);
        if (superior != null && BARE_LOCAL.matcher(name).matches()) {
            examination.report(
                    rule,
                    superior,
                    Say.of("conformity.value.nameOfPlace"),
                    Say.quoted(superior.text().strip()),
                    null);
        }
    }

    // ---- number and symbol

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

    private static Segment part(Segment segment, Matcher matcher, int group) {
        return new Segment(
                segment.para(),
                segment.start() + matcher.start(group),
                segment.start() + matcher.end(group),
                segment.side());
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

    // ---- place and date

    private @Nullable Matcher date() {
        Segment segment = first(Element.PLACE_DATE);
        if (segment == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(segment.text());
        return matcher.matches() ? matcher : null;
    }

    private void datePart(Rule rule, String expected, int group, String instead) {
        Segment segment = first(Element.PLACE_DATE);
        Matcher matcher = date();
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

    private void dateInWords(Rule rule) {
        Segment segment = first(Element.PLACE_DATE);
        if (segment != null && date() == null) {
            examination.report(
                    rule,
                    segment,
                    Say.of("conformity.value.dateInWords"),
                    Say.quoted(segment.text().strip()),
                    null);
        }
    }

    private void placeComma(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        if (matcher.group(1).isBlank()) {
            Segment segment = first(Element.PLACE_DATE);
            if (segment != null) {
                examination.report(
                        rule,
                        segment,
                        Say.of("conformity.value.placeFirst"),
                        Say.quoted(segment.text().strip()),
                        null);
            }
        } else if (matcher.group(2).isEmpty()) {
            datePart(rule, matcher.group(1).strip() + ", ngày …", 2, ",");
        }
    }

    private void placeCapital(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        String place = matcher.group(1).strip();
        for (String word : place.split("[\\s\\-]+")) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !isCommonNoun(word)) {
                Segment segment = first(Element.PLACE_DATE);
                if (segment != null) {
                    examination.report(
                            rule, segment, Say.of("conformity.value.placeCapitals"), Say.quoted(place), null);
                }
                return;
            }
        }
    }

    /** "Thành phố Hồ Chí Minh": only the first syllable of such nouns is written large. */
    private static boolean isCommonNoun(String word) {
        return Set.of("phố", "xã", "trấn", "huyện", "quận", "phường", "tỉnh").contains(word);
    }

    private void dayPadded(Rule rule) {
        Matcher matcher = date();
        if (matcher != null && matcher.group(5).matches("[1-9]")) {
            datePart(rule, "0" + matcher.group(5), 5, "0" + matcher.group(5));
        }
    }

    private void monthPadded(Rule rule) {
        Matcher matcher = date();
        if (matcher == null) {
            return;
        }
        String month = matcher.group(8);
        if (month.matches("[12]")) {
            datePart(rule, "0" + month, 8, "0" + month);
        } else if (month.matches("0[3-9]")) {
            datePart(rule, month.substring(1), 8, month.substring(1));
        }
    }

    /** Number and date stand on one line: in one row of a table, or on one line parted by tabs. */
    private void dateBesideNumber(Rule rule) {
        Segment number = first(Element.NUMBER);
        Segment date = first(Element.PLACE_DATE);
        if (number == null || date == null || number.para() == date.para()) {
            return;
        }
        TableCell one = number.para().column();
        TableCell other = date.para().column();
        boolean boxes = number.para().inBox || date.para().inBox;
        boolean beside = one != null && other != null && one.table() == other.table();
        if (!boxes && !beside) {
            examination.report(
                    rule, date, Say.of("conformity.value.sameLine"), Say.of("conformity.value.elsewhere"), null);
        }
    }

    private void urgencyRed(Rule rule) {
        examination.reportEach(
                rule,
                examination.found.all(Element.URGENCY),
                segment -> segment.pieces().stream()
                                .allMatch(piece -> isRed(piece.letter().color()))
                        ? null
                        : Say.quoted("#" + segment.pieces().getFirst().letter().color()),
                Say.of("conformity.value.red"),
                segment -> segment.pieces().forEach(piece -> Mender.letters(piece.run(), "color", "FF0000")));
    }

    private static boolean isRed(String color) {
        if (!color.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        int rgb = Integer.parseInt(color, 16);
        return (rgb >> 16) > 0xA0 && (rgb >> 8 & 0xFF) < 0x60 && (rgb & 0xFF) < 0x60;
    }
}
