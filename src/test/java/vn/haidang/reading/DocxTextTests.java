package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocxTextTests {

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>""";

    private final Reader reader = new Reader(ReadingLimits.standard());

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + Rendered.paragraph(text) + "</w:tc>";
    }

    @Test
    void writesAutomaticNumbersOut() {
        var body = Rendered.paragraph("THÔNG BÁO")
                + numbered(0, "Phòng Quản lý đầu tư:")
                + numbered(1, "Rà soát dự án;")
                + numbered(1, "Báo cáo Trưởng ban trước ngày 10/6/2025.")
                + numbered(0, "Văn phòng:")
                + numbered(2, "Tổng hợp, đôn đốc.");
        var reading = reader.read(Rendered.docxOf(body, NUMBERING), "x.docx");
        assertThat(reading.text())
                .contains("1. Phòng Quản lý đầu tư:\na) Rà soát dự án;\nb) Báo cáo")
                .contains("2. Văn phòng:\n- Tổng hợp");
        assertThat(reading.tasks().stream().map(TaskReading::ref)).containsExactly("1.a", "1.b", "2.1");
    }

    @Test
    void spreadsMergedCellsOverTheirRows() {
        var body = Rendered.paragraph("KẾ HOẠCH")
                + "<w:tbl><w:tr>" + cell("", "TT") + cell("", "Nội dung")
                + cell("<w:gridSpan w:val=\"2\"/>", "Đơn vị thực hiện") + cell("", "Thời hạn") + "</w:tr>"
                + "<w:tr>" + cell("<w:vMerge/>", "") + cell("<w:vMerge/>", "") + cell("", "Chủ trì")
                + cell("", "Phối hợp") + cell("<w:vMerge/>", "") + "</w:tr>"
                + "<w:tr>" + cell("", "1") + cell("", "Rà soát quy chế")
                + cell("<w:vMerge w:val=\"restart\"/>", "Văn phòng") + cell("", "Phòng Tài chính")
                + cell("<w:vMerge w:val=\"restart\"/>", "Quý II/2025") + "</w:tr>"
                + "<w:tr>" + cell("", "2") + cell("", "Tổ chức hội nghị") + cell("<w:vMerge/>", "") + cell("", "")
                + cell("<w:vMerge/>", "") + "</w:tr></w:tbl>";
        var tasks = reader.read(Rendered.docxOf(body, null), "x.docx").tasks();
        assertThat(tasks).hasSize(2).allSatisfy(t -> {
            assertThat(t.unit()).isEqualTo("Văn phòng");
            assertThat(t.deadlines())
                    .singleElement()
                    .satisfies(d -> assertThat(d.date()).isEqualTo("2025-06-30"));
        });
        assertThat(tasks.getFirst().coUnits()).containsExactly("Phòng Tài chính");
        assertThat(tasks.getLast().coUnits()).isEmpty();
    }

    @Test
    void readsTextBoxesOnceAndLeavesOutWhatIsDeletedOrHidden() {
        var body =
                "<w:p><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + Rendered.paragraph("Số: 15/TB-BQL")
                        + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>"
                        + Rendered.paragraph("Số: 15/TB-BQL")
                        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>" + Rendered.paragraph("THÔNG BÁO")
                        + "<w:p><w:r><w:t>1. Văn phòng: </w:t></w:r><w:del><w:r><w:delText>hủy</w:delText></w:r></w:del><w:ins><w:r><w:t>Rà soát</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:t> quy chế.</w:t></w:r></w:p>";
        var reading = reader.read(Rendered.docxOf(body, null), "x.docx");
        assertThat(reading.text()).isEqualTo("Số: 15/TB-BQL\nTHÔNG BÁO\n1. Văn phòng: Rà soát quy chế.\n");
        assertThat(reading.document().number()).isEqualTo("15");
    }
}
