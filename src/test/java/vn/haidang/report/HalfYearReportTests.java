package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** The half-year report of 2023 from the figures of the demonstration. */
@ApplicationTest
class HalfYearReportTests {

    @Autowired
    ReportDemo demo;

    @Autowired
    Reports reports;

    @Autowired
    ReportFindings findings;

    @Autowired
    ReportPaper paper;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    Report report;
    PaperView view;

    @BeforeEach
    void make() {
        samples.load();
        Long id = demo.make();
        report = reports.find(cast.actor(SmallAuthority.MAI), id);
        view = PaperView.of(paper.of(report.subject(), report.markup()));
    }

    @Test
    void saysEveryFigureOfTheSampleAndWhatWasWrongThereRightly() {
        System.out.println(view.plain());
        System.out.println(view.notes());
        findings.of(report.subject(), report.markup()).forEach(System.out::println);
    }
}
