package vn.haidang.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report template, in reading order. {@code docs/report-templates.md} is the manual of the language.
 *
 * <p>Every {@code line} counts from 1 in the template.
 */
sealed interface Piece {

    /** Markup that goes into the report as it is. */
    record Words(String markup) implements Piece {}

    /**
     * A figure by reference.
     *
     * @param unit name or code of the unit of measure it is printed in; null: its own
     * @param decimals decimals printed, all of them; null: as many as the indicator has, without noughts at the end
     * @param look how it is printed besides
     */
    record Number(
            int line,
            String expression,
            @Nullable String unit,
            @Nullable Integer decimals,
            Look look) implements Piece {}

    /**
     * How one figure stands to another, in words that follow the numbers.
     *
     * @param way null: chosen by the value
     * @param than what it is compared with, in words; null: told by the expression
     */
    record Comparison(
            int line,
            String expression,
            String base,
            @Nullable Way way,
            @Nullable Integer decimals,
            @Nullable String than)
            implements Piece {}

    /** A word about the place of the report: its period, its body, the row of a repetition. */
    record Context(int line, Name name) implements Piece {}

    /** A day or a decision that belongs to a figure. */
    record About(int line, Detail detail, String expression) implements Piece {}

    /** Text that depends on figures. */
    record Choice(int line, Condition condition, List<Piece> then, List<Piece> otherwise) implements Piece {}

    /** The same for each body, period or part. */
    record Repetition(int line, Over over, String of, List<Piece> pieces) implements Piece {}

    /**
     * The place of a part that people write.
     *
     * @param unit code of the unit that is asked for it; null: whoever draws the report up
     * @param words about how long; null: as it comes
     */
    record Slot(
            int line,
            String code,
            String title,
            @Nullable String unit,
            @Nullable Integer words,
            String ask) implements Piece {}

    /** Marks after a bar. */
    enum Look {
        /** Number and unit, small counts with a leading nought. */
        FULL,
        /** The number without its unit. */
        BARE,
        /** In words: "hai". */
        WORDS
    }

    /** Forms of a comparison. */
    enum Way {
        /** bằng 106% cùng kỳ */
        SHARE,
        /** tăng 5,8% so với cùng kỳ */
        CHANGE,
        /** gấp 2,25 lần cùng kỳ */
        TIMES,
        /** đạt 33,11% so với kế hoạch */
        REACHED,
        /** tăng 36,25 triệu USD so với cùng kỳ */
        DIFFERENCE
    }

    enum Name {
        PERIOD,
        NEXT_PERIOD,
        SAME_PERIOD,
        YEAR,
        BODY,
        ROW,
        ROW_NUMBER
    }

    enum Detail {
        AS_OF,
        BASIS
    }

    enum Over {
        BODIES,
        PERIODS,
        PARTS
    }

    /** Figures held against each other; all of a conjunction, one of a disjunction. */
    record Condition(boolean all, List<Test> tests) {}

    /** @param right null: whether there is a value at all ({@code sign} "?") or none ("!") */
    record Test(String left, String sign, @Nullable String right) {}
}
