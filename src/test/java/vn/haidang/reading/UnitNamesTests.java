package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTests {

    private final UnitDirectory units = UnitDirectory.fromJson("""
            {"units": [
              {"code": "OFFICE", "name": "Văn phòng Ban Quản lý", "aliases": ["Văn phòng", "VP/BQL"], "kind": "OFFICE"},
              {"code": "INVEST", "name": "Phòng Quản lý đầu tư", "aliases": []},
              {"code": "BUILD", "name": "Phòng Quy hoạch - Xây dựng", "aliases": ["Phòng Quản lý Quy hoạch và Xây dựng"]},
              {"code": "ENV", "name": "Phòng Tài nguyên và Môi trường"},
              {"code": "LABOUR", "name": "Phòng Quản lý lao động", "extra": {"deep": [1, 2, {"name": "x"}]}},
              {"code": "CENTRE", "name": "Trung tâm Dịch vụ việc làm - Đào tạo - Xúc tiến đầu tư", "aliases": ["Trung tâm XTĐT", "Trung tâm Xúc tiến đầu tư"]},
              {"id": 7, "name": "Sở Tài nguyên và Môi trường", "aliases": "Sở TNMT"}
            ]}""".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({
        "Phòng Quản lý đầu tư, INVEST",
        "phòng quản lý Đầu tư, INVEST",
        "PHÒNG QUẢN LÝ ĐẦU TƯ, INVEST",
        "Phong Quan ly dau tu, INVEST",
        "P. QLĐT, INVEST",
        "P.QLĐT, INVEST",
        "Phòng QLĐT, INVEST",
        "Phòng QL Đầu tư, INVEST",
        "Trưởng phòng Quản lý đầu tư, INVEST",
        "Phòng Quy hoạch và Xây dựng, BUILD",
        "Phòng Quy hoạch – Xây dựng, BUILD",
        "P. QHXD, BUILD",
        "Phòng TN&MT, ENV",
        "Phòng TNMT, ENV",
        "Sở TN&MT, 7",
        "Giám đốc Sở Tài nguyên và Môi trường, 7",
        "VP, OFFICE",
        "VP BQL, OFFICE",
        "Trung tâm XTĐT, CENTRE",
        "TT XTĐT, CENTRE",
        "Phòng QLLĐ, LABOUR"
    })
    void findsTheUnitBehindAPrintedName(String printed, String code) {
        assertThat(units.find(printed)).hasValueSatisfying(m -> {
            assertThat(m.code()).isEqualTo(code);
            assertThat(m.confidence()).isGreaterThanOrEqualTo(0.85);
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"Phòng Kế hoạch - Tổng hợp", "Công an tỉnh", "Sở Tài chính", "Phòng"})
    void findsNobodyForAStranger(String printed) {
        assertThat(units.find(printed)).isEmpty();
    }

    @Test
    void isLessSureOfHalfAName() {
        assertThat(units.find("Trung tâm Dịch vụ việc làm"))
                .hasValueSatisfying(m -> assertThat(m.confidence()).isLessThan(0.85));
    }

    @Test
    void refusesWhatIsNoDirectory() {
        assertThatThrownBy(() -> UnitDirectory.fromJson("[1, 2".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitDirectory.fromJson("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTasksTheCodesOfTheirUnits() {
        var text =
                "THÔNG BÁO\nKết luận\n1. P. QLĐT: Phối hợp Phòng TNMT kiểm tra trước ngày 10/6/2025.\n2. Phòng Thanh tra: Báo cáo kết quả.\n";
        var reading = new Reader(ReadingLimits.standard())
                .read(text.getBytes(StandardCharsets.UTF_8), "x.txt", units, ReadingProgress.SILENT);
        assertThat(reading.tasks().getFirst().unitCode()).isEqualTo("INVEST");
        assertThat(reading.tasks().getFirst().coUnitCodes()).isEqualTo(List.of("ENV"));
        assertThat(reading.tasks().getLast().unitCode()).isNull();
        assertThat(reading.tasks().getLast().doubts()).contains(Doubt.NOT_IN_DIRECTORY);
        assertThat(ReadingJson.write(reading, false)).contains("\"unit\":\"P. QLĐT\",\"code\":\"INVEST\"");
    }
}
