package vn.haidang.indicator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A board while it is being composed, as typed: nothing is lost when something is wrong with it.
 *
 * @param id null for one not saved yet
 * @param version that was read
 */
public record BoardForm(@Nullable Long id, int version, String name, String sharing, String unit, List<Line> lines) {

    /** A place on the board; {@code body} empty: whoever the board is looked at for. */
    public record Line(String kind, String indicator, String body, String rule) {

        static final Line NEW = new Line(Board.Kind.TILE.name(), "", "", Board.Rule.CURRENT.name());
    }

    public BoardForm {
        lines = List.copyOf(lines);
    }

    static BoardForm empty() {
        return new BoardForm(null, 0, "", Board.Sharing.PRIVATE.name(), "", List.of(Line.NEW));
    }

    static BoardForm of(Board board, CatalogueSnapshot catalogue, BodiesOnDay bodies) {
        List<Line> lines = board.tiles().stream()
                .map(tile -> new Line(
                        tile.kind().name(),
                        java.util.Objects.requireNonNull(catalogue.byId().get(tile.indicatorId()))
                                .code(),
                        tile.bodyId() == null
                                ? ""
                                : bodies.byId(tile.bodyId()).map(Body::code).orElse(""),
                        tile.rule()))
                .toList();
        return new BoardForm(
                board.id(),
                board.version(),
                board.name(),
                board.sharing().name(),
                board.unitId() == null ? "" : String.valueOf(board.unitId()),
                lines);
    }

    /** As the browser sends it: the fields of the places one below the other, in the order of the page. */
    static BoardForm of(@Nullable Long id, MultiValueMap<String, String> fields) {
        List<String> kinds = fields.getOrDefault("kind", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), 2 * Board.MOST_TILES); i++) {
            lines.add(new Line(kinds.get(i), at(fields, "indicator", i), at(fields, "of", i), at(fields, "rule", i)));
        }
        return new BoardForm(
                id,
                number(fields.getFirst("version"), 0),
                Normalizer.normalize(text(fields.getFirst("name")).strip(), Normalizer.Form.NFC),
                text(fields.getFirst("sharing")),
                text(fields.getFirst("unit")),
                lines);
    }

    private static String at(MultiValueMap<String, String> fields, String name, int i) {
        List<String> all = fields.getOrDefault(name, List.of());
        return i < all.size() ? all.get(i) : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** What a button of the form asks for: {@code add}, {@code up:2}, {@code down:2}, {@code remove:2}; places counted from 0. */
    BoardForm after(String act) {
        List<Line> changed = new ArrayList<>(lines);
        String[] words = act.split(":", 2);
        int at = words.length == 2 ? number(words[1], -1) : -1;
        switch (words[0]) {
            case "add" -> changed.add(Line.NEW);
            case "up" -> swap(changed, at, at - 1);
            case "down" -> swap(changed, at, at + 1);
            case "remove" -> {
                if (at >= 0 && at < changed.size()) {
                    changed.remove(at);
                }
            }
            default -> {}
        }
        return new BoardForm(id, version, name, sharing, unit, changed);
    }

    private static void swap(List<Line> lines, int a, int b) {
        if (a >= 0 && b >= 0 && a < lines.size() && b < lines.size()) {
            Collections.swap(lines, a, b);
        }
    }

    BoardForm withVersion(int current) {
        return new BoardForm(id, current, name, sharing, unit, lines);
    }

    /** What it says, with indicators and bodies found; those that are not there make a place that is refused. */
    Boards.Draft draft(CatalogueSnapshot catalogue, BodiesOnDay bodies) {
        List<Board.Tile> tiles = lines.stream()
                .filter(line -> !line.indicator().isBlank())
                .map(line -> tile(line, catalogue, bodies))
                .toList();
        Board.Sharing shared = List.of(Board.Sharing.values()).stream()
                .filter(one -> one.name().equals(sharing.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Board.Sharing.PRIVATE);
        return new Boards.Draft(
                name,
                shared,
                shared == Board.Sharing.UNIT && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null,
                tiles);
    }

    private static Board.Tile tile(Line line, CatalogueSnapshot catalogue, BodiesOnDay bodies) {
        Indicator indicator = catalogue.byCode().get(line.indicator());
        Board.Kind kind = List.of(Board.Kind.values()).stream()
                .filter(one -> one.name().equals(line.kind()))
                .findFirst()
                .orElse(Board.Kind.TILE);
        return new Board.Tile(
                kind,
                indicator == null ? -1 : indicator.id(),
                bodies.byCode(line.body()).map(Body::id).orElse(null),
                line.rule());
    }
}
