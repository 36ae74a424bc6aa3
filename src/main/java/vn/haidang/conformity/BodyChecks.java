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

/** Kind and subject, grounds, one size throughout, citations, the end of the text. */
final class BodyChecks {

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
                Map.entry("end-mark", this::endMark),
                Map.entry("first-citation", this::firstCitation));
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
            examination.checkEnding(rule, grounds.get(i), i == grounds.size() - 1 ? "." : ";");
        }
    }

    // ---- the text

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
}
