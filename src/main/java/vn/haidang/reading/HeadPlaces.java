package vn.haidang.reading;

import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** Where in the text the number and the day of a paper stand. */
final class HeadPlaces {

    private HeadPlaces() {}

    static @Nullable Span number(CheckedPaper paper) {
        for (var line : head(paper)) {
            var match = Letterheads.NUMBER.matcher(line.text(paper.words()));
            if (match.find()) {
                return new Span(line.start() + match.start(), line.start() + match.end());
            }
        }
        return null;
    }

    static @Nullable Span day(CheckedPaper paper) {
        for (var line : head(paper)) {
            var text = line.text(paper.words());
            var match = Letterheads.PLACE.matcher(text);
            if (match.find() && text.length() < 200) {
                return new Span(line.start() + match.start(1), line.start() + match.end());
            }
        }
        return null;
    }

    static java.util.List<Layout.Line> head(CheckedPaper paper) {
        return paper.lines(0, Math.min(Math.max(paper.layout().bodyFrom, 12), 40));
    }
}
