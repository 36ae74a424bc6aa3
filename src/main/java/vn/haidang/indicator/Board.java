package vn.haidang.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;

/**
 * A board of figures that somebody composed.
 *
 * @param unitId unit that may look at it, null unless it is shared with one
 */
public record Board(
        long id,
        String name,
        long ownerId,
        String ownerName,
        Sharing sharing,
        @Nullable Long unitId,
        List<Tile> tiles,
        int version) {

    static final int MOST_TILES = 40;
    static final int LONGEST_NAME = 120;

    /** Who may look at it. The label is the message {@code indicator.boards.sharing.NAME}. */
    public enum Sharing {
        PRIVATE,
        UNIT,
        EVERYONE
    }

    /** How an indicator is shown. The label is the message {@code indicator.boards.kind.NAME}. */
    public enum Kind {
        TILE,
        TREND,
        CUMULATIVE,
        RANKING,
        BREAKDOWN,
        MAP
    }

    /** Which period. The label is the message {@code indicator.boards.rule.NAME}. */
    public enum Rule {
        /** The one that the board is looked at for. */
        CURRENT,
        PREVIOUS,
        LAST_YEAR,
        SINCE_NEW_YEAR,
        /** The year that holds it. */
        YEAR;

        Period of(Period shown) {
            return switch (this) {
                case CURRENT -> shown;
                case PREVIOUS -> shown.previous();
                case LAST_YEAR -> shown.lastYear();
                case SINCE_NEW_YEAR -> shown.sinceNewYear();
                case YEAR -> Period.year(shown.year());
            };
        }
    }

    /**
     * A place on the board.
     *
     * @param bodyId whose, null: whoever the board is looked at for
     * @param rule name of a {@link Rule}, or key of a fixed period
     */
    public record Tile(Kind kind, int indicatorId, @Nullable Integer bodyId, String rule) {

        Period period(Period shown) {
            return rule(rule)
                    .map(known -> known.of(shown))
                    .or(() -> Period.parse(rule))
                    .orElse(shown);
        }

        static Optional<Rule> rule(String name) {
            return List.of(Rule.values()).stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
        }

        static boolean isKnown(String rule) {
            return rule(rule).isPresent() || Period.parse(rule).isPresent();
        }
    }

    public Board {
        tiles = List.copyOf(tiles);
    }

    /** Whether the person may look at it. */
    public boolean isSeenBy(Actor actor) {
        return switch (sharing) {
            case PRIVATE -> actor.is(ownerId);
            case UNIT -> actor.is(ownerId) || unitId != null && actor.belongsTo(unitId);
            case EVERYONE -> true;
        };
    }

    /** Only who made it changes it; others make their own. */
    public boolean isChangedBy(Actor actor) {
        return actor.is(ownerId);
    }

    /** Address of the board for a body and period. */
    public String address(BoardScope scope) {
        return "/indicators/boards/" + id + "?" + scope.query();
    }
}
