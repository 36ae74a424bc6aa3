package vn.haidang.register;

import java.util.List;
import vn.haidang.platform.Refused;

/**
 * The same document has been registered before: same number, symbol and sender, or the same file (Nghị định 30/2020, appendix VI). Not a bar:
 * it may be registered again on purpose, with a reason.
 */
public final class ArrivalRepeats extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<Earlier> earlier;

    /** An earlier arrival of the same document; {@code sameFile}: the bytes are the same. */
    public record Earlier(long id, int number, int year, String label, String sender, boolean sameFile) {}

    ArrivalRepeats(List<Earlier> earlier) {
        super(
                "register.arrival.repeats",
                String.valueOf(earlier.getFirst().number()),
                String.valueOf(earlier.getFirst().year()));
        this.earlier = List.copyOf(earlier);
    }

    public List<Earlier> earlier() {
        return earlier;
    }
}
