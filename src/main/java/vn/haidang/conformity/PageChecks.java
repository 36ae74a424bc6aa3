package vn.haidang.conformity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paper, margins and letters throughout the document. */
final class PageChecks {

    private static final double SHORT = 210;
    private static final double LONG = 297;
    private static final double ROUNDING = 1;
    private static final double MARGIN_ROUNDING = 0.3;
    private static final String FONT = "Times New Roman";
    private static final Pattern LEGACY = Pattern.compile("^(\\.vn|vni[-_ ]|vn[-_ ]?(time|arial)|\\.vntime).*");

    private final Examination examination;

    PageChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("page-size", this::size),
                Map.entry("page-portrait", this::portrait),
                Map.entry("margin-top", rule -> margin(rule, Section::top, "top")),
                Map.entry("margin-bottom", rule -> margin(rule, Section::bottom, "bottom")),
                Map.entry("margin-left", rule -> margin(rule, Section::left, "left")),
                Map.entry("margin-right", rule -> margin(rule, Section::right, "right")),
                Map.entry("font-family", this::font),
                Map.entry("font-encoding", this::legacy),
                Map.entry("unicode-composed", this::composed),
                Map.entry("text-black", this::black),
                Map.entry("language", this::language));
    }

    private Place placeOf(Section section) {
        List<Para> paragraphs = examination.inspection.paragraphs();
        if (section.firstParagraph() >= paragraphs.size()) {
            return Place.WHOLE;
        }
        Para first = paragraphs.get(section.firstParagraph());
        return examination.place(new Segment(first, 0, first.text().length(), Segment.Side.WHOLE));
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "").replace('.', ',');
    }

    /** One deviation for all sections with the same fault. */
    private void sections(Rule rule, Function<Section, @Nullable Say> fault, Say expected, Consumer<Section> mend) {
        Map<Say, List<Section>> faults = new LinkedHashMap<>();
        for (Section section : examination.inspection.sections()) {
            Say wrong = fault.apply(section);
            if (wrong != null) {
                faults.computeIfAbsent(wrong, ignored -> new ArrayList<>()).add(section);
            }
        }
        faults.forEach((wrong, where) -> examination.report(
                rule, where.stream().map(this::placeOf).toList(), expected, wrong, () -> where.forEach(mend)));
    }

    private void size(Rule rule) {
        sections(
                rule,
                section -> {
                    double narrow = Math.min(section.width(), section.height());
                    double wide = Math.max(section.width(), section.height());
                    return Math.abs(narrow - SHORT) > ROUNDING || Math.abs(wide - LONG) > ROUNDING
                            ? Say.of(
                                    "conformity.value.paper",
                                    millimetres(section.width()),
                                    millimetres(section.height()))
                            : null;
                },
                Say.of("conformity.value.paper", millimetres(SHORT), millimetres(LONG)),
                section -> {
                    Node size = Mender.sectionProperty(section.node(), "pgSz");
                    size.set("w", Long.toString(Mender.twips(section.landscape() ? LONG : SHORT)));
                    size.set("h", Long.toString(Mender.twips(section.landscape() ? SHORT : LONG)));
                });
    }

    private void portrait(Rule rule) {
        sections(
                rule,
                section -> section.landscape() && !hasTable(section) ? Say.of("conformity.value.landscape") : null,
                Say.of("conformity.value.portrait"),
                section -> {
                    Node size = Mender.sectionProperty(section.node(), "pgSz");
                    String width = size.attribute("w");
                    size.set("w", size.attribute("h"));
                    size.set("h", width);
                    size.remove("orient");
                });
    }

    private boolean hasTable(Section section) {
        int number = examination.inspection.sections().indexOf(section);
        return examination.inspection.paragraphs().stream().anyMatch(para -> para.section == number && para.inTable());
    }

    private void margin(Rule rule, ToDoubleFunction<Section> margin, String side) {
        sections(
                rule,
                section -> {
                    double value = margin.applyAsDouble(section);
                    // a page that was turned keeps its binding edge, which is then at the top
                    boolean right = section.landscape()
                            || (value >= rule.low() - MARGIN_ROUNDING && value <= rule.high() + MARGIN_ROUNDING);
                    return right ? null : Say.of("conformity.value.millimetres", millimetres(value));
                },
                Say.of("conformity.value.millimetresBetween", millimetres(rule.low()), millimetres(rule.high())),
                section -> {
                    double near = margin.applyAsDouble(section) < rule.low() ? rule.low() : rule.high();
                    Node margins = Mender.sectionProperty(section.node(), "pgMar");
                    if (side.equals("left")) {
                        margins.set("gutter", "0");
                    }
                    margins.set(side, Long.toString(Mender.twips(near)));
                });
    }

    // ---- letters

    private interface Fault {
        @Nullable
        String in(Piece piece, String text);
    }

    /** All pieces of text and headers with one fault become one deviation. */
    private void pieces(Rule rule, Fault fault, Say expected, Consumer<Piece> mend, Predicate<Para> where) {
        examination.reportEach(
                rule,
                everything(where),
                segment -> segment.pieces().stream()
                        .map(piece -> fault.in(piece, textOf(segment, piece)))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .map(Say::quoted)
                        .orElse(null),
                expected,
                segment -> segment.pieces().stream()
                        .filter(piece -> fault.in(piece, textOf(segment, piece)) != null)
                        .forEach(mend));
    }

    private static String textOf(Segment segment, Piece piece) {
        return segment.para().text().substring(piece.start(), piece.end());
    }

    private List<Segment> everything(Predicate<Para> where) {
        List<Para> all = new ArrayList<>(examination.inspection.paragraphs());
        return all.stream()
                .filter(para -> !para.isBlank())
                .filter(where)
                .map(para -> new Segment(para, 0, para.text().length(), Segment.Side.WHOLE))
                .toList();
    }

    private void font(Rule rule) {
        pieces(
                rule,
                (piece, text) -> {
                    String wrong = wrongFont(piece.letter(), text);
                    return wrong == null
                                    || LEGACY.matcher(wrong.toLowerCase(Locale.ROOT))
                                            .matches()
                            ? null
                            : wrong;
                },
                Say.quoted(FONT),
                piece -> Mender.font(piece.run(), FONT),
                para -> true);
    }

    private static @Nullable String wrongFont(Letter letter, String text) {
        boolean letters = text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!letters) {
            return null;
        }
        boolean plain = text.codePoints().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        boolean other = text.codePoints().anyMatch(c -> c >= 128 && Character.isLetterOrDigit(c));
        if (plain && !isRight(letter.font())) {
            return letter.font();
        }
        return other && !isRight(letter.otherFont()) ? letter.otherFont() : null;
    }

    private static boolean isRight(String font) {
        return font.equalsIgnoreCase(FONT) || font.equalsIgnoreCase("Liberation Serif");
    }

    /** Fonts of the time before Unicode: their texts look right only in them. */
    private void legacy(Rule rule) {
        examination.reportEach(
                rule,
                everything(para -> true),
                segment -> segment.pieces().stream()
                        .map(piece -> piece.letter().font())
                        .filter(font ->
                                LEGACY.matcher(font.toLowerCase(Locale.ROOT)).matches())
                        .findFirst()
                        .map(Say::quoted)
                        .orElse(null),
                Say.of("conformity.value.unicode"),
                null);
    }

    private void composed(Rule rule) {
        examination.reportEach(
                rule,
                everything(para -> true),
                segment -> Normalizer.isNormalized(segment.text(), Normalizer.Form.NFC)
                        ? null
                        : Say.of("conformity.value.decomposed"),
                Say.of("conformity.value.composed"),
                segment -> segment.pieces().stream()
                        .filter(piece -> piece.node().is("t"))
                        .forEach(piece -> piece.node()
                                .text(Normalizer.normalize(piece.node().text(), Normalizer.Form.NFC))));
    }

    private void black(Rule rule) {
        pieces(
                rule,
                (piece, text) ->
                        piece.letter().isBlack() ? null : "#" + piece.letter().color(),
                Say.of("conformity.value.black"),
                piece -> Mender.letters(piece.run(), "color", "000000"),
                para -> !examination.found.of(para).contains(Element.URGENCY)
                        && !examination.found.of(para).contains(Element.CIRCULATION));
    }

    private void language(Rule rule) {
        pieces(
                rule,
                (piece, text) -> piece.letter().language().isEmpty()
                                || piece.letter().language().startsWith("vi")
                                || text.chars().allMatch(c -> c < 128)
                        ? null
                        : piece.letter().language(),
                Say.quoted("vi-VN"),
                piece -> Mender.letters(piece.run(), "lang", "vi-VN"),
                para -> true);
    }
}
