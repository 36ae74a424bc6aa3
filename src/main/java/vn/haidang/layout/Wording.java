package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of the fixed elements, shared by both writers. */
final class Wording {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String ADDRESSEES = "Kính gửi:";
    static final String RECIPIENTS = "Nơi nhận:";
    /** Share of the text above it that the line under issuer and subject is long: between 1/3 and 1/2. */
    static final double RULE = 0.4;
    /** Lines longer than the column do not fit; some room is left so that a word processor's rounding does not break them. */
    private static final double SLACK = 2;

    /** Left edge of "Kính gửi:" and, from there, of the names, in millimetres. */
    static final double ADDRESSEE_INDENT = 30;

    static final double ADDRESSEE_STEP = 22;

    private static final Pattern ACADEMIC =
            Pattern.compile("^(?:(?:GS|PGS|TSKH|TS|ThS|CN|KS|KTS|BS|BSCKI|BSCKII|LS|NCS)\\.\\s*)+");

    private static final String GAP = "\u00A0".repeat(6);

    private Wording() {}

    /** Common words of the governing body's name are abbreviated. */
    static List<String> superior(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return List.of();
        }
        String upper = VietnameseText.upper(name)
                .replace("ỦY BAN NHÂN DÂN", "UBND")
                .replace("UỶ BAN NHÂN DÂN", "UBND")
                .replace("HỘI ĐỒNG NHÂN DÂN", "HĐND");
        return headLines(upper, Look.SUPERIOR);
    }

    static List<String> issuer(OfficialDocument document) {
        return headLines(document.issuer(), Look.ISSUER);
    }

    static List<String> headLines(String name, Look look) {
        return look.face().lines(VietnameseText.upper(name), look.size, Page.HEAD_LEFT - SLACK);
    }

    /** "Số: 05/BC-BQL"; below 10 with a zero. */
    static String number(OfficialDocument document) {
        return number(document.number(), document.symbol());
    }

    static String number(@Nullable String number, String symbol) {
        return "Số: " + registered(number) + "/" + symbol(symbol);
    }

    /** The symbol in its capitals: small letters within an abbreviation, as in TTr-BQL, are part of it. */
    private static String symbol(String symbol) {
        String clean = VietnameseText.clean(symbol).strip();
        return clean.isEmpty() ? GAP : clean;
    }

    private static String registered(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return GAP;
        }
        return number.length() == 1 && Character.isDigit(number.charAt(0))
                ? "0" + number
                : VietnameseText.clean(number);
    }

    /** "Hải Phòng, ngày 05 tháng 01 năm 2025". */
    static String placeAndDate(OfficialDocument document) {
        return placeAndDate(document.place(), document.date());
    }

    static String placeAndDate(String place, IssueDate date) {
        return VietnameseText.clean(place) + ", " + date(date);
    }

    private static String date(IssueDate date) {
        Integer year = date.year();
        Integer month = date.month();
        Integer day = date.day();
        return "ngày %s tháng %s năm %s"
                .formatted(
                        day == null ? GAP : VietnameseText.day(day),
                        month == null ? GAP : VietnameseText.month(month),
                        year == null ? GAP : Integer.toString(year));
    }

    /** Each addressee of several on a line: "- A;" ... "- Z." */
    static List<String> addressees(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add("- " + bare(names.get(i)) + (i == names.size() - 1 ? "." : ";"));
        }
        return lines;
    }

    static String onlyAddressee(String name) {
        return ADDRESSEES + " " + bare(name) + ".";
    }

    /** "- Như trên;" where there are addressees, "- X;" and last "- Lưu: ...". */
    static List<String> recipients(OfficialDocument document) {
        List<String> names = filedLast(document.recipients());
        if (!document.addressees().isEmpty()
                && names.stream().noneMatch(name -> bare(name).equalsIgnoreCase("như trên"))) {
            names.addFirst("Như trên");
        }
        return addressees(names);
    }

    /** The recipients with the filing line at their end. */
    static List<String> filedLast(List<String> recipients) {
        List<String> names = new ArrayList<>();
        List<String> filing = new ArrayList<>();
        recipients.forEach(name -> (bare(name).startsWith("Lưu:") ? filing : names).add(name));
        names.addAll(filing);
        return names;
    }

    /** Whether there is anything to print below the signature's left. */
    static boolean hasRecipients(OfficialDocument document) {
        return !document.recipients().isEmpty() || !document.addressees().isEmpty();
    }

    private static String bare(String text) {
        String stripped = VietnameseText.clean(text).strip();
        int from = stripped.startsWith("- ") ? 2 : 0;
        int to = stripped.length();
        while (to > from && ";.,".indexOf(stripped.charAt(to - 1)) >= 0) {
            to--;
        }
        return stripped.substring(from, to);
    }

    /** One or two lines above the signature. */
    static List<String> capacity(Signature signature) {
        List<String> lines = new ArrayList<>();
        lines.add(signature.capacity().prefix + VietnameseText.upper(signature.office()));
        String ownTitle = signature.ownTitle();
        if (ownTitle != null) {
            lines.add(VietnameseText.upper(ownTitle));
        }
        return lines;
    }

    /** The signer's name without academic titles, which the decree does not allow there. */
    static String signer(Signature signature) {
        return ACADEMIC.matcher(VietnameseText.clean(signature.name()).strip()).replaceFirst("");
    }

    /** What the letter is about, "V/v ...", below its number. */
    static String letterSubject(OfficialDocument document) {
        return "V/v " + VietnameseText.clean(document.subject());
    }

    /** Length in millimetres of the line under the subject. */
    static double subjectRule(OfficialDocument document) {
        return ruleUnder(document.subject(), Look.SUBJECT);
    }

    /** Length in millimetres of the line under an annex's reference to the document. */
    static double annexRule(OfficialDocument document) {
        return ruleUnder(annexReference(document), Look.ANNEX_REFERENCE);
    }

    private static double ruleUnder(String text, Look look) {
        List<String> lines = look.face().lines(VietnameseText.clean(text), look.size, Page.textWidth(false));
        return look.face().longest(lines, look.size) * RULE;
    }

    /** The document's name in one line, for properties and lists. */
    static String documentTitle(OfficialDocument document) {
        String subject = oneLine(document.subject());
        return document.kindName() == null
                ? "Công văn V/v " + subject
                : VietnameseText.clean(document.kindName()) + " " + subject;
    }

    static String oneLine(String text) {
        return VietnameseText.clean(text).replace('\n', ' ');
    }

    static String label(Heading heading) {
        String label = heading.label();
        if (label == null) {
            return "";
        }
        return VietnameseText.clean(label) + (heading.level() == 3 ? ") " : ". ");
    }

    /** "Điều 1." in bold and what follows it; a title is bold too. */
    static List<Run> article(Article article) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.bold("Điều " + VietnameseText.clean(article.number()) + ". "));
        for (Run run : article.runs()) {
            runs.add(new Run(run.text(), run.bold() || article.titled(), run.italic(), run.note(), run.link()));
        }
        return runs;
    }

    /** What a screen reader says for a picture. */
    static String described(Figure figure) {
        return figure.caption().isEmpty() ? VietnameseText.clean(figure.name()) : oneLine(figure.caption());
    }

    /** The runs of a paragraph, in capitals where the decree wants them. */
    static List<Run> runs(Paragraph paragraph) {
        boolean capitals = paragraph.role() == Paragraph.Role.AUTHORITY || paragraph.role() == Paragraph.Role.COMMAND;
        return capitals ? upper(paragraph.runs()) : paragraph.runs();
    }

    private static List<Run> upper(List<Run> runs) {
        return runs.stream()
                .map(run -> run.withText(VietnameseText.upper(run.text())))
                .toList();
    }

    static String title(Heading heading) {
        return heading.level() < 2 ? VietnameseText.upper(heading.text()) : VietnameseText.clean(heading.text());
    }

    /** "Phụ lục", or with a Roman numeral where there are several. */
    static String annexLabel(int index, int count) {
        return count == 1 ? "Phụ lục" : "Phụ lục " + VietnameseText.roman(index + 1);
    }

    /**
     * "(Kèm theo Báo cáo số 05/BC-BQL ngày 05 tháng 01 năm 2025 của ...)"; in electronic form the places of number and day stay empty,
     * because the signature of the paper carries them.
     */
    static String annexReference(OfficialDocument document) {
        boolean filled = document.marks().medium() == Marks.Medium.PAPER;
        String kind = document.kindName() == null ? "Công văn" : VietnameseText.clean(document.kindName());
        return "(Kèm theo %s số %s/%s %s của %s)"
                .formatted(
                        kind,
                        registered(filled ? document.number() : null),
                        symbol(document.symbol()),
                        date(filled ? document.date() : IssueDate.OPEN),
                        oneLine(document.issuer()));
    }
}
