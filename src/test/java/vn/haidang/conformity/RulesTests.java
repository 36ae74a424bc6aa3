package vn.haidang.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule bites on a right document in which just that is made wrong, and on no right document. */
class RulesTests {

    static final LocalDate DAY = LocalDate.of(2025, 1, 5);

    /** A right document and what makes it wrong. */
    record Mutation(Supplier<Sample> sample, Consumer<Sample> change) {

        byte[] wrong() {
            Sample wrong = sample.get();
            byte[] before = wrong.bytes();
            change.accept(wrong);
            byte[] after = wrong.bytes();
            assertThat(java.util.Arrays.equals(before, after))
                    .as("nothing was changed")
                    .isFalse();
            return after;
        }
    }

    static Stream<Arguments> mutations() {
        return Mutations.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void bites(String rule, Mutation mutation) {
        Report report = Conformity.check(mutation.wrong(), DAY);
        assertThat(report.deviations().stream().map(each -> each.rule().id())).contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void isMendedWhereItCanBe(String rule, Mutation mutation) {
        byte[] wrong = mutation.wrong();
        Report report = Conformity.check(wrong, DAY);
        if (!report.fixable().contains(rule)) {
            return;
        }
        byte[] mended = Corrector.correct(wrong, report, Set.of(rule));
        assertThat(Conformity.check(mended, DAY).deviations().stream()
                        .map(each -> each.rule().id())
                        .toList())
                .doesNotContain(rule);
    }

    @Test
    void everyRuleHasAMutation() {
        Set<String> rules = Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(Mutations.all().keySet())).isEqualTo(rules);
    }

    static Stream<Arguments> rightDocuments() {
        return Stream.of(Arguments.of("plan", Sample.plan()), Arguments.of("letter", Sample.letter()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rightDocuments")
    void findsNothingInARightDocument(String name, Sample sample) {
        Report report = Conformity.check(sample.bytes(), DAY);
        assertThat(report.deviations())
                .extracting(each -> each.rule().id() + " " + each.found() + " "
                        + each.place().excerpt())
                .isEmpty();
    }

    @Test
    void findsEveryElementOfTheDocuments() {
        Map<String, List<Element>> found = new LinkedHashMap<>();
        for (Sample sample : List.of(Sample.plan(), Sample.letter())) {
            Conformity.check(sample.bytes(), DAY)
                    .elements()
                    .forEach(
                            each -> found.computeIfAbsent(each.element().name(), ignored -> new java.util.ArrayList<>())
                                    .add(each.element()));
        }
        assertThat(found.keySet())
                .contains(
                        "NATION",
                        "MOTTO",
                        "SUPERIOR",
                        "ISSUER",
                        "NUMBER",
                        "PLACE_DATE",
                        "KIND",
                        "SUBJECT",
                        "LETTER_SUBJECT",
                        "ADDRESSEE",
                        "GROUND",
                        "PART",
                        "PART_TITLE",
                        "SECTION",
                        "SECTION_TITLE",
                        "HEADING",
                        "ARTICLE",
                        "CLAUSE",
                        "POINT",
                        "BODY",
                        "SIGNER_TITLE",
                        "SIGNER_NAME",
                        "RECIPIENTS",
                        "RECIPIENT",
                        "TYPIST",
                        "ANNEX",
                        "ANNEX_TITLE",
                        "ANNEX_REFERENCE",
                        "URGENCY",
                        "CIRCULATION",
                        "COPY");
    }

    @Test
    void rulesAreDated() {
        assertThat(Rules.on(LocalDate.of(2020, 3, 4))).isEmpty();
        assertThat(Rules.on(LocalDate.of(2020, 3, 5))).hasSameSizeAs(Rules.all());
        assertThat(Rules.all()).allSatisfy(rule -> assertThat(rule.citation()).startsWith("Nghị định 30/2020/NĐ-CP, "));
    }
}
