package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** The words of the head: nation, motto, agencies, mark of urgency; and whether each element is there. */
final class HeadChecks {

    private static final Pattern BARE_LOCAL = Pattern.compile(
            "^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)( (tinh|thanh pho|quan|huyen|xa|phuong|thi tran|thi xa|tp))?$");
    private static final Pattern LONG_WORDS = Pattern.compile("uy ban nhan dan|hoi dong nhan dan");

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
