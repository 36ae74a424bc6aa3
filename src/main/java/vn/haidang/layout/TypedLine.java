package vn.haidang.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.layout.Paragraph.Role;

/**
 * A line of text as people type it, recognised by its number, dash or first words.
 *
 * @param text without room around it
 * @param line of the template
 * @param opening whether only grounds and who decides stand before it
 * @param upcoming the next line with words; empty at the end
 */
record TypedLine(String text, int line, boolean opening, String upcoming) {

    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d+\\p{L}?)\\.(?: (.*))?");
    private static final Pattern SECTION = Pattern.compile("([IVXLC]+)\\. (.+)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})*)\\.? (.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})*\\. .+|\\d{1,2}(?:\\.\\d{1,2})+ .+");
    private static final Pattern ITEM = Pattern.compile("(?:[a-zđ]\\)|[-–—+]) (.+)");
    private static final Pattern COMMAND = Pattern.compile("QUYẾT ĐỊNH ?:|QUYẾT NGHỊ ?:");
    private static final Pattern BASIS = Pattern.compile("(?:Căn cứ|Theo đề nghị của|Xét đề nghị của) .+[;.]");
    private static final Pattern CAPTION = Pattern.compile("(?:Bảng|Biểu)(?: số)? [\\dIVX]+ ?[.:] .+");
    private static final Pattern REMARK = Pattern.compile("\\(?(?:Đơn vị tính|ĐVT) ?:.+");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*(?!\\*)((?:[^*\\\\]|\\\\.)+)\\*\\*");
    /** Before a line that is ordinary text whatever it looks like. */
    static final String PLAIN = "\\ ";

    private static final String SENTENCE = ".;,";
    private static final String SENTENCE_OR_LIST = ".;:,";

    /** A title that ends in a colon announces a list; a longer one is a sentence. */
    private static final int LONGEST_ANNOUNCEMENT = 80;

    private static final int LONGEST_TITLE = 200;

    Block block() {
        if (text.startsWith(PLAIN)) {
            return new Paragraph(Markup.runs(text.substring(PLAIN.length()), line), Role.BODY);
        }
        Matcher article = ARTICLE.matcher(text);
        if (article.matches()) {
            String words = article.group(2) == null ? "" : article.group(2).strip();
            return new Article(article.group(1), Markup.runs(words, line), isTitle(words, SENTENCE_OR_LIST));
        }
        Matcher section = SECTION.matcher(text);
        if (section.matches() && isTitle(section.group(2), SENTENCE_OR_LIST)) {
            return heading(1, section);
        }
        Matcher clause = CLAUSE.matcher(text);
        boolean numbered = NUMBERED.matcher(text).matches();
        if (numbered && clause.matches() && isTitle(clause.group(2), SENTENCE)) {
            return heading(2, clause);
        }
        Matcher bold = BOLD_LINE.matcher(text);
        if (bold.matches()) {
            return new Heading(2, null, Markup.plain(bold.group(1)));
        }
        if (section.matches() || numbered || ITEM.matcher(text).matches()) {
            return new Paragraph(Markup.runs(withHyphen(), line), Role.ITEM);
        }
        return new Paragraph(Markup.runs(text, line), role());
    }

    private Heading heading(int level, Matcher matcher) {
        String title = matcher.group(2).strip();
        Matcher bold = BOLD_LINE.matcher(title);
        String words = bold.matches() ? bold.group(1) : title;
        StringBuilder plain = new StringBuilder();
        Markup.runs(words, line).forEach(run -> plain.append(run.text()));
        return new Heading(level, matcher.group(1), plain.toString());
    }

    /** A title is short and does not end as a sentence does, unless it is typed bold as a whole. */
    private static boolean isTitle(String typed, String endsOfSentences) {
        String words = typed.strip();
        if (BOLD_LINE.matcher(words).matches()) {
            return true;
        }
        if (words.isEmpty() || words.length() > LONGEST_TITLE || words.contains("[^")) {
            return false;
        }
        char last = words.charAt(words.length() - 1);
        return endsOfSentences.indexOf(last) < 0 && (last != ':' || words.length() <= LONGEST_ANNOUNCEMENT);
    }

    private String withHyphen() {
        return text.startsWith("– ") || text.startsWith("— ") ? "-" + text.substring(1) : text;
    }

    private Role role() {
        if (COMMAND.matcher(text).matches()) {
            return Role.COMMAND;
        }
        if (BASIS.matcher(text).matches() && opening) {
            return Role.BASIS;
        }
        boolean beforeTable = upcoming.startsWith("|")
                || upcoming.startsWith("@")
                || REMARK.matcher(upcoming).matches();
        if (beforeTable && CAPTION.matcher(text).matches()) {
            return Role.CAPTION;
        }
        return upcoming.startsWith("|") && REMARK.matcher(text).matches() ? Role.REMARK : Role.BODY;
    }
}
