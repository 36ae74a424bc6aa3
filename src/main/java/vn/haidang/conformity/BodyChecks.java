package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kind and subject, grounds, the scheme of numbers, addressees, the end of the text. */
final class BodyChecks {

    private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";
    private static final Pattern CITED = Pattern.compile(
            "(Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Công văn|Thông báo|Kế hoạch|Báo cáo|Tờ trình|Công điện|Văn bản)"
                    + "\\s+số\\s+(\\d+[\\p{L}\\d]*(?:/\\d{4})?/[\\p{Lu}đ\\d\\-]+\\p{L}*)");
    private static final List<Element> TEXT =
            List.of(Element.BODY, Element.CLAUSE, Element.POINT, Element.ARTICLE, Element.HEADING);

    private final Examination examination;
    private final Found found;

    BodyChecks(Examination examination) {
        this.examination = examination;
        this.found = examination.found;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("kind-known", this::kindKnown),
                Map.entry("letter-subject-form", this::letterSubjectForm),
                Map.entry("letter-subject-gap", this::letterSubjectGap),
                Map.entry("ground-endings", this::groundEndings),
                Map.entry("same-size", this::sameSize),
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
                Map.entry("clause-title-line", this::clauseTitle),
                Map.entry("end-mark", this::endMark),
                Map.entry("first-citation", this::firstCitation),
                Map.entry("addressee-colon", this::addresseeColon),
                Map.entry("addressee-one-line", this::addresseeOneLine),
                Map.entry("addressee-list", this::addresseeList),
                Map.entry("addressee-only-where", this::addresseeOnlyWhere));
    }

    private void kindKnown(Rule rule) {
        Segment kind = found.first(Element.KIND);
        if (kind != null && !Words.isKind(found.kind())) {
            examination.report(
                    rule,
                    kind,
                    Say.of("conformity.value.kinds"),
                    Say.quoted(kind.text().strip()),
                    null);
        }
    }

    private void letterSubjectForm(Rule rule) {
        Segment subject = found.first(Element.LETTER_SUBJECT);
        if (subject != null && !subject.text().strip().matches("(?s)V/v[ \\u00a0].*")) {
            Matcher wrong = Pattern.compile("(?s)^\\s*((?i:v\\s*[/.]\\s*v|về việc)\\s*:?\\s*).*")
                    .matcher(subject.text());
            Runnable mend = wrong.matches()
                    ? () -> examination.rewrite(
                            new Segment(
                                    subject.para(),
                                    subject.start() + wrong.start(1),
                                    subject.start() + wrong.end(1),
                                    subject.side()),
                            "V/v ")
                    : null;
            examination.report(
                    rule,
                    subject,
                    Say.quoted("V/v …"),
                    Say.quoted(subject.text().strip()),
                    mend);
        }
    }

    private void letterSubjectGap(Rule rule) {
        Segment subject = found.first(Element.LETTER_SUBJECT);
        if (subject == null || subject.para().index == 0 || !subject.isAlone() || subject.start() > 0) {
            return;
        }
        Para before = examination.inspection.paragraphs().get(subject.para().index - 1);
        if (!before.isBeside(subject.para()) || before.isBlank()) {
            return;
        }
        double gap = before.look.after() + subject.para().look.before();
        if (Math.abs(gap - rule.low()) > 0.5) {
            examination.report(
                    rule,
                    subject,
                    Say.of("conformity.value.gap", LookChecks.points(rule.low())),
                    Say.of("conformity.value.gap", LookChecks.points(gap)),
                    () -> Mender.property(subject.para().node, "spacing")
                            .set(
                                    "before",
                                    Long.toString(Math.round(Math.max(0, rule.low() - before.look.after()) * 20))));
        }
    }

    private void groundEndings(Rule rule) {
        List<Segment> grounds = found.all(Element.GROUND);
        for (int i = 0; i < grounds.size(); i++) {
            checkEnding(rule, grounds.get(i), i == grounds.size() - 1 ? "." : ";");
        }
    }

    private void checkEnding(Rule rule, Segment segment, String wanted) {
        String text = segment.text().stripTrailing();
        if (!text.endsWith(wanted)) {
            String bare = text.replaceAll("[;.,:\\s]+$", "");
            examination.report(
                    rule,
                    segment,
                    Say.of("conformity.value.endsWith", wanted),
                    Say.quoted(text.substring(Math.max(0, text.length() - 30))),
                    () -> examination.rewrite(segment, bare + wanted));
        }
    }

    // ---- the scheme of numbers

    /** One size for the whole text. */
    private void sameSize(Rule rule) {
        TreeMap<Double, Integer> letters = new TreeMap<>();
        List<Segment> text = new ArrayList<>();
        TEXT.forEach(element -> text.addAll(found.all(element)));
        for (Segment segment : text) {
            segment.pieces()
                    .forEach(
                            piece -> letters.merge(piece.letter().points(), piece.end() - piece.start(), Integer::sum));
        }
        if (letters.size() < 2) {
            return;
        }
        double most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(14.0);
        examination.reportEach(
                rule,
                text,
                segment -> segment.pieces().stream()
                        .map(piece -> piece.letter().points())
                        .filter(size -> size != most)
                        .findFirst()
                        .map(size -> Say.of("conformity.value.points", LookChecks.points(size)))
                        .orElse(null),
                Say.of("conformity.value.points", LookChecks.points(most)),
                segment -> segment.pieces().forEach(piece -> {
                    Mender.letters(piece.run(), "sz", Long.toString(Math.round(most * 2)));
                    Mender.letters(piece.run(), "szCs", Long.toString(Math.round(most * 2)));
                }));
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

    private static String excerpt(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
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

    // ---- the end

    private void endMark(Rule rule) {
        int last = found.lastOfText;
        if (last < 0 || !found.has(Element.SIGNER_TITLE) && !found.has(Element.RECIPIENTS)) {
            return;
        }
        Para para = examination.inspection.paragraphs().get(last);
        Segment segment = new Segment(para, 0, para.text().length(), Segment.Side.WHOLE);
        String text = segment.text().stripTrailing();
        boolean after = found.all(Element.TABLE).stream()
                .anyMatch(
                        cell -> cell.para().index > last && cell.text().strip().endsWith(Words.END));
        if (!text.endsWith(Words.END) && !after) {
            String bare = text.replaceAll("[./;,\\s]+$", "");
            examination.report(
                    rule,
                    segment,
                    Say.quoted(Words.END),
                    Say.quoted(text.substring(Math.max(0, text.length() - 30))),
                    () -> examination.rewrite(segment, bare + Words.END));
        }
    }

    /** A document that is cited for the first time is named with its day and who issued it. */
    private void firstCitation(Rule rule) {
        Set<String> seen = new HashSet<>();
        for (Para para : examination.inspection.paragraphs()) {
            if (found.of(para).stream().noneMatch(element -> TEXT.contains(element) || element == Element.GROUND)) {
                continue;
            }
            String text = para.text().replace('\u00a0', ' ').replace('\u2011', '-');
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                String after = text.substring(cited.end(), Math.min(text.length(), cited.end() + 60));
                if (seen.add(cited.group(2).toUpperCase(Locale.ROOT)) && !after.matches("(?s)\\s*,?\\s*\\(?ngày.*")) {
                    examination.report(
                            rule,
                            new Segment(para, 0, para.text().length(), Segment.Side.WHOLE),
                            Say.of("conformity.value.fullCitation"),
                            Say.quoted(cited.group()),
                            null);
                }
            }
        }
    }

    // ---- addressees

    private List<Segment> addressees() {
        return found.all(Element.ADDRESSEE);
    }

    private void addresseeColon(Rule rule) {
        Segment first = found.first(Element.ADDRESSEE);
        if (first != null && !first.text().strip().matches("(?s)Kính gửi\\s?:.*")) {
            Matcher wrong =
                    Pattern.compile("(?s)^\\s*((?i:kính gửi)\\s*[;.,]?).*").matcher(first.text());
            Runnable mend = wrong.matches()
                    ? () -> examination.rewrite(
                            new Segment(
                                    first.para(),
                                    first.start() + wrong.start(1),
                                    first.start() + wrong.end(1),
                                    first.side()),
                            "Kính gửi:")
                    : null;
            examination.report(
                    rule,
                    first,
                    Say.quoted("Kính gửi:"),
                    Say.quoted(excerpt(first.text().strip())),
                    mend);
        }
    }

    private static boolean isBare(Segment first) {
        return first.folded().matches("kinh gui\\s*[:;.,]?");
    }

    private List<Segment> names() {
        List<Segment> all = addressees();
        return all.isEmpty() ? List.of() : isBare(all.getFirst()) ? all.subList(1, all.size()) : all;
    }

    private void addresseeOneLine(Rule rule) {
        List<Segment> all = addressees();
        if (all.size() == 2
                && isBare(all.getFirst())
                && all.getFirst().para() != all.get(1).para()
                && all.get(1).para().column() == null) {
            examination.report(
                    rule, all.get(1), Say.of("conformity.value.oneLine"), Say.of("conformity.value.twoLines"), null);
        }
    }

    /** Several: each on its line with a dash, ";" after each and "." after the last. */
    private void addresseeList(Rule rule) {
        List<Segment> names = names();
        if (names.size() < 2) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            Segment name = names.get(i);
            String text = name.bare();
            boolean dashed = text.matches("(?s)^[-\\u2013\\u2011•+].*") || text.startsWith("Kính gửi");
            boolean last = i == names.size() - 1;
            // a name may go on over two lines
            boolean goesOn =
                    !last && Character.isLowerCase(names.get(i + 1).bare().charAt(0));
            boolean continued = i > 0 && Character.isLowerCase(text.charAt(0));
            if (!dashed && !continued) {
                examination.report(rule, name, Say.of("conformity.value.dashed"), Say.quoted(excerpt(text)), null);
            } else if (!goesOn) {
                checkEnding(rule, name, last ? "." : ";");
            }
        }
    }

    private void addresseeOnlyWhere(Rule rule) {
        Segment first = found.first(Element.ADDRESSEE);
        String kind = found.kind();
        boolean allowed = kind.isEmpty() || kind.equals("to trinh") || kind.equals("bao cao") || !Words.isKind(kind);
        if (first != null && !allowed) {
            examination.report(
                    rule,
                    first,
                    Say.of("conformity.value.noAddressee"),
                    Say.quoted(excerpt(first.text().strip())),
                    null);
        }
    }
}
