package vn.haidang.indicator;

import java.util.Arrays;
import java.util.List;

/** What the page says about the language of formulas. */
public final class FormulaHelp {

    private FormulaHelp() {}

    /** Names of the functions; the explanation is the message {@code indicator.function.NAME}, the spelling {@code indicator.function.NAME.spelling}. */
    public static List<String> functions() {
        return Arrays.stream(FormulaFunction.values()).map(Enum::name).toList();
    }
}
