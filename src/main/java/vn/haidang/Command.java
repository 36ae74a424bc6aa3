package vn.haidang;

import java.util.Set;

/** One thing that {@code ./haidang} does. */
interface Command {

    /** @return the exit code: 0 done, 1 not done and said why, 2 not understood */
    int run(Args args);

    /** Options that take a value. */
    default Set<String> optionsWithValue() {
        return Set.of("--data");
    }

    /** Options that take none. */
    default Set<String> flags() {
        return Set.of();
    }

    /** Whether there may be so many words besides the options. */
    boolean accepts(int words);
}
