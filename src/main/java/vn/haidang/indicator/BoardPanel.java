package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on a board, read for a body and period.
 *
 * @param about whose and when, where that is not what the whole board is about; null: it is
 * @param figure of a tile, null otherwise
 * @param tables below the picture; of a breakdown one for each dimension
 * @param map where the figure is shown as a map
 */
public record BoardPanel(
        Board.Kind kind,
        Indicator indicator,
        BoardScope scope,
        @Nullable String about,
        @Nullable BoardTile figure,
        List<BoardTable> tables,
        @Nullable BoardMap map) {

    public BoardPanel {
        tables = List.copyOf(tables);
    }

    public boolean isEmpty() {
        return figure == null && tables.stream().allMatch(BoardTable::isEmpty);
    }
}
