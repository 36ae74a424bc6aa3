package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scheme of numbers: parts, sections, articles, clauses, points. */
final class OutlineChecks {

    private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";

    private final Examination examination;
    private final Found found;

    OutlineChecks(Examination examination) {
        this.examination = examination;
        this.found = examination.found;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("part-own-line", rule -> ownLine(rule, Words.PART)),
                Map.entry("section-own-line", rule -> ownLine(rule, Words.SECTION)),
                Map.entry("part-roman", rule -> mark(rule, "^(phan|chuong)\\s+([ivxlc]+|thu [a-z]+)\\b.*", "Chương I")),
                Map.entry("section-arabic", rule -> mark(rule, "^(muc|tieu muc)\\s+\\d+\\b.*", "Mục 1")),
                Map.entry("heading-dot", rule -> mark(rule, "^[ivx]+\\. \\S.*", "I.")),
                Map.entry("article-bold", this::articleBold),
                Map.entry("article-dot", rule -> mark(rule, "^dieu \\d+[a-z]?\\.( .*)?$", "Điều 1.")),
                Map.entry("clause-dot", rule -> mark(rule, "^\\d+(\\.\\d+)*\\. ?\\S.*", "1.")),
                Map.entry("point-bracket", rule -> mark(rule, "^[a-z]\\) ?\\S.*", "a)")),
                Map.entry("point-order", this::pointOrder),
                Map.entry("clause-title-line", this::clauseTitle));
    }

    /** The beginning of a long text. */
    static String excerpt(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    private void ownLine(Rule rule, Pattern label) {
        examination.reportEach(
                rule,
                found.all(rule.element()),
                segment -> {
                    Matcher matcher = label.matcher(segment.folded());
                    boolean alone = matcher.matches()
                            && segment.folded().replaceAll("[.:]$", "").length() == matcher.end(2);
                    return alone ? null : Say.quoted(segment.text().strip());
                },
                Say.of("conformity.value.ownLine"),
                null);
    }

    /** The mark of a part of the text has this form. */
    private void mark(Rule rule, String form, String example) {
        Pattern right = Pattern.compile(form);
        examination.reportEach(
                rule,
                found.all(rule.element()),
                segment -> right.matcher(segment.folded()).matches() ? null : Say.quoted(excerpt(segment.bare())),
                Say.quoted(example),
                null);
    }

    /** The word, the number and, where there is one, the title are bold; what the article says is not. */
    private void articleBold(Rule rule) {
        examination.reportEach(
                rule,
                found.all(Element.ARTICLE),
                segment -> !segment.para().label.isEmpty()
                                || segment.pieces().getFirst().letter().bold()
                        ? null
                        : Say.of("conformity.value.bold.false"),
                Say.of("conformity.value.bold.true"),
                segment -> {
                    Matcher label = Pattern.compile("^\\s*\\S+\\s+\\S+").matcher(segment.text());
                    int end = label.find() ? label.end() : segment.end();
                    // parted in one round, made bold in the next
                    Piece first = segment.pieces().getFirst();
                    if (first.end() <= end || !RunSplitter.split(segment.para(), end)) {
                        segment.pieces().stream()
                                .filter(piece -> piece.end() <= end)
                                .forEach(piece -> Mender.letters(piece.run(), "b", "1"));
                    }
                });
    }

    /** Points follow the Vietnamese alphabet, with đ and without f, j, w, z. */
    private void pointOrder(Rule rule) {
        int expected = 0;
        int before = -2;
        for (Segment point : found.all(Element.POINT)) {
            char letter = point.bare().charAt(0);
            if (point.para().index > before + 1 && letter == 'a') {
                expected = 0;
            }
            int at = ALPHABET.indexOf(letter);
            boolean begins = letter == 'a';
            if (at < 0 || !begins && at != expected) {
                examination.report(
                        rule,
                        point,
                        Say.quoted(ALPHABET.charAt(Math.clamp(expected, 0, ALPHABET.length() - 1)) + ")"),
                        Say.quoted(letter + ")"),
                        null);
            }
            expected = at < 0 ? expected + 1 : at + 1;
            before = point.para().index;
        }
    }

    /** Bold letters at the beginning of a clause that goes on in plain ones: its title does not stand on its own line. */
    private void clauseTitle(Rule rule) {
        examination.reportEach(
                rule,
                found.all(Element.CLAUSE),
                segment -> {
                    List<Piece> pieces = segment.pieces();
                    boolean mixed = pieces.size() > 1
                            && pieces.getFirst().letter().bold()
                            && !pieces.getLast().letter().bold()
                            && boldLetters(segment) > 12;
                    return mixed ? Say.quoted(excerpt(segment.bare())) : null;
                },
                Say.of("conformity.value.titleOwnLine"),
                null);
    }

    private static int boldLetters(Segment segment) {
        int letters = 0;
        for (Piece piece : segment.pieces()) {
            if (!piece.letter().bold()) {
                break;
            }
            letters += piece.end() - piece.start();
        }
        return letters;
    }
}
