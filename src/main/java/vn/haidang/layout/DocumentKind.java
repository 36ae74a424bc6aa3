package vn.haidang.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of administrative documents and what abbreviates them, Nghị định 30/2020/NĐ-CP art. 7 and appendix III part I. */
public enum DocumentKind {
    NGHI_QUYET("Nghị quyết", "NQ"),
    QUYET_DINH("Quyết định", "QĐ"),
    CHI_THI("Chỉ thị", "CT"),
    QUY_CHE("Quy chế", "QC"),
    QUY_DINH("Quy định", "QyĐ"),
    THONG_CAO("Thông cáo", "TC"),
    THONG_BAO("Thông báo", "TB"),
    HUONG_DAN("Hướng dẫn", "HD"),
    CHUONG_TRINH("Chương trình", "CTr"),
    KE_HOACH("Kế hoạch", "KH"),
    PHUONG_AN("Phương án", "PA"),
    DE_AN("Đề án", "ĐA"),
    DU_AN("Dự án", "DA"),
    BAO_CAO("Báo cáo", "BC"),
    BIEN_BAN("Biên bản", "BB"),
    TO_TRINH("Tờ trình", "TTr"),
    HOP_DONG("Hợp đồng", "HĐ"),
    CONG_DIEN("Công điện", "CĐ"),
    BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
    BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
    GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
    GIAY_MOI("Giấy mời", "GM"),
    GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
    GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
    PHIEU_GUI("Phiếu gửi", "PG"),
    PHIEU_CHUYEN("Phiếu chuyển", "PC"),
    PHIEU_BAO("Phiếu báo", "PB"),
    CONG_VAN("Công văn", null),
    THU_CONG("Thư công", null);

    private final String title;
    private final @Nullable String abbreviation;

    DocumentKind(String title, @Nullable String abbreviation) {
        this.title = title;
        this.abbreviation = abbreviation;
    }

    public String title() {
        return title;
    }

    /** Letters have none. */
    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }

    /** Whether its text begins with who decides and the words "QUYẾT ĐỊNH:". */
    public boolean decides() {
        return this == QUYET_DINH || this == NGHI_QUYET;
    }

    /**
     * The symbol after number and slash: {@code BC-BQL}; of a letter {@code BQL-VP}.
     *
     * @param agency abbreviation of the agency
     * @param unit abbreviation of the drafting unit or field, used for letters only
     */
    public String symbol(String agency, String unit) {
        return abbreviation == null ? agency + "-" + unit : abbreviation + "-" + agency;
    }

    /** The kind of this name, whatever its capitals. */
    public static Optional<DocumentKind> named(String name) {
        String wanted = VietnameseText.clean(name).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.title.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
