package vn.haidang.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.TextFold;

/**
 * Where texts of reports are written: what somebody types is kept by itself, and what two people wrote at once is shown to whoever saves last, to
 * choose or to put together. A draft is its writer's alone and not put on record; what it becomes when it is saved is.
 */
@Component
class TextDesk {

    private final WritingStore store;

    TextDesk(WritingStore store) {
        this.store = store;
    }

    /** What stands in a text now. @param subject empty for a part */
    record Standing(TextPlace place, int version, String subject, String text) {

        static Standing of(Report report) {
            return new Standing(TextPlace.of(report), report.version(), report.subject(), report.source());
        }

        static Standing of(Part part) {
            return new Standing(TextPlace.of(part), part.version(), "", part.text());
        }
    }

    /** What somebody typed. @param version that it was begun with; null: nobody knows */
    record Typed(@Nullable Integer version, String subject, String text) {

        Typed {
            subject = tidy(subject).replaceAll("\\s+", " ");
            text = tidy(text);
        }

        private static String tidy(String text) {
            return TextFold.nfc(text.replace("\r\n", "\n").replace("\u0000", ""))
                    .strip();
        }
    }

    /** The form as it opens: with what this person was typing, where that was not saved. */
    @Transactional(readOnly = true)
    Editing open(Actor actor, Standing now) {
        Writing draft = store.draft(actor, now.place())
                .filter(one -> !one.reads(now.subject(), now.text()))
                .orElse(null);
        if (draft == null) {
            return editing(now, now.subject(), now.text(), now.version(), null, null, null, null);
        }
        TextClash clash = clash(now, draft.version(), draft.subject(), draft.text());
        int version = clash == null ? now.version() : draft.version();
        return editing(now, draft.subject(), draft.text(), version, draft.at(), null, clash, null);
    }

    /** The form with what was typed and could not be saved; it is kept besides. @param problem why; null: only that another saved meanwhile */
    @Transactional
    Editing refused(Actor actor, Standing now, Typed typed, @Nullable String problem) {
        keep(actor, now, typed);
        int begun = typed.version() == null ? now.version() : typed.version();
        TextClash clash = clash(now, begun, typed.subject(), typed.text());
        int version = clash == null ? now.version() : begun;
        return editing(now, typed.subject(), typed.text(), version, null, problem, clash, null);
    }

    /** The form with what is saved and what was typed made one. */
    @Transactional
    Editing merged(Actor actor, Standing now, Typed typed) {
        int begun = typed.version() == null ? now.version() : typed.version();
        Optional<Writing> base = store.at(now.place(), begun);
        TextMerge merge = TextMerge.of(base.map(Writing::text).orElse(""), now.text(), typed.text());
        String subject =
                base.map(Writing::subject).filter(typed.subject()::equals).isPresent()
                        ? now.subject()
                        : typed.subject();
        keep(actor, now, new Typed(now.version(), subject, merge.text()));
        return editing(now, subject, merge.text(), now.version(), null, null, null, merge);
    }

    private static Editing editing(
            Standing now,
            String subject,
            String text,
            int version,
            @Nullable Instant draftAt,
            @Nullable String problem,
            @Nullable TextClash clash,
            @Nullable TextMerge merge) {
        return new Editing(now.place().address(), subject, text, version, draftAt, problem, clash, merge);
    }

    private @Nullable TextClash clash(Standing now, int begun, String subject, String text) {
        if (!isStale(now, begun) || subject.equals(now.subject()) && text.equals(now.text())) {
            return null;
        }
        Optional<Writing> saved = store.at(now.place(), now.version());
        return new TextClash(
                saved.map(Writing::by).orElse(null),
                saved.map(Writing::at).orElse(null),
                now.version(),
                now.subject(),
                now.text(),
                TextDifference.of(joined(now.subject(), now.text()), joined(subject, text)));
    }

    private static String joined(String subject, String text) {
        return subject.isEmpty() ? text : subject + "\n" + text;
    }

    /** Whether the text reads otherwise than it did at that version; steps that leave it as it is do not count. */
    @Transactional(readOnly = true)
    public boolean isStale(Standing now, @Nullable Integer begun) {
        return begun != null
                && begun != now.version()
                && !store.at(now.place(), begun)
                        .map(one -> one.reads(now.subject(), now.text()))
                        .orElse(now.text().isEmpty());
    }

    /** Notes what was just saved, and that nothing of it is unsaved. */
    @Transactional
    public void saved(Actor actor, Standing now) {
        store.insert(actor, now.place(), now.version(), now.subject(), now.text());
        if (actor.personId() != null) {
            store.dropDraft(actor, now.place());
        }
    }

    /** Keeps what is being typed; what is saved already needs no keeping. */
    @Transactional
    public void keep(Actor actor, Standing now, Typed typed) {
        if (typed.subject().equals(now.subject())
                && typed.text().equals(now.text().strip())) {
            store.dropDraft(actor, now.place());
        } else {
            int begun = typed.version() == null ? now.version() : typed.version();
            store.keepDraft(actor, now.place(), begun, typed.subject(), typed.text());
        }
    }

    @Transactional
    public void drop(Actor actor, TextPlace place) {
        store.dropDraft(actor, place);
    }
}
