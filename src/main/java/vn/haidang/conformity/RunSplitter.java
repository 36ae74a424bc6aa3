package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Parts runs at the edges of elements, so that each element's letters can be changed by themselves. */
final class RunSplitter {

    private RunSplitter() {}

    /** The same document with its runs parted; the file itself where there is nothing to part. */
    static byte[] split(byte[] docx) {
        DocxPackage file = DocxPackage.open(docx);
        Inspection inspection = Inspector.inspect(file);
        Found found = Finder.find(inspection);
        boolean changed = false;
        for (Para para : inspection.paragraphs()) {
            TreeSet<Integer> edges = new TreeSet<>();
            for (Element element : found.of(para)) {
                for (Segment segment : found.all(element)) {
                    if (segment.para() == para) {
                        edges.add(segment.start());
                        edges.add(segment.end());
                    }
                }
            }
            edges.remove(0);
            edges.remove(para.text().length());
            for (int edge : edges.descendingSet()) {
                changed |= split(para, edge);
            }
        }
        if (!changed) {
            return docx;
        }
        file.change(file.main, file.document());
        return file.write();
    }

    /** Parts the run that goes on over this place in the paragraph's text. */
    static boolean split(Para para, int edge) {
        for (int i = 0; i < para.pieces.size(); i++) {
            Piece piece = para.pieces.get(i);
            boolean inside = piece.start() < edge && piece.end() > edge;
            boolean between = piece.end() == edge
                    && i + 1 < para.pieces.size()
                    && para.pieces.get(i + 1).run() == piece.run();
            if (inside) {
                cut(piece, edge - piece.start());
            } else if (between) {
                part(piece.run(), piece.run().children.indexOf(piece.node()) + 1);
            }
            if (inside || between) {
                return true;
            }
        }
        return false;
    }

    /** Cuts a text in two and its run between them. */
    private static void cut(Piece piece, int at) {
        String text = piece.node().text();
        Node rest = piece.node().fresh("t");
        rest.text(text.substring(at));
        piece.node().text(text.substring(0, at));
        int index = piece.run().children.indexOf(piece.node());
        piece.run().insert(index + 1, rest);
        part(piece.run(), index + 1);
    }

    /** Moves the children of a run from this one on to a run of the same look behind it. */
    private static void part(Node run, int from) {
        Node second = run.fresh("r");
        Node properties = run.child("rPr");
        if (properties != null) {
            second.add(properties.copy());
        }
        List<Object> moved = new ArrayList<>(run.children.subList(from, run.children.size()));
        run.children.subList(from, run.children.size()).clear();
        for (Object child : moved) {
            if (child instanceof Node node) {
                second.add(node);
            }
        }
        run.insertAfter(second);
    }
}
