package vn.haidang.platform;

/** The acting person may not do this. Answered with 403. */
public class NotPermitted extends Refused {

    private static final long serialVersionUID = 1L;

    public NotPermitted() {
        super("error.notPermitted");
    }

    /** With a sentence that says who may. */
    public NotPermitted(String key, Object... arguments) {
        super(key, arguments);
    }
}
