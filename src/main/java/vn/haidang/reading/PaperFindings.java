package vn.haidang.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.haidang.figure.Finding;

/** What does not fit together in a paper as a whole: its head, annex, tables, names, numbering, dates and citations. */
final class PaperFindings {

    private PaperFindings() {}

    /** The findings in the order of their places. */
    static List<Finding> find(CheckedPaper paper, TimeGuard guard) {
        var out = new ArrayList<Finding>();
        HeadFindings.find(paper, out);
        NumberingFindings.find(paper, out);
        DateFindings.find(paper, out);
        if (paper.readable()) {
            WeekdayFindings.find(paper, out);
            AnnexFindings.find(paper, out);
            TableFindings.find(paper, out);
            NewsletterFindings.find(paper, out);
            LeadFindings.find(paper, out);
            PrivacyFindings.find(paper, out);
            guard.check();
            NameFindings.find(paper, guard, out);
            guard.check();
            CitationFindings.find(paper, out);
        }
        out.sort(Comparator.comparingInt(
                f -> f.spans().isEmpty() ? 0 : f.spans().getFirst().start()));
        return List.copyOf(out);
    }
}
