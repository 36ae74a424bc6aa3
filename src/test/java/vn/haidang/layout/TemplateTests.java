package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.layout.Paragraph.Role;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.layout.TemplateUnreadable.Reason;

class TemplateTests {

    private static final String HEAD = """
            @loại Báo cáo
            @cơ quan Ban Quản lý
            @ký hiệu BC-BQL
            @địa danh Hải Phòng
            @ngày 05/01/2025
            @trích yếu Về công việc
            @ký KT. Trưởng ban | Phó Trưởng ban | Bùi Ngọc Hải
            """;

    private static List<Block> body(String text) {
        return Template.parse(HEAD + text).fill(Map.of()).body();
    }

    @Test
    void readsTheFieldsOfHeadAndFoot() {
        OfficialDocument document = Template.parse("""
                @loại: Quyết định
                @cơ quan chủ quản UBND thành phố Hải Phòng
                @Cơ quan ban hành Ban Quản lý
                @số 7
                @ký hiệu QĐ-BQL
                @địa danh Hải Phòng
                @ngày 12/2024
                @trích yếu Về việc khen thưởng
                @mức độ khẩn thượng khẩn
                @phạm vi lưu hành Lưu hành nội bộ
                @hình thức điện tử
                @kính gửi Trưởng ban
                @người soạn NVA.15
                @địa chỉ Số 24 Cù Chính Lan
                @nơi nhận Lãnh đạo Ban
                @lưu VT, VP
                @ký TM. Hội đồng | Chủ tịch | Lê Trung Kiên
                @ký trái Thư ký | Nguyễn Văn A
                """).fill(Map.of());
        assertThat(document.kindName()).isEqualTo("Quyết định");
        assertThat(document.superior()).isEqualTo("UBND thành phố Hải Phòng");
        assertThat(document.issuer()).isEqualTo("Ban Quản lý");
        assertThat(document.number()).isEqualTo("7");
        assertThat(document.date()).isEqualTo(new IssueDate(2024, 12, null));
        assertThat(document.marks())
                .isEqualTo(new Marks(
                        Marks.Urgency.THUONG_KHAN,
                        Marks.Circulation.INTERNAL,
                        "NVA.15",
                        "Số 24 Cù Chính Lan",
                        Marks.Medium.ELECTRONIC));
        assertThat(document.addressees()).containsExactly("Trưởng ban");
        assertThat(document.recipients()).containsExactly("Lãnh đạo Ban", "Lưu: VT, VP");
        assertThat(document.signature()).isEqualTo(new Signature(Capacity.TM, "Hội đồng", "Chủ tịch", "Lê Trung Kiên"));
        assertThat(document.coSignature()).isEqualTo(new Signature(Capacity.HEAD, "Thư ký", null, "Nguyễn Văn A"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "I. Kết quả chung # 1 # I # Kết quả chung",
                "1. Phòng Quản lý đầu tư: # 2 # 1 # Phòng Quản lý đầu tư:",
                "2.1. Về lao động # 2 # 2.1 # Về lao động",
                "3. **Đã họp ngày 05.** # 2 # 3 # Đã họp ngày 05."
            })
    void readsTitlesByTheirNumbers(String line, int level, String label, String text) {
        assertThat(body(line)).containsExactly(new Heading(level, label, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "I. Trong năm 2024, Ban Quản lý đã hoàn thành;",
                "9. Giao các Phó Trưởng ban chỉ đạo.",
                "a) Rà soát nhiệm vụ;",
                "đ) Báo cáo;",
                "- Tiếp tục thực hiện",
                "+ Rà soát"
            })
    void readsItemsByTheirNumbersAndDashes(String line) {
        assertThat(body(line)).containsExactly(new Paragraph(List.of(Run.plain(line)), Role.ITEM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234 tỷ đồng được giải ngân",
                "2024 là năm bản lề",
                "Vì. Một câu",
                "Điều này cần làm ngay.",
                "Mục 1 nêu trên được giao cho Văn phòng."
            })
    void takesOtherNumbersForText(String line) {
        assertThat(body(line)).containsExactly(Paragraph.of(line));
    }

    @Test
    void readsPartsArticlesGroundsAndTheCommand() {
        assertThat(body("""
                        @thẩm quyền Trưởng ban Ban Quản lý
                        Căn cứ Nghị định số 35/2022/NĐ-CP;
                        QUYẾT ĐỊNH:
                        Chương I
                        Quy định chung
                        Điều 1. Phạm vi điều chỉnh
                        Điều 2a. Quyết định này có hiệu lực từ ngày ký.
                        """))
                .containsExactly(
                        new Paragraph(List.of(Run.plain("Trưởng ban Ban Quản lý")), Role.AUTHORITY),
                        new Paragraph(List.of(Run.plain("Căn cứ Nghị định số 35/2022/NĐ-CP;")), Role.BASIS),
                        new Paragraph(List.of(Run.plain("QUYẾT ĐỊNH:")), Role.COMMAND),
                        new Heading(0, "Chương I", "Quy định chung"),
                        Article.titled("1", "Phạm vi điều chỉnh"),
                        Article.of("2a", "Quyết định này có hiệu lực từ ngày ký."));
    }

    @Test
    void readsLooksAndFootnotes() {
        Paragraph paragraph = (Paragraph) body("Đạt **34,3 %**, *đúng hạn* 9[^Đến \\[31/01\\].] và 2 * 3 = 6; \\*sao.")
                .getFirst();
        assertThat(paragraph.runs())
                .containsExactly(
                        Run.plain("Đạt "),
                        Run.bold("34,3 %"),
                        Run.plain(", "),
                        Run.italic("đúng hạn"),
                        new Run(" 9", false, false, "Đến [31/01]."),
                        Run.plain(" và 2 * 3 = 6; *sao."));
    }

    @Test
    void readsWordsThatLeadSomewhere() {
        String typed =
                "Đạt [4,2 tỷ USD](https://example.vn/k?a=1&b=2), **[25 dự án](/k/7)**[^Chú thích.] và [ngoặc](thường) [x]";
        Paragraph paragraph = (Paragraph) body(typed).getFirst();
        assertThat(paragraph.runs())
                .containsExactly(
                        Run.plain("Đạt "),
                        Run.link("4,2 tỷ USD", "https://example.vn/k?a=1&b=2"),
                        Run.plain(", "),
                        new Run("25 dự án", true, false, null, "/k/7"),
                        Run.footnote("Chú thích."),
                        Run.plain(" và [ngoặc](thường) [x]"));
        assertThat(body(Markup.of(paragraph.runs()))).isEqualTo(List.of(paragraph));
    }

    @Test
    void readsWordsThatLeadSomewhereInAFootnote() {
        String typed = "Đạt 9[^ Cùng kỳ [626 triệu USD](/k/3), [x và \\[y\\].] và";
        Paragraph paragraph = (Paragraph) body(typed).getFirst();
        List<Run> note = List.of(Run.plain("Cùng kỳ "), Run.link("626 triệu USD", "/k/3"), Run.plain(", [x và [y]."));
        assertThat(paragraph.runs()).containsExactly(new Run("Đạt 9", false, false, note, null), Run.plain(" và"));
        assertThat(body(Markup.of(paragraph.runs()))).isEqualTo(List.of(paragraph));
    }

    @Test
    void readsATableWithJoinedCells() {
        Table table = (Table) body("""
                | TT | Đơn vị | Hoàn thành || Chưa |
                | ^ | ^ | Đúng hạn | Quá hạn | ^ |
                | :10: | :46 | :15: | :15: | 15: |
                | 1 | Văn phòng | 5 | | a\\nb |
                | **Tổng** || 5 | 0 | |
                """).getFirst();
        assertThat(table.columns())
                .containsExactly(
                        new Table.Column(10, Table.Align.CENTER),
                        new Table.Column(46, Table.Align.LEFT),
                        new Table.Column(15, Table.Align.CENTER),
                        new Table.Column(15, Table.Align.CENTER),
                        new Table.Column(15, Table.Align.RIGHT));
        assertThat(table.header().getFirst().cells())
                .extracting(cell -> cell.columns() + "x" + cell.rows())
                .containsExactly("1x2", "1x2", "2x1", "1x2");
        assertThat(table.header().get(1).cells()).hasSize(2);
        assertThat(table.rows().getFirst().cells().get(4).runs()).containsExactly(Run.plain("a\nb"));
        assertThat(table.rows().get(1).cells().getFirst())
                .isEqualTo(Table.Cell.bold("Tổng").spanning(2, 1));
    }

    @Test
    void guessesWidthsWhereNoneAreGiven() {
        Table table = (Table) body("| TT | Việc |\n| 1 | Soạn báo cáo tình hình thực hiện nhiệm vụ |")
                .getFirst();
        assertThat(table.columns().get(0).align()).isEqualTo(Table.Align.CENTER);
        assertThat(table.columns().get(1).align()).isEqualTo(Table.Align.LEFT);
        assertThat(table.columns().get(1).share())
                .isGreaterThan(table.columns().get(0).share());
        assertThat(table.header()).hasSize(1);
    }

    @Test
    void turnsThePageAndStartsAnnexes() {
        OfficialDocument document = Template.parse(HEAD + """
                @trang ngang
                | A | B |
                | 1 | 2 |
                @trang dọc
                Hết.
                @phụ lục Danh sách | ngang
                Một dòng.
                @phụ lục Biểu
                """).fill(Map.of());
        assertThat(document.body()).hasSize(2);
        assertThat(document.body().getFirst()).isInstanceOf(Wide.class);
        assertThat(document.annexes())
                .extracting(
                        Annex::title, Annex::landscape, annex -> annex.body().size())
                .containsExactly(tuple("Danh sách", true, 1), tuple("Biểu", false, 0));
    }

    // filling

    @Test
    void fillsPlacesRowsAndConditions() {
        Template template = Template.parse(HEAD + """
                Đến {{ngày}}, thu hút {{vốn}} tỷ đồng{{#tăng}}, tăng {{tăng}} %{{/tăng}}; {{nhận xét|không có nhận xét}}.
                - {{việc}}
                | TT | Đơn vị | Hạn |
                {{#dòng}}
                | {{stt}} | {{tên}} | {{hạn|}} |
                {{/dòng}}
                {{^dòng}}
                Không có.
                {{/dòng}}
                """);
        List<Block> body = template.fill(Map.of(
                        "ngày", LocalDate.of(2025, 1, 31),
                        "vốn", new BigDecimal("4033.5"),
                        "tăng", 12,
                        "việc", List.of("Họp;", "Báo cáo."),
                        "dòng", List.of(Map.of("tên", "A|B"), Map.of("tên", "C", "hạn", LocalDate.of(2025, 2, 1)))))
                .body();
        assertThat(body.getFirst())
                .isEqualTo(Paragraph.of("Đến 31/01/2025, thu hút 4.033,5 tỷ đồng, tăng 12 %; không có nhận xét."));
        assertThat(body.subList(1, 3))
                .containsExactly(
                        new Paragraph(List.of(Run.plain("- Họp;")), Role.ITEM),
                        new Paragraph(List.of(Run.plain("- Báo cáo.")), Role.ITEM));
        Table table = (Table) body.get(3);
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(
                                List.of(Table.Cell.of("1"), Table.Cell.of("A|B"), new Table.Cell(List.of(), 1, 1))),
                        Table.Row.of("2", "C", "01/02/2025"));
        assertThat(body).hasSize(4);
        assertThat(template.fill(Map.of()).body())
                .contains(Paragraph.of("Không có."))
                .contains(Paragraph.of("Đến ……, thu hút …… tỷ đồng; không có nhận xét."));
    }

    @Test
    void neverTakesAValueForMarkup() {
        OfficialDocument document = Template.parse(HEAD + "Nội dung: {{x}}.\n@nơi nhận {{y}}")
                .fill(Map.of("x", "**a** *b* [^c] {{d}} \\ | @ký", "y", "Ai\n@ký X | Y"));
        assertThat(document.body()).containsExactly(Paragraph.of("Nội dung: **a** *b* [^c] {{d}} \\ | @ký."));
        assertThat(document.recipients()).containsExactly("Ai\n@ký X | Y");
        assertThat(document.signature().name()).isEqualTo("Bùi Ngọc Hải");
    }

    @Test
    void readsWhatIsTypedInABoxOfItsOwnAsText() {
        OfficialDocument document = Template.parse(HEAD + "{{nội dung}}")
                .fill(Map.of("nội dung", "I. Tình hình\n- Việc **gấp**;\n@ký X | Y\n{{chưa}}"));
        assertThat(document.body())
                .containsExactly(
                        new Heading(1, "I", "Tình hình"),
                        new Paragraph(List.of(Run.plain("- Việc "), Run.bold("gấp"), Run.plain(";")), Role.ITEM),
                        Paragraph.of("@ký X | Y"),
                        Paragraph.of("{{chưa}}"));
    }

    @Test
    void listsItsPlaces() {
        assertThat(Template.parse(HEAD + "{{a}} {{b|c}} {{a}}\n{{#hàng}}\n{{stt}} {{tên}}\n{{/hàng}}")
                        .placeholders())
                .filteredOn(place -> place.line() > 0)
                .extracting(Placeholder::name, Placeholder::preset, Placeholder::list, Placeholder::within)
                .containsExactly(
                        tuple("a", null, false, null),
                        tuple("b", "c", false, null),
                        tuple("hàng", null, true, null),
                        tuple("tên", null, false, "hàng"));
    }

    @Test
    void asksForTheLetterheadThatATemplateLeavesOut() {
        OfficialDocument document = Template.parse("@trích yếu Về việc A\nNội dung.")
                .fill(Map.of("cơ quan", "Ban Quản lý", "người ký", "Lê Trung Kiên", "quyền hạn ký", "Trưởng ban"));
        assertThat(document.issuer()).isEqualTo("Ban Quản lý");
        assertThat(document.place()).isEqualTo("……");
        assertThat(document.date()).isEqualTo(IssueDate.OPEN);
        assertThat(document.symbol()).isEmpty();
        assertThat(document.signature()).isEqualTo(new Signature(Capacity.HEAD, "Trưởng ban", null, "Lê Trung Kiên"));
    }

    // errors

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "@mầu sắc đỏ ~ UNKNOWN_FIELD ~ 8",
                "@số 1\\n@số 2 ~ FIELD_TWICE ~ 9",
                "@mức độ khẩn rất khẩn ~ BAD_VALUE ~ 8",
                "| a | b |\\n| 1 | ~ TABLE_UNEVEN ~ 9",
                "Chương II ~ TITLE_MISSING ~ 8",
                "Xin {{chào ~ PLACEHOLDER_OPEN ~ 8",
                "{{#a}}\\nx ~ SECTION_OPEN ~ 8",
                "x\\n{{/a}} ~ SECTION_CLOSED ~ 9",
                "x[^chú ~ NOTE_OPEN ~ 8",
                "@cỡ chữ bảng 20 ~ BAD_VALUE ~ 8",
                "@hình a | b | 900 ~ BAD_VALUE ~ 8",
                "@phụ lục A | dọc ~ BAD_VALUE ~ 8",
                "{{#a}}\\n@mầu\\n{{/a}} ~ UNKNOWN_FIELD ~ 9"
            })
    void saysWhichLineBreaksWhichRule(String text, Reason reason, int line) {
        TemplateUnreadable error =
                catchThrowableOfType(TemplateUnreadable.class, () -> Template.parse(HEAD + text.replace("\\n", "\n")));
        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.messageKey()).startsWith("layout.template.");
    }

    @Test
    void refusesAnImpossibleDayAndSigner() {
        Template template = Template.parse("@trích yếu A\n@ngày {{ngày|}}\n@ký {{ai}} | B");
        TemplateUnreadable error =
                catchThrowableOfType(TemplateUnreadable.class, () -> template.fill(Map.of("ngày", "31/02/2025")));
        assertThat(error.reason()).isEqualTo(Reason.BAD_DATE);
        assertThat(error.line()).isEqualTo(2);
        assertThat(catchThrowableOfType(TemplateUnreadable.class, () -> Template.parse("@trích yếu A\n@ký B"))
                        .reason())
                .isEqualTo(Reason.BAD_SIGNATURE);
        assertThat(catchThrowableOfType(TemplateUnreadable.class, () -> Template.parse("Chỉ có nội dung."))
                        .detail())
                .isEqualTo("@trích yếu");
    }

    @Test
    void refusesToGrowWithoutEnd() {
        String deep = "{{#a}}\n".repeat(5_000) + "{{/a}}\n".repeat(5_000);
        assertThat(catchThrowableOfType(TemplateUnreadable.class, () -> Template.parse(HEAD + deep))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
        String wide = "{{#a}}{{#b}}{{#a}}{{#b}}{{#a}}x{{/a}}{{/b}}{{/a}}{{/b}}{{/a}}";
        Template template = Template.parse(HEAD + "x " + wide);
        List<Integer> items = Collections.nCopies(20, 1);
        assertThat(catchThrowableOfType(TemplateUnreadable.class, () -> template.fill(Map.of("a", items, "b", items)))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
    }

    // there and back

    static List<OfficialDocument> documents() {
        return KindSamples.all().entrySet().stream()
                .filter(kind -> !kind.getKey().equals("figures"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void givesADocumentBackFromItsText(OfficialDocument document) {
        assertThat(Template.of(document).fill(Map.of())).isEqualTo(document);
    }

    @Test
    void givesBackWhatLooksLikeSomethingElse() {
        OfficialDocument document = Samples.january()
                .paragraph("I. Không phải đề mục")
                .paragraph("@ký X | Y")
                .paragraph("| không phải bảng |")
                .paragraph("QUYẾT ĐỊNH:")
                .paragraph(Run.bold("Chữ đậm cả dòng"))
                .paragraph("nhiều\ndòng \\n và {{chỗ}} *sao*")
                .heading(1, "II", "Đề mục hết câu.")
                .heading(0, "Phần I", "Tiêu đề")
                .heading(2, null, "Không số")
                .block(new Article("3", List.of(Run.plain("Hết câu.")), true))
                .block(new Wide(List.of(Samples.januaryTable())))
                .annex(new Annex("A | B", List.of(), false))
                .number(null)
                .superior(null)
                .coSignature(new Signature(Capacity.HEAD, "Thư ký", null, "A"))
                .build();
        assertThat(Template.of(document).fill(Map.of())).isEqualTo(document);
    }

    // what comes with the application

    static List<String> shipped() {
        return Template.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipsATemplateForEachUsualKind(String name) {
        Template template = Template.shipped(name);
        assertThat(template.placeholders())
                .extracting(Placeholder::name)
                .contains("cơ quan", "số", "ký hiệu", "ngày", "đơn vị soạn");
        Map<String, Object> values = new TreeMap<>();
        for (Placeholder place : template.placeholders()) {
            if (place.within() == null && !place.list()) {
                values.put(place.name(), "Giá trị");
            }
        }
        values.put("ngày", LocalDate.of(2025, 1, 5));
        values.remove("mức độ khẩn");
        String text = DocumentText.of(template.fill(values));
        assertThat(text).contains("Giá trị").doesNotContain("{{");
        assertThat(template.kindName().flatMap(DocumentKind::named).isPresent())
                .as("a letter has no kind, everything else one of the decree's")
                .isEqualTo(!name.equals("cong-van"));
    }

    /** The examples of the manual, so that nobody learns from a wrong one. */
    static List<String> manual() throws IOException {
        Matcher example = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/templates.md")));
        return example.results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("manual")
    void readsTheExamplesOfItsManual(String example) throws IOException {
        OfficialDocument document = Template.parse(example).fill(Map.of("người ký", "Bùi Ngọc Hải"));
        PdfWriter.write(document, OutputStream.nullOutputStream());
        DocxWriter.write(document, OutputStream.nullOutputStream());
        assertThat(document.body()).hasSizeGreaterThan(3);
    }

    @Test
    void namesEveryFieldInItsManual() throws IOException {
        String text = Files.readString(Path.of("docs/templates.md"));
        assertThat(Field.values())
                .filteredOn(field -> !text.contains("@" + field.title()))
                .as("fields spelled out only where typing would be read as something else")
                .containsExactly(Field.ITEM, Field.HEADING, Field.ARTICLE);
    }

    @Test
    void hasAMessageForEveryReason() throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/layout.properties"))) {
            messages.load(in);
        }
        for (Reason reason : Reason.values()) {
            assertThat(messages).containsKey(new TemplateUnreadable(reason, 1, "").messageKey());
        }
    }

    /** Whatever somebody makes of a template, the answer is a document or the line that is wrong. */
    @Test
    void neverFailsInAnyOtherWay() throws IOException {
        List<String> sources = new ArrayList<>(manual());
        shipped().forEach(name -> sources.add(Template.shipped(name).source()));
        String[] pieces = {
            "{{",
            "}}",
            "{{#a}}",
            "{{/a}}",
            "{{^a}}",
            "{{a}}",
            "|",
            "||",
            "^",
            "*",
            "**",
            "[^",
            "]",
            "\\",
            "\n",
            "@",
            "@trang ngang",
            "@trang dọc",
            "@hình a | b | 1e9",
            "| :0: |",
            "| -1 |",
            "@cỡ chữ bảng 11",
            "@phụ lục",
            "@đề mục 9 | | x",
            "Chương I",
            "Điều .",
            "- ",
            "0",
            " ",
            "@ngày 99/99/9999"
        };
        Random random = new Random(20250105);
        int documents = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(sources.get(random.nextInt(sources.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, pieces[random.nextInt(pieces.length)]);
                } else {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(1, 12)));
                }
            }
            try {
                OfficialDocument document = Template.parse(text.toString()).fill(Map.of("a", List.of(1, 2)));
                assertThat(Template.of(document).fill(Map.of()).body()).hasSameSizeAs(document.body());
                documents++;
            } catch (TemplateUnreadable wrong) {
                assertThat(wrong.line()).isBetween(0, text.toString().split("\n", -1).length);
            } catch (RuntimeException | StackOverflowError other) {
                throw new AssertionError("failed on:\n" + text, other);
            }
        }
        assertThat(documents).isBetween(500, 2_900);
    }
}
