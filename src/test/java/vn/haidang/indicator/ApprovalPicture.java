package vn.haidang.indicator;

import java.util.Locale;
import vn.haidang.indicator.ApprovalTransitions.Transition;
import vn.haidang.platform.Messages;

/** Draws the table of transitions: states in a row, acts upwards above it, acts downwards below. */
final class ApprovalPicture {

    private static final int STEP = 300;
    private static final int WIDTH = 170;
    private static final int TOP = 150;
    private static final int HEIGHT = 60;

    private final Messages messages;

    ApprovalPicture(Messages messages) {
        this.messages = messages;
    }

    private String text(String key) {
        return messages.text(Locale.forLanguageTag("vi"), key);
    }

    String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1120 420\""
                + " font-family=\"system-ui, sans-serif\" font-size=\"14\" role=\"img\" aria-labelledby=\"title\">\n"
                + "<title id=\"title\">Số liệu: các trạng thái và việc chuyển trạng thái</title>\n"
                + "<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\""
                + " orient=\"auto\"><path d=\"M0 0 L10 5 L0 10 z\" fill=\"#344054\"/></marker></defs>\n"
                + "<rect width=\"1120\" height=\"420\" fill=\"#ffffff\"/>\n");
        int down = 0;
        for (Transition line : ApprovalTransitions.all()) {
            boolean up = line.to().compareTo(line.from()) > 0;
            svg.append(up ? upwards(line) : downwards(line, down++));
        }
        for (ValueState state : ValueState.values()) {
            int x = left(state);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#344054\"/>\n"
                    .formatted(x, TOP, WIDTH, HEIGHT, state == ValueState.APPROVED ? "#e7f3ec" : "#e1ecf6"));
            svg.append(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"bold\" font-size=\"16\">%s</text>\n"
                            .formatted(x + WIDTH / 2, TOP + 36, text("indicator.state." + state)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static int left(ValueState state) {
        return 25 + state.ordinal() * STEP;
    }

    private String upwards(Transition line) {
        int from = left(line.from()) + WIDTH;
        int to = left(line.to());
        return "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#344054\" marker-end=\"url(#tip)\"/>\n"
                        .formatted(from, TOP + 30, to - 3, TOP + 30)
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        .formatted((from + to) / 2, TOP + 20, text("indicator.act." + line.act()));
    }

    private String downwards(Transition line, int row) {
        int from = left(line.from()) + WIDTH / 2 + 12 * row - 24;
        int to = left(line.to()) + WIDTH / 2 + 12 * row - 24;
        int y = TOP + HEIGHT + 40 + row * 38;
        return "<path d=\"M%d %d V%d H%d V%d\" fill=\"none\" stroke=\"#344054\" marker-end=\"url(#tip)\"/>\n"
                        .formatted(from, TOP + HEIGHT, y, to, TOP + HEIGHT + 4)
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        .formatted((from + to) / 2, y - 6, text("indicator.act." + line.act()));
    }

    String markdown() {
        StringBuilder table = new StringBuilder("# How figures become official\n\n"
                + "Drawn from `ApprovalTransitions`, the one table the application obeys; whatever is not in it is refused. Nothing leads away"
                + " from an approved value: a correction puts another version in its place.\n\n"
                + "![States and transitions](value-transitions.svg)\n\n| From | Act | To | By |\n|---|---|---|---|\n");
        for (Transition line : ApprovalTransitions.all()) {
            table.append("| `%s` %s | `%s` %s | `%s` %s | %s |\n"
                    .formatted(
                            line.from(),
                            text("indicator.state." + line.from()),
                            line.act(),
                            text("indicator.act." + line.act()),
                            line.to(),
                            text("indicator.state." + line.to()),
                            text("indicator.part." + line.by())));
        }
        return table.toString();
    }
}
