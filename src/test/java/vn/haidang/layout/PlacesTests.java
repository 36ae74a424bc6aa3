package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.haidang.layout.PageView.Line;

/** Where the elements stand on the page, after Nghị định 30/2020/NĐ-CP, appendix I and its layout sample. Millimetres. */
class PlacesTests {

    private static final Predicate<Color> RED =
            colour -> colour.getRed() > 120 && colour.getGreen() < 90 && colour.getBlue() < 90;
    private static final Predicate<Color> BLUE =
            colour -> colour.getBlue() > 140 && colour.getRed() < 90 && colour.getGreen() < 95;

    @Test // II.1 to II.4
    void setsTheHeadInTwoColumns() throws IOException {
        PageView page = PageView.of(KindSamples.decision(), 1);
        Line superior = page.line("UBND THÀNH PHỐ");
        Line issuer = page.line("BAN QUẢN LÝ KHU KINH TẾ");
        Line number = page.line("Số: 07/QĐ-BQL");
        Line nation = page.line("CỘNG HÒA XÃ HỘI");
        Line motto = page.line("Độc lập - Tự do");
        Line date = page.line("ngày 09 tháng 01 năm 2025");
        double left = Page.LEFT + Page.HEAD_LEFT / 2;
        double right = Page.LEFT + Page.HEAD_LEFT + Page.headRight() / 2;
        assertThat(superior.centre()).isCloseTo(left, within(1.0));
        assertThat(issuer.centre()).isCloseTo(left, within(1.0));
        assertThat(number.centre()).isCloseTo(left, within(1.0));
        assertThat(nation.centre()).isCloseTo(right, within(1.0));
        assertThat(motto.centre()).isCloseTo(right, within(1.0));
        assertThat(date.centre()).isCloseTo(right, within(1.0));
        assertThat(issuer.y()).isGreaterThan(superior.y());
        assertThat(number.y()).isGreaterThan(issuer.y());
        assertThat(date.y()).isCloseTo(number.y(), within(0.3));
        assertThat(nation.y()).isCloseTo(superior.y(), within(0.3));
    }

    @Test // II.5a, II.6: what is decided
    void centresKindSubjectAndCommand() throws IOException {
        PageView page = PageView.of(KindSamples.decision(), 1);
        double middle = Page.LEFT + Page.textWidth(false) / 2;
        for (String words : new String[] {"Về việc thành lập Tổ công tác", "TRƯỞNG BAN BAN QUẢN LÝ", "QUYẾT ĐỊNH:"}) {
            assertThat(page.line(words).centre()).as(words).isCloseTo(middle, within(1.0));
        }
        assertThat(page.line("Điều 1.").left()).isCloseTo(Page.LEFT + Look.FIRST_LINE, within(0.7));
    }

    @Test // II.5b
    void setsTheSubjectOfALetterUnderItsNumber() throws IOException {
        PageView page = PageView.of(RealPapers.letter(), 1);
        Line subject = page.line("V/v phối hợp xuất bản");
        assertThat(subject.centre()).isCloseTo(Page.LEFT + Page.HEAD_LEFT / 2, within(1.0));
        assertThat(subject.y()).isGreaterThan(page.line("Số: 971/BQL-TTXTĐT").y() + 6 * 25.4 / 72);
        assertThat(page.line("Kính gửi:").y()).isGreaterThan(subject.y());
        assertThat(page.line("- Trường Trung cấp").text()).endsWith(".");
    }

    @Test // II.7, II.9b
    void setsTheRecipientsLevelWithTheSignature() throws IOException {
        PageView page = PageView.of(KindSamples.decision(), 1);
        Line recipients = page.line("Nơi nhận:");
        Line capacity = page.line("KT. TRƯỞNG BAN");
        Line name = page.line("Bùi Ngọc Hải");
        assertThat(recipients.left()).isCloseTo(Page.LEFT, within(0.7));
        assertThat(recipients.y()).isCloseTo(capacity.y(), within(1.5));
        assertThat(capacity.left()).isGreaterThan(Page.LEFT + Page.textWidth(false) / 2);
        assertThat(name.centre()).isCloseTo(capacity.centre(), within(0.7));
        assertThat(name.y() - page.line("PHÓ TRƯỞNG BAN").y())
                .as("room for signature and seal")
                .isBetween(22.0, 40.0);
    }

    @Test // II.7c, II.8: signature between title and name, seal over a third of it on its left
    void setsSignatureAndSeal() throws IOException {
        PageView page = PageView.of(KindSamples.figures(), 2);
        var seal = page.around(RED);
        var signature = page.around(BLUE);
        assertThat(seal.width).isCloseTo(36, within(1.5));
        double covered = (seal.x + seal.width - signature.x) / signature.width;
        assertThat(covered).isBetween(0.25, 0.45);
        assertThat(page.line("Nguyễn Văn A").text()).as("no academic title").isEqualTo("Nguyễn Văn A");
        assertThat(signature.y + signature.height)
                .isLessThan(page.line("Nguyễn Văn A").y());
    }

    @Test // II.10b: 30 x 8
    void boxesTheDegreeOfUrgency() throws IOException {
        PageView page = PageView.of(KindSamples.invitation(), 1);
        var box = page.around(RED);
        assertThat(box.width).isCloseTo(30, within(1.0));
        assertThat(box.height).isCloseTo(8, within(1.0));
        assertThat(box.y).isGreaterThan(page.line("Số: 07/GM-BQL").y());
        assertThat(page.line("LƯU HÀNH NỘI BỘ").y()).isGreaterThan(box.y + box.height);
    }

    @Test // II.13
    void setsTheAddressUnderALineAtTheFootOfPageOneOnly() throws IOException {
        PageView page = PageView.of(KindSamples.invitation(), 1);
        assertThat(page.line("Cù Chính Lan").y()).isBetween(277.0, 292.0);
        assertThat(page.longestLevel(276, 281)).isCloseTo(Page.textWidth(false), within(1.5));
        OfficialDocument twoPages = Samples.january()
                .marks(Marks.NONE.withAddress("Số 24 Cù Chính Lan"))
                .blocks(java.util.Collections.nCopies(20, Paragraph.of("Nội dung báo cáo. ".repeat(20))))
                .build();
        assertThat(PageView.of(twoPages, 1).shows("Cù Chính Lan")).isTrue();
        assertThat(PageView.of(twoPages, 2).shows("Cù Chính Lan")).isFalse();
    }

    @Test
    void setsFootnotesAtTheFootOfTheirPage() throws IOException {
        PageView page = PageView.of(KindSamples.figures(), 2);
        assertThat(page.line("Tính đến ngày 31/12/2024").y()).isBetween(255.0, 277.0);
        assertThat(page.line("Vốn đầu tư trong nước").y())
                .isGreaterThan(page.line("Tính đến ngày 31/12/2024").y());
    }

    @Test // I.1, I.7
    void turnsThePageForAWideTableAndGoesOnCounting() throws IOException {
        assertThat(PageView.of(KindSamples.regulation(), 1).isLandscape()).isFalse();
        PageView wide = PageView.of(KindSamples.regulation(), 2);
        assertThat(wide.isLandscape()).isTrue();
        assertThat(wide.line("Bảng 1.").y()).isLessThan(wide.line("Nghiêng").y());
        assertThat(wide.line("2").y()).isLessThan(Page.TOP);
        PageView last = PageView.of(KindSamples.regulation(), 3);
        assertThat(last.isLandscape()).isFalse();
        assertThat(last.line("3").y()).isLessThan(Page.TOP);
    }

    @Test
    void drawsAllLinesOfAHeaderThatIsRepeated() throws IOException {
        PageView page = PageView.of(KindSamples.longTable(), 3);
        double head = page.line("Đúng").y();
        assertThat(page.longestLevel(Page.TOP, head))
                .as("above the header")
                .isCloseTo(Page.textWidth(false), within(1.0));
        assertThat(page.longestUpright(Page.LEFT - 1, Page.LEFT + 1, Page.TOP - 1, head + 10))
                .as("left of the header")
                .isGreaterThan(12);
        double second = Page.LEFT + 165 * 10 / 161.0;
        assertThat(page.longestUpright(second - 1, second + 1, Page.TOP - 1, head + 2))
                .as("between joined cells of the header")
                .isGreaterThan(8);
    }

    @Test // art. 25, 26
    void authenticatesACopyBelowItsText() throws IOException {
        PageView page = PageView.of(KindSamples.copy(), 2);
        Line signed = page.line("Bùi Ngọc Hải");
        Line words = page.line("SAO Y");
        assertThat(page.longestLevel(signed.y(), words.y())).isCloseTo(Page.textWidth(false), within(1.0));
        assertThat(page.line("Số: 03/SY-BQL").y()).isGreaterThan(words.y());
        assertThat(page.line("TL. TRƯỞNG BAN").y())
                .isGreaterThan(page.line("Số: 03/SY-BQL").y());
    }

    @Test
    void setsTwoSignaturesSideBySide() throws IOException {
        PageView page = PageView.of(KindSamples.minutes(), 1);
        Line left = page.line("THƯ KÝ");
        Line right = page.line("CHỦ TRÌ");
        assertThat(left.y()).isCloseTo(right.y(), within(0.3));
        assertThat(left.centre()).isLessThan(right.left());
        assertThat(page.line("Nơi nhận:").y()).isGreaterThan(right.y());
    }
}
