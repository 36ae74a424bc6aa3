package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the elements by what they say and where they stand, whatever they look like, for how they look is what is to be checked. */
final class Finder {

    private static final int HEAD = 60;
    private static final int LINES_ABOVE = 6;
    private static final int LONGEST_SUBJECT = 400;
    private static final Pattern SIDES = Pattern.compile("^\\s*(\\S.{2,}?)(?:\\t[\\t ]*|[ \\u00a0]{6,})(\\S.{3,})$");

    private final List<Para> paragraphs;
    private final Found found = new Found();
    private final Set<Para> taken = new HashSet<>();

    private Finder(Inspection inspection) {
        this.paragraphs = inspection.paragraphs();
        found.annexStart = paragraphs.size();
    }

    static Found find(Inspection inspection) {
        Finder finder = new Finder(inspection);
        int text = finder.head();
        int tail = new TailFinder(finder.paragraphs, finder.found, finder.taken, text).find();
        int body = finder.title(text, tail);
        new BodyFinder(finder.paragraphs, finder.found, finder.taken).find(body, tail);
        return finder.found;
    }

    /** The lines of a paragraph; each side of a line that is parted is one of its own. */
    static List<Segment> segments(Para para, boolean parted) {
        List<Segment> segments = new ArrayList<>();
        String text = para.text();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(para, start, end, parted, segments);
            start = end + 1;
        }
        return segments;
    }

    private static void line(Para para, int start, int end, boolean parted, List<Segment> to) {
        String line = para.text().substring(start, end);
        if (line.isBlank()) {
            return;
        }
        TableCell cell = para.column();
        Matcher sides = SIDES.matcher(line);
        if (cell == null && parted && sides.matches()) {
            to.add(new Segment(para, start, start + sides.end(1), Segment.Side.LEFT));
            to.add(new Segment(para, start + sides.start(2), end, Segment.Side.RIGHT));
        } else {
            Segment.Side side = cell == null
                    ? Segment.Side.WHOLE
                    : cell.from() + cell.to() < 1 ? Segment.Side.LEFT : Segment.Side.RIGHT;
            to.add(new Segment(para, start, end, side));
        }
    }

    // ---- the head

    /** @return index of the first paragraph after the head */
    private int head() {
        int first = -1;
        int last = -1;
        for (int i = 0; i < Math.min(HEAD, paragraphs.size()); i++) {
            Para para = paragraphs.get(i);
            String folded = Words.folded(para.text());
            if (folded.startsWith("kinh gui")
                    || Words.RECIPIENTS.matcher(folded).matches()) {
                break;
            }
            boolean titled = Words.isKind(folded) || folded.startsWith("dieu 1");
            if (titled && found(last)) {
                break;
            }
            if (!para.inTable() && isHeadLine(para)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        last = endOfRow(last);
        List<Segment> agency = new ArrayList<>();
        boolean numbered = false;
        Segment about = null;
        for (int i = headStart(first); i <= last; i++) {
            for (Segment segment : segments(paragraphs.get(i), true)) {
                Element element = headElement(segment, numbered, about);
                taken.add(segment.para());
                numbered |= element == Element.NUMBER;
                about = element == Element.LETTER_SUBJECT ? segment : about;
                if (element == Element.ISSUER) {
                    agency.add(segment);
                } else {
                    found.add(element, segment);
                }
            }
        }
        nameAgencies(agency);
        return last + 1;
    }

    /** The table of the head, or the few lines above the first one that is known. */
    private int headStart(int first) {
        if (first < 0) {
            return 0;
        }
        TableCell cell = paragraphs.get(first).column();
        if (cell == null) {
            return Math.max(0, first - LINES_ABOVE);
        }
        int start = first;
        while (start > 0 && sameRow(paragraphs.get(start - 1), paragraphs.get(first))) {
            start--;
        }
        return start;
    }

    private static boolean found(int last) {
        return last >= 0;
    }

    private boolean isHeadLine(Para para) {
        return segments(para, true).stream().anyMatch(segment -> {
            String folded = segment.folded();
            return Words.isNation(folded)
                    || Words.isMotto(folded)
                    || Words.isNumber(folded)
                    || (Words.isDate(folded) && (para.column() != null || folded.length() < 60))
                    || Words.ABOUT.matcher(folded).matches() && para.column() != null;
        });
    }

    /** What stands in the same row of a layout table belongs to the head too. */
    private int endOfRow(int last) {
        if (last < 0) {
            return last;
        }
        TableCell cell = paragraphs.get(last).column();
        int end = last;
        while (cell != null && end + 1 < paragraphs.size()) {
            TableCell next = paragraphs.get(end + 1).column();
            if (next == null || next.table() != cell.table() || next.row() != cell.row()) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Element headElement(
            Segment segment, boolean numbered, @org.jspecify.annotations.Nullable Segment about) {
        String folded = segment.folded();
        if (Words.isNation(folded)) {
            return Element.NATION;
        }
        if (Words.isMotto(folded)) {
            return Element.MOTTO;
        }
        if (Words.RULE.matcher(folded).matches()) {
            return Element.LINE;
        }
        if (Words.URGENCY.matcher(folded).matches()) {
            return Element.URGENCY;
        }
        if (Words.CIRCULATION.matcher(folded).matches()) {
            return Element.CIRCULATION;
        }
        if (Words.ABOUT.matcher(folded).matches()) {
            return Element.LETTER_SUBJECT;
        }
        if (Words.isDate(folded)) {
            return Element.PLACE_DATE;
        }
        if (!numbered && Words.isNumber(folded)) {
            return Element.NUMBER;
        }
        if (about != null && about.para().isBeside(segment.para()) && segment.side() != Segment.Side.RIGHT) {
            return Element.LETTER_SUBJECT;
        }
        return !numbered && segment.side() != Segment.Side.RIGHT ? Element.ISSUER : Element.OTHER;
    }

    /** Parts the lines of the left column into the agency above and the agency that issues. */
    private void nameAgencies(List<Segment> lines) {
        int issuer = byWeight(lines);
        issuer = issuer < 0 ? byName(lines) : issuer;
        for (int i = 0; i < lines.size(); i++) {
            found.add(i < issuer ? Element.SUPERIOR : Element.ISSUER, lines.get(i));
        }
    }

    /** Light lines above bold ones; -1 where the weight does not tell. */
    private static int byWeight(List<Segment> lines) {
        int first = 0;
        while (first < lines.size() && !lines.get(first).isBold()) {
            first++;
        }
        boolean tells = first > 0
                && first < lines.size()
                && Words.beginsAgency(lines.get(first).folded())
                && lines.subList(first, lines.size()).stream().allMatch(Segment::isBold);
        return tells ? first : -1;
    }

    private static int byName(List<Segment> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).folded();
            boolean goesOn = before.endsWith(" va") || before.endsWith(",") || before.endsWith("-");
            if (Words.beginsAgency(lines.get(i).folded()) && !goesOn && !isOneName(lines.subList(0, i))) {
                return i;
            }
        }
        return 0;
    }

    /** "BAN QUẢN LÝ" alone is no name yet: what follows belongs to it. */
    private static boolean isOneName(List<Segment> lines) {
        String name = String.join(" ", lines.stream().map(Segment::folded).toList());
        return name.equals("ban quan ly") || name.equals("so") || name.equals("hoi dong");
    }

    // ---- kind, subject, addressees, grounds

    private int title(int from, int to) {
        int at = from;
        boolean kind = false;
        boolean subjectOpen = false;
        while (at < to) {
            Para para = paragraphs.get(at);
            if (taken.contains(para) || para.isBlank()) {
                subjectOpen = subjectOpen && !para.look.over() && !para.hasLine();
                at++;
                continue;
            }
            Element element = titleElement(para, kind, subjectOpen);
            if (element == Element.BODY) {
                break;
            }
            if (element == Element.ADDRESSEE) {
                at = addressees(at, to);
                continue;
            }
            kind |= element == Element.KIND;
            subjectOpen = element == Element.KIND || element == Element.SUBJECT && !para.hasLine();
            segments(para, false).forEach(segment -> found.add(element, segment));
            taken.add(para);
            at++;
        }
        return at;
    }

    private Element titleElement(Para para, boolean kind, boolean subjectOpen) {
        Segment whole = new Segment(para, 0, para.text().length(), Segment.Side.WHOLE);
        String folded = whole.folded();
        if (Words.RULE.matcher(folded).matches()) {
            return Element.LINE;
        }
        if (folded.startsWith("kinh gui")) {
            return Element.ADDRESSEE;
        }
        if (Words.URGENCY.matcher(folded).matches()) {
            return Element.URGENCY;
        }
        if (Words.CIRCULATION.matcher(folded).matches()) {
            return Element.CIRCULATION;
        }
        if (para.inTable()) {
            return Element.BODY;
        }
        if (!kind && (Words.isKind(folded) || isUnknownKind(whole, folded))) {
            return Element.KIND;
        }
        if (Words.ABOUT.matcher(folded).matches() && !kind && folded.length() < LONGEST_SUBJECT) {
            return Element.LETTER_SUBJECT;
        }
        if (Words.ANNEX_REFERENCE.matcher(folded).matches()) {
            return Element.OTHER;
        }
        if (Words.RESOLUTION.matcher(folded).matches()) {
            return Element.RESOLUTION;
        }
        boolean resolves = found.kind().equals("quyet dinh") || found.kind().equals("nghi quyet");
        if (resolves && whole.isCapitals() && whole.isCentred()) {
            return Element.AUTHORITY;
        }
        if (subjectOpen && isSubject(whole, folded)) {
            return Element.SUBJECT;
        }
        return isGround(para, folded, resolves) ? Element.GROUND : Element.BODY;
    }

    private static boolean isUnknownKind(Segment whole, String folded) {
        return whole.isCentred()
                && whole.isBold()
                && whole.isCapitals()
                && folded.split(" ").length <= 4
                && folded.matches("[a-z ]+")
                && !Words.OFFICE.matcher(folded).matches();
    }

    private static boolean isSubject(Segment whole, String folded) {
        if (folded.length() > LONGEST_SUBJECT
                || Words.GROUND.matcher(folded).matches() && !whole.isCentred()
                || Words.HEADING.matcher(folded).matches()
                || Words.ARTICLE.matcher(folded).matches()
                || Words.CLAUSE.matcher(folded).matches()) {
            return false;
        }
        return whole.isCentred() || (whole.isBold() && !folded.matches(".*[;:.]$"));
    }

    private boolean isGround(Para para, String folded, boolean resolves) {
        if (!Words.GROUND.matcher(folded).matches() || folded.startsWith("thuc hien") && !folded.endsWith(";")) {
            return false;
        }
        boolean beside = found.has(Element.GROUND)
                || para.index + 1 < paragraphs.size()
                        && Words.GROUND
                                .matcher(Words.folded(
                                        paragraphs.get(para.index + 1).text()))
                                .matches();
        return resolves
                || beside
                || folded.endsWith(";")
                || new Segment(para, 0, para.text().length(), Segment.Side.WHOLE).isItalic();
    }

    /** "Kính gửi:" with the names on its line, on lines below or in the cell beside. */
    private int addressees(int from, int to) {
        int at = from;
        boolean listed = false;
        while (at < to) {
            Para para = paragraphs.get(at);
            String folded = Words.folded(para.text());
            boolean first = at == from;
            boolean item =
                    folded.startsWith("-") || folded.startsWith("\u2013") || folded.startsWith("+") || isBullet(para);
            boolean besideFirst = para.column() != null && sameRow(para, paragraphs.get(from));
            boolean goesOn = listed
                    && !para.isBlank()
                    && !endsList(at - 1)
                    && Character.isLowerCase(para.text().strip().charAt(0));
            if (!first && !para.isBlank() && !item && !besideFirst && !goesOn) {
                break;
            }
            if (!para.isBlank()) {
                segments(para, false).forEach(segment -> found.add(Element.ADDRESSEE, segment));
                taken.add(para);
                listed |= item;
            } else if (listed && !besideFirst) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean endsList(int index) {
        String text = paragraphs.get(index).text().strip();
        return text.endsWith(".") || text.isEmpty();
    }

    private static boolean isBullet(Para para) {
        return !para.label.isEmpty() && !Character.isLetterOrDigit(para.label.charAt(0));
    }

    private static boolean sameRow(Para one, Para other) {
        TableCell here = one.column();
        TableCell there = other.column();
        return here != null && there != null && here.table() == there.table();
    }
}
