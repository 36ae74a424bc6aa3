package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** Who sent, who did not, how full and how timely. */
@Component
public class CollectionQueries {

    private static final int MOST_ROUNDS = 60;

    private final RoundStore store;
    private final RoundBodyStore bodies;
    private final CollectionForms forms;
    private final EntryQueries entries;
    private final Clock clock;

    CollectionQueries(
            RoundStore store, RoundBodyStore bodies, CollectionForms forms, EntryQueries entries, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.forms = forms;
        this.entries = entries;
        this.clock = clock;
    }

    /** A round with what came of it. */
    public record Tally(Round round, CollectionForm form, RoundRates rates, int waiting) {}

    /** What a body did in a year. */
    public record OfBody(String body, RoundRates rates) {}

    /** For the first page of whoever collects: forms overdue, and forms that wait to be taken. */
    public record Summary(int overdue, int waiting) {}

    /** The latest rounds of these forms. */
    @Transactional(readOnly = true)
    List<Tally> latest(List<CollectionForm> of) {
        Map<Long, CollectionForm> byId = new LinkedHashMap<>();
        of.forEach(form -> byId.put(form.id(), form));
        List<Round> latest = store.latest(MOST_ROUNDS).stream()
                .filter(round -> byId.containsKey(round.formId()))
                .toList();
        Map<Long, List<EntryRow>> rows =
                entries.ofRounds(latest.stream().map(Round::id).toList());
        List<Tally> tallies = new ArrayList<>();
        for (Round round : latest) {
            List<EntryRow> all = rows.getOrDefault(round.id(), List.of());
            tallies.add(new Tally(round, Objects.requireNonNull(byId.get(round.formId())), sum(all), waiting(all)));
        }
        return tallies;
    }

    /** Bodies with what they had to send in a year, by the day it was due. */
    @Transactional(readOnly = true)
    List<OfBody> ofYear(int year, List<CollectionForm> of) {
        List<Long> formIds = of.stream().map(CollectionForm::id).toList();
        Map<String, RoundRates> byBody = new LinkedHashMap<>();
        List<Long> rounds = store.dueIn(year).stream()
                .filter(round -> formIds.contains(round.formId()))
                .map(Round::id)
                .toList();
        entries.ofRounds(rounds)
                .values()
                .forEach(rows -> rows.forEach(row -> byBody.merge(row.body(), rates(row), RoundRates::plus)));
        return byBody.entrySet().stream()
                .map(entry -> new OfBody(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(
                        OfBody::body, java.text.Collator.getInstance(CollectionText.VIETNAMESE)))
                .toList();
    }

    /** What waits for whoever collects; a small statement over the last year's rounds. */
    @Transactional(readOnly = true)
    public Summary summary(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Long> formIds =
                forms.collectedBy(actor).stream().map(CollectionForm::id).toList();
        List<Long> rounds = new ArrayList<>();
        store.latest(MOST_ROUNDS).stream()
                .filter(round -> formIds.contains(round.formId()))
                .forEach(round -> rounds.add(round.id()));
        List<RoundBody> found = bodies.bodies(rounds);
        return new Summary(
                (int) found.stream()
                        .filter(row -> !row.isSent() && row.isLate(today))
                        .count(),
                (int) found.stream().filter(row -> row.step() == RoundStep.SENT).count());
    }

    RoundRates rates(EntryRow row) {
        return RoundRates.of(row.row(), row.present(), row.expected(), LocalDate.now(clock));
    }

    RoundRates sum(List<EntryRow> rows) {
        return RoundRates.sum(rows.stream().map(this::rates).toList());
    }

    private static int waiting(List<EntryRow> rows) {
        return (int)
                rows.stream().filter(row -> row.row().step() == RoundStep.SENT).count();
    }
}
