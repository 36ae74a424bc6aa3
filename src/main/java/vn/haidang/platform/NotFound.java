package vn.haidang.platform;

/** There is no such thing, or none that the acting person may see. Answered with 404. */
public class NotFound extends Refused {

    private static final long serialVersionUID = 1L;

    /** @param what kind of thing, used in the message {@code error.notFound.<what>} */
    public NotFound(String what, Object id) {
        super("error.notFound." + what, id);
    }
}
