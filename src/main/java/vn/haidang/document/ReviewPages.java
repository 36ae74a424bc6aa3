package vn.haidang.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.organisation.People;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.Actor;

/** Gathers what the review screen shows, with a fixed number of statements. */
@Component
class ReviewPages {

    private final DocumentStore documents;
    private final DraftStore drafts;
    private final ReviewStore review;
    private final Units units;
    private final People people;
    private final DeadlineDays deadlineDays;
    private final DeadlineText deadlineText;
    private final ScanViews scans;
    private final JdbcClient jdbc;

    ReviewPages(
            DocumentStore documents,
            DraftStore drafts,
            ReviewStore review,
            Units units,
            People people,
            DeadlineDays deadlineDays,
            DeadlineText deadlineText,
            ScanViews scans,
            JdbcClient jdbc) {
        this.documents = documents;
        this.drafts = drafts;
        this.review = review;
        this.units = units;
        this.people = people;
        this.deadlineDays = deadlineDays;
        this.deadlineText = deadlineText;
        this.scans = scans;
        this.jdbc = jdbc;
    }

    ReviewPage page(Actor actor, Document document, @Nullable Long open) {
        List<Draft> list = drafts.ofDocument(document.id());
        BeforeReading reading = deadlineDays.reading();
        LocalDate day = document.head().assignedOn();
        String body = documents.body(document.id()).orElse("");
        return new ReviewPage(
                document,
                cards(actor, document, list, reading),
                MarkedText.of(body, list),
                choices(day),
                reading,
                Readiness.of(list),
                review.others(actor, document.id()),
                documents.twins(document.id()),
                open,
                SingletonSupplier.of(() -> scans.of(document.id(), body)));
    }

    /** The cards of some of a document's drafts. */
    List<ReviewPage.Card> cards(Actor actor, Document document, List<Draft> list, BeforeReading reading) {
        LocalDate day = document.head().assignedOn();
        UnitsOnDay known = units.on(day);
        Map<Long, String> inCharge = inCharge(day);
        Map<Long, String> sponsors = new HashMap<>();
        people.byIds(
                        list.stream()
                                .map(draft -> draft.content().sponsorId())
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                        day)
                .forEach((id, person) -> sponsors.put(id, person.name()));
        DeadlineDays.Reckoning reckoning = deadlineDays.from(day);
        return list.stream()
                .map(draft -> card(actor, draft, known, inCharge, sponsors, reckoning, reading))
                .toList();
    }

    ReviewPage.Choices choices(LocalDate day) {
        return new ReviewPage.Choices(units.on(day).all(), people.leaders(day));
    }

    private ReviewPage.Card card(
            Actor actor,
            Draft draft,
            UnitsOnDay known,
            Map<Long, String> inCharge,
            Map<Long, String> sponsors,
            DeadlineDays.Reckoning reckoning,
            BeforeReading reading) {
        Draft.Content content = draft.content();
        Long lead = content.leadUnitId();
        String sponsor = content.sponsorId() == null
                ? lead == null ? "" : inCharge.getOrDefault(lead, "")
                : sponsors.getOrDefault(content.sponsorId(), "");
        return new ReviewPage.Card(
                draft,
                lead == null ? "" : known.byId(lead).map(UnitRef::name).orElse(""),
                content.coUnitIds().stream()
                        .flatMap(id -> known.byId(id).stream())
                        .map(UnitRef::name)
                        .toList(),
                sponsor,
                content.deadlines().stream()
                        .map(deadline -> line(actor, deadline, reckoning, reading))
                        .toList());
    }

    private ReviewPage.DeadlineLine line(
            Actor actor, Deadline deadline, DeadlineDays.Reckoning reckoning, BeforeReading reading) {
        Due days = reckoning.of(deadline);
        return new ReviewPage.DeadlineLine(
                deadline, deadlineText.of(deadline, actor.language()), days, days.under(reading));
    }

    /** Who is in charge of each unit on a day. */
    private Map<Long, String> inCharge(LocalDate day) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("""
                select s.unit_id, p.name from organisation.shared_sponsorships s join organisation.shared_people p on p.id = s.person_id
                where coalesce(s.valid_from, '-infinity') <= :day and coalesce(s.valid_to, 'infinity') >= :day
                order by p.name collate platform.vi
                """)
                .param("day", day)
                .query((row, n) -> names.merge(row.getLong(1), row.getString(2), (a, b) -> a + ", " + b))
                .list();
        return names;
    }

    /** A person's name, empty for none. */
    String nameOf(@Nullable Long person) {
        return person == null
                ? ""
                : jdbc.sql("select name from organisation.shared_people where id = :id")
                        .param("id", person)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }
}
