package vn.haidang.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.Restored;
import vn.haidang.scanning.ScannedPage;

/**
 * A reading with the way its text was won, for the screen that shows both side by side.
 *
 * @param reading what {@code contracts} promises to programs; its text is the restored one where there is one
 * @param restored where the text came damaged, null otherwise
 * @param pages where the text was recognised from pictures, empty otherwise; spans count in the text of the reading
 */
public record FullReading(Reading reading, @Nullable Restored restored, List<ScannedPage> pages) {}
