package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.figure.Finding;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Refused;
import vn.haidang.reading.Reader;
import vn.haidang.reading.ReadingProgress;
import vn.haidang.reading.ReadingRefused;

/** Reads the draft as any document is read, and recomputes what it says. */
@Component
class ReportFindings {

    /** What the register gives after the signature. */
    static final Set<String> GIVEN_LATER = Set.of("number-missing", "day-missing");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReportPaper paper;
    private final Reader reader;
    private final Units units;
    private final Clock clock;

    ReportFindings(ReportPaper paper, Reader reader, Units units, Clock clock) {
        this.paper = paper;
        this.reader = reader;
        this.units = units;
        this.clock = clock;
    }

    List<ReportFinding> of(String subject, String markup) {
        if (markup.isBlank()) {
            return List.of();
        }
        try {
            PaperView view = PaperView.of(paper.of(subject, markup));
            List<ReportFinding> found = new ArrayList<>();
            reader
                    .readFully(
                            paper.docx(subject, markup),
                            "report.docx",
                            units.directory(LocalDate.now(clock)),
                            ReadingProgress.SILENT)
                    .reading()
                    .findings()
                    .stream()
                    .filter(finding -> !GIVEN_LATER.contains(finding.rule()))
                    .forEach(finding -> found.add(
                            new ReportFinding(finding.message(), quote(finding), view.place(quote(finding)))));
            return found;
        } catch (ReadingRefused refused) {
            return List.of(new ReportFinding(refused.sentence(VIETNAMESE), null, -1));
        } catch (Refused unset) {
            // the page says so where the text is
            return List.of();
        }
    }

    private static @Nullable String quote(Finding finding) {
        return finding.printed();
    }
}
