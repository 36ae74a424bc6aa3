package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of zones as they were typed: of each zone {@code x-ID}, {@code y-ID} and {@code version-ID}.
 *
 * @param problems message key by field
 * @param stale another saved in between
 */
public record BoardMapForm(List<Line> lines, Map<String, String> problems, boolean stale) {

    /** A zone; nothing typed: it is not on the map. */
    public record Line(Body body, String x, String y, int version) {

        public boolean isPlaced() {
            return x.matches("\\d{1,4}") && y.matches("\\d{1,4}");
        }
    }

    public BoardMapForm {
        lines = List.copyOf(lines);
        problems = Map.copyOf(problems);
    }

    static BoardMapForm of(List<BoardMapPlaces.Zone> zones) {
        return new BoardMapForm(zones.stream().map(BoardMapForm::line).toList(), Map.of(), false);
    }

    private static Line line(BoardMapPlaces.Zone zone) {
        BoardMap.Place place = zone.place();
        return place == null
                ? new Line(zone.body(), "", "", -1)
                : new Line(zone.body(), String.valueOf(place.x()), String.valueOf(place.y()), place.version());
    }

    /** Of what was typed, with what is wrong with it. */
    static BoardMapForm typed(List<BoardMapPlaces.Zone> zones, Map<String, String> typed) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> problems = new HashMap<>();
        for (BoardMapPlaces.Zone zone : zones) {
            int id = zone.body().id();
            String x = typed.getOrDefault("x-" + id, "").strip();
            String y = typed.getOrDefault("y-" + id, "").strip();
            String version = typed.getOrDefault("version-" + id, "");
            lines.add(new Line(zone.body(), x, y, version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1));
            boolean none = x.isEmpty() && y.isEmpty();
            if (!none && number(x, BoardMap.WIDTH) == null) {
                problems.put("x-" + id, "indicator.map.x.wrong");
            }
            if (!none && number(y, BoardMap.HEIGHT) == null) {
                problems.put("y-" + id, "indicator.map.y.wrong");
            }
        }
        return new BoardMapForm(lines, problems, false);
    }

    private static @Nullable Integer number(String typed, int most) {
        Integer number = typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
        return number == null || number > most ? null : number;
    }

    List<BoardMapPlaces.Wish> wishes() {
        return lines.stream()
                .map(line -> new BoardMapPlaces.Wish(
                        line.body().id(),
                        number(line.x(), BoardMap.WIDTH),
                        number(line.y(), BoardMap.HEIGHT),
                        line.version()))
                .toList();
    }

    /** With the versions as they are by now, so that a second try may replace them. */
    BoardMapForm overtaken(List<BoardMapPlaces.Zone> zones) {
        Map<Integer, Integer> versions = new HashMap<>();
        of(zones).lines().forEach(line -> versions.put(line.body().id(), line.version()));
        return new BoardMapForm(
                lines.stream()
                        .map(line -> new Line(
                                line.body(),
                                line.x(),
                                line.y(),
                                versions.getOrDefault(line.body().id(), -1)))
                        .toList(),
                Map.of(),
                true);
    }
}
