package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;
import vn.haidang.platform.TextFold;
import vn.haidang.text.Span;

/** The words around each figure of a text, by how near they are. */
final class FigureContexts {

    private static final int RIGHT = 90;
    private static final Pattern SHORT_PLAN = Pattern.compile("ke hoach (?:thang|quy|6 thang)");
    private static final Pattern SHORT_AIM = Pattern.compile("\\b(?:thang|quy|6 thang)\\b.*\\bphan dau\\b");
    private static final Pattern ELLIPTIC = Pattern.compile("\\s*(?:cua|doi voi|rieng|o|tai)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s+[\\p{Lu}\\d(“\"-]|\\s*$)");

    private final Suggesting.Paper paper;
    private final String text;
    private final List<Around> all = new ArrayList<>();

    /**
     * A figure in its surroundings; places count in the text.
     *
     * @param line from 1
     * @param before the figure before it in its paragraph
     * @param after the figure after it there
     */
    record Around(
            int index,
            Figure figure,
            int line,
            Passage passage,
            @Nullable Figure before,
            @Nullable Figure after) {}

    FigureContexts(Suggesting.Paper paper) {
        this.paper = paper;
        this.text = paper.text();
        List<Passage> passages = Passage.of(text, paper.figures());
        int line = 1;
        int at = 0;
        for (int i = 0; i < paper.figures().size(); i++) {
            Figure figure = paper.figures().get(i);
            while (at < figure.span().start()) {
                line += text.charAt(at++) == '\n' ? 1 : 0;
            }
            Passage passage = passages.stream()
                    .filter(one -> one.span().start() <= figure.span().start()
                            && figure.span().start() < one.span().end())
                    .findFirst()
                    .orElse(new Passage(figure.span(), List.of()));
            Figure before = i > 0 ? in(passage, paper.figures().get(i - 1)) : null;
            Figure after =
                    i + 1 < paper.figures().size() ? in(passage, paper.figures().get(i + 1)) : null;
            all.add(new Around(i, figure, line, passage, before, after));
        }
    }

    private static @Nullable Figure in(Passage passage, Figure figure) {
        return figure.span().start() >= passage.span().start()
                        && figure.span().end() <= passage.span().end()
                ? figure
                : null;
    }

    List<Around> all() {
        return all;
    }

    boolean samePassage(Around one, Around other) {
        return one.passage().span().equals(other.passage().span());
    }

    // ---- places

    private int afterPrevious(Around around) {
        Figure before = around.before();
        return before == null
                ? around.passage().span().start()
                : Math.min(before.span().end(), around.figure().span().start());
    }

    private int start(Around around) {
        return around.figure().span().start();
    }

    /** Behind the last of these signs that a blank follows, or {@code least}. */
    private int behind(int least, int at, String signs) {
        for (int i = at - 1; i >= least; i--) {
            boolean parts = signs.indexOf(text.charAt(i)) >= 0
                    && i + 1 < text.length()
                    && Character.isWhitespace(text.charAt(i + 1));
            if (parts) {
                return i + 1;
            }
        }
        return least;
    }

    private int sentenceStart(Around around) {
        int least = around.passage().span().start();
        Matcher end = SENTENCE_END.matcher(text).region(least, start(around));
        while (end.find()) {
            least = end.end();
        }
        return least;
    }

    private int clauseStart(Around around) {
        return behind(sentenceStart(around), start(around), ";");
    }

    private int nearStart(Around around) {
        return behind(Math.max(afterPrevious(around), clauseStart(around)), start(around), ",;");
    }

    /** Where the item before this one begins: the figure before it with its own words. */
    private int previousItemStart(Around around) {
        Figure before = around.before();
        int clause = clauseStart(around);
        if (before == null || before.span().start() < clause) {
            return clause;
        }
        Around previous = all.get(around.index() - 1);
        return Math.max(clause, nearStart(previous));
    }

    private int rightEnd(Around around) {
        int from = around.figure().span().end();
        int limit = Math.min(around.passage().span().end(), from + RIGHT);
        Figure after = around.after();
        limit = after == null ? limit : Math.min(limit, after.span().start());
        for (int i = from; i < limit; i++) {
            char sign = text.charAt(i);
            boolean ends = ";:\t(".indexOf(sign) >= 0
                    || (sign == ',' || sign == '.')
                            && (i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)));
            if (ends) {
                return i;
            }
        }
        return limit;
    }

    // ---- words

    private List<Wording.Word> words(int from, int to) {
        return from >= to ? List.of() : Wording.of(text, from, to, paper.damaged());
    }

    IndicatorMatching.Context context(Around around, String issuer) {
        IndicatorMatching.Context context = new IndicatorMatching.Context();
        int figureEnd = Math.min(around.figure().span().end(), rightEnd(around));
        context.withNear(words(nearStart(around), start(around)))
                .withNear(words(figureEnd, rightEnd(around)))
                .with(words(start(around), figureEnd), 1);
        if (isWholeOfFraction(around)) {
            return withHeadings(context, around).named(label(around));
        }
        Around next = around.index() + 1 < all.size() ? all.get(around.index() + 1) : null;
        if (next != null && isWholeOfFraction(next)) {
            context.with(words(next.figure().span().end(), rightEnd(next)), 0.85);
        }
        if (isInTable(around) && around.figure().label() != null) {
            String label = around.figure().label();
            context.withNear(Wording.of(label, 0, label.length(), paper.damaged()));
        }
        if (FigureUnit.of(around.figure().unit()).dimension().equals("AREA")) {
            context.withNear(List.of(new Wording.Word("dien_tich", 0, 0, false)));
        }
        context.with(words(previousItemStart(around), start(around)), 0.85);
        int sentence = sentenceStart(around);
        int comma = text.indexOf(", ", sentence);
        if (comma > 0 && comma < start(around)) {
            context.with(words(sentence, comma), 0.8);
        }
        context.with(words(clauseStart(around), start(around)), 0.65);
        context.with(words(sentence, start(around)), isElliptic(around) ? 0.85 : 0.55);
        context.with(words(around.passage().span().start(), start(around)), 0.4);
        withHeadings(context, around).with(Wording.of(issuer, 0, issuer.length(), false), 0.35);
        context.named(label(around));
        return context.speaksOfStock(FigureTime.stock(text.substring(sentence, rightEnd(around))));
    }

    /** "Vốn thực hiện của dự án FDI 205 triệu USD; của dự án trong nước 890 tỷ đồng": the clause leaves out what it is about. */
    private boolean isElliptic(Around around) {
        int clause = clauseStart(around);
        return clause > sentenceStart(around)
                && ELLIPTIC.matcher(TextFold.fold(text.substring(clause, start(around))))
                        .lookingAt();
    }

    private IndicatorMatching.Context withHeadings(IndicatorMatching.Context context, Around around) {
        double strength = 0.5;
        for (Span heading : around.passage().headings()) {
            context.with(words(heading.start(), heading.end()), strength);
            strength = Math.max(0.25, strength - 0.1);
        }
        return context;
    }

    /** "197/224 nhiệm vụ": what is said before belongs to the first of the two. */
    private boolean isWholeOfFraction(Around around) {
        Figure before = around.before();
        return before != null
                && before.span().end() <= start(around)
                && FigureUnit.of(before.unit())
                        .dimension()
                        .equals(FigureUnit.of(around.figure().unit()).dimension())
                && text.substring(before.span().end(), start(around)).strip().equals("/");
    }

    /** Whether a figure follows the one before it without a sign between: "21 dự án với vốn 3.918 tỷ đồng". */
    boolean isOneBreath(Around around) {
        Figure before = around.before();
        if (before == null || before.span().end() > start(around)) {
            return false;
        }
        String between = text.substring(before.span().end(), start(around)).stripTrailing();
        boolean opens = between.endsWith("(") && FigureUnit.of(before.unit()).counted();
        return (opens ? between.substring(0, between.length() - 1) : between)
                .chars()
                .noneMatch(sign -> ",;.:(".indexOf(sign) >= 0);
    }

    /** What the head of the column says of a figure in a table; empty for one that is in none, or where the table has no head. */
    String columnHead(Around around) {
        String label = around.figure().label();
        if (!isInTable(around) || label == null) {
            return "";
        }
        int dash = label.lastIndexOf(" – ");
        return dash < 0 ? "" : label.substring(dash + 3);
    }

    boolean isInTable(Around around) {
        return text.substring(
                                around.passage().span().start(),
                                around.passage().span().end())
                        .indexOf('\t')
                >= 0;
    }

    /** The folded words beside a figure, by which a person's choice is remembered: what they mean, in their order, with the unit's. */
    String label(Around around) {
        return words(nearStart(around), rightEnd(around)).stream()
                .filter(word -> !word.guessed())
                .map(Wording.Word::meaning)
                .limit(14)
                .collect(Collectors.joining(" "));
    }

    /** From the last comma or figure up to the figure. */
    String segmentBefore(Around around) {
        return text.substring(nearStart(around), start(around));
    }

    /** From the last comma up to the figure, figures between included. */
    String partBefore(Around around) {
        return text.substring(behind(clauseStart(around), start(around), ",;"), start(around));
    }

    /** Whether a heading above announces what is still to be done. */
    boolean isOfDirections(Around around) {
        return around.passage().headings().stream()
                .anyMatch(heading -> FigureTime.isOfDirections(heading.of(text))
                        && !TextFold.fold(heading.of(text)).contains("ket qua"));
    }

    /** Whether the figure touches a sign that no number has before it. */
    boolean isGlued(Around around) {
        int at = start(around);
        return at > 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && "(/-–“\"'‘:+~≈>".indexOf(text.charAt(at - 1)) < 0;
    }

    /** From the figure before it up to the figure. */
    String between(Around around) {
        return text.substring(Math.max(afterPrevious(around), sentenceStart(around)), start(around));
    }

    String clauseBefore(Around around) {
        return text.substring(sentenceStart(around), start(around));
    }

    String passageBefore(Around around) {
        return text.substring(around.passage().span().start(), start(around));
    }

    String wordsBefore(Around around) {
        return text.substring(Math.max(around.passage().span().start(), start(around) - 12), start(around));
    }

    /** A plan of a month, quarter or half-year. */
    boolean isShortPlan(Around around) {
        return SHORT_PLAN.matcher(TextFold.fold(segmentBefore(around))).find()
                || SHORT_PLAN.matcher(TextFold.fold(columnHead(around))).find()
                || SHORT_AIM.matcher(TextFold.fold(clauseOf(around))).find();
    }

    /** From the last semicolon up to the figure. */
    String clauseOf(Around around) {
        return text.substring(clauseStart(around), start(around));
    }

    /** The words right behind the figure, up to the next sign or figure. */
    String behind(Around around) {
        int from = Math.min(around.figure().span().end(), rightEnd(around));
        return text.substring(from, rightEnd(around));
    }

    boolean isSameSentence(Around one, Around other) {
        return samePassage(one, other) && sentenceStart(one) == sentenceStart(other);
    }

    boolean saysAmong(Around one, Around other, String folded) {
        int from = Math.min(one.figure().span().end(), start(other));
        return TextFold.fold(text.substring(from, start(other))).contains(folded);
    }

    /** The breakdown that the words right beside the figure name: "lao động nữ 187.900 người"; empty for the whole. */
    String part(Around around, Indicator indicator, List<Dimension> dimensions) {
        String beside =
                " " + String.join(" ", Wording.plain(text.substring(nearStart(around), rightEnd(around)))) + " ";
        String exact = " "
                + text.substring(nearStart(around), rightEnd(around))
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                + " ";
        for (Dimension dimension : dimensions) {
            if (!indicator.dimensionIds().contains(dimension.id())) {
                continue;
            }
            for (Dimension.Category category : dimension.categories()) {
                String name = category.name().toLowerCase(java.util.Locale.ROOT);
                boolean one = name.indexOf(' ') < 0;
                boolean said = one
                        ? exact.contains(" " + name + " ")
                        : beside.contains(" " + String.join(" ", Wording.plain(name)) + " ");
                boolean vague = category.code().equals("OTHER") || name.length() > 4 && beside.contains("cong ty");
                if (said && !vague) {
                    return dimension.code() + "=" + category.code();
                }
            }
        }
        return "";
    }
}
