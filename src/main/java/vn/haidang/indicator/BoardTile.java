package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on the front page.
 *
 * @param main the actual figure; where there is none the estimate, then the forecast
 * @param beside what else was given for the same period, e.g. a forecast beside the actual figure
 * @param spark how it came to be so
 */
public record BoardTile(
        Indicator indicator, @Nullable BoardComparison main, List<BoardFigure> beside, BoardSpark spark) {

    public BoardTile {
        beside = List.copyOf(beside);
    }
}
