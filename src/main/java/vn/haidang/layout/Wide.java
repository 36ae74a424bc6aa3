package vn.haidang.layout;

import java.util.List;

/** A stretch of the text on landscape pages; the page numbers go on. The decree allows it where a table needs the width. */
public record Wide(List<Block> body) implements Block {

    public Wide {
        body = List.copyOf(body);
        if (body.isEmpty() || body.stream().anyMatch(Wide.class::isInstance)) {
            throw new IllegalArgumentException("landscape pages hold at least one block, and no landscape pages");
        }
    }
}
