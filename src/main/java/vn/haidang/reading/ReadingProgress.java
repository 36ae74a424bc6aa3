package vn.haidang.reading;

/** Told how far a reading is. Called on the reading thread. */
@FunctionalInterface
public interface ReadingProgress {

    /** For those who do not care. */
    ReadingProgress SILENT = (step, done) -> {};

    /** What is being done. */
    enum Step {
        TEXT,
        LETTERHEAD,
        TASKS,
        DONE
    }

    /** Called with the step that begins and the share of the whole, 0 to 1, that is behind. */
    void at(Step step, double done);

    /** Called while pages are recognised from pictures, several times a second: how many of how many are done. */
    default void page(int done, int of) {}
}
