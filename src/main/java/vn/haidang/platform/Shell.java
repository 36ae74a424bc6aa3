package vn.haidang.platform;

/** What the frame around every page shows of the signed-in person; given by the rooms that know. */
public interface Shell {

    /** Number of notices the person has not read. */
    default int unread(Actor actor) {
        return 0;
    }

    /** Whether the person wants single-key shortcuts. */
    default boolean shortcuts(Actor actor) {
        return true;
    }
}
