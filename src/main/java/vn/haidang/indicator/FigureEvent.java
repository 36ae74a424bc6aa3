package vn.haidang.indicator;

import java.util.List;
import java.util.UUID;

/** Something that happened to figures and that other rooms may want to tell people. */
public sealed interface FigureEvent
        permits ValuesSubmitted,
                ValuesChecked,
                ValuesApproved,
                ValuesReturned,
                CorrectionAsked,
                CorrectionRefused,
                ValueCorrected {

    /** The same when it is told again after a crash: who heard of it already does nothing. */
    UUID id();

    /** Name of who did it. */
    String by();

    /** What was said with it; empty: nothing. */
    String note();

    /** What it is about, as people call it. */
    String label();

    /** Address of the page on which it can be seen. */
    String address();

    /** Whom it concerns, without the one who did it. */
    List<Long> recipients();
}
