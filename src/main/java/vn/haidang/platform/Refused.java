package vn.haidang.platform;

/**
 * A rule says no; the message tells a person what to do instead. Answered with 422 unless a subclass says otherwise. Carries a message key, not
 * a sentence, so that it can be read in either language.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Message key, also the stable code that programs see. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
