package vn.haidang.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.haidang.platform.TextFold;

/** What formulas can call, with every spelling, accents aside. The explanation is the message {@code indicator.function.NAME}. */
enum FormulaFunction {
    PLAN("plan", 1, "ke_hoach", "kh"),
    PLAN_HIGH("planHigh", 1, "ke_hoach_cao", "kh_cao"),
    SAME("same", 1, "cung_ky"),
    BEFORE("before", 1, "ky_truoc"),
    YTD("ytd", 1, "luy_ke", "tu_dau_nam"),
    ESTIMATE("estimate", 1, "uoc", "uoc_thuc_hien"),
    FORECAST("forecast", 1, "du_kien"),
    IN("in", 2, "trong_ky", "tai_ky"),
    SUM("sum", 1, "tong"),
    TO("to", 2, "doi", "quy_doi", "quy_ra"),
    ABS("abs", 1, "tri_tuyet_doi"),
    MIN("min", -2, "nho_nhat"),
    MAX("max", -2, "lon_nhat"),
    ROUND("round", 2, "lam_tron"),
    PERCENT("percent", 2, "phan_tram", "ty_le", "ti_le"),
    CHANGE("change", 2, "thay_doi", "tang_giam");

    private final String spelling;
    private final int operands;
    private final List<String> spellings;
    private final List<String> folded;

    FormulaFunction(String spelling, int operands, String... vietnamese) {
        this.spelling = spelling;
        this.operands = operands;
        this.spellings = List.of(vietnamese);
        this.folded = java.util.stream.Stream.concat(java.util.stream.Stream.of(spelling), Arrays.stream(vietnamese))
                .map(FormulaFunction::fold)
                .toList();
    }

    /** As manuals write it. */
    String spelling() {
        return spelling;
    }

    /** The other ways to write it. */
    List<String> vietnamese() {
        return spellings;
    }

    boolean takes(int count) {
        return operands < 0 ? count >= -operands : count == operands;
    }

    /** How many operands at least. */
    int least() {
        return Math.abs(operands);
    }

    static Optional<FormulaFunction> of(String name) {
        String wanted = fold(name);
        return Arrays.stream(values())
                .filter(function -> function.folded.contains(wanted))
                .findFirst();
    }

    private static String fold(String name) {
        return TextFold.fold(name).replace("_", "");
    }
}
