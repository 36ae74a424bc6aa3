package vn.haidang.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;

/** Citations against one another and against the paper's own day. */
final class CitationFindings {

    private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d\\d)/");

    private CitationFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        Map<String, Reference> seen = new HashMap<>();
        for (var reference : paper.references()) {
            later(paper, reference, out);
            yearOfNumber(reference, out);
            var key = key(reference);
            if (reference.date() == null || key == null) {
                continue;
            }
            var before = seen.putIfAbsent(key, reference);
            if (before != null && differ(paper, before, reference)) {
                out.add(FindingText.of(
                        "cited-with-two-days",
                        Verdict.MISMATCH,
                        FindingText.day(reference.date()),
                        FindingText.day(Objects.requireNonNull(before.date())),
                        List.of(reference.span(), before.span()),
                        Objects.requireNonNull(reference.number()),
                        before.date(),
                        reference.date()));
            }
        }
    }

    /** Number and symbol begin again each year, so that only citations of one year are one document. */
    private static @Nullable String key(Reference reference) {
        var number = reference.number();
        if (number == null || reference.date() == null) {
            return null;
        }
        var folded = Letters.folded(number).replaceAll("\\s+", "").replaceFirst("^0+", "");
        return YEAR.matcher(number).find()
                ? folded
                : folded + " " + reference.date().getYear();
    }

    private static boolean differ(CheckedPaper paper, Reference a, Reference b) {
        boolean kinds =
                a.kindName() == null || b.kindName() == null || a.kindName().equals(b.kindName());
        var one = issuer(paper, a);
        var other = issuer(paper, b);
        boolean issuers = one.isEmpty() || other.isEmpty() || one.startsWith(other) || other.startsWith(one);
        return !Objects.equals(a.date(), b.date()) && kinds && issuers;
    }

    /** The first words after "của" that follows a citation. */
    private static String issuer(CheckedPaper paper, Reference reference) {
        var words = paper.words();
        int at = words.from(reference.span().end());
        return words.is(at, "của") ? Letters.plain(words.text(at + 1, Math.min(at + 5, words.size()))) : "";
    }

    /** A paper cannot cite what was issued after it. */
    private static void later(CheckedPaper paper, Reference reference, List<Finding> out) {
        var day = paper.head().issuedOn();
        var cited = reference.date();
        if (day == null || cited == null || !cited.isAfter(day)) {
            return;
        }
        var number = Objects.requireNonNullElse(reference.number(), "");
        var spans = FindingText.spans(reference.span(), HeadPlaces.day(paper));
        out.add(FindingText.of(
                "cites-later-document",
                Verdict.MISMATCH,
                FindingText.day(cited),
                FindingText.day(day),
                spans,
                number,
                cited,
                day));
    }

    /** "35/2022/NĐ-CP" is of 2022. */
    private static void yearOfNumber(Reference reference, List<Finding> out) {
        var number = reference.number();
        var match = number == null ? null : YEAR.matcher(number);
        if (number == null || match == null || reference.date() == null || !match.find()) {
            return;
        }
        int year = Integer.parseInt(match.group(1));
        if (year != reference.date().getYear()) {
            out.add(FindingText.of(
                    "year-of-number",
                    Verdict.MISMATCH,
                    FindingText.day(reference.date()),
                    match.group(1),
                    List.of(reference.span()),
                    number,
                    reference.date()));
        }
    }
}
