package vn.haidang.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Puts the page of one document that came in together. */
@Component
class ArrivalPages {

    private static final Set<UnitKind> OUTSIDE =
            EnumSet.of(UnitKind.AUTHORITY, UnitKind.LEADERSHIP, UnitKind.EXTERNAL_AGENCY, UnitKind.ENTERPRISE);

    private final Arrivals arrivals;
    private final ArrivalStore store;
    private final ForwardingStore forwardings;
    private final OpinionStore opinions;
    private final ObjectProvider<OpinionTasks> tasks;
    private final ClockRules rules;
    private final Units units;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivalPages(
            Arrivals arrivals,
            ArrivalStore store,
            ForwardingStore forwardings,
            OpinionStore opinions,
            ObjectProvider<OpinionTasks> tasks,
            ClockRules rules,
            Units units,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.arrivals = arrivals;
        this.store = store;
        this.forwardings = forwardings;
        this.opinions = opinions;
        this.tasks = tasks;
        this.rules = rules;
        this.units = units;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ArrivalPage page(Actor actor, long id) {
        Arrival arrival = arrivals.arrival(actor, id);
        LocalDate today = LocalDate.now(clock);
        List<Forwarding> handed = forwardings.of(id);
        List<Opinion> said = opinions.of(id);
        List<ArrivalPage.Step> steps = steps(id);
        Long led = handed.stream()
                .map(Forwarding::unitId)
                .filter(actor::leads)
                .findFirst()
                .orElse(null);
        boolean works = actor.hasAny(Role.CLERK, Role.OFFICE);
        OpinionTasks made = tasks.getIfAvailable();
        return new ArrivalPage(
                arrival,
                clocks(arrival, steps),
                handed,
                said,
                made == null || said.isEmpty()
                        ? List.of()
                        : made.of(said.stream().map(Opinion::id).toList()),
                opinions.assignments(id),
                opinions.proposals(id),
                steps,
                answers(id),
                caseFiles(id),
                ofTheAuthority(today),
                leaders(actor, works, today),
                handed.stream()
                        .filter(one -> actor.belongsTo(one.unitId()) && one.receivedBy() == null)
                        .map(Forwarding::unitId)
                        .toList(),
                led,
                led == null ? List.of() : people.staffOf(led, today),
                works,
                arrival.state().isOpen() && (works || actor.has(Role.LEADER) || forwardings.isInCharge(actor, id)),
                arrival.state() != ArrivalState.CANCELLED
                        && !OutgoingDocuments.draftsFor(actor).isEmpty(),
                steps.stream().anyMatch(step -> step.kind() == ArrivalStep.ACKNOWLEDGED),
                fileName(arrival));
    }

    List<UnitRef> ofTheAuthority(LocalDate today) {
        return units.all(today).stream()
                .filter(unit -> !OUTSIDE.contains(unit.kind()))
                .toList();
    }

    private List<PersonRef> leaders(Actor actor, boolean works, LocalDate today) {
        return people.leaders(today).stream()
                .filter(leader -> works || actor.is(leader.id()))
                .toList();
    }

    private List<ClockReading> clocks(Arrival arrival, List<ArrivalPage.Step> steps) {
        if (arrival.state() == ArrivalState.CANCELLED) {
            return List.of();
        }
        return rules.reader()
                .of(
                        arrival.arrivedAt(),
                        arrival.urgency().isUrgent(),
                        arrival.channel().isElectronic(),
                        arrival.registeredAt(),
                        first(
                                steps,
                                EnumSet.of(
                                        ArrivalStep.PRESENTED,
                                        ArrivalStep.FORWARDED,
                                        ArrivalStep.OPINION,
                                        ArrivalStep.DONE)),
                        first(steps, EnumSet.of(ArrivalStep.ACKNOWLEDGED)));
    }

    private static @Nullable Instant first(List<ArrivalPage.Step> steps, Set<ArrivalStep> kinds) {
        return steps.stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(ArrivalPage.Step::at)
                .findFirst()
                .orElse(null);
    }

    private List<ArrivalPage.Step> steps(long id) {
        return jdbc.sql("""
                        select t.kind, b.name as by, t.at, p.name as person,
                            organisation.unit_name(t.unit_id, (t.at at time zone 'Asia/Ho_Chi_Minh')::date) as unit, t.words
                        from register.arrival_steps t
                        join organisation.shared_people b on b.id = t.by_id
                        left join organisation.shared_people p on p.id = t.person_id
                        where t.arrival_id = :id order by t.id
                        """)
                .param("id", id)
                .query((row, n) -> new ArrivalPage.Step(
                        ArrivalStep.valueOf(row.getString("kind")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("words")))
                .list();
    }

    private List<ArrivalPage.Answer> answers(long id) {
        return jdbc.sql("""
                        select w.outgoing_id, k.name || ' ' || o.label as label, o.state
                        from register.answers w join register.outgoing o on o.id = w.outgoing_id
                        join register.document_kinds k on k.id = o.kind_id
                        where w.arrival_id = :id and o.state <> 'DISCARDED' order by w.at
                        """).param("id", id).query(ArrivalPage.Answer.class).list();
    }

    private List<ArrivalPage.CaseFileLink> caseFiles(long id) {
        return jdbc.sql("""
                        select c.id, c.code, c.title from register.case_file_documents d join register.case_files c on c.id = d.case_file_id
                        where d.arrival_id = :id order by c.code
                        """)
                .param("id", id)
                .query(ArrivalPage.CaseFileLink.class)
                .list();
    }

    private @Nullable String fileName(Arrival arrival) {
        Long document = arrival.documentId();
        return document == null
                ? null
                : store.source(document).map(ArrivalSource::fileName).orElse(null);
    }
}
