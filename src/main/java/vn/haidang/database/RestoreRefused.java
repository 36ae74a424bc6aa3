package vn.haidang.database;

/** A backup cannot go where it was asked to go; nothing was changed. */
public final class RestoreRefused extends DatabaseProblem {
    private static final long serialVersionUID = 1L;

    RestoreRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
