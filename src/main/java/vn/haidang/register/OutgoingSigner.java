package vn.haidang.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.layout.Signature;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;

/**
 * In which capacities a person may sign (Nghị định 30/2020, Điều 13): the head in his own name, a deputy for him (KT.), either for the whole body
 * (TM.) or as acting head (Q.), heads of units by order (TL.) or by written authorisation (TUQ.) as long as that runs.
 */
@Component
class OutgoingSigner {

    private final OutgoingLetterhead letterhead;
    private final SymbolStore symbols;
    private final People people;

    OutgoingSigner(OutgoingLetterhead letterhead, SymbolStore symbols, People people) {
        this.letterhead = letterhead;
        this.symbols = symbols;
        this.people = people;
    }

    /** The ways open to a person, the usual one first; none for most people. */
    List<OutgoingWay> ways(Actor actor, @Nullable String advisoryBody, LocalDate on) {
        PersonRef person = people.byId(actor.person(), on).orElse(null);
        if (person == null) {
            return List.of();
        }
        OutgoingLetterhead.Elements elements = letterhead.on(on);
        List<OutgoingWay> ways = new ArrayList<>();
        if (actor.has(Role.LEADER)) {
            ways.addAll(ofLeader(person, elements, advisoryBody == null ? elements.issuer() : advisoryBody));
        }
        symbols.signingRights(on).stream()
                .filter(right -> right.personId() == person.id())
                .map(right -> new OutgoingWay(right.capacity(), elements.headTitle(), person.title(), right.citation()))
                .forEach(ways::add);
        return ways;
    }

    private static List<OutgoingWay> ofLeader(PersonRef person, OutgoingLetterhead.Elements elements, String whole) {
        boolean head = person.title().equalsIgnoreCase(elements.headTitle());
        OutgoingWay own = head
                ? new OutgoingWay(Capacity.HEAD, elements.headTitle(), null, null)
                : new OutgoingWay(Capacity.KT, elements.headTitle(), person.title(), null);
        OutgoingWay collective = new OutgoingWay(Capacity.TM, whole, person.title(), null);
        return head
                ? List.of(own, collective)
                : List.of(own, collective, new OutgoingWay(Capacity.Q, elements.headTitle(), null, null));
    }

    /** The signature of a person; the usual way where none is asked for. */
    Outgoing.Signing sign(
            Actor actor,
            @Nullable Capacity asked,
            @Nullable String advisoryBody,
            LocalDate on,
            @Nullable Long file,
            @Nullable String findingsReason) {
        OutgoingWay way = ways(actor, advisoryBody, on).stream()
                .filter(one -> asked == null || one.capacity() == asked)
                .findFirst()
                .orElseThrow(() -> new NotPermitted("register.refused.capacity"));
        return new Outgoing.Signing(
                actor.person(),
                actor.name(),
                way.capacity(),
                way.office(),
                way.title(),
                way.basis(),
                on,
                file,
                findingsReason);
    }

    /** How the signature of a planned signer will look; without a name where none is chosen. */
    Signature planned(@Nullable Long personId, LocalDate on) {
        OutgoingLetterhead.Elements elements = letterhead.on(on);
        PersonRef person = personId == null ? null : people.byId(personId, on).orElse(null);
        if (person == null) {
            return new Signature(Capacity.HEAD, elements.headTitle(), null, "");
        }
        if (person.title().equalsIgnoreCase(elements.headTitle())) {
            return new Signature(Capacity.HEAD, elements.headTitle(), null, person.name());
        }
        Capacity capacity = symbols.signingRights(on).stream()
                .filter(right -> right.personId() == person.id())
                .map(SymbolRows.SigningRight::capacity)
                .findFirst()
                .orElse(Capacity.KT);
        return new Signature(capacity, elements.headTitle(), person.title(), person.name());
    }

    /** Who may be chosen to sign: the leaders, then those with a right below them. */
    List<PersonRef> signers(LocalDate on) {
        Map<Long, PersonRef> signers = new LinkedHashMap<>();
        String head = letterhead.on(on).headTitle();
        people.leaders(on).stream()
                .sorted(Comparator.comparing(person -> !person.title().equalsIgnoreCase(head)))
                .forEach(person -> signers.put(person.id(), person));
        List<Long> others = symbols.signingRights(on).stream()
                .map(SymbolRows.SigningRight::personId)
                .toList();
        people.byIds(others, on).values().stream()
                .sorted(Comparator.comparing(PersonRef::id))
                .forEach(person -> signers.putIfAbsent(person.id(), person));
        return List.copyOf(signers.values());
    }
}
