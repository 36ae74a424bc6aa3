package vn.haidang.indicator;

import java.util.List;

/** Tiles of the indicators that one unit collects; no name: of no unit. */
public record BoardSection(String name, List<BoardTile> tiles) {

    public BoardSection {
        tiles = List.copyOf(tiles);
    }
}
