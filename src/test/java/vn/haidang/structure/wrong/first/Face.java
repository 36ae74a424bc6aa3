package vn.haidang.structure.wrong.first;

import java.time.LocalDate;
import vn.haidang.structure.wrong.second.Hidden;

/** Wrong on purpose: uses a room it may not, and the system's clock. */
public class Face {

    public String face() {
        return new Hidden().secret() + LocalDate.now();
    }
}
