package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Annexes: their label, their number, what they say of the document they belong to. */
final class AnnexChecks {

    private static final Pattern FILLED =
            Pattern.compile("(?s).*số\\s*:?\\s*\\d+.*ngày\\s*\\d+.*tháng\\s*\\d+.*năm\\s*\\d+.*");

    private final Examination examination;
    private final Found found;

    AnnexChecks(Examination examination) {
        this.examination = examination;
        this.found = examination.found;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.of(
                "annex-mentioned", this::mentioned,
                "annex-roman", this::roman,
                "annex-own-line", this::ownLine,
                "annex-label-letters", this::letters,
                "annex-reference-form", this::form,
                "annex-reference-filled", this::filled);
    }

    private void mentioned(Rule rule) {
        if (found.annexes.isEmpty()) {
            return;
        }
        boolean said = examination.inspection.paragraphs().stream()
                .filter(para -> para.index < found.annexes.getFirst().para().index)
                .map(para -> Words.folded(para.text()))
                .anyMatch(text -> text.matches(".*\\b(phu luc|kem theo|dinh kem|gui kem)\\b.*"));
        if (!said) {
            examination.report(
                    rule,
                    found.annexes.getFirst(),
                    Say.of("conformity.value.annexMentioned"),
                    Say.of("conformity.value.none"),
                    null);
        }
    }

    private void roman(Rule rule) {
        if (found.annexes.size() < 2) {
            return;
        }
        for (int i = 0; i < found.annexes.size(); i++) {
            Segment label = found.annexes.get(i);
            String wanted = "Phụ lục " + Numbering.roman(i + 1);
            if (!label.folded().matches("phu luc [ivxlc]+[.:]?")) {
                examination.report(
                        rule,
                        label,
                        Say.quoted(wanted),
                        Say.quoted(label.text().strip()),
                        () -> examination.rewrite(label, wanted));
            }
        }
    }

    private void ownLine(Rule rule) {
        examination.reportEach(
                rule,
                found.annexes,
                segment -> segment.end() == segment.para().text().length()
                        ? null
                        : Say.quoted(segment.para().text().strip()),
                Say.of("conformity.value.ownLine"),
                null);
    }

    private void letters(Rule rule) {
        examination.reportEach(
                rule,
                found.annexes,
                segment -> segment.text().strip().startsWith("Phụ lục")
                        ? null
                        : Say.quoted(segment.text().strip()),
                Say.quoted("Phụ lục"),
                segment -> {
                    String text = segment.text().strip();
                    examination.rewrite(segment, "Phụ lục" + text.substring("phụ lục".length()));
                });
    }

    private void form(Rule rule) {
        examination.reportEach(
                rule,
                found.all(Element.ANNEX_REFERENCE),
                segment -> segment.folded().matches(".*\\bso\\b.*\\bngay\\b.*\\bthang\\b.*\\bnam\\b.*\\bcua\\b.*")
                        ? null
                        : Say.quoted(segment.text().strip()),
                Say.of("conformity.value.annexReference"),
                null);
    }

    /** On paper it is filled in, in electronic form it is left open: the file does not say which of them it will be. */
    private void filled(Rule rule) {
        List<Segment> open = found.all(Element.ANNEX_REFERENCE).stream()
                .filter(segment -> !FILLED.matcher(segment.text()).matches())
                .toList();
        examination.reportEach(
                rule,
                open,
                segment -> Say.quoted(segment.text().strip()),
                Say.of("conformity.value.filledOnPaper"),
                null);
    }
}
