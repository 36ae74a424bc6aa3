package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;

/** The marks that end grounds and text. */
final class Endings {

    private static final String END = "./.";

    private Endings() {}

    /** The grounds with their end marks: ";" and, where the command follows, a full stop. Marks that are there stay. */
    private static List<Block> withMarkedGrounds(List<Block> body) {
        List<Block> marked = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Block next = i + 1 < body.size() ? body.get(i + 1) : null;
            boolean last = next instanceof Paragraph following && following.role() == Paragraph.Role.COMMAND;
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
        runs.add(new Run(text, end.bold(), end.italic(), end.note()));
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
        blocks.addAll(
                switch (last) {
                    case Paragraph text
                    when !text.runs().isEmpty() -> List.of(new Paragraph(ended(text.runs()), text.role()));
                    case Article article
                    when !article.runs().isEmpty() ->
                        List.of(new Article(article.number(), ended(article.runs()), article.titled()));
                    case Heading point
                    when point.level() == 3 -> List.of(new Heading(3, point.label(), withoutEnd(point.text()) + END));
                    case Paragraph empty -> List.of(Paragraph.of(END));
                    default -> List.of(last, Paragraph.of(END));
                });
        return blocks;
    }

    private static List<Run> ended(List<Run> words) {
        List<Run> runs = new ArrayList<>(words);
        Run end = runs.removeLast();
        String text = withoutEnd(end.text());
        runs.add(new Run(text + END, end.bold(), end.italic(), end.note()));
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
