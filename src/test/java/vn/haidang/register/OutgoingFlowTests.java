package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

/** The way of a document from the draft to its recall. */
@ApplicationTest
class OutgoingFlowTests {

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    OutgoingSigning signing;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    OutgoingReading reading;

    @Autowired
    OutgoingQueries queries;

    @Autowired
    OutgoingFiles files;

    @Autowired
    OutgoingFindings findings;

    @Autowired
    OutgoingDemo demo;

    @Autowired
    OutgoingTemplates templates;

    @Autowired
    Recipients recipients;

    @Autowired
    SymbolSettings settings;

    @Autowired
    Attachments attachments;

    @Autowired
    Cast cast;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor actor(String username) {
        return cast.actor(username);
    }

    private Outgoing find(long id) {
        return documents.find(actor(SmallAuthority.LAN), id);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void keepsWhoDidEachStepAndWhen() {
        long id = samples.issued(samples.draft("TB", "Kết luận giao ban tháng 12"));
        List<String> line = jdbc.sql("""
                select s.action || ' ' || s.by_name from register.outgoing_steps s where outgoing_id = :id order by id
                """).param("id", id).query(String.class).list();
        assertThat(line)
                .containsExactly(
                        "PRESENT Lê Thị Mai",
                        "APPROVE Nguyễn Đức Anh",
                        "CHECK_FORM Trần Thu Hà",
                        "SIGN Bùi Ngọc Hải",
                        "NUMBER Vũ Thị Lan",
                        "SEAL Vũ Thị Lan",
                        "ISSUE Vũ Thị Lan");
        assertThat(jdbc.sql("""
                        select count(*) from audit.entries where object_type = 'outgoing' and object_id = :id and action = 'outgoing.NUMBER'
                        """).param("id", id).query(Integer.class).single()).isOne();
    }

    @Test
    void asksTheRightPersonForEachStep() {
        long id = samples.draft("TB", "Ai làm việc nấy");
        documents.present(actor(SmallAuthority.MAI), id, null, null);
        assertThatThrownBy(() -> documents.approve(actor(SmallAuthority.MAI), id, null, null))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> documents.approve(actor(SmallAuthority.HA), id, null, null))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.APPROVER");
        documents.approve(actor(SmallAuthority.ANH), id, null, null);
        assertThatThrownBy(() -> documents.checkForm(actor(SmallAuthority.ANH), id, null, null))
                .isInstanceOf(NotPermitted.class);
        documents.checkForm(actor(SmallAuthority.HA), id, null, null);
        OutgoingSigning.Act act = new OutgoingSigning.Act(null, null, null, null);
        assertThatThrownBy(() -> signing.sign(actor(SmallAuthority.ANH), id, null, act))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.SIGNER");
        signing.sign(actor(SmallAuthority.HAI), id, null, act);
        assertThatThrownBy(() -> issue.number(actor(SmallAuthority.HAI), id, null))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.REGISTRAR");
    }

    @Test
    void hidesADraftFromOtherUnits() {
        long id = samples.draft("TB", "Chưa đến lượt");
        assertThatThrownBy(() -> documents.find(actor(SmallAuthority.HOA), id)).isInstanceOf(NotFound.class);
        assertThat(queries.list(actor(SmallAuthority.HOA), everything(), null, 10)
                        .rows())
                .isEmpty();
        samples.issued(id);
        assertThat(documents.find(actor(SmallAuthority.HOA), id).state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(queries.list(actor(SmallAuthority.HOA), everything(), null, 10)
                        .rows())
                .hasSize(1);
    }

    private static OutgoingFilter everything() {
        return new OutgoingFilter(null, null, null, null, null, null, false);
    }

    @Test
    void refusesAStaleWrite() {
        long id = samples.draft("TB", "Hai người cùng sửa");
        int version = find(id).version();
        documents.save(actor(SmallAuthority.MAI), id, version, samples.content("TB", "INVEST", "Bản một"));
        assertThatThrownBy(() -> documents.save(
                        actor(SmallAuthority.ANH), id, version, samples.content("TB", "INVEST", "Bản hai")))
                .isInstanceOf(StaleWrite.class);
        assertThat(find(id).draft().subject()).isEqualTo("Bản một");
    }

    @Test
    void returnsWithAReasonAndForgetsTheSignature() {
        long id = samples.signed(samples.draft("TB", "Sai căn cứ"));
        assertThatThrownBy(() -> documents.sendBack(actor(SmallAuthority.LAN), id, null, " "))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.reasonEmpty");
        documents.sendBack(actor(SmallAuthority.LAN), id, null, "Thiếu căn cứ");
        Outgoing back = find(id);
        assertThat(back.state()).isEqualTo(OutgoingState.DRAFT);
        assertThat(back.signing()).isNull();
        samples.issued(id);
        assertThat(find(id).label()).isEqualTo("01/TB-BQL");
    }

    @Test
    void signsForTheHeadAsADeputyAndByOrderOnlyWithTheRight() {
        assertThat(find(samples.signed(samples.draft("TB", "Phó ký"))).signing())
                .satisfies(by -> assertThat(by.capacity()).isEqualTo(Capacity.KT))
                .satisfies(by -> assertThat(by.office()).isEqualTo("Trưởng ban"))
                .satisfies(by -> assertThat(by.title()).isEqualTo("Phó Trưởng ban"));

        long byOrder = samples.checked(samples.draft("GM", "Họp giao ban"));
        OutgoingSigning.Act act = new OutgoingSigning.Act(Capacity.TL, null, null, null);
        assertThatThrownBy(() -> signing.sign(actor(SmallAuthority.TUNG), byOrder, null, act))
                .isInstanceOf(NotPermitted.class);
        settings.signingRight(
                actor(SmallAuthority.HA),
                cast.person(SmallAuthority.TUNG),
                Capacity.TL,
                "Giấy mời",
                null,
                null,
                "Quy chế làm việc");
        signing.sign(actor(SmallAuthority.TUNG), byOrder, null, act);
        assertThat(find(byOrder).signing().basis()).isEqualTo("Quy chế làm việc");
    }

    @Test
    void limitsAnAuthorisationInTime() {
        assertThatThrownBy(() -> settings.signingRight(
                        actor(SmallAuthority.HA),
                        cast.person(SmallAuthority.ANH),
                        Capacity.TUQ,
                        "Công văn",
                        null,
                        null,
                        "GUQ 1"))
                .hasMessage("register.refused.rightEnd");
        settings.signingRight(
                actor(SmallAuthority.HA),
                cast.person(SmallAuthority.TUNG),
                Capacity.TUQ,
                "Công văn",
                null,
                LocalDate.of(2024, 12, 31),
                "Giấy ủy quyền 1/GUQ-BQL");
        clock.setTo(LocalDate.of(2025, 1, 2));
        long id = samples.checked(samples.draft("CV", "Hết hạn ủy quyền"));
        assertThatThrownBy(() -> signing.sign(
                        actor(SmallAuthority.TUNG), id, null, new OutgoingSigning.Act(Capacity.TUQ, null, null, null)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void doesNotLetADrafterSign() {
        OutgoingDraft own = samples.content("TB", "OFFICE", "Tự soạn tự ký");
        settings.signingRight(
                actor(SmallAuthority.HA),
                cast.person(SmallAuthority.TUNG),
                Capacity.TL,
                "Thông báo",
                null,
                null,
                "Quy chế làm việc");
        Actor tung = actor(SmallAuthority.TUNG);
        long id = documents.begin(tung, own);
        recipients.add(tung, id, null, List.of(new Recipient.Choice(Recipient.Kind.UNIT, cast.unit("ENV"), true)));
        documents.present(tung, id, null, null);
        documents.approve(tung, id, null, null);
        documents.checkForm(actor(SmallAuthority.HA), id, null, null);
        assertThatThrownBy(() -> signing.sign(tung, id, null, new OutgoingSigning.Act(null, null, null, null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.SIGNER");
    }

    @Test
    void signsInSpiteOfFindingsOnlyWithAReason() {
        OutgoingDraft open = samples.content("TB", "INVEST", "Còn chỗ trống");
        long id = documents.begin(
                actor(SmallAuthority.MAI),
                new OutgoingDraft(
                        open.kindId(),
                        open.unitId(),
                        null,
                        open.subject(),
                        Urgency.NORMAL,
                        "",
                        "Ngày {{ngày họp}} họp.",
                        1,
                        null,
                        open.signerId(),
                        null,
                        null));
        samples.checked(id);
        assertThatThrownBy(() -> signing.sign(
                        actor(SmallAuthority.HAI), id, null, new OutgoingSigning.Act(null, null, null, null)))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.findings");
        signing.sign(
                actor(SmallAuthority.HAI), id, null, new OutgoingSigning.Act(null, null, "Điền tay sau khi in", null));
        assertThat(find(id).signing().findingsReason()).isEqualTo("Điền tay sau khi in");
    }

    @Test
    void recomputesTheFiguresOfADraft() {
        OutgoingDraft plain = samples.content("BC", "INVEST", "Kết quả thu hút đầu tư");
        long id = samples.draft(new OutgoingDraft(
                plain.kindId(),
                plain.unitId(),
                null,
                plain.subject(),
                Urgency.NORMAL,
                "",
                "I. Kết quả\nThu hút đầu tư đạt 600 triệu USD, bằng 80% kế hoạch năm (1.000 triệu USD).",
                1,
                null,
                plain.signerId(),
                null,
                null));
        assertThat(findings.of(find(id)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.quote()).contains("80%"))
                .satisfies(finding -> assertThat(finding.values().getFirst()).contains("60%"));
    }

    @Test
    void refusesSecretsWithAnExplanation() {
        OutgoingDraft secret = samples.content("CV", "INVEST", "Phương án bảo vệ");
        assertThatThrownBy(() -> documents.begin(
                        actor(SmallAuthority.MAI),
                        new OutgoingDraft(
                                secret.kindId(),
                                secret.unitId(),
                                null,
                                secret.subject(),
                                Urgency.NORMAL,
                                "",
                                "TỐI MẬT\nNội dung",
                                1,
                                null,
                                null,
                                null,
                                null)))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.secret");
    }

    @Test
    void writesNumberAndDayIntoThePaperAndItsAnnex() throws Exception {
        long id = samples.draft("TB", "Kết luận giao ban");
        documents.addAnnex(actor(SmallAuthority.MAI), id, null, "Danh mục nhiệm vụ", "1. Rà soát dự án.", null);
        assertThat(text(files.pdf(find(id)))).doesNotContain("01/TB-BQL").contains("TB-BQL");
        samples.numbered(id);
        jobs.runDue();
        Outgoing numbered = find(id);
        byte[] kept = attachments.open(numbered.numbered().pdfId());
        String text = text(kept);
        assertThat(text)
                .contains("01/TB-BQL")
                .contains("ngày 23 tháng 12 năm 2024")
                .contains("KT. TRƯỞNG BAN")
                .contains("Bùi Ngọc Hải")
                .contains("Phòng Tài nguyên và Môi trường")
                .contains("Lưu: VT, QLĐT");
        String annex = text.substring(text.indexOf("Phụ lục"));
        assertThat(annex.replaceAll("\\s+", " ")).contains("Thông báo số 01/TB-BQL");
        assertThat(numbered.numbered().pages()).isEqualTo(2);
        files.make(id);
        assertThat(find(id).numbered().pdfId()).isEqualTo(numbered.numbered().pdfId());
    }

    @Test
    void keepsAPdfSignedElsewhereByteForByte() throws Exception {
        long id = samples.checked(samples.draft("TB", "Ký số bằng phần mềm khác"));
        byte[] signed = files.pdf(find(id));
        signing.sign(
                actor(SmallAuthority.HAI),
                id,
                null,
                new OutgoingSigning.Act(null, null, null, new OutgoingFile("ky.pdf", "application/pdf", signed)));
        issue.number(actor(SmallAuthority.LAN), id, null);
        jobs.runDue();
        assertThat(attachments.open(find(id).numbered().pdfId())).isEqualTo(signed);
        assertThatThrownBy(() -> signing.keepSigned(
                        actor(SmallAuthority.LAN),
                        id,
                        null,
                        new OutgoingFile("ky.pdf", "application/pdf", "không phải".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("register.refused.pdf");
    }

    @Test
    void wantsTheNumberedPdfOfAFileWrittenElsewhere() {
        long id = samples.draft("SY", "Sao y Thông báo 05/TB-BQL");
        assertThatThrownBy(() -> documents.present(actor(SmallAuthority.MAI), id, null, null))
                .hasMessage("register.refused.copy");
        byte[] docx = files.docx(find(samples.draft("TB", "Gốc")));
        documents.source(actor(SmallAuthority.MAI), id, null, new OutgoingFile("ban-sao.docx", null, docx));
        samples.numbered(id);
        jobs.runDue();
        assertThatThrownBy(() -> issue.seal(actor(SmallAuthority.LAN), id, null, null))
                .hasMessage("register.refused.needsPdf");
        byte[] pdf = files.pdf(find(samples.draft("TB", "Bản đã điền số")));
        signing.keepSigned(actor(SmallAuthority.LAN), id, null, new OutgoingFile("01-SY-BQL.pdf", null, pdf));
        issue.seal(actor(SmallAuthority.LAN), id, null, null);
        assertThat(attachments.open(find(id).numbered().pdfId())).isEqualTo(pdf);
    }

    @Test
    void recallsButKeepsNumberContentAndTrace() {
        long id = samples.issued(samples.draft("TB", "Ban hành nhầm"));
        issue.recall(actor(SmallAuthority.LAN), id, null, "Sai thẩm quyền");
        Outgoing recalled = find(id);
        assertThat(recalled.state()).isEqualTo(OutgoingState.RECALLED);
        assertThat(recalled.label()).isEqualTo("01/TB-BQL");
        assertThat(recalled.recallReason()).isEqualTo("Sai thẩm quyền");
        assertThat(attachments.open(recalled.numbered().pdfId())).isNotEmpty();
        assertThat(documents.find(actor(SmallAuthority.HOA), id).state()).isEqualTo(OutgoingState.RECALLED);
        assertThat(recipients.of(actor(SmallAuthority.LAN), id))
                .allSatisfy(one -> assertThat(one.toldOfRecall()).isNotNull());
        assertThat(find(samples.numbered(samples.draft("TB", "Sau đó"))).label())
                .isEqualTo("02/TB-BQL");
    }

    @Test
    void linksReplacementAndCorrectionBothWays() {
        long first = samples.issued(samples.draft("TB", "Có sai sót"));
        long replacing = samples.draft(samples.content("TB", "INVEST", "Thay thế", first, null));
        long correcting = samples.draft(samples.content("CV", "INVEST", "Đính chính", null, first));
        assertThat(queries.linksTo(first))
                .extracting(OutgoingLink::id, OutgoingLink::replaces)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(replacing, true),
                        org.assertj.core.groups.Tuple.tuple(correcting, false));
        long draft = samples.draft("TB", "Chưa phát hành");
        assertThatThrownBy(() -> documents.begin(
                        actor(SmallAuthority.MAI), samples.content("TB", "INVEST", "Thay dự thảo", draft, null)))
                .hasMessage("register.refused.notIssued");
    }

    @Test
    void showsWhoOpenedItFirst() {
        long id = samples.issued(samples.draft("TB", "Gửi trong Ban"));
        Actor hoa = actor(SmallAuthority.HOA);
        assertThat(queries.inbox(hoa, true, null, 10).rows()).hasSize(1);
        recipients.opened(hoa, documents.find(hoa, id));
        recipients.opened(actor(SmallAuthority.CUONG), documents.find(actor(SmallAuthority.CUONG), id));
        assertThat(queries.inbox(hoa, true, null, 10).rows()).isEmpty();
        assertThat(queries.inbox(hoa, false, null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.openedBy()).isEqualTo("Đặng Thị Hoa"));
        assertThat(recipients.of(hoa, id))
                .extracting(Recipient::openedBy)
                .containsExactlyInAnyOrder("Đặng Thị Hoa", null);
    }

    @Test
    void showsWhatIsLate() {
        long id = samples.signed(samples.draft("TB", "Ký thứ hai"));
        OutgoingFilter late = new OutgoingFilter(null, null, null, null, null, null, true);
        Actor lan = actor(SmallAuthority.LAN);
        assertThat(queries.list(lan, late, null, 10).rows()).isEmpty();
        clock.setTo(LocalDate.of(2024, 12, 25));
        assertThat(queries.list(lan, late, null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id))
                .satisfies(row -> assertThat(row.clock()).isEqualTo(IssueClock.LATE));
    }

    @Test
    void pagesThroughTheListByItsLastRow() {
        for (int i = 0; i < 5; i++) {
            samples.draft("TB", "Dự thảo " + i);
        }
        Actor lan = actor(SmallAuthority.LAN);
        OutgoingQueries.Part first = queries.list(lan, everything(), null, 3);
        OutgoingQueries.Part second = queries.list(lan, everything(), first.next(), 3);
        assertThat(first.rows())
                .extracting(OutgoingRow::subject)
                .containsExactly("Dự thảo 4", "Dự thảo 3", "Dự thảo 2");
        assertThat(second.rows()).extracting(OutgoingRow::subject).containsExactly("Dự thảo 1", "Dự thảo 0");
        assertThat(second.next()).isNull();
    }

    @Test
    void findsWithoutAccents() {
        samples.draft("TB", "Đẩy nhanh tiến độ giải phóng mặt bằng");
        OutgoingFilter words = new OutgoingFilter("giai phong mat", null, null, null, null, null, false);
        assertThat(queries.list(actor(SmallAuthority.LAN), words, null, 10).rows())
                .hasSize(1);
    }

    @Test
    void readsTasksFromAnIssuedDocumentOnce() {
        long id = samples.issued(samples.draft("TB", "Kết luận giao ban"));
        long document = reading.read(actor(SmallAuthority.HA), id);
        assertThat(reading.read(actor(SmallAuthority.HA), id)).isEqualTo(document);
        jobs.runDue();
        assertThat(jdbc.sql("select state || ' ' || label from document.documents where id = :id")
                        .param("id", document)
                        .query(String.class)
                        .single())
                .startsWith("REVIEW")
                .contains("01/TB-BQL");
    }

    @Test
    void numbersCouncilsApartAndChangesSeriesOnlyForAYearWithoutNumbers() {
        Actor ha = actor(SmallAuthority.HA);
        samples.numbered(samples.draft("TB", "Của Ban"));
        settings.advisoryBody(ha, "Hội đồng Thi đua - Khen thưởng", "HĐTĐKT", null, "Quyết định 10/QĐ-BQL");
        long council = jdbc.sql("select id from register.advisory_bodies")
                .query(Long.class)
                .single();
        OutgoingDraft plain = samples.content("TB", "INVEST", "Của Hội đồng");
        long id = samples.draft(new OutgoingDraft(
                plain.kindId(),
                plain.unitId(),
                council,
                plain.subject(),
                plain.urgency(),
                "",
                plain.body(),
                1,
                null,
                plain.signerId(),
                null,
                null));
        assertThat(find(samples.numbered(id)).label()).isEqualTo("01/TB-HĐTĐKT");
        assertThatThrownBy(() -> settings.rule(ha, 2024, SymbolRules.Mode.COMMON, "", "Quy chế"))
                .hasMessage("register.refused.yearUsed");
        settings.rule(ha, 2025, SymbolRules.Mode.COMMON, "QĐ", "Quy chế");
        clock.setTo(LocalDate.of(2025, 1, 2));
        samples.numbered(samples.draft("TB", "Đầu năm"));
        assertThat(find(samples.numbered(samples.draft("BC", "Báo cáo đầu năm")))
                        .label())
                .isEqualTo("02/BC-BQL");
        assertThat(find(samples.numbered(samples.draft("QĐ", "Quyết định đầu năm")))
                        .label())
                .isEqualTo("01/QĐ-BQL");
    }

    @Test
    void keepsOldSymbolsWhenAUnitGetsAnotherAbbreviation() {
        long before = samples.numbered(samples.draft("CV", "Trước"));
        settings.unitSymbol(actor(SmallAuthority.HA), cast.unit("INVEST"), "ĐT", null, "Quyết định 12/QĐ-BQL");
        long after = samples.numbered(samples.draft("CV", "Sau"));
        assertThat(find(before).label()).isEqualTo("01/BQL-QLĐT");
        assertThat(find(after).label()).isEqualTo("02/BQL-ĐT");
    }

    @Test
    void fillsADemonstrationOnce() {
        demo.make();
        demo.make();
        assertThat(queries.list(actor(SmallAuthority.LAN), everything(), null, 10)
                        .rows())
                .extracting(OutgoingRow::state)
                .containsExactly(
                        OutgoingState.DRAFT, OutgoingState.CHECKED, OutgoingState.NUMBERED, OutgoingState.ISSUED);
        Outgoing checked = queries.list(actor(SmallAuthority.LAN), everything(), null, 10).rows().stream()
                .filter(row -> row.state() == OutgoingState.CHECKED)
                .map(row -> find(row.id()))
                .findFirst()
                .orElseThrow();
        assertThat(findings.of(checked)).isEmpty();
    }

    @Test
    void beginsADraftFromATemplateAndKeepsItsVersions() {
        Actor ha = actor(SmallAuthority.HA);
        OutgoingTemplateVersion delivered = templates.find("thong-bao", null);
        templates.save(ha, "thong-bao", 0, delivered.source().replace("{{nội dung}}", "Nội dung mới: {{nội dung}}"));
        assertThat(templates.versions("thong-bao"))
                .extracting(OutgoingTemplateVersion::version)
                .containsExactly(1, 0);
        assertThatThrownBy(() -> templates.save(ha, "thong-bao", 0, delivered.source()))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> templates.save(ha, "thong-bao", 1, "@không có"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("layout.template.");
        OutgoingDraft plain = samples.content("TB", "INVEST", "Theo mẫu");
        String body = templates.begin(plain, "thong-bao").body();
        assertThat(body).startsWith("Nội dung mới: {{nội dung}}").doesNotContain("@");
    }
}
