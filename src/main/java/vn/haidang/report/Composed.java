package vn.haidang.report;

import java.util.List;

/**
 * A report as text.
 *
 * @param markup of {@code layout}, every number leading to its citation
 */
record Composed(String markup, List<Cited> cited, List<Gap> gaps) {

    Composed {
        cited = List.copyOf(cited);
        gaps = List.copyOf(gaps);
    }
}
