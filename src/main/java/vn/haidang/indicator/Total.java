package vn.haidang.indicator;

import java.math.BigDecimal;

/** Sums of what counted to a body in a period. Counts say how many values went in. */
record Total(BigDecimal entered, int enteredCount, BigDecimal approved, int approvedCount) {

    BigDecimal amount(View view) {
        return view.approvedOnly() ? approved : entered;
    }

    int count(View view) {
        return view.approvedOnly() ? approvedCount : enteredCount;
    }
}
