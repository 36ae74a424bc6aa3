package vn.haidang.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.haidang.platform.TextFold;

/** What formulas can call, with every spelling. The explanation is the message {@code indicator.function.NAME}. */
enum FormulaFunction {
    PLAN("plan", 1, "kế_hoạch", "kh"),
    PLAN_HIGH("planHigh", 1, "kế_hoạch_cao", "kh_cao"),
    SAME("same", 1, "cùng_kỳ"),
    BEFORE("before", 1, "kỳ_trước"),
    YTD("ytd", 1, "lũy_kế", "luỹ_kế", "từ_đầu_năm"),
    ESTIMATE("estimate", 1, "ước", "ước_thực_hiện"),
    FORECAST("forecast", 1, "dự_kiến"),
    IN("in", 2, "trong_kỳ", "tại_kỳ"),
    SUM("sum", 1, "tổng"),
    TO("to", 2, "đổi", "quy_đổi", "quy_ra"),
    ABS("abs", 1, "trị_tuyệt_đối"),
    MIN("min", -2, "nhỏ_nhất"),
    MAX("max", -2, "lớn_nhất"),
    ROUND("round", 2, "làm_tròn"),
    PERCENT("percent", 2, "phần_trăm", "tỷ_lệ", "tỉ_lệ"),
    CHANGE("change", 2, "thay_đổi", "tăng_giảm");

    private final String spelling;
    private final int operands;
    private final List<String> spellings;
    private final List<String> folded;

    FormulaFunction(String spelling, int operands, String... vietnamese) {
        this.spelling = spelling;
        this.operands = operands;
        this.spellings = List.of(vietnamese);
        this.folded = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(spelling), Arrays.stream(vietnamese))
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
