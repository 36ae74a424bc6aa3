package vn.haidang.indicator;

import java.util.List;

/** What a rule says of the values of one body. */
record RuleFinding(Severity severity, List<Given> values, Sentence sentence) {

    RuleFinding {
        values = List.copyOf(values);
    }
}
