package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.PersonStore.Person;
import vn.haidang.organisation.PersonStore.Post;
import vn.haidang.organisation.PersonStore.StandIn;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;

/** Changes to people, their posts and who stands in for them. */
@Component
class PersonChanges {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 200;

    private final PersonStore store;
    private final Units units;
    private final Accounts accounts;
    private final Audit audit;
    private final Wording wording;

    PersonChanges(PersonStore store, Units units, Accounts accounts, Audit audit, Wording wording) {
        this.store = store;
        this.units = units;
        this.accounts = accounts;
        this.audit = audit;
        this.wording = wording;
    }

    Person person(long id) {
        return store.person(id).orElseThrow(() -> new NotFound("person", id));
    }

    Post post(long personId, long postId) {
        return store.post(personId, postId).orElseThrow(() -> new NotFound("post", postId));
    }

    StandIn standIn(long id) {
        return store.standIn(id).orElseThrow(() -> new NotFound("standIn", id));
    }

    /** A new person, with a first post where one was given. @return the id */
    @Transactional(
            noRollbackFor =
                    FormRefused.class) // refused before anything is written; an import goes on with the next row
    long create(Actor actor, Typed typed) {
        UnitChanges.permit(actor);
        String name = typed.text("name", LONGEST);
        String email = email(typed, 0);
        boolean withPost = !typed.raw("unit").isEmpty() || !typed.raw("title").isEmpty();
        Post post = withPost ? typedPost(typed, 0, 0) : null;
        typed.check();
        long id = store.insert(name, email);
        record(
                actor,
                "person.created",
                id,
                name,
                wording.difference().now("name", name).now("email", email));
        if (post != null) {
            insert(actor, new Person(id, name, email, 0), withPerson(post, id));
        }
        return id;
    }

    @Transactional
    void edit(Actor actor, Person person, Typed typed) {
        UnitChanges.permit(actor);
        String name = typed.text("name", LONGEST);
        String email = email(typed, person.id());
        typed.check();
        store.claim(person.id(), typed.version());
        store.update(person.id(), name, email);
        accounts.forget();
        record(
                actor,
                "person.edited",
                person.id(),
                name,
                wording.difference().of("name", person.name(), name).of("email", person.email(), email));
    }

    @Transactional(noRollbackFor = FormRefused.class)
    void addPost(Actor actor, Person person, Typed typed) {
        UnitChanges.permit(actor);
        Post post = typedPost(typed, 0, person.id());
        typed.check();
        store.claim(person.id(), typed.version());
        insert(actor, person, post);
    }

    @Transactional
    void editPost(Actor actor, Person person, Post old, Typed typed) {
        UnitChanges.permit(actor);
        Post post = typedPost(typed, old.id(), person.id());
        typed.check();
        store.claim(person.id(), typed.version());
        store.updatePost(post);
        record(
                actor,
                "person.postEdited",
                person.id(),
                person.name(),
                wording.difference()
                        .of("unit", unitName(old.unitId()), unitName(post.unitId()))
                        .of("title", old.title(), post.title())
                        .of("rank", old.rank(), post.rank())
                        .period(old.valid(), post.valid())
                        .of("basis", old.basis(), post.basis()));
    }

    /** Takes out a post entered by mistake. */
    @Transactional
    void removePost(Actor actor, Person person, Post post, int version) {
        UnitChanges.permit(actor);
        store.claim(person.id(), version);
        store.deletePost(post.id());
        record(
                actor,
                "person.postRemoved",
                person.id(),
                person.name(),
                wording.difference().of("title", post.title(), null).of("unit", unitName(post.unitId()), null));
    }

    private void insert(Actor actor, Person person, Post post) {
        store.insertPost(post);
        record(
                actor,
                "person.postAdded",
                person.id(),
                person.name(),
                wording.difference()
                        .now("title", post.title())
                        .now("unit", unitName(post.unitId()))
                        .now("rank", post.rank())
                        .period(Period.ALWAYS, post.valid())
                        .now("basis", post.basis()));
    }

    private static Post withPerson(Post post, long personId) {
        return new Post(
                0, personId, post.unitId(), post.title(), post.rank(), post.validFrom(), post.validTo(), post.basis());
    }

    private Post typedPost(Typed typed, long postId, long personId) {
        long unitId = typed.requiredId("unit");
        String title = typed.text("title", LONGEST);
        Rank rank = typed.choice("rank", Rank.class);
        Period valid = typed.period("validFrom", "validTo");
        Post post = new Post(
                postId, personId, unitId, title, rank, valid.from(), valid.to(), typed.optional("basis", LONGEST));
        UnitSnapshot.Unit unit = units.snapshot().byId().get(unitId);
        if (unit == null) {
            if (unitId != 0) {
                typed.refuse("unit", "organisation.form.unknown");
            }
            return post;
        }
        if (!unit.valid().overlaps(valid)) {
            typed.refuse("validFrom", "organisation.outsideUnit");
        } else if (unit.valid().to() != null
                && (valid.to() == null || valid.to().isAfter(unit.valid().to()))) {
            typed.refuse(
                    "validTo",
                    "organisation.post.unitEnds",
                    Wording.day(unit.valid().to()));
        }
        store.samePost(post).ifPresent(other -> typed.refuse("validFrom", "organisation.post.overlap", told(other)));
        if (rank == Rank.HEAD) {
            store.otherHead(post).ifPresent(head -> typed.refuse("rank", "organisation.post.otherHead", head));
        }
        return post;
    }

    private String told(Period period) {
        String from = period.from() == null ? null : Wording.day(period.from());
        String to = period.to() == null ? null : Wording.day(period.to());
        if (from == null && to == null) {
            return wording.say("organisation.period.always");
        }
        if (to == null) {
            return wording.say("organisation.period.since", java.util.Objects.requireNonNull(from));
        }
        return from == null ? wording.say("organisation.period.until", to) : from + " – " + to;
    }

    private @Nullable String email(Typed typed, long personId) {
        String email = typed.optional("email", LONGEST);
        if (email == null) {
            return null;
        }
        if (!EMAIL.matcher(email).matches()) {
            typed.refuse("email", "organisation.person.emailForm");
        } else {
            store.nameByEmail(email, personId)
                    .ifPresent(other -> typed.refuse("email", "organisation.person.emailTaken", other));
        }
        return email;
    }

    @Transactional
    void addStandIn(Actor actor, Typed typed) {
        UnitChanges.permit(actor);
        StandIn wanted = typedStandIn(typed);
        typed.check();
        Person absent = person(wanted.absentId());
        store.claim(absent.id(), absent.version());
        store.insertStandIn(wanted);
        accounts.forget();
        record(actor, "person.standInAdded", absent.id(), absent.name(), told(wanted));
    }

    private StandIn typedStandIn(Typed typed) {
        long absent = typed.requiredId("absent");
        long standIn = typed.requiredId("standIn");
        long unit = typed.requiredId("unit");
        LocalDate from = typed.requiredDay("validFrom");
        LocalDate to = typed.requiredDay("validTo");
        StandIn wanted = new StandIn(0, absent, standIn, unit, from, to, typed.text("basis", LONGEST));
        if (to.isBefore(from)) {
            typed.refuse("validTo", "organisation.form.reversed");
        }
        if (absent != 0 && absent == standIn) {
            typed.refuse("standIn", "organisation.standIn.self");
        }
        if (!typed.problems().isEmpty()) {
            return wanted;
        }
        if (!store.worksAt(wanted)) {
            typed.refuse("unit", "organisation.standIn.notThere");
        }
        store.standsInAlready(wanted)
                .ifPresent(other -> typed.refuse("validFrom", "organisation.standIn.overlap", other));
        if (store.isAway(wanted)) {
            typed.refuse("standIn", "organisation.standIn.away");
        }
        return wanted;
    }

    /** Ends a stand-in: its last day becomes yesterday; one that has not begun is taken out. */
    @Transactional
    void endStandIn(Actor actor, StandIn standIn, LocalDate today) {
        UnitChanges.permit(actor);
        Person absent = person(standIn.absentId());
        store.claim(absent.id(), absent.version());
        if (standIn.validFrom().isBefore(today)) {
            LocalDate last = today.minusDays(1);
            if (standIn.validTo().isBefore(today)) {
                return;
            }
            store.setStandInEnd(standIn.id(), last);
            record(
                    actor,
                    "person.standInEnded",
                    absent.id(),
                    absent.name(),
                    wording.difference().of("validTo", standIn.validTo(), last));
        } else {
            store.deleteStandIn(standIn.id());
            record(
                    actor,
                    "person.standInRemoved",
                    absent.id(),
                    absent.name(),
                    wording.difference()
                            .of("standIn", person(standIn.standInId()).name(), null));
        }
        accounts.forget();
    }

    private Wording.Difference told(StandIn standIn) {
        return wording.difference()
                .now("standIn", person(standIn.standInId()).name())
                .now("unit", unitName(standIn.unitId()))
                .now("validFrom", standIn.validFrom())
                .now("validTo", standIn.validTo())
                .now("basis", standIn.basis());
    }

    private String unitName(long unitId) {
        UnitSnapshot.Unit unit = units.snapshot().byId().get(unitId);
        return unit == null ? "" : UnitChanges.latestName(unit);
    }

    private void record(Actor actor, String action, long personId, String name, Wording.Difference difference) {
        if (!difference.isEmpty()) {
            audit.record(actor, action, subject(personId, name), difference.before(), difference.after(), null);
        }
    }

    static Audit.Subject subject(long personId, String name) {
        return new Audit.Subject("person", personId, name);
    }
}
