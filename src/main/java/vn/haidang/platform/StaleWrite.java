package vn.haidang.platform;

/** Somebody else changed the thing since it was read. Answered with 409; nothing was written. */
public class StaleWrite extends Refused {

    private static final long serialVersionUID = 1L;

    public StaleWrite() {
        super("error.staleWrite");
    }
}
