package vn.haidang.restoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTests {

    private static final String TEXT = """
            Cộng hòa xã hội chủ nghĩa Việt Nam
            Độc lập - Tự do - Hạnh phúc
            Kính gửi: Hội đồng nhân dân thành phố Hải Phòng,
            Thực hiện Công văn số 215/UBND ngày 12/4/2003 về việc báo cáo tình hình thu hút vốn đầu tư nước ngoài, Ban Quản lý
            đề nghị các đơn vị khẩn trương rà soát, tổng hợp, gửi về Văn phòng trước ngày 20 tháng 4. Những khó khăn, vướng mắc
            phát sinh cần được tháo gỡ kịp thời; kỷ luật, kỹ thuật, quỹ đất, ý kiến, yêu cầu, nghỉ lễ, mỹ nghệ, phương tiện thủy.
            """;

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void convertsThereAndBack(LegacyEncoding encoding) {
        var old = OldText.write(TEXT, encoding);
        assertThat(LegacyEncoding.of(old)).isEqualTo(encoding);
        assertThat(encoding.convert(old)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"VNI", "VIQR"})
    void convertsLargeLetters(LegacyEncoding encoding) {
        var large = TEXT.toUpperCase(java.util.Locale.ROOT);
        assertThat(encoding.convert(OldText.write(large, encoding))).isEqualTo(large);
    }

    @Test
    void showsLettersOfLargeFontLarge() {
        assertThat(LegacyEncoding.TCVN3.convertAll("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"))
                .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(LegacyEncoding.TCVN3.convertAll("§éc lËp - Tù do - H¹nh phóc"))
                .isEqualTo("Độc lập - Tự do - Hạnh phúc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "971-cong-van-phoi-hop-ban-tin-2023",
                "thong-bao-ket-luan-giao-ban-2024-12",
                "tin-chao-co-thang-7-2024",
                "bao-cao-thi-dua-khen-thuong-6-thang-2023.ocr",
                "tin-tong-ket-khoi-thi-dua-2019.ocr"
            })
    void seesNoneInUnicode(String name) throws IOException {
        assertThat(LegacyEncoding.of(RestorerTests.text("/documents/" + name + ".txt")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le comité a été informé: déjà trois années, à côté des élèves, où il était prêt à être réélu.",
                "Die Größe der Fläche beträgt für übliche Gebäude höchstens fünf Räume.",
                "See section 3.a. and (b) of add-on middle, add. What? No. e.g. i.e. u.s. a^2 + b^2.",
                "Ban quan ly khu kinh te bao cao. Co the khong? Da co."
            })
    void seesNoneInOtherLanguages(String text) {
        assertThat(LegacyEncoding.of(text)).isNull();
    }

    @Test
    void leavesCleanLinesOfMixedTextAsTheyAre() {
        var clean = "Tiêu đề này đã ở dạng Unicode, kèm “ngoặc kép” – và gạch ngang\n";
        var mixed = clean + OldText.write(TEXT, LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.of(mixed)).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.TCVN3.convert(mixed)).isEqualTo(clean + TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime, TCVN3",
        ".VnTimeH, TCVN3",
        ".VnArial NarrowH, TCVN3",
        "VNI-Times, VNI",
        "VNI-Helve, VNI",
        "Times New Roman,",
        "Vni Sans,VNI",
        "Verdana,"
    })
    void knowsFonts(String font, LegacyEncoding encoding) {
        assertThat(LegacyEncoding.ofFont(font)).isEqualTo(encoding);
        assertThat(LegacyEncoding.isLargeFont(font)).isEqualTo(font.equals(".VnTimeH") || font.endsWith("NarrowH"));
    }
}
