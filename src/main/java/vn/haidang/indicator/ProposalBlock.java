package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.figure.Figure;

/**
 * A stretch of a text that is decided upon together: a table, or a paragraph.
 *
 * @param from first line, from 1
 * @param to last line
 */
record ProposalBlock(int from, int to, boolean isTable) {

    /** The tables and paragraphs of a text in its order; lines with tabs that follow each other are a table. */
    static List<ProposalBlock> of(String text, List<Figure> figures) {
        List<ProposalBlock> blocks = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Passage passage : Passage.of(text, figures)) {
            line += newlines(text, at, passage.span().start());
            at = passage.span().start();
            boolean table = passage.span().of(text).indexOf('\t') >= 0;
            int to = line + newlines(text, at, passage.span().end());
            ProposalBlock last = blocks.isEmpty() ? null : blocks.getLast();
            if (table && last != null && last.isTable() && last.to() + 1 == line) {
                blocks.set(blocks.size() - 1, new ProposalBlock(last.from(), to, true));
            } else {
                blocks.add(new ProposalBlock(line, to, table));
            }
        }
        return blocks;
    }

    private static int newlines(String text, int from, int to) {
        return (int)
                text.substring(from, to).chars().filter(sign -> sign == '\n').count();
    }
}
