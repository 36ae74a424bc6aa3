package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.haidang.document.ReadText;
import vn.haidang.text.Span;

/** Figures where they stand in a text and on the pictures of its pages. */
final class ProposalPlaces {

    private static final int LINES_AROUND = 1;
    private static final int LONGEST_LINE = 700;

    private ProposalPlaces() {}

    static ProposalPage.Place place(ReadText read, Span span) {
        String text = read.text();
        List<Span> lines = lines(text);
        int at = 0;
        while (at + 1 < lines.size() && lines.get(at).end() < span.start()) {
            at++;
        }
        List<List<ProposalPage.Piece>> shown = new ArrayList<>();
        for (int i = Math.max(0, at - LINES_AROUND); i <= Math.min(lines.size() - 1, at + LINES_AROUND); i++) {
            shown.add(pieces(text, lines.get(i), span));
        }
        List<ReadText.Box> boxes = read.boxes(span);
        return new ProposalPage.Place(
                shown, read.original(around(lines.get(at), span)).orElse(""), boxes, view(boxes));
    }

    /** The line, of a long one what is near the figure. */
    private static Span around(Span line, Span span) {
        return new Span(
                Math.max(line.start(), span.start() - 160),
                Math.max(span.end(), Math.min(line.end(), span.end() + 100)));
    }

    private static List<ProposalPage.Piece> pieces(String text, Span line, Span span) {
        int from = line.end() - line.start() <= LONGEST_LINE
                ? line.start()
                : Math.max(line.start(), span.start() - LONGEST_LINE / 2);
        int to = Math.min(line.end(), from + LONGEST_LINE);
        boolean here = span.start() < to && span.end() > from;
        if (!here) {
            return List.of(new ProposalPage.Piece(text.substring(Math.min(from, to), to), false));
        }
        int start = Math.max(from, span.start());
        int end = Math.min(to, span.end());
        return Stream.of(
                        new ProposalPage.Piece((from > line.start() ? "… " : "") + text.substring(from, start), false),
                        new ProposalPage.Piece(text.substring(start, end), true),
                        new ProposalPage.Piece(text.substring(end, to) + (to < line.end() ? " …" : ""), false))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    /** A few words on both sides of a figure. */
    static String around(String text, Span span) {
        int from = Math.max(text.lastIndexOf('\n', span.start()) + 1, span.start() - 60);
        int newline = text.indexOf('\n', span.end());
        int to = Math.min(newline < 0 ? text.length() : newline, span.end() + 40);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + " …";
    }

    private static String view(List<ReadText.Box> boxes) {
        if (boxes.isEmpty()) {
            return "0 0 1 1";
        }
        ReadText.Box first = boxes.getFirst();
        int right =
                boxes.stream().mapToInt(box -> box.left() + box.width()).max().orElse(first.left());
        int bottom =
                boxes.stream().mapToInt(box -> box.top() + box.height()).max().orElse(first.top());
        int left = boxes.stream().mapToInt(ReadText.Box::left).min().orElse(0);
        int width = Math.min(first.pageWidth(), Math.max((right - left) * 3, first.pageWidth() / 2));
        int height = Math.min(first.pageHeight(), Math.max((bottom - first.top()) * 4, first.height() * 5));
        int x = Math.clamp((left + right) / 2L - width / 2, 0, Math.max(0, first.pageWidth() - width));
        int y = Math.clamp((first.top() + bottom) / 2L - height / 2, 0, Math.max(0, first.pageHeight() - height));
        return x + " " + y + " " + width + " " + height;
    }
}
