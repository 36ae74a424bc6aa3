package vn.haidang.conformity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Size, weight, slant, case and place of an element's letters: rules that many elements share. */
final class LookChecks {

    /** Height of a single-spaced line of Times New Roman in parts of its size. */
    private static final double SINGLE = 1.15;

    private static final double ROUNDING = 0.03;
    private static final double FIRST_LINE = 12.7;
    private static final double FIRST_LINE_SHORT = 10;
    private static final double INDENT_ROUNDING = 0.6;

    private final Examination examination;

    LookChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("size", this::size),
                Map.entry("bold", rule -> switched(rule, "bold", true)),
                Map.entry("light", rule -> switched(rule, "bold", false)),
                Map.entry("italic", rule -> switched(rule, "italic", true)),
                Map.entry("upright", rule -> switched(rule, "italic", false)),
                Map.entry("capitals", this::capitals),
                Map.entry("small-letters", this::smallLetters),
                Map.entry("centred", rule -> placed(rule, "center")),
                Map.entry("left", rule -> placed(rule, "left")),
                Map.entry("justified", this::justified),
                Map.entry("first-line", this::firstLine),
                Map.entry("gap", this::gap),
                Map.entry("line-spacing", this::lineSpacing),
                Map.entry("boxed", this::boxed));
    }

    private List<Segment> segments(Rule rule) {
        return examination.found.all(rule.element());
    }

    static String points(double points) {
        return points == Math.rint(points)
                ? Long.toString(Math.round(points))
                : String.format(Locale.ROOT, "%.1f", points).replace('.', ',');
    }

    private void size(Rule rule) {
        Say expected = rule.low() == rule.high()
                ? Say.of("conformity.value.points", points(rule.low()))
                : Say.of("conformity.value.pointsBetween", points(rule.low()), points(rule.high()));
        examination.reportEach(rule, segments(rule), segment -> sizes(rule, segment), expected, segment -> {
            for (Piece piece : segment.pieces()) {
                if (isOutside(rule, piece)) {
                    double size = piece.letter().points() > rule.high() ? rule.high() : rule.low();
                    Mender.letters(piece.run(), "sz", Long.toString(Math.round(size * 2)));
                    Mender.letters(piece.run(), "szCs", Long.toString(Math.round(size * 2)));
                }
            }
        });
    }

    private static boolean isOutside(Rule rule, Piece piece) {
        double size = piece.letter().points();
        return size < rule.low() - 0.01 || size > rule.high() + 0.01;
    }

    private static @Nullable Say sizes(Rule rule, Segment segment) {
        TreeSet<Double> wrong = segment.pieces().stream()
                .filter(piece -> isOutside(rule, piece))
                .map(piece -> piece.letter().points())
                .collect(Collectors.toCollection(TreeSet::new));
        return wrong.isEmpty()
                ? null
                : Say.of(
                        "conformity.value.points",
                        wrong.stream().map(LookChecks::points).collect(Collectors.joining(", ")));
    }

    /** Bold or italic, on or off. */
    private void switched(Rule rule, String property, boolean wanted) {
        boolean bold = property.equals("bold");
        examination.reportEach(
                rule,
                segments(rule),
                segment -> (bold ? segment.isBold() : segment.isItalic()) == wanted
                                || segment.pieces().isEmpty()
                        ? null
                        : Say.of("conformity.value." + property + "." + !wanted),
                Say.of("conformity.value." + property + "." + wanted),
                segment -> segment.pieces().forEach(piece -> {
                    Mender.letters(piece.run(), bold ? "b" : "i", wanted ? "1" : "0");
                    Mender.letters(piece.run(), bold ? "bCs" : "iCs", wanted ? "1" : "0");
                }));
    }

    private void capitals(Rule rule) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> segment.isCapitals() || !segment.text().matches("(?s).*\\p{L}.*")
                        ? null
                        : Say.quoted(segment.text().strip()),
                Say.of("conformity.value.capitals"),
                segment -> examination.rewrite(segment, segment.text().toUpperCase(Locale.ROOT)));
    }

    private void smallLetters(Rule rule) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> segment.isCapitals()
                                && segment.text().replaceAll("\\P{L}", "").length() > 2
                        ? Say.quoted(segment.text().strip())
                        : null,
                Say.of("conformity.value.smallLetters"),
                null);
    }

    private void placed(Rule rule, String place) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> !segment.isAlone() || isPlaced(segment, place)
                        ? null
                        : Say.of("conformity.value.place."
                                + (segment.text().startsWith("\t")
                                                || segment.text().startsWith("  ")
                                        ? "spaces"
                                        : segment.para().look.place())),
                Say.of("conformity.value.place." + place),
                segment -> {
                    Mender.paragraph(segment.para().node, "jc", place);
                    if (place.equals("center")) {
                        Mender.indent(segment.para().node, 0, 0);
                    }
                });
    }

    private static boolean isPlaced(Segment segment, String place) {
        String own = segment.para().look.place();
        // the last line of a justified paragraph stands at the left
        return own.equals(place) || place.equals("left") && own.equals("both");
    }

    private void justified(Rule rule) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> segment.para().look.place().equals("both") || isOneLine(segment)
                        ? null
                        : Say.of("conformity.value.place." + segment.para().look.place()),
                Say.of("conformity.value.place.both"),
                segment -> Mender.paragraph(segment.para().node, "jc", "both"));
    }

    /** A single line looks the same at the left and justified. */
    private boolean isOneLine(Segment segment) {
        ParagraphLook look = segment.para().look;
        double room = examination.inspection.width(segment.para()) - look.left() - look.right() - look.firstLine();
        return TextWidth.of(segment) < room * 0.97;
    }

    private void firstLine(Rule rule) {
        List<Segment> segments = segments(rule).stream()
                .filter(segment -> segment.shown().strip().length() > Words.END.length() + 2)
                .filter(segment -> !segment.isCentred())
                .toList();
        examination.reportEach(
                rule,
                segments,
                segment -> {
                    double at = firstLineAt(segment);
                    boolean right = Math.abs(at - FIRST_LINE) < INDENT_ROUNDING
                            || Math.abs(at - FIRST_LINE_SHORT) < INDENT_ROUNDING;
                    return right ? null : Say.of("conformity.value.centimetres", centimetres(at));
                },
                Say.of("conformity.value.firstLine"),
                segment -> {
                    Node indents = Mender.property(segment.para().node, "ind");
                    Mender.indent(segment.para().node, 0, 0);
                    indents.set("firstLine", Long.toString(Mender.twips(FIRST_LINE)));
                    examination.rewrite(segment, segment.text().stripLeading());
                });
    }

    static String centimetres(double millimetres) {
        return String.format(Locale.ROOT, "%.2f", millimetres / 10).replace('.', ',');
    }

    /** Where the first letter stands, from the margin; a tab goes on to the next stop, spaces count as nothing. */
    private static double firstLineAt(Segment segment) {
        ParagraphLook look = segment.para().look;
        double at = look.left() + look.firstLine();
        String text = segment.text();
        for (int i = 0; i < text.length() && text.charAt(i) == '\t'; i++) {
            at = (Math.floor(at / FIRST_LINE + ROUNDING) + 1) * FIRST_LINE;
        }
        return at;
    }

    private void gap(Rule rule) {
        List<Segment> segments =
                segments(rule).stream().filter(this::followsText).toList();
        examination.reportEach(
                rule,
                segments,
                segment -> {
                    double gap = gapAbove(segment.para());
                    return gap >= rule.low() - 0.05 ? null : Say.of("conformity.value.gap", points(gap));
                },
                Say.of("conformity.value.gapAtLeast", points(rule.low())),
                segment -> {
                    Node spacing = Mender.property(segment.para().node, "spacing");
                    spacing.remove("beforeAutospacing");
                    spacing.remove("beforeLines");
                    spacing.set("before", Long.toString(Math.round(rule.low() * 20)));
                    Mender.paragraph(segment.para().node, "contextualSpacing", "0");
                });
    }

    private boolean followsText(Segment segment) {
        int index = segment.para().index;
        if (index == 0 || segment.shown().strip().equals(Words.END)) {
            return false;
        }
        Para before = examination.inspection.paragraphs().get(index - 1);
        return !before.isBlank() && before.isBeside(segment.para()) && before.section == segment.para().section;
    }

    private double gapAbove(Para para) {
        Para before = examination.inspection.paragraphs().get(para.index - 1);
        boolean alike = before.look.style().equals(para.look.style());
        double below = before.look.contextual() && alike ? 0 : before.look.after();
        double above = para.look.contextual() && alike ? 0 : para.look.before();
        return below + above;
    }

    private void lineSpacing(Rule rule) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> {
                    double lines = lines(segment);
                    return lines >= rule.low() - ROUNDING && lines <= rule.high() + ROUNDING
                            ? null
                            : Say.of(
                                    "conformity.value.lines",
                                    String.format(Locale.ROOT, "%.2f", lines).replace('.', ','));
                },
                rule.low() == rule.high()
                        ? Say.of("conformity.value.singleSpacing")
                        : Say.of("conformity.value.lineSpacing"),
                segment -> {
                    double lines = Math.clamp(lines(segment), rule.low(), rule.high());
                    Node spacing = Mender.property(segment.para().node, "spacing");
                    spacing.set("line", Long.toString(Math.round(lines * 240)));
                    spacing.set("lineRule", "auto");
                });
    }

    /** Spacing as a factor of single spacing. */
    private static double lines(Segment segment) {
        ParagraphLook look = segment.para().look;
        if (look.lineIsFactor()) {
            return look.line();
        }
        double size = segment.pieces().stream()
                .mapToDouble(piece -> piece.letter().points())
                .max()
                .orElse(segment.para().mark.points());
        double factor = look.line() / (SINGLE * size);
        Node own = segment.para().node.child("pPr");
        Node spacing = own == null ? null : own.child("spacing");
        boolean least = spacing != null && spacing.attribute("lineRule").equals("atLeast");
        return least ? Math.max(1, factor) : factor;
    }

    private void boxed(Rule rule) {
        examination.reportEach(
                rule,
                segments(rule),
                segment -> segment.para().look.boxed()
                                || segment.para().inBox
                                || segment.para().inTable()
                                || segment.pieces().stream().anyMatch(LookChecks::hasBorder)
                        ? null
                        : Say.of("conformity.value.boxed.false"),
                Say.of("conformity.value.boxed.true"),
                null);
    }

    private static boolean hasBorder(Piece piece) {
        Node properties = piece.run().child("rPr");
        return properties != null && StyleSheet.isVisible(properties.child("bdr"));
    }
}
