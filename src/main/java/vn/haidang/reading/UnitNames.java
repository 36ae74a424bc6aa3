package vn.haidang.reading;

import java.util.List;
import java.util.Optional;

final class UnitNames {
    static Optional<UnitMatch> best(String printed, List<UnitDirectory.Entry> entries) {
        return Optional.empty();
    }
}
