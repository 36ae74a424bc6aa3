package vn.haidang.indicator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what it names found in the catalogue.
 *
 * @param subject null of COMPARE
 * @param breakdown the terms are all parts of a breakdown: one without a value counts nothing
 * @param compared null of all but COMPARE
 */
record ResolvedRule(
        Rule rule,
        @Nullable RuleTerm subject,
        List<RuleTerm> terms,
        boolean breakdown,
        @Nullable Compared compared) {

    Set<Integer> indicatorIds() {
        Stream<Integer> named =
                Stream.concat(Stream.ofNullable(subject), terms.stream()).map(RuleTerm::indicatorId);
        return Stream.concat(named, compared == null ? Stream.empty() : compared.entered().stream())
                .collect(Collectors.toSet());
    }
}
