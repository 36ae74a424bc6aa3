package vn.haidang.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.haidang.platform.Messages;
import vn.haidang.task.TaskTransitions.Transition;

/** Draws the table of transitions: boxes for statuses, arrows for what leads from one to another, and inside a box what leaves it as it is. */
final class TransitionPicture {

    private static final int WIDTH = 260;
    private static final int LINE = 20;
    private static final Map<TaskStatus, int[]> PLACES = Map.of(
            TaskStatus.GIVEN, new int[] {170, 70},
            TaskStatus.IN_PROGRESS, new int[] {170, 480},
            TaskStatus.SUBMITTED, new int[] {620, 260},
            TaskStatus.RETURNED, new int[] {620, 580},
            TaskStatus.DONE, new int[] {1110, 280},
            TaskStatus.WITHDRAWN, new int[] {1110, 600});

    private final Messages messages;

    TransitionPicture(Messages messages) {
        this.messages = messages;
    }

    private String text(String key) {
        return messages.text(Locale.forLanguageTag("vi"), key);
    }

    private String status(TaskStatus status) {
        return text("task.status." + status);
    }

    private String action(Transition line) {
        return text("task.action." + line.action());
    }

    private static List<Transition> stays(TaskStatus status) {
        return TaskTransitions.all().stream()
                .filter(line -> line.from() == status && line.to() == status)
                .toList();
    }

    private static int height(TaskStatus status) {
        return 44 + LINE * stays(status).size();
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1400 810\" font-family=\"system-ui, sans-serif\" font-size=\"14\""
                        + " role=\"img\" aria-labelledby=\"title\">\n<title id=\"title\">Nhiệm vụ: các trạng thái và việc chuyển trạng thái</title>\n"
                        + "<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                        + "<path d=\"M0 0 L10 5 L0 10 z\" fill=\"#344054\"/></marker></defs>\n"
                        + "<rect width=\"1400\" height=\"810\" fill=\"#ffffff\"/>\n");
        svg.append(withdrawal());
        arrows().forEach((ends, lines) -> svg.append(arrow(lines)));
        for (TaskStatus status : TaskStatus.values()) {
            svg.append(box(status));
        }
        return svg.append("</svg>\n").toString();
    }

    private static Map<String, List<Transition>> arrows() {
        Map<String, List<Transition>> arrows = new LinkedHashMap<>();
        TaskTransitions.all().stream()
                .filter(line -> line.from() != line.to() && line.to() != TaskStatus.WITHDRAWN)
                .forEach(line -> arrows.computeIfAbsent(line.from() + " " + line.to(), key -> new ArrayList<>())
                        .add(line));
        return arrows;
    }

    /** One arrow from the frame around all open statuses, for each of them can be withdrawn. */
    private String withdrawal() {
        List<Transition> lines = TaskTransitions.all().stream()
                .filter(line -> line.to() == TaskStatus.WITHDRAWN)
                .toList();
        if (lines.size()
                != Arrays.stream(TaskStatus.values()).filter(TaskStatus::isOpen).count()) {
            throw new IllegalStateException("not every open status can be withdrawn: draw arrows for those that can");
        }
        int[] end = PLACES.get(TaskStatus.WITHDRAWN);
        int y = end[1] + height(TaskStatus.WITHDRAWN) / 2;
        return "<rect x=\"15\" y=\"40\" width=\"890\" height=\"745\" rx=\"14\" fill=\"none\" stroke=\"#98a2b3\" stroke-dasharray=\"6 5\"/>\n"
                + "<line x1=\"905\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#344054\" marker-end=\"url(#tip)\"/>\n"
                        .formatted(y, end[0] - 3, y)
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        .formatted((905 + end[0]) / 2, y - 8, action(lines.getFirst()));
    }

    private String box(TaskStatus status) {
        int[] place = PLACES.get(status);
        String colour = status.isOpen() ? "#e1ecf6" : "#e7f3ec";
        StringBuilder box = new StringBuilder();
        box.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#344054\"/>\n"
                .formatted(place[0], place[1], WIDTH, height(status), colour));
        box.append("<text x=\"%d\" y=\"%d\" font-weight=\"bold\" font-size=\"16\">%s</text>\n"
                .formatted(place[0] + 14, place[1] + 27, status(status)));
        int y = place[1] + 27;
        for (Transition stay : stays(status)) {
            y += LINE;
            box.append("<text x=\"%d\" y=\"%d\" fill=\"#475467\">%s</text>\n"
                    .formatted(place[0] + 14, y, "· " + action(stay)));
        }
        return box.toString();
    }

    /** From border to border along the line between the centres; the way back is drawn beside the way there. */
    private String arrow(List<Transition> lines) {
        TaskStatus from = lines.getFirst().from();
        TaskStatus to = lines.getFirst().to();
        double[] a = centre(from);
        double[] b = centre(to);
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        double dx = (b[0] - a[0]) / length;
        double dy = (b[1] - a[1]) / length;
        double aside = TaskTransitions.all().stream().anyMatch(line -> line.from() == to && line.to() == from) ? 22 : 0;
        double[] start = border(from, dx, dy);
        double[] end = border(to, -dx, -dy);
        double sx = -dy * aside;
        double sy = dx * aside;
        double lx = (start[0] + end[0]) / 2 + sx;
        double ly = (start[1] + end[1]) / 2 + sy - LINE * (lines.size() - 1) / 2.0;
        boolean upright = Math.abs(dx) < 0.2;
        String anchor = upright ? (sx < 0 ? "end" : "start") : "middle";
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#344054\" marker-end=\"url(#tip)\"/>\n",
                start[0] + sx,
                start[1] + sy,
                end[0] + sx,
                end[1] + sy));
        for (Transition line : lines) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"6\">%s</text>\n",
                    lx + (upright ? Math.signum(sx) * 8 : 0),
                    ly + 5,
                    anchor,
                    action(line)));
            ly += LINE;
        }
        return out.toString();
    }

    private static double[] centre(TaskStatus status) {
        int[] place = PLACES.get(status);
        return new double[] {place[0] + WIDTH / 2.0, place[1] + height(status) / 2.0};
    }

    private static double[] border(TaskStatus status, double dx, double dy) {
        double[] centre = centre(status);
        double toSide = dx == 0 ? Double.MAX_VALUE : WIDTH / 2.0 / Math.abs(dx);
        double toEdge = dy == 0 ? Double.MAX_VALUE : height(status) / 2.0 / Math.abs(dy);
        double way = Math.min(toSide, toEdge) + 3;
        return new double[] {centre[0] + dx * way, centre[1] + dy * way};
    }

    String markdown() {
        StringBuilder table = new StringBuilder("# Life of a task\n\n"
                + "Drawn from `TaskTransitions`, the one table the application obeys; whatever is not in it is refused.\n\n"
                + "![Statuses and transitions](task-transitions.svg)\n\n"
                + "| From | Action | To | By |\n|---|---|---|---|\n");
        for (Transition line : TaskTransitions.all()) {
            table.append("| `%s` %s | `%s` %s | `%s` %s | %s |\n"
                    .formatted(
                            line.from(),
                            status(line.from()),
                            line.action(),
                            action(line),
                            line.to(),
                            status(line.to()),
                            text("task.part." + line.by())));
        }
        return table.toString();
    }
}
