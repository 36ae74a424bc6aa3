package vn.haidang.reading;

import java.util.List;
import vn.haidang.scanning.ScannedPage;

/**
 * The text of a file and the pages of it that were recognised from pictures.
 *
 * @param pages their words know where they stand in the text; empty where there were none
 */
record Extracted(SourceText source, List<ScannedPage> pages) {

    static Extracted plain(SourceText source) {
        return new Extracted(source, List.of());
    }
}
