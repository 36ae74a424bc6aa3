package vn.haidang.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a printed register.
 *
 * @param heading as the decree's form has it
 * @param share of the width
 * @param kind how its values stand and what they are in a spreadsheet
 */
record RegisterColumn<R>(String heading, double share, Kind kind, Function<R, @Nullable Object> value) {

    /** Kinds of values. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE
    }
}
