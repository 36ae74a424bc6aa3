package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what closes a document: signature, recipients, annexes. */
final class TailFinder {

    private static final int LOOK_BACK = 14;
    private static final Pattern SIGNED = Pattern.compile("^[(\\[].*|.*\\b(da ky|ky ten|ky so|chu ky|dong dau)\\b.*");
    private static final Pattern TYPIST = Pattern.compile("^[A-ZĐ]{2,6}\\s*[.,]?\\s*\\(?\\d{1,4}b?\\)?\\.?$");
    private static final Pattern NAME =
            Pattern.compile("^((gs|pgs|ts|ths|cn|bs|ks|ktkt|cka|nguyen|\\p{L}+)\\.?,?\\s*)?(\\p{L}+\\s+){1,5}\\p{L}+$");

    private final List<Para> paragraphs;
    private final Found found;
    private final Set<Para> taken;
    private final int from;

    TailFinder(List<Para> paragraphs, Found found, Set<Para> taken, int from) {
        this.paragraphs = paragraphs;
        this.found = found;
        this.taken = taken;
        this.from = from;
    }

    /** @return index of the first paragraph that closes the document */
    int find() {
        int recipients = recipients();
        int annex = annex(Math.max(from, recipients));
        int start = recipients >= 0 ? blockStart(recipients, annex) : signatureStart(annex);
        found.annexStart = annex;
        if (start >= 0) {
            closing(start, annex);
        }
        annexes(annex);
        return start >= 0 ? start : annex;
    }

    private int recipients() {
        for (int i = paragraphs.size() - 1; i >= from; i--) {
            Para para = paragraphs.get(i);
            if (!para.inTable() && containsRecipients(para)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean containsRecipients(Para para) {
        return Finder.segments(para, true).stream()
                .anyMatch(segment -> Words.RECIPIENTS.matcher(segment.folded()).matches()
                        && segment.text().strip().length() < 60);
    }

    private int annex(int after) {
        for (int i = after; i < paragraphs.size(); i++) {
            if (isAnnex(paragraphs.get(i))) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private static boolean isAnnex(Para para) {
        if (para.isBlank() || para.inTable()) {
            return false;
        }
        Segment first = Finder.segments(para, false).getFirst();
        return Words.ANNEX.matcher(first.folded()).matches();
    }

    // ---- signature and recipients

    /** The table that the recipients stand in, or the first of the signer's lines above them. */
    private int blockStart(int recipients, int annex) {
        TableCell cell = paragraphs.get(recipients).column();
        int start = recipients;
        if (cell != null) {
            while (start > from && isInTable(paragraphs.get(start - 1), cell.table())) {
                start--;
            }
            return start;
        }
        if (signersFollow(recipients, annex)) {
            return recipients;
        }
        int earliest = recipients;
        for (int i = recipients - 1; i >= Math.max(from, recipients - LOOK_BACK); i--) {
            String folded = Words.folded(paragraphs.get(i).text());
            if (isTitle(paragraphs.get(i), folded)) {
                earliest = i;
            } else if (folded.endsWith(Words.END)) {
                break;
            }
        }
        return earliest;
    }

    private static boolean isInTable(Para para, int table) {
        return para.cells.stream().anyMatch(cell -> cell.table() == table);
    }

    private boolean signersFollow(int recipients, int annex) {
        if (Finder.segments(paragraphs.get(recipients), true).size() > 1) {
            return true;
        }
        for (int i = recipients + 1; i < annex; i++) {
            if (isTitle(paragraphs.get(i), Words.folded(paragraphs.get(i).text()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(Para para, String folded) {
        return !para.inTable()
                && folded.length() < 90
                && !para.isBlank()
                && (Words.POWER.matcher(folded).matches()
                        || Words.OFFICE.matcher(folded).matches())
                && new Segment(para, 0, para.text().length(), Segment.Side.WHOLE).isCapitals();
    }

    private int signatureStart(int annex) {
        int start = -1;
        int seen = 0;
        for (int i = annex - 1; i >= from && seen < LOOK_BACK; i--) {
            Para para = paragraphs.get(i);
            seen += para.isBlank() ? 0 : 1;
            String folded = Words.folded(para.text());
            boolean beside = !para.look.place().equals("both") || para.column() != null;
            if (beside && isTitle(para, folded)) {
                TableCell cell = para.column();
                start = i;
                while (cell != null && start > from && isInTable(paragraphs.get(start - 1), cell.table())) {
                    start--;
                }
            }
        }
        return start;
    }

    private void closing(int start, int end) {
        Map<String, List<Segment>> signers = new LinkedHashMap<>();
        boolean listing = false;
        for (int i = start; i < end; i++) {
            Para para = paragraphs.get(i);
            for (Segment segment : Finder.segments(para, true)) {
                String folded = segment.folded();
                taken.add(para);
                if (Words.RECIPIENTS.matcher(folded).matches()) {
                    found.add(Element.RECIPIENTS, segment);
                    listing = true;
                } else if (Words.RULE.matcher(folded).matches()) {
                    found.add(Element.LINE, segment);
                } else if (Words.COPY.matcher(folded).matches()) {
                    found.add(Element.COPY, segment);
                } else if (isRecipient(segment, folded, listing)) {
                    found.add(typed(segment) ? Element.TYPIST : Element.RECIPIENT, segment);
                } else if (SIGNED.matcher(folded).matches()) {
                    found.add(Element.OTHER, segment);
                } else {
                    signers.computeIfAbsent(place(segment), ignored -> new ArrayList<>())
                            .add(segment);
                }
            }
        }
        signers.values().forEach(this::signer);
    }

    private static boolean typed(Segment segment) {
        return TYPIST.matcher(segment.text().strip()).matches();
    }

    private boolean isRecipient(Segment segment, String folded, boolean listing) {
        if (!listing) {
            return false;
        }
        boolean item = folded.startsWith("-")
                || folded.startsWith("\u2013")
                || folded.startsWith("+")
                || folded.startsWith("luu");
        Segment label = found.all(Element.RECIPIENTS).getLast();
        boolean sameCell = label.para().column() != null && label.para().isBeside(segment.para());
        boolean left = segment.side() == Segment.Side.LEFT && label.side() == Segment.Side.LEFT;
        return item || sameCell || left || typed(segment);
    }

    private static String place(Segment segment) {
        TableCell cell = segment.para().column();
        return cell == null ? "" : cell.table() + ":" + Math.round(cell.from() * 20);
    }

    private void signer(List<Segment> lines) {
        int name = lines.size() - 1;
        Segment last = lines.get(name);
        String folded = last.folded();
        boolean title = Words.POWER.matcher(folded).matches()
                || Words.OFFICE.matcher(folded).matches();
        boolean named = NAME.matcher(folded.replaceAll("[.,]", ". ")
                                .replaceAll("\\s+", " ")
                                .strip()
                                .replace(". ", " "))
                        .matches()
                && !(title && last.isCapitals());
        for (int i = 0; i < lines.size(); i++) {
            found.add(i == name && named ? Element.SIGNER_NAME : Element.SIGNER_TITLE, lines.get(i));
        }
    }

    // ---- annexes

    private void annexes(int from) {
        Element open = Element.ANNEX_TEXT;
        boolean referred = false;
        for (int i = from; i < paragraphs.size(); i++) {
            Para para = paragraphs.get(i);
            if (para.isBlank()) {
                continue;
            }
            Segment whole = new Segment(para, 0, para.text().length(), Segment.Side.WHOLE);
            if (isAnnex(para)) {
                open = Element.ANNEX_TITLE;
                referred = false;
                List<Segment> lines = Finder.segments(para, false);
                found.annexes.add(lines.getFirst());
                found.add(Element.ANNEX, lines.getFirst());
                lines.stream().skip(1).forEach(line -> found.add(Element.ANNEX_TITLE, line));
            } else if (!referred
                    && Words.ANNEX_REFERENCE.matcher(whole.folded()).matches()) {
                found.add(Element.ANNEX_REFERENCE, whole);
                referred = true;
                open = Element.ANNEX_TEXT;
            } else if (para.inTable()) {
                found.add(Element.TABLE, whole);
                open = Element.ANNEX_TEXT;
            } else if (open == Element.ANNEX_TITLE && (whole.isCentred() || whole.isCapitals())) {
                found.add(Element.ANNEX_TITLE, whole);
            } else {
                found.add(Words.RULE.matcher(whole.folded()).matches() ? Element.LINE : Element.ANNEX_TEXT, whole);
                open = Element.ANNEX_TEXT;
            }
            taken.add(para);
        }
    }
}
