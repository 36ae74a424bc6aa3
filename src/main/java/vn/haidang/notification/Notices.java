package vn.haidang.notification;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Shell;

/** What a person was told, and how the person wants to be told. */
@Component
public class Notices implements Shell {

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int unread(Actor actor) {
        return actor.personId() == null ? 0 : store.unread(actor.person());
    }

    /** @throws NotFound where it is not this person's */
    @Transactional
    public void read(Actor actor, long id) {
        if (!store.read(actor.person(), id, clock.instant())) {
            throw new NotFound("notice", String.valueOf(id));
        }
    }

    /** @return how many were unread */
    @Transactional
    public int readAll(Actor actor) {
        return store.readAll(actor.person(), clock.instant());
    }

    /**
     * Chooses how to be told.
     *
     * @param digestHour hour of one daily mail, null for each at once
     * @param version as the person saw it
     */
    @Transactional
    public void prefer(Actor actor, boolean byMail, @Nullable Integer digestHour, int version) {
        if (digestHour != null && (digestHour < 0 || digestHour > 23)) {
            throw new Refused("notification.refused.hour");
        }
        store.prefer(actor.person(), new NoticeStore.Preference(byMail, digestHour, version));
    }
}
