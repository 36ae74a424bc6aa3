package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the fixed elements, shared by both writers. */
final class Wording {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String ADDRESSEES = "Kính gửi:";
    static final String RECIPIENTS = "Nơi nhận:";
    static final String END = "./.";
    /** Share of the text above it that the line under issuer and subject is long: between 1/3 and 1/2. */
    static final double RULE = 0.4;
    /** Lines longer than the column do not fit; some room is left so that a word processor's rounding does not break them. */
    private static final double SLACK = 2;

    /** Left edge of "Kính gửi:" and, from there, of the names, in millimetres. */
    static final double ADDRESSEE_INDENT = 30;

    static final double ADDRESSEE_STEP = 22;

    private static final String GAP = "\u00A0".repeat(6);

    private Wording() {}

    static List<String> superior(@Nullable String name) {
        return name == null ? List.of() : headLines(name, Look.SUPERIOR);
    }

    static List<String> issuer(OfficialDocument document) {
        return headLines(document.issuer(), Look.ISSUER);
    }

    private static List<String> headLines(String name, Look look) {
        return look.face().lines(VietnameseText.upper(name), look.size, Page.HEAD_LEFT - SLACK);
    }

    /** "Số: 05/BC-BQL"; below 10 with a zero. */
    static String number(OfficialDocument document) {
        return "Số: " + registered(document) + "/" + VietnameseText.upper(document.symbol());
    }

    private static String registered(OfficialDocument document) {
        String number = document.number();
        if (number == null || number.isBlank()) {
            return GAP;
        }
        return number.length() == 1 && Character.isDigit(number.charAt(0))
                ? "0" + number
                : VietnameseText.clean(number);
    }

    /** "Hải Phòng, ngày 05 tháng 01 năm 2025". */
    static String placeAndDate(OfficialDocument document) {
        return VietnameseText.clean(document.place()) + ", " + date(document.date());
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
        List<String> names = new ArrayList<>(document.recipients());
        if (!document.addressees().isEmpty()
                && names.stream().noneMatch(name -> bare(name).equalsIgnoreCase("như trên"))) {
            names.addFirst("Như trên");
        }
        return addressees(names);
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
            runs.add(new Run(run.text(), run.bold() || article.titled(), run.italic(), run.note()));
        }
        return runs;
    }

    static String title(Heading heading) {
        return heading.level() < 2 ? VietnameseText.upper(heading.text()) : VietnameseText.clean(heading.text());
    }

    /** "Phụ lục", or with a Roman numeral where there are several. */
    static String annexLabel(int index, int count) {
        return count == 1 ? "Phụ lục" : "Phụ lục " + VietnameseText.roman(index + 1);
    }

    /** "(Kèm theo Báo cáo số 05/BC-BQL ngày 05 tháng 01 năm 2025 của ...)". */
    static String annexReference(OfficialDocument document) {
        String kind = document.kindName() == null ? "Công văn" : VietnameseText.clean(document.kindName());
        return "(Kèm theo %s số %s/%s %s của %s)"
                .formatted(
                        kind,
                        registered(document),
                        VietnameseText.upper(document.symbol()),
                        date(document.date()),
                        oneLine(document.issuer()));
    }

    /** The body with the end mark "./." after its last words; on a line of its own after a table. */
    static List<Block> withEndMark(List<Block> body) {
        List<Block> blocks = new ArrayList<>(body);
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Paragraph last
                && !last.runs().isEmpty()) {
            List<Run> runs = new ArrayList<>(last.runs());
            Run end = runs.removeLast();
            String text = end.text().stripTrailing();
            if (text.endsWith(END)) {
                text = text.substring(0, text.length() - END.length());
            } else if (text.endsWith(".")) {
                text = text.substring(0, text.length() - 1);
            }
            runs.add(new Run(text + END, end.bold(), end.italic()));
            blocks.set(blocks.size() - 1, new Paragraph(runs, last.role()));
        } else {
            blocks.add(Paragraph.of(END));
        }
        return blocks;
    }
}
