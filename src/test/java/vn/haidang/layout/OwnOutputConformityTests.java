package vn.haidang.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.conformity.Conformity;

/** What our own writer makes keeps the rules that we hold others to. */
class OwnOutputConformityTests {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 5);
    /** Symbols of the templates' kinds. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "bao-cao", "BC-BQL",
            "bien-ban", "BB-BQL",
            "chuong-trinh", "CTr-BQL",
            "cong-van", "BQL-VP",
            "giay-moi", "GM-BQL",
            "ke-hoach", "KH-BQL",
            "quyet-dinh", "QĐ-BQL",
            "thong-bao-ket-luan", "TB-BQL",
            "thong-bao", "TB-BQL",
            "to-trinh", "TTr-BQL");

    static Stream<Arguments> samples() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("report", Samples.report()),
                        Arguments.of("january", Samples.january().build()),
                        Arguments.of("letter", Samples.letter())),
                Template.shipped().stream().map(name -> Arguments.of(name, filled(name))));
    }

    /** A shipped template with plausible words in every place of its own, none in its lists. */
    private static OfficialDocument filled(String name) {
        Template template = Template.shipped(name);
        Map<String, Object> values = new TreeMap<>();
        for (Placeholder place : template.placeholders()) {
            if (place.within() == null && !place.list()) {
                values.put(place.name(), "Đẩy mạnh thu hút đầu tư vào khu kinh tế");
            }
        }
        values.putAll(Map.of(
                "cơ quan", "Ban Quản lý Khu kinh tế Hải Phòng",
                "cơ quan chủ quản", "UBND thành phố Hải Phòng",
                "địa danh", "Hải Phòng",
                "số", "7",
                "ký hiệu", SYMBOLS.getOrDefault(name, "TB-BQL"),
                "ngày", DAY,
                "quyền hạn ký", "KT. Trưởng ban",
                "chức vụ ký", "Phó Trưởng ban",
                "người ký", "Bùi Ngọc Hải",
                "nơi nhận", "Các phòng, đơn vị"));
        values.put("đơn vị soạn", "VP");
        values.put("thẩm quyền", "Trưởng ban Ban Quản lý Khu kinh tế Hải Phòng");
        values.put(
                "căn cứ",
                "Căn cứ Nghị định số 35/2022/NĐ-CP ngày 28 tháng 5 năm 2022 của Chính phủ"
                        + (name.equals("quyet-dinh") ? ";" : "."));
        values.put("thư ký", "Trần Thu Hà");
        values.put("chủ trì", "Lê Trung Kiên");
        values.remove("mức độ khẩn");
        values.remove("số điều thi hành");
        values.remove("thi hành");
        return template.fill(values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void keepsEveryRule(String name, OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        List<String> broken = Conformity.check(out.toByteArray(), DAY).broken().stream()
                .map(each -> "%s: %s, not %s: %s"
                        .formatted(
                                each.rule().id(),
                                each.found(),
                                each.expected(),
                                each.place().excerpt()))
                .toList();
        assertThat(broken).isEmpty();
    }
}
