package vn.haidang.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Reads a template line by line: directives that stand alone on a line open and close stretches, all else is text with braces. */
final class TemplateLines {

    private final String[] lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Piece> pieces = new ArrayList<>();

    /** A stretch whose end has not come yet, and what was read before it. */
    private record Open(
            int line, Piece.@Nullable Condition condition, Piece.@Nullable Over over, String of, List<Piece> before) {}

    TemplateLines(String source) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        lines = TextFold.nfc(text.replace("\r\n", "\n")).split("\n", -1);
    }

    List<Piece> read() {
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i], i < lines.length - 1);
        }
        if (!open.isEmpty()) {
            throw new TemplateUnsound(
                    "notClosed", open.peek().line(), lines[open.peek().line() - 1].strip());
        }
        return pieces;
    }

    private void line(int number, String line, boolean more) {
        String stripped = line.strip();
        if (stripped.startsWith("{") && Braces.end(stripped, 0) == stripped.length() - 1) {
            String inside = stripped.substring(1, stripped.length() - 1).strip();
            if (directive(number, inside)) {
                return;
            }
        }
        pieces.addAll(new Braces(number, line).read());
        if (more) {
            pieces.add(new Piece.Words("\n"));
        }
    }

    private boolean directive(int number, String inside) {
        String word = Braces.word(inside);
        String rest = inside.substring(word.length()).strip();
        if (ReportWords.is("end", inside)) {
            close(number);
            return true;
        }
        if (ReportWords.is("if", word) && Braces.colon(inside) < 0) {
            open(new Open(number, Braces.condition(number, rest), null, "", pieces));
            return true;
        }
        if (ReportWords.is("repeat", word)) {
            int colon = rest.indexOf(':');
            String over = (colon < 0 ? rest : rest.substring(0, colon)).strip();
            String of = colon < 0 ? "" : rest.substring(colon + 1).strip();
            open(new Open(number, null, over(number, over), of, pieces));
            return true;
        }
        return false;
    }

    private static Piece.Over over(int line, String word) {
        for (Piece.Over over : Piece.Over.values()) {
            if (ReportWords.is("over." + over, word)) {
                return over;
            }
        }
        throw new TemplateUnsound("unknownRepetition", line, word);
    }

    private void open(Open stretch) {
        open.push(stretch);
        pieces = new ArrayList<>();
    }

    private void close(int number) {
        if (open.isEmpty()) {
            throw new TemplateUnsound("notOpened", number, ReportWords.say("key.end"));
        }
        Open stretch = open.pop();
        List<Piece> inside = List.copyOf(pieces);
        pieces = stretch.before();
        if (stretch.condition() != null) {
            pieces.add(new Piece.Choice(stretch.line(), stretch.condition(), inside, List.of()));
        } else if (stretch.over() != null) {
            pieces.add(new Piece.Repetition(stretch.line(), stretch.over(), stretch.of(), inside));
        }
    }
}
