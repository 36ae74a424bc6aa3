package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.ApplicationTest;

/** What documents of the authority call its units. */
@ApplicationTest
class UnitMatchingTests {

    @Autowired
    Units units;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-12-23 | P. QLĐT | INVEST
            2024-12-23 | Phòng QL Đầu tư | INVEST
            2024-12-23 | phong quan ly dau tu | INVEST
            2024-12-23 | PHÒNG QUẢN LÝ ĐẦU TƯ | INVEST
            2024-12-23 | Trung tâm XTĐT | CENTRE
            2024-12-23 | Trung tâm Dịch vụ việc làm – Đào tạo – Xúc tiến đầu tư | CENTRE
            2024-12-23 | TT DVVL - ĐT - XTĐT | CENTRE
            2024-12-23 | Phòng Quy hoạch và Xây dựng | PLANBUILD
            2024-12-23 | Phòng Quy hoạch - Xây dựng | PLANBUILD
            2024-12-23 | Phòng Tài nguyên và Môi trường | ENV
            2024-12-23 | P. TNMT | ENV
            2024-12-23 | Phòng Lao động | LABOUR
            2024-12-23 | Phòng Doanh nghiệp & Giám sát đầu tư | ENTERPRISE
            2024-12-23 | Văn phòng | OFFICE
            2024-12-23 | VP/BQL | OFFICE
            2024-12-23 | Văn phòng đại diện BQL tại các KCN, KKT | REPOFFICE
            2024-12-23 | Công đoàn Khu kinh tế | UNION_ZONE
            2023-03-01 | Phòng Quản lý Doanh nghiệp | ENTERPRISE
            2023-03-01 | Phòng Quản lý Quy hoạch và Xây dựng | PLANBUILD
            2023-03-01 | Trung tâm XTĐT và DVVL KKT | CENTRE
            2023-03-01 | Phòng Kế hoạch – Tổng hợp | PLAN
            2023-03-01 | Trường Trung cấp KKT | SCHOOL
            """)
    void findsTheUnit(LocalDate day, String written, String code) {
        assertThat(units.match(written, day)).hasValueSatisfying(found -> {
            assertThat(found.unit().code()).isEqualTo(code);
            assertThat(found.confidence()).isGreaterThan(0.7);
        });
    }

    @ParameterizedTest
    @CsvSource({"Phòng Quản lý Doanh nghiệp, ENTERPRISE", "Trường Trung cấp Khu kinh tế Hải Phòng, CENTRE"})
    void isLessSureOfAFormerName(String written, String code) {
        assertThat(units.match(written, LocalDate.of(2024, 12, 23))).hasValueSatisfying(found -> {
            assertThat(found.unit().code()).isEqualTo(code);
            assertThat(found.former()).isTrue();
            assertThat(found.confidence()).isLessThan(0.9);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phòng Vũ trụ", "Phòng", "Ban chỉ đạo phòng chống thiên tai", "Trường Đại học Hàng hải"})
    void doesNotGuess(String written) {
        assertThat(units.match(written, LocalDate.of(2024, 12, 23))).isEmpty();
    }
}
