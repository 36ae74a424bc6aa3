package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.layout.Paragraph.Role;

/** Divides a text into stretches of upright and landscape pages. */
final class Flow {

    /** Blocks on pages of one direction. */
    record Stretch(boolean landscape, List<Block> blocks) {}

    private final List<Stretch> stretches = new ArrayList<>();

    private Flow() {}

    /**
     * The stretches of a text that begins upright; the first and the last are upright, and may be empty. A table that would break words on
     * an upright page goes on a landscape one, and its caption with it.
     */
    static List<Stretch> of(List<Block> body) {
        Flow flow = new Flow();
        flow.open(false);
        for (Block block : body) {
            if (block instanceof Wide wide) {
                flow.landscape(wide.body());
            } else if (block instanceof Table table && TableWidths.needLandscape(table)) {
                List<Block> moved = flow.takeCaption();
                moved.add(table);
                flow.landscape(moved);
            } else {
                flow.upright(block);
            }
        }
        if (flow.stretches.getLast().landscape()) {
            flow.open(false);
        }
        return flow.stretches;
    }

    /** The blocks of an annex that is landscape as a whole. */
    static List<Stretch> landscapeThroughout(List<Block> body) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : body) {
            if (block instanceof Wide wide) {
                blocks.addAll(wide.body());
            } else {
                blocks.add(block);
            }
        }
        return List.of(new Stretch(true, blocks));
    }

    private void open(boolean landscape) {
        stretches.add(new Stretch(landscape, new ArrayList<>()));
    }

    private void upright(Block block) {
        if (stretches.getLast().landscape()) {
            open(false);
        }
        stretches.getLast().blocks().add(block);
    }

    private void landscape(List<Block> blocks) {
        if (!stretches.getLast().landscape()) {
            open(true);
        }
        stretches.getLast().blocks().addAll(blocks);
    }

    private List<Block> takeCaption() {
        List<Block> moved = new ArrayList<>();
        List<Block> before = stretches.getLast().blocks();
        while (!before.isEmpty()
                && before.getLast() instanceof Paragraph paragraph
                && (paragraph.role() == Role.CAPTION || paragraph.role() == Role.REMARK)) {
            moved.addFirst(before.removeLast());
        }
        return moved;
    }
}
