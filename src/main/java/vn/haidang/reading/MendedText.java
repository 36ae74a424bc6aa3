package vn.haidang.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.LegacyEncoding;
import vn.haidang.restoring.Restored;
import vn.haidang.restoring.Restorer;

/**
 * The words of a document after mending: text of fonts before Unicode is converted (its origin stays {@link TextOrigin#TEXT}, since nothing is
 * guessed), text that lost its marks is restored.
 *
 * @param restored null where nothing was lost
 */
record MendedText(SourceText source, @Nullable Restored restored) {

    static MendedText of(SourceText extracted, Supplier<Restorer> restorer, TimeGuard guard) {
        var source = converted(extracted);
        if (!Restorer.isDamaged(source.text())) {
            return new MendedText(source, null);
        }
        var restored = restorer.get().restore(source.text(), () -> {
            guard.check();
            return true;
        });
        return new MendedText(moved(source, restored.text(), places(source, restored)), restored);
    }

    /** What is known of the file, with the origin of its words and how sure they are. */
    SourceInfo info(SourceInfo info) {
        if (restored == null) {
            return info;
        }
        double sum = restored.words().stream().mapToDouble(w -> w.confidence()).sum();
        double mean = Math.round(100 * sum / Math.max(1, restored.words().size())) / 100.0;
        return new SourceInfo(info.file(), info.mediaType(), info.sha256(), info.pages(), TextOrigin.RESTORED, mean);
    }

    // ---- fonts before Unicode

    private static SourceText converted(SourceText source) {
        var encoding = LegacyEncoding.of(source.text());
        return encoding == null ? source : rewritten(source, encoding::convert);
    }

    /** Rewrites what stands between the borders of paragraphs and cells, each piece by itself. */
    private static SourceText rewritten(SourceText source, UnaryOperator<String> change) {
        var text = new StringBuilder();
        Map<Integer, Integer> places = new HashMap<>();
        int last = 0;
        for (int border : borders(source)) {
            text.append(change.apply(source.text().substring(last, border)));
            places.put(border, text.length());
            last = border;
        }
        text.append(change.apply(source.text().substring(last)));
        return moved(source, text.toString(), places);
    }

    // ---- moving paragraphs and cells

    private static TreeSet<Integer> borders(SourceText source) {
        var out = new TreeSet<Integer>();
        for (var block : source.blocks()) {
            switch (block) {
                case SourceText.Para para -> {
                    out.add(para.start());
                    out.add(para.end());
                }
                case SourceText.Table table ->
                    table.rows()
                            .forEach(row -> row.forEach(cell -> {
                                out.add(cell.start());
                                out.add(cell.end());
                            }));
            }
        }
        return out;
    }

    /** Where each border has gone; between the words both texts are the same. */
    private static Map<Integer, Integer> places(SourceText source, Restored restored) {
        Map<Integer, Integer> out = new HashMap<>();
        var words = restored.words();
        int next = 0;
        int before = 0;
        int after = 0;
        for (int border : borders(source)) {
            while (next < words.size() && words.get(next).original().end() <= border) {
                before = words.get(next).original().end();
                after = words.get(next).restored().end();
                next++;
            }
            out.put(border, after + border - before);
        }
        return out;
    }

    private static SourceText moved(SourceText source, String text, Map<Integer, Integer> places) {
        var blocks = new ArrayList<SourceText.Block>();
        Map<SourceText.Cell, SourceText.Cell> cells = new IdentityHashMap<>();
        for (var block : source.blocks()) {
            blocks.add(
                    switch (block) {
                        case SourceText.Para p ->
                            new SourceText.Para(place(places, p.start()), place(places, p.end()), p.bold());
                        case SourceText.Table table ->
                            new SourceText.Table(table.rows().stream()
                                    .map(row -> row.stream()
                                            .map(c -> cells.computeIfAbsent(
                                                    c,
                                                    k -> new SourceText.Cell(
                                                            place(places, k.start()), place(places, k.end()))))
                                            .toList())
                                    .toList());
                    });
        }
        return new SourceText(text, List.copyOf(blocks), source.mediaType(), source.pages());
    }

    private static int place(Map<Integer, Integer> places, int border) {
        return java.util.Objects.requireNonNull(places.get(border));
    }
}
