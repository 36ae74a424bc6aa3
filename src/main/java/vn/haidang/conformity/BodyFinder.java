package vn.haidang.conformity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the paragraphs of the text: parts, articles, clauses, points and plain ones. */
final class BodyFinder {

    private static final int LONGEST_LABEL = 40;
    private static final Pattern CAPTION =
            Pattern.compile("^(bang|bieu|hinh|don vi( tinh)?|dvt|nguon|ghi chu|so lieu|phan bieu)\\b.*");

    private final List<Para> paragraphs;
    private final Found found;
    private final Set<Para> taken;

    BodyFinder(List<Para> paragraphs, Found found, Set<Para> taken) {
        this.paragraphs = paragraphs;
        this.found = found;
        this.taken = taken;
    }

    void find(int from, int to) {
        Element before = Element.OTHER;
        for (int i = from; i < to; i++) {
            Para para = paragraphs.get(i);
            if (taken.contains(para)) {
                continue;
            }
            if (para.inTable() || para.column() != null || para.inBox) {
                if (!para.isBlank()) {
                    add(Element.TABLE, para);
                }
                continue;
            }
            if (para.isBlank()) {
                continue;
            }
            Element element = element(para, before);
            add(element, para);
            found.lastOfText = element == Element.CAPTION ? found.lastOfText : i;
            before = element;
        }
    }

    private void add(Element element, Para para) {
        found.add(element, whole(para));
        taken.add(para);
    }

    private static Segment whole(Para para) {
        return new Segment(para, 0, para.text().length(), Segment.Side.WHOLE);
    }

    private Element element(Para para, Element before) {
        Segment whole = whole(para);
        String folded = whole.folded();
        if (Words.RULE.matcher(folded).matches() && !folded.equals(Words.END)) {
            return Element.LINE;
        }
        if (Words.RESOLUTION.matcher(folded).matches() && whole.isCapitals()) {
            return Element.RESOLUTION;
        }
        boolean label = folded.length() <= LONGEST_LABEL || whole.isBold();
        if (label && Words.PART.matcher(folded).matches()) {
            return Element.PART;
        }
        if (label && Words.SECTION.matcher(folded).matches()) {
            return Element.SECTION;
        }
        boolean titled = whole.isCentred() || whole.isCapitals();
        if (titled && (before == Element.PART || before == Element.PART_TITLE && whole.isCentred())) {
            return Element.PART_TITLE;
        }
        if (titled && (before == Element.SECTION || before == Element.SECTION_TITLE && whole.isCentred())) {
            return Element.SECTION_TITLE;
        }
        if (isCaption(para, folded)) {
            return Element.CAPTION;
        }
        return numbered(whole, folded);
    }

    /** Words of a title, its number included. */
    private static final int LONGEST_TITLE = 26;

    private static Element numbered(Segment whole, String folded) {
        String shown = whole.shown().strip();
        if (Words.HEADING.matcher(folded).matches() && Character.isUpperCase(shown.charAt(0)) && isTitle(shown)) {
            return Element.HEADING;
        }
        if (Words.ARTICLE.matcher(folded).matches()) {
            return Element.ARTICLE;
        }
        if (Words.CLAUSE.matcher(folded).matches()) {
            return Element.CLAUSE;
        }
        if (Words.POINT.matcher(folded).matches() && Character.isLowerCase(shown.charAt(0))) {
            return Element.POINT;
        }
        return Element.BODY;
    }

    /** A title is short, or in capitals; whole sentences may be numbered with Roman numerals too and are text all the same. */
    private static boolean isTitle(String shown) {
        int words = shown.split("\\s+").length;
        boolean announces = shown.endsWith(":") && words > LONGEST_TITLE / 2;
        return words <= LONGEST_TITLE && !announces || shown.equals(shown.toUpperCase(Locale.ROOT));
    }

    /** What is named or explained above or below a table. */
    private boolean isCaption(Para para, String folded) {
        boolean moved = para.look.place().equals("center") || para.look.place().equals("right");
        return moved && (CAPTION.matcher(folded).matches() || isBesideTable(para.index) || hasPicture(para.index));
    }

    private boolean isBesideTable(int index) {
        for (int i = Math.max(0, index - 3); i <= Math.min(paragraphs.size() - 1, index + 3); i++) {
            if (paragraphs.get(i).inTable()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPicture(int index) {
        for (int i = Math.max(0, index - 1); i <= Math.min(paragraphs.size() - 1, index + 1); i++) {
            if (paragraphs.get(i).shapes.stream().anyMatch(shape -> shape.kind() == Shape.Kind.PICTURE)) {
                return true;
            }
        }
        return false;
    }
}
