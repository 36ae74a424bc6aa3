package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;

/** The marks that end grounds and text. */
final class Endings {

    private static final String END = "./.";

    private Endings() {}

    /** The grounds with their end marks: ";" and after the last one a full stop. */
    private static List<Block> withMarkedGrounds(List<Block> body) {
        List<Block> marked = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Block next = i + 1 < body.size() ? body.get(i + 1) : null;
            boolean last = !(next instanceof Paragraph following && following.role() == Paragraph.Role.BASIS);
            marked.add(
                    body.get(i) instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.BASIS
                            ? marked(paragraph, last)
                            : body.get(i));
        }
        return marked;
    }

    private static Paragraph marked(Paragraph basis, boolean last) {
        if (basis.runs().isEmpty()) {
            return basis;
        }
        List<Run> runs = new ArrayList<>(basis.runs());
        Run end = runs.removeLast();
        String text = end.text().stripTrailing();
        boolean ended = !text.isEmpty() && ";.,:".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (last) {
            text = (ended ? text.substring(0, text.length() - 1) : text) + ".";
        } else if (!ended) {
            text += ";";
        }
        runs.add(end.withText(text));
        return new Paragraph(runs, basis.role());
    }

    /** The body as it is set: grounds with their marks, and the end mark "./." after the last words, alone on a line after a table. */
    static List<Block> set(List<Block> body) {
        return withEndMark(withMarkedGrounds(body));
    }

    /** The body with the end mark "./." after its last words; on a line of its own after a table. */
    static List<Block> withEndMark(List<Block> body) {
        List<Block> blocks = new ArrayList<>(body);
        Block last = blocks.isEmpty() ? Paragraph.of("") : blocks.removeLast();
        if (last instanceof Paragraph text && !text.runs().isEmpty()) {
            blocks.add(new Paragraph(ended(text.runs()), text.role()));
        } else if (last instanceof Article article && !article.runs().isEmpty()) {
            blocks.add(new Article(article.number(), ended(article.runs()), article.titled()));
        } else if (last instanceof Heading point && point.level() == 3) {
            blocks.add(new Heading(3, point.label(), withoutEnd(point.text()) + END));
        } else {
            blocks.add(last);
            blocks.add(Paragraph.of(END));
        }
        return blocks;
    }

    private static List<Run> ended(List<Run> words) {
        List<Run> runs = new ArrayList<>(words);
        Run end = runs.removeLast();
        String text = withoutEnd(end.text());
        if (end.link() == null) {
            runs.add(end.withText(text + END));
        } else {
            runs.add(end.withText(text));
            runs.add(new Run(END, end.bold(), end.italic()));
        }
        return runs;
    }

    private static String withoutEnd(String words) {
        String text = words.stripTrailing();
        if (text.endsWith(END)) {
            return text.substring(0, text.length() - END.length());
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
