package vn.haidang.database;

/** Something about the database or its folder that a person must put right; the message is one sentence in that person's language. */
public class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseProblem(String key, Object... arguments) {
        super(ConsoleText.of("database").say(key, arguments));
    }

    DatabaseProblem because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
