package vn.haidang.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes out the automatic numbers of a DOCX file: "1.", "a)", "-", as its numbering part defines them. */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private static final class Level {
        String format = "decimal";
        String text = "%1.";
        int start = 1;
    }

    private record StyleNumber(
            @Nullable String numId, int level, @Nullable String basedOn) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, StyleNumber> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> used = new HashMap<>();

    static DocxNumbers read(@Nullable XMLStreamReader numbering, @Nullable XMLStreamReader styles)
            throws XMLStreamException {
        var numbers = new DocxNumbers();
        if (numbering != null) {
            numbers.lists(numbering);
        }
        if (styles != null) {
            numbers.styles(styles);
        }
        return numbers;
    }

    private void lists(XMLStreamReader xml) throws XMLStreamException {
        String list = null;
        String num = null;
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = DocxText.value(xml, "abstractNumId");
                    num = null;
                    if (list != null) {
                        lists.put(list, levels());
                    }
                }
                case "num" -> {
                    num = DocxText.value(xml, "numId");
                    list = null;
                }
                case "abstractNumId" -> {
                    if (num != null) {
                        listOf.put(num, DocxText.valueOr(xml, ""));
                    }
                }
                case "lvl", "lvlOverride" -> level = Math.clamp(parse(DocxText.value(xml, "ilvl")), 0, LEVELS - 1);
                case "startOverride" -> {
                    if (num != null) {
                        restarts.computeIfAbsent(num, n -> new HashMap<>())
                                .put(level, parse(DocxText.value(xml, "val")));
                    }
                }
                case "numFmt", "lvlText", "start" -> define(list, level, xml);
                default -> {}
            }
        }
    }

    private void define(@Nullable String list, int level, XMLStreamReader xml) {
        var levels = list == null ? null : lists.get(list);
        if (levels == null) {
            return;
        }
        var value = DocxText.valueOr(xml, "");
        switch (xml.getLocalName()) {
            case "numFmt" -> levels[level].format = value;
            case "lvlText" -> levels[level].text = value;
            default -> levels[level].start = parse(value);
        }
    }

    private static Level[] levels() {
        var levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
        }
        return levels;
    }

    private static int parse(@Nullable String number) {
        return number == null || number.isEmpty() || number.length() > 6 ? 0 : Integer.parseInt(number);
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        String style = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var now = style == null ? null : styles.get(style);
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = DocxText.value(xml, "styleId");
                    if (style != null) {
                        styles.put(style, new StyleNumber(null, 0, null));
                    }
                }
                case "basedOn" -> {
                    if (now != null && style != null) {
                        styles.put(style, new StyleNumber(now.numId(), now.level(), DocxText.value(xml, "val")));
                    }
                }
                case "numId" -> {
                    if (now != null && style != null) {
                        styles.put(style, new StyleNumber(DocxText.value(xml, "val"), now.level(), now.basedOn()));
                    }
                }
                case "ilvl" -> {
                    if (now != null && style != null) {
                        styles.put(
                                style, new StyleNumber(now.numId(), parse(DocxText.value(xml, "val")), now.basedOn()));
                    }
                }
                default -> {}
            }
        }
    }

    /** The label of a paragraph with a space after it, or nothing. An empty paragraph takes no number. */
    String label(@Nullable String style, @Nullable String ownNum, int ownLevel, boolean filled) {
        var num = ownNum;
        int level = ownLevel;
        for (int i = 0; num == null && style != null && i < 8; i++) {
            var found = styles.get(style);
            if (found == null) {
                break;
            }
            num = found.numId();
            level = level < 0 ? found.level() : level;
            style = found.basedOn();
        }
        if (num == null || num.equals("0") || !filled) {
            return "";
        }
        var list = listOf.get(num);
        var levels = list == null ? null : lists.get(list);
        return levels == null || list == null ? "" : next(num, list, levels, Math.clamp(level, 0, LEVELS - 1));
    }

    private String next(String num, String list, Level[] levels, int level) {
        var count = counters.computeIfAbsent(list, l -> new int[LEVELS]);
        if (used.putIfAbsent(num, true) == null) {
            restarts.getOrDefault(num, Map.of()).forEach((at, start) -> {
                if (at < LEVELS) {
                    count[at] = Math.max(0, start - 1);
                }
            });
        }
        count[level] = count[level] == 0 ? Math.max(1, levels[level].start) : count[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            count[i] = 0;
        }
        if (levels[level].format.equals("bullet")) {
            return levels[level].text.startsWith("+") ? "+ " : "- ";
        }
        if (levels[level].format.equals("none")) {
            return levels[level].text.isBlank() ? "" : levels[level].text + " ";
        }
        var text = levels[level].text;
        for (int i = 0; i <= level; i++) {
            int value = count[i] == 0 ? Math.max(1, levels[i].start) : count[i];
            text = text.replace("%" + (i + 1), format(levels[i].format, value));
        }
        return text.isBlank() ? "" : text + " ";
    }

    private static String format(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        int[] values = {50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"L", "XL", "X", "IX", "V", "IV", "I"};
        var out = new StringBuilder();
        int rest = number % 90;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(signs[i]);
                rest -= values[i];
            }
        }
        return out.toString();
    }
}
