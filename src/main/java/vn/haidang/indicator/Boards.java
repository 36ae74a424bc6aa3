package vn.haidang.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;

/** Boards of figures that people compose, and which of them everybody sees first. */
@Component
class Boards {

    private static final String FIRST = "indicator.board.first";

    private final BoardStore store;
    private final Indicators indicators;
    private final Settings settings;
    private final Audit audit;

    Boards(BoardStore store, Indicators indicators, Settings settings, Audit audit) {
        this.store = store;
        this.indicators = indicators;
        this.settings = settings;
        this.audit = audit;
    }

    /** What somebody wants a board to be. */
    record Draft(
            String name, Board.Sharing sharing, @Nullable Long unitId, List<Board.Tile> tiles) {}

    @Transactional(readOnly = true)
    public List<Board> seenBy(Actor actor) {
        return store.seenBy(actor);
    }

    /** @throws NotFound also where the person may not look at it */
    @Transactional(readOnly = true)
    public Board board(Actor actor, long id) {
        return store.find(id).filter(board -> board.isSeenBy(actor)).orElseThrow(() -> new NotFound("board", id));
    }

    /** What everybody sees first; nothing where the Office has not set it, or it is no longer there for everybody. */
    @Transactional(readOnly = true)
    public Optional<Board> first() {
        return settings.get(FIRST)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> store.find(Long.parseLong(id)))
                .filter(board -> board.sharing() == Board.Sharing.EVERYONE);
    }

    @Transactional
    public long create(Actor actor, Draft draft) {
        check(actor, draft);
        long id = store.insert(actor, draft.name(), draft.sharing(), draft.unitId(), draft.tiles());
        record(actor, "indicator.boardMade", id, draft.name(), null, fields(draft), null);
        return id;
    }

    /** @param version that the person saw; a board changed since is left as it is */
    @Transactional
    public void change(Actor actor, long id, int version, Draft draft) {
        Board before = owned(actor, id);
        check(actor, draft);
        store.update(id, version, draft.name(), draft.sharing(), draft.unitId(), draft.tiles());
        record(
                actor,
                "indicator.boardChanged",
                id,
                draft.name(),
                fields(new Draft(before.name(), before.sharing(), before.unitId(), before.tiles())),
                fields(draft),
                null);
    }

    @Transactional
    public void remove(Actor actor, long id, int version) {
        Board before = owned(actor, id);
        store.remove(id, version);
        record(actor, "indicator.boardRemoved", id, before.name(), null, null, null);
    }

    /** Sets or, where it is set already, takes back what everybody sees first. */
    @Transactional
    public boolean makeFirst(Actor actor, long id) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
        Board board = board(actor, id);
        if (board.sharing() != Board.Sharing.EVERYONE) {
            throw new Refused("indicator.boards.refused.notForEveryone");
        }
        boolean now = !settings.get(FIRST).orElse("").equals(String.valueOf(id));
        settings.set(actor, FIRST, now ? String.valueOf(id) : "");
        record(actor, now ? "indicator.boardFirst" : "indicator.boardNotFirst", id, board.name(), null, null, null);
        return now;
    }

    private Board owned(Actor actor, long id) {
        Board board = board(actor, id);
        if (!board.isChangedBy(actor)) {
            throw new NotPermitted();
        }
        return board;
    }

    private void check(Actor actor, Draft draft) {
        if (draft.name().isBlank()) {
            throw new Refused("indicator.boards.refused.name");
        }
        if (draft.name().length() > Board.LONGEST_NAME) {
            throw new Refused("indicator.boards.refused.longName", String.valueOf(Board.LONGEST_NAME));
        }
        if (draft.tiles().isEmpty()) {
            throw new Refused("indicator.boards.refused.empty");
        }
        if (draft.tiles().size() > Board.MOST_TILES) {
            throw new Refused("indicator.boards.refused.many", String.valueOf(Board.MOST_TILES));
        }
        if (draft.sharing() == Board.Sharing.UNIT
                && !actor.belongsTo(Objects.requireNonNullElse(draft.unitId(), -1L))) {
            throw new Refused("indicator.boards.refused.unit");
        }
        CatalogueSnapshot catalogue = indicators.snapshot();
        for (Board.Tile tile : draft.tiles()) {
            if (!catalogue.byId().containsKey(tile.indicatorId()) || !Board.Tile.isKnown(tile.rule())) {
                throw new Refused("indicator.boards.refused.tile");
            }
        }
    }

    private void record(
            Actor actor,
            String action,
            long id,
            String name,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            @Nullable String reason) {
        audit.record(actor, action, new Audit.Subject("indicatorBoard", id, name), before, after, reason);
    }

    private static Map<String, Object> fields(Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("indicator.board.name", draft.name());
        fields.put("indicator.board.sharing", draft.sharing().name());
        fields.put("indicator.board.tiles", String.valueOf(draft.tiles().size()));
        return fields;
    }
}
