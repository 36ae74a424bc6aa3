package vn.haidang.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import vn.haidang.reading.FullReading;
import vn.haidang.reading.Reader;
import vn.haidang.reading.UnitDirectory;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.text.Span;

/** Reports of the past with what a person reads out of them, and how much of it a program proposes. */
final class OldReports {

    private OldReports() {}

    /** What a person reads: one line of a truth file. An indicator of "-" is none. */
    record Truth(
            String printed, String kind, String indicator, String body, String period, String standing, String value) {}

    /** How many figures came out right, how many were given, what else was proposed that is none. */
    record Score(int right, int of, int wronglyProposed, List<String> wrong) {}

    static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Truth> truth(String name) {
        return new String(bytes("indicators/" + name + ".tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new Truth(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
                .toList();
    }

    static Suggesting.Paper paper(Reader reader, String path) {
        FullReading full = reader.readFully(
                bytes(path),
                path.substring(path.lastIndexOf('/') + 1),
                UnitDirectory.none(),
                vn.haidang.reading.ReadingProgress.SILENT);
        List<Span> doubtful = full.restored() == null
                ? List.of()
                : full.restored().words().stream()
                        .filter(RestoredWord::isDoubtful)
                        .map(RestoredWord::restored)
                        .toList();
        return new Suggesting.Paper(
                full.reading().text(),
                full.reading().figures(),
                full.reading().findings(),
                full.reading().document().issuer(),
                Optional.ofNullable(full.reading().document().issuedOn()),
                full.restored() != null,
                doubtful);
    }

    /** Holds suggestions against the truth; each line of the truth takes the first figure printed so that is not taken yet. */
    static Score score(
            List<Suggestion> suggestions, List<Truth> truths, java.util.function.Function<Suggestion, String> body) {
        List<String> wrong = new ArrayList<>();
        Set<Suggestion> used = new LinkedHashSet<>();
        int right = 0;
        int of = 0;
        for (Truth truth : truths) {
            Suggestion found = suggestions.stream()
                    .filter(one -> one.printed().equals(truth.printed()) && !used.contains(one))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                used.add(found);
            }
            String is = found == null ? "was not read" : said(found, body);
            String should = truth.indicator().equals("-")
                    ? "-"
                    : String.join(
                            " ",
                            truth.kind(),
                            truth.indicator(),
                            truth.body(),
                            truth.period(),
                            truth.standing(),
                            new BigDecimal(truth.value()).stripTrailingZeros().toPlainString());
            if (!should.equals("-")) {
                of++;
            }
            if (is.equals(should)) {
                right += should.equals("-") ? 0 : 1;
            } else {
                wrong.add(truth.printed() + ": " + is + " instead of " + should);
            }
        }
        Set<String> known = new HashSet<>(truths.stream().map(Truth::printed).toList());
        int extra = 0;
        for (Suggestion one : suggestions) {
            boolean proposed = !said(one, body).equals("-")
                    && one.kind() != Suggestion.Kind.CHECK
                    && !one.doubts().stream().anyMatch(doubt -> doubt.startsWith("SAME_AS"));
            if (!used.contains(one) && proposed) {
                extra++;
                wrong.add("line " + one.line() + " " + one.printed() + ": " + said(one, body) + " instead of nothing"
                        + (known.contains(one.printed()) ? " (again)" : ""));
            }
        }
        return new Score(right, of, extra, wrong);
    }

    private static String said(Suggestion one, java.util.function.Function<Suggestion, String> body) {
        Indicator indicator = one.indicator();
        if (one.kind() == Suggestion.Kind.NONE || indicator == null || one.value() == null || indicator.isComputed()) {
            return "-";
        }
        return String.join(
                " ",
                one.kind().name(),
                indicator.code() + (one.part().isEmpty() ? "" : "[" + one.part() + "]"),
                body.apply(one),
                one.period() == null ? "?" : one.period().key(),
                one.kind() == Suggestion.Kind.PLAN ? "-" : one.standing().name(),
                one.value().stripTrailingZeros().toPlainString());
    }
}
