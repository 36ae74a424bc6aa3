package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Corrections;
import vn.haidang.indicator.Entry;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Observations;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Point;
import vn.haidang.indicator.Source;
import vn.haidang.indicator.Sources;
import vn.haidang.indicator.ValueState;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.register.OutgoingDocuments;
import vn.haidang.register.OutgoingDraft;
import vn.haidang.register.OutgoingIssue;
import vn.haidang.register.OutgoingSigning;
import vn.haidang.register.Recipient;
import vn.haidang.register.Recipients;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

@ApplicationTest
class ReportsTests {

    private static final Period HALF = Period.half(2023, 1);

    @Autowired
    ReportDemo demo;

    @Autowired
    Reports reports;

    @Autowired
    Parts parts;

    @Autowired
    ReportTemplates templates;

    @Autowired
    ReportIssue issue;

    @Autowired
    Certificates certificates;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    OutgoingSigning signing;

    @Autowired
    OutgoingIssue register;

    @Autowired
    Observations observations;

    @Autowired
    Corrections corrections;

    @Autowired
    Recipients recipients;

    @Autowired
    ReportPages pages;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sources sources;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    Actor ha;
    Actor kien;

    @BeforeEach
    void load() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        kien = cast.actor(SmallAuthority.KIEN);
    }

    private long make(String source) {
        long template = templates.make(ha, "thu", "Báo cáo thử", Period.Span.HALF_YEAR, source);
        return reports.make(ha, template, heza(), HALF);
    }

    private int heza() {
        return bodies.byCode("HEZA", HALF.lastDay()).orElseThrow().id();
    }

    private Point point(String indicator) {
        return Point.of(
                bodies.byCode("HEZA", HALF.lastDay()).orElseThrow(),
                HALF,
                indicators.byCode(indicator).orElseThrow());
    }

    private void correct(String indicator, String value, String reason) {
        transaction.executeWithoutResult(status -> {
            Source source = sources.of(ha, Source.Kind.FORM, "Đính chính", null, null, null);
            assertThat(observations.correct(
                            ha,
                            source,
                            ValueState.APPROVED,
                            List.of(Entry.of(point(indicator), new BigDecimal(value))),
                            reason))
                    .allMatch(verdict -> verdict.isAccepted());
        });
    }

    private void freeze(long id) {
        reports.step(ha, id, null, ReportAction.PRESENT, null);
        reports.step(kien, id, null, ReportAction.APPROVE, null);
        reports.step(ha, id, null, ReportAction.FREEZE, null);
    }

    @Test
    void followsTheValuesUntilItIsFrozenAndNeverAfterwards() {
        long id = make("Có {FDI.NEW.COUNT}.");
        assertThat(reports.find(ha, id).markup()).isEqualTo("Có [25 dự án](/reports/%d/figures/1).".formatted(id));
        correct("FDI.NEW.COUNT", "26", "Sót một dự án");
        assertThat(reports.changes(ha, id))
                .containsExactly(new FigureChange(1, "FDI.NEW.COUNT", "25 dự án", "26 dự án"));
        assertThat(reports.refresh(ha, id)).hasSize(1);
        assertThat(reports.changes(ha, id)).isEmpty();
        freeze(id);
        String code = reports.citations(ha, id).getFirst().code();
        correct("FDI.NEW.COUNT", "27", "Sót thêm một dự án");
        assertThat(reports.find(ha, id).markup()).isEqualTo("Có [26 dự án](/reports/certificates/" + code + ").");
        assertThat(reports.changes(ha, id)).isEmpty();
        assertThatThrownBy(() -> reports.save(ha, id, null, "Khác", "Khác")).isInstanceOf(Refused.class);
    }

    @Test
    void aCertificateStaysAsItWasAndTellsOfCorrections() {
        long id = make("Có {FDI.NEW.COUNT}, tăng vốn {FDI.RAISED.COUNT}.");
        freeze(id);
        String code = reports.citations(ha, id).getFirst().code();
        Certificates.Shown before = certificates.find(code);
        assertThat(before.intact()).isTrue();
        assertThat(before.corrections()).isEmpty();
        assertThat(before.certificate().printed()).isEqualTo("25 dự án");
        assertThat(before.certificate().sources()).singleElement().satisfies(source -> {
            assertThat(source.source()).isEqualTo("Báo cáo sơ kết thi đua, khen thưởng 6 tháng đầu năm 2023");
            assertThat(source.place()).isEqualTo("K01");
            assertThat(source.approved().by()).isEqualTo(ha.name());
        });
        assertThat(certificates.affected()).isEmpty();
        correct("FDI.NEW.COUNT", "26", "Sót một dự án");
        Certificates.Shown after = certificates.find(code);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.was()).isEqualByComparingTo("25");
            assertThat(correction.is()).isEqualByComparingTo("26");
            assertThat(correction.reason()).isEqualTo("Sót một dự án");
            assertThat(correction.by()).isEqualTo(ha.name());
        });
        assertThat(certificates.affected()).singleElement().satisfies(affected -> {
            assertThat(affected.report().id()).isEqualTo(id);
            assertThat(affected.numbers())
                    .singleElement()
                    .satisfies(number -> assertThat(number.citation().printed()).isEqualTo("25 dự án"));
        });
    }

    @Test
    void aCertificateTakesThreeStatementsHoweverMuchStandsBehindIt() throws Exception {
        long id = make("Có {LABOUR.TOTAL}, {FDI.TOTAL.CAPITAL} và {BUDGET.AUTHORITY}.");
        freeze(id);
        for (Citation one : reports.citations(ha, id)) {
            // once before, so that nothing is read for the first time
            certificates.find(Objects.requireNonNull(one.code()));
            assertThat(statements.during(() -> certificates.find(Objects.requireNonNull(one.code()))))
                    .isEqualTo(3);
            assertThat(statements.during(() -> pages.figure(ha, id, one.nr()))).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void tellsThoseWhoAnswerForItThatAValueInItWasCorrected() {
        long id = make("Có {FDI.NEW.COUNT}, tăng vốn {FDI.RAISED.COUNT}.");
        freeze(id);
        Point point = point("FDI.NEW.COUNT");
        int version = observations.find(point).orElseThrow().version();
        long asked = corrections.ask(
                ha, point, version, new Corrections.Wish(new BigDecimal("26"), null, null, null), "Sót một dự án");
        corrections.accept(cast.actor(SmallAuthority.TUNG), asked, 0, null);
        assertThat(told(SmallAuthority.KIEN))
                .singleElement()
                .asString()
                .contains("Báo cáo thử 6 tháng đầu năm 2023 (đã chốt, chưa phát hành) viết “25 dự án”")
                .contains(": 25 → 26 dự án")
                .contains("/reports/certificates/"
                        + reports.citations(ha, id).getFirst().code());
        assertThat(told(SmallAuthority.HA)).hasSize(1);
        assertThat(told(SmallAuthority.TUNG)).isEmpty();
    }

    private List<String> told(String username) {
        return jdbc.sql(
                        "select items::text from notification.notices where person_id = :person and kind = 'REPORT_FIGURE_CORRECTED'")
                .param("person", cast.person(username))
                .query(String.class)
                .list();
    }

    @Test
    void goesThroughTheRegisterAndHearsOfItsNumber() {
        long id = make(
                "@nơi nhận Sở Nơi không có trong sổ\n@nơi nhận Văn phòng Ban Quản lý\n\nI. Kết quả\nCó {FDI.NEW.COUNT}.");
        freeze(id);
        ReportIssue.HandedOver handed = issue.handOver(ha, id, null);
        long document = handed.outgoing();
        assertThat(handed.unknown()).containsExactly("Sở Nơi không có trong sổ");
        assertThat(recipients.of(ha, document))
                .extracting(one -> one.kind() + " " + one.name())
                .containsExactly("NAMED Sở Nơi không có trong sổ", "UNIT Văn phòng Ban Quản lý");
        assertThat(documents.find(ha, document).draft().subject()).isEqualTo("Báo cáo thử 6 tháng đầu năm 2023");
        assertThat(documents.find(ha, document).draft().body())
                .startsWith("I. Kết quả\nCó [25 dự án](http")
                .contains("/reports/certificates/");
        assertThat(documents.find(ha, document).kind().code()).isEqualTo("BC");
        assertThatThrownBy(() -> issue.handOver(ha, id, null)).isInstanceOf(Refused.class);
        sign(document);
        assertThat(recipients.of(ha, document))
                .extracting(Recipient::state)
                .containsExactly(Recipient.State.BY_POST, Recipient.State.SENT);
        Report issued = reports.find(cast.actor(SmallAuthority.HOA), id);
        assertThat(issued.state()).isEqualTo(ReportState.ISSUED);
        assertThat(issued.label()).isEqualTo("01/BC-BQL");
        assertThat(issued.issuedOn()).isNotNull();
    }

    private void sign(long document) {
        Actor lan = cast.actor(SmallAuthority.LAN);
        OutgoingDraft draft = documents.find(ha, document).draft();
        documents.save(
                ha,
                document,
                null,
                new OutgoingDraft(
                        draft.kindId(),
                        draft.unitId(),
                        null,
                        draft.subject(),
                        draft.urgency(),
                        draft.addressees(),
                        draft.body(),
                        1,
                        null,
                        cast.actor(SmallAuthority.HAI).person(),
                        null,
                        null));
        documents.present(ha, document, null, null);
        documents.approve(cast.actor(SmallAuthority.TUNG), document, null, null);
        documents.checkForm(cast.actor(SmallAuthority.THAO), document, null, null);
        signing.sign(
                cast.actor(SmallAuthority.HAI), document, null, new OutgoingSigning.Act(null, null, "Đã xem", null));
        register.number(lan, document, null);
        register.seal(lan, document, null, null);
        register.issue(lan, document, null);
    }

    @Test
    void aGapStopsItAndNamesItself() {
        long id = make("Có {FDI.NEW.COUNT}.\nGiải ngân {FDI.DISBURSED}.");
        assertThat(reports.find(ha, id).markup()).contains("[……](/reports/" + id + "/figures/2)");
        assertThatThrownBy(() -> reports.step(ha, id, null, ReportAction.PRESENT, null))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("report.refused.gap.FIGURE");
                    assertThat(refused.arguments()).contains("FDI.DISBURSED", "2");
                });
    }

    @Test
    void figuresNobodyApprovedMayBePresentedButNotApproved() {
        transaction.executeWithoutResult(status -> observations.write(
                ha,
                sources.of(ha, Source.Kind.FORM, "Biểu", null, null, null),
                ValueState.SUBMITTED,
                List.of(Entry.of(point("FDI.DISBURSED"), new BigDecimal("300")))));
        long id = make("Giải ngân {FDI.DISBURSED}.");
        reports.step(ha, id, null, ReportAction.PRESENT, null);
        assertThatThrownBy(() -> reports.step(kien, id, null, ReportAction.APPROVE, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("report.refused.gap.NOT_OFFICIAL"));
    }

    @Test
    void whatChangedSinceItWasPresentedIsNotApprovedUnseen() {
        long id = make("Có {FDI.NEW.COUNT}.");
        reports.step(ha, id, null, ReportAction.PRESENT, null);
        correct("FDI.NEW.COUNT", "26", "Sót một dự án");
        assertThatThrownBy(() -> reports.step(kien, id, null, ReportAction.APPROVE, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("report.refused.changed"));
        reports.step(kien, id, null, ReportAction.RETURN, "Cập nhật số dự án");
        reports.refresh(ha, id);
        freeze(id);
        assertThat(reports.find(ha, id).state()).isEqualTo(ReportState.FROZEN);
    }

    @Test
    void unitsWriteTheirPartsWithFiguresByReference() {
        long id = make("{mục: viec-lam | Việc làm | CENTRE | 50 từ | Tư vấn việc làm}");
        Part part = parts.of(id).getFirst();
        assertThat(part.kind()).isEqualTo(Part.Kind.NARRATIVE);
        assertThat(part.words()).isEqualTo(50);
        assertThatThrownBy(() -> reports.step(ha, id, null, ReportAction.PRESENT, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("report.refused.gap.PART"));
        parts.asked(ha, part.id(), null, LocalDate.of(2023, 6, 20));
        Actor duong = cast.actor(SmallAuthority.DUONG);
        assertThatThrownBy(() ->
                        parts.write(cast.actor(SmallAuthority.HOA), part.id(), null, "Không phải việc tôi", false))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> parts.write(duong, part.id(), null, "Tư vấn {COUNSEL.TURNS", false))
                .isInstanceOf(TemplateUnsound.class);
        int version = parts.find(part.id()).version();
        parts.write(duong, part.id(), version, "Tư vấn {COUNSEL.TURNS}.", true);
        assertThatThrownBy(() -> parts.write(duong, part.id(), version, "Cũ", true))
                .isInstanceOf(StaleWrite.class);
        assertThat(reports.find(ha, id).markup()).startsWith("Tư vấn [trên 1.180 lượt](");
        assertThat(parts.find(part.id()).state()).isEqualTo(Part.State.HANDED_IN);
        parts.take(ha, part.id());
        assertThat(parts.find(part.id()).state()).isEqualTo(Part.State.TAKEN);
    }

    @Test
    void onlyThoseDoItWhoMay() {
        long id = make("Có {FDI.NEW.COUNT}.");
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThatThrownBy(() -> reports.find(mai, id)).isInstanceOf(vn.haidang.platform.NotFound.class);
        reports.step(ha, id, null, ReportAction.PRESENT, null);
        assertThatThrownBy(() -> reports.step(ha, id, null, ReportAction.APPROVE, null))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reports.step(kien, id, 0, ReportAction.APPROVE, null))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> reports.step(kien, id, null, ReportAction.RETURN, " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reports.make(mai, reports.find(ha, id).templateId(), heza(), Period.half(2022, 1)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> make2(id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("report.refused.exists"));
    }

    private void make2(long id) {
        reports.make(ha, reports.find(ha, id).templateId(), heza(), HALF);
    }

    @Test
    void aTemplateThatCannotBeReadIsNotKept() {
        assertThatThrownBy(() -> templates.make(ha, "sai", "Sai", Period.Span.YEAR, "Một\nCó {FDI.KHONG.CO}."))
                .isInstanceOfSatisfying(TemplateUnsound.class, unsound -> {
                    assertThat(unsound.line()).isEqualTo(2);
                    assertThat(unsound.key()).isEqualTo("report.template.formula");
                });
    }

    @Test
    void repeatsTablesOverBodiesPeriodsAndParts() {
        long template = templates.make(ha, "bang", "Lao động", Period.Span.HALF_YEAR, """
                | Giới | Người |
                {lặp phân tổ: SEX}
                | {tên} | {LABOUR.TOTAL | chỉ số} |
                {hết}

                | Quý | Người |
                {lặp kỳ: QUARTER}
                | {tên} | {LABOUR.TOTAL | chỉ số} |
                {hết}

                | TT | KCN | Người |
                {lặp đơn vị: ZONE}
                | {stt} | {tên} | {LABOUR.TOTAL | chỉ số} |
                {hết}
                """);
        long id = reports.make(ha, template, heza(), Period.half(2025, 1));
        String markup = reports.find(ha, id).markup();
        assertThat(markup)
                .contains("| Nam | [")
                .contains("| quý I năm 2025 | [")
                .contains("| 10 | KCN Tiên Thanh | [");
        assertThat(reports.citations(ha, id)).hasSize(2 + 2 + 10).noneMatch(Citation::isMissing);
        freeze(id);
        assertThat(certificates
                        .find(reports.citations(ha, id).getLast().code())
                        .certificate()
                        .sourceCount())
                .isEqualTo(6);
    }
}
