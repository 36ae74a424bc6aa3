package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.report.ReportTransitions.Part;

class ReportRulesTests {

    @Test
    void nothingLeadsBackOnceItIsFrozen() {
        assertThat(ReportTransitions.all())
                .filteredOn(line -> line.from().isFixed())
                .allSatisfy(line -> assertThat(line.to().isFixed()).isTrue());
        assertThat(ReportTransitions.all())
                .filteredOn(line -> line.to() == ReportState.FROZEN && line.from() != ReportState.FROZEN)
                .singleElement()
                .satisfies(line -> assertThat(line.from()).isEqualTo(ReportState.APPROVED));
    }

    @Test
    void tellsNobodyMayFromOthersMay() {
        assertThatThrownBy(
                        () -> ReportTransitions.to(ReportState.DRAFT, ReportAction.FREEZE, EnumSet.allOf(Part.class)))
                .isInstanceOf(Refused.class)
                .isNotInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> ReportTransitions.to(ReportState.IN_REVIEW, ReportAction.APPROVE, Set.of(Part.EDITOR)))
                .isInstanceOf(NotPermitted.class);
        assertThat(ReportTransitions.open(ReportState.DRAFT, Set.of(Part.APPROVER)))
                .isEmpty();
    }

    @Test
    void comparesTextsSentenceBySentence() {
        assertThat(TextDifference.of(
                        "Cấp mới 25 dự án. Tổng vốn đạt 626 triệu USD.\nHết.",
                        "Cấp mới 25 dự án. Tổng vốn đạt 662,25 triệu USD.\nHết."))
                .containsExactly(
                        new TextDifference.Piece(TextDifference.Fate.SAME, "Cấp mới 25 dự án."),
                        new TextDifference.Piece(TextDifference.Fate.GONE, "Tổng vốn đạt 626 triệu USD."),
                        new TextDifference.Piece(TextDifference.Fate.NEW, "Tổng vốn đạt 662,25 triệu USD."),
                        new TextDifference.Piece(TextDifference.Fate.SAME, "Hết."));
        assertThat(TextDifference.sentences("Đạt 1.210,9 triệu đồng. Còn lại: Không."))
                .isEqualTo(List.of("Đạt 1.210,9 triệu đồng.", "Còn lại:", "Không."));
    }

    @Test
    void codesOfCertificatesAreLongAndNeverTheSame() {
        Set<String> codes = new java.util.HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(Certifying.newCode());
        }
        assertThat(codes).hasSize(10_000).allSatisfy(code -> assertThat(code).matches("[2-9a-z]{12}"));
    }
}
