package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** An annex names the paper it belongs to (Nghị định 30/2020, phụ lục I): number, symbol and day must be that paper's.
 * An electronic annex may leave the number blank. */
final class AnnexFindings {

    private static final Pattern ATTACHED = Pattern.compile("^\\(?\\s*(?:ban hành |gửi |đính )?kèm theo\\b");

    private AnnexFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        var own = paper.ownNumber();
        if (own == null) {
            return;
        }
        var lines = paper.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (ATTACHED.matcher(Letters.plain(line.text(paper.words()))).find() && isAnnex(paper, lines, i)) {
                var place = new Span(
                        line.start(), i + 1 < lines.size() ? lines.get(i + 1).end() : line.end());
                citation(paper, own, line, place, out);
            }
        }
    }

    /** Below the signature, or under a title in capitals. */
    private static boolean isAnnex(CheckedPaper paper, List<Layout.Line> lines, int i) {
        var items = paper.layout().items;
        if (items.indexOf(lines.get(i)) >= paper.layout().bodyTo) {
            return true;
        }
        var before = i == 0 ? "" : lines.get(i - 1).text(paper.words());
        boolean titled = Letters.isCapitals(before) || Letters.plain(before).startsWith("phụ lục");
        return titled && lines.get(i).text(paper.words()).startsWith("(");
    }

    private static void citation(CheckedPaper paper, String own, Layout.Line line, Span place, List<Finding> out) {
        var kind = paper.head().kindName();
        for (var reference : paper.references()) {
            boolean here = reference.span().start() >= place.start()
                    && reference.span().start() < place.end();
            boolean same = kind == null
                    || reference.kindName() == null
                    || reference.kindName().equals(kind)
                    || reference.kindName().equals("Văn bản");
            if (here && same && reference.number() != null) {
                number(paper, own, reference, out);
                return;
            }
        }
        var day = paper.head().issuedOn();
        var cited = ownDay(paper, place, own);
        if (day != null && cited != null && !cited.equals(day)) {
            var spans = FindingText.spans(new Span(line.start(), line.end()), HeadPlaces.day(paper));
            out.add(FindingText.of(
                    "annex-day", Verdict.MISMATCH, FindingText.day(cited), FindingText.day(day), spans, cited, day));
        }
    }

    private static void number(CheckedPaper paper, String own, Reference reference, List<Finding> out) {
        var printed = reference.number();
        if (printed == null || folded(printed).equals(folded(own))) {
            return;
        }
        out.add(FindingText.of(
                "annex-number",
                Verdict.MISMATCH,
                printed,
                own,
                FindingText.spans(reference.span(), HeadPlaces.number(paper)),
                printed,
                own));
        var day = paper.head().issuedOn();
        if (day != null && reference.date() != null && !reference.date().equals(day)) {
            var spans = FindingText.spans(reference.span(), HeadPlaces.day(paper));
            out.add(FindingText.of(
                    "annex-day",
                    Verdict.MISMATCH,
                    FindingText.day(reference.date()),
                    FindingText.day(day),
                    spans,
                    reference.date(),
                    day));
        }
    }

    /** The day that the annex gives its paper, where it gives the paper's own number. */
    private static java.time.@Nullable LocalDate ownDay(CheckedPaper paper, Span place, String own) {
        var text = place.of(paper.text());
        int at = folded(text).indexOf(folded(own));
        if (at < 0) {
            return null;
        }
        var words = paper.words();
        for (int i = words.from(place.start()); i < words.size() && words.start(i) < place.end(); i++) {
            if (words.is(i, "ngày")) {
                var when = new TimeWords(words, null).at(i, words.size());
                return when != null && when.kind() == When.Kind.DAY ? when.last() : null;
            }
        }
        return null;
    }

    private static String folded(String number) {
        var out = new ArrayList<String>();
        for (var part : Letters.folded(number).split("[/\\s-]+")) {
            out.add(part.replaceFirst("^0+(?=\\d)", ""));
        }
        return String.join("/", out);
    }
}
