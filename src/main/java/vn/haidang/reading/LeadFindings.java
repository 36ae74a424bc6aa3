package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Who leads the rows of a table against whom the letter is addressed to. */
final class LeadFindings {

    private static final Set<String> EVERYBODY = Set.of(
            "don vi", "co quan", "to chuc", "ca nhan", "bo phan", "thanh vien", "doan the", "dong chi", "can bo");

    /** A comma, or "và" before another body; "Xúc tiến đầu tư và Dịch vụ việc làm" is one name. */
    private static final Pattern AND = Pattern.compile(
            "\\s*[,;]\\s*|\\s+và (?=các |(?:Phòng|Ban|Sở|Trung tâm|Văn phòng|Công đoàn|Đoàn|Hội|Đảng ủy|UBND|Ủy ban|Trường|Chi cục|Khoa|Công ty)\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** "Các phòng: Quản lý đầu tư, Quản lý lao động". */
    private static final Pattern LISTED =
            Pattern.compile("[Cc]ác (phòng|sở|ban|xã|phường|trung tâm|chi cục|khoa)\\s*:\\s*(\\S.*)");

    private LeadFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        for (var table : paper.tables()) {
            withoutLead(paper, table, out);
            boolean annexed = !paper.head().addressees().isEmpty()
                    && !table.rows().isEmpty()
                    && table.rows().getFirst().reading().span().start() > end(paper);
            if (annexed) {
                var addressees = addressees(paper);
                notAddressed(table, addressees, out);
                if (table.isNewsletter()) {
                    withoutRow(paper, table, addressees, out);
                }
            }
        }
    }

    private static int end(CheckedPaper paper) {
        var items = paper.layout().items;
        int at = Math.min(paper.layout().bodyTo, items.size() - 1);
        return items.get(at) instanceof Layout.Line line ? line.start() : Integer.MAX_VALUE;
    }

    private static void withoutLead(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        if (!table.roles().containsKey(TableColumns.Role.LEAD)) {
            return;
        }
        var without =
                table.rows().stream().filter(r -> r.reading().unit() == null).toList();
        if (without.size() * 2 > table.rows().size()) {
            return;
        }
        for (var row : without) {
            var content = brief(row.reading().content());
            out.add(FindingText.of(
                    "row-without-lead", Verdict.MISMATCH, content, null, List.of(row.contentAt()), name(row), content));
        }
    }

    private static String name(AssignmentTable.Row row) {
        var reading = row.reading();
        var section = reading.section() == null ? "" : reading.section() + ".";
        return reading.order() == null ? section : section + reading.order();
    }

    private static String brief(String content) {
        return content.length() < 80 ? content : content.substring(0, 79).strip() + "…";
    }

    // ---- against the addressees

    /** One body that a letter is addressed to; a group ("các phòng chuyên môn") stands for all bodies of its kind. */
    private record Addressee(String name, List<String> words, boolean group, Span at) {

        boolean covers(String lead) {
            var other = UnitNames.words(lead);
            if (group) {
                return words.isEmpty() || words.stream().anyMatch(w -> startsWith(other, w));
            }
            boolean headed =
                    other.size() > 1 && !words.isEmpty() && !other.getFirst().equals(words.getFirst());
            return inside(other, words)
                    || inside(words, other)
                    || headed && inside(other.subList(1, other.size()), words);
        }

        private static boolean startsWith(List<String> name, String head) {
            return String.join(" ", name).startsWith(head);
        }
    }

    private static List<Addressee> addressees(CheckedPaper paper) {
        var out = new ArrayList<Addressee>();
        int from = 0;
        for (var entry : paper.head().addressees()) {
            var listed = LISTED.matcher(entry);
            boolean kind = listed.matches();
            for (var part : AND.split(kind ? listed.group(2) : entry)) {
                if (part.isBlank()) {
                    continue;
                }
                int at = paper.text().indexOf(part, from);
                from = at < 0 ? from : at + part.length();
                var name = kind ? Letters.capitalised(listed.group(1)) + " " + part.strip() : part.strip();
                out.add(addressee(name, at < 0 ? new Span(0, 0) : new Span(at, at + part.length())));
            }
        }
        return out;
    }

    private static Addressee addressee(String part, Span at) {
        var folded = UnitNames.folded(part);
        var plain = Letters.plain(part);
        boolean group =
                plain.matches("(?:các|những|toàn thể|tất cả|mọi|thủ trưởng|lãnh đạo|trưởng|chủ tịch|giám đốc)\\b.*")
                                && plain.contains("các")
                        || plain.startsWith("toàn thể")
                        || plain.startsWith("như ");
        if (!group) {
            return new Addressee(part, UnitNames.words(part), false, at);
        }
        boolean everybody = plain.startsWith("như ") || EVERYBODY.stream().anyMatch(folded::contains);
        return new Addressee(part, everybody ? List.of() : kinds(folded), true, at);
    }

    /** The kinds of bodies that a group's name speaks of. */
    private static List<String> kinds(String folded) {
        var out = new ArrayList<String>();
        for (var kind : List.of(
                "phong",
                "trung tam",
                "ban",
                "so",
                "truong",
                "khoa",
                "vien",
                "to",
                "uy ban nhan dan",
                "xa",
                "phuong",
                "huyen",
                "quan",
                "cong ty",
                "doanh nghiep",
                "hoi",
                "doan",
                "chi bo",
                "doi",
                "chi cuc",
                "van phong",
                "xi nghiep")) {
            if ((" " + folded + " ").contains(" " + kind + " ")) {
                out.add(kind);
                if (kind.equals("doanh nghiep")) {
                    out.add("cong ty");
                    out.add("khu cong nghiep");
                }
            }
        }
        return out;
    }

    /** Whether the words of one name stand in the other in their order, written out or by their first letters. */
    private static boolean inside(List<String> brief, List<String> full) {
        int k = 0;
        for (var word : brief) {
            int at = k;
            int next = -1;
            while (at < full.size() && next < 0) {
                next = full.get(at).equals(word) ? at + 1 : initials(word, full, at);
                at++;
            }
            if (next < 0) {
                return false;
            }
            k = next;
        }
        return !brief.isEmpty();
    }

    private static int initials(String word, List<String> full, int at) {
        if (word.length() < 2 || at + word.length() > full.size()) {
            return -1;
        }
        for (int i = 0; i < word.length(); i++) {
            if (full.get(at + i).charAt(0) != word.charAt(i)) {
                return -1;
            }
        }
        return at + word.length();
    }

    private static void notAddressed(AssignmentTable table, List<Addressee> addressees, List<Finding> out) {
        var seen = new ArrayList<String>();
        for (var row : table.rows()) {
            var lead = row.reading().unit();
            if (lead == null || row.unitAt() == null || seen.contains(lead) || lead.split("[,;/]|\\s-\\s").length > 2) {
                continue;
            }
            seen.add(lead);
            if (addressees.stream().noneMatch(a -> a.covers(lead))) {
                out.add(FindingText.of(
                        "lead-not-addressed",
                        Verdict.MISMATCH,
                        lead,
                        null,
                        FindingText.spans(row.unitAt()),
                        lead,
                        name(row)));
            }
        }
    }

    private static void withoutRow(
            CheckedPaper paper, AssignmentTable table, List<Addressee> addressees, List<Finding> out) {
        var leads = table.rows().stream()
                .map(r -> r.reading().unit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var without = addressees.stream()
                .filter(a -> !a.group() && a.at().end() > 0)
                .filter(a -> leads.stream().noneMatch(a::covers))
                .toList();
        if (!without.isEmpty()) {
            var names = String.join("; ", without.stream().map(Addressee::name).toList());
            out.add(FindingText.of(
                    "addressee-without-row",
                    Verdict.MISMATCH,
                    names,
                    null,
                    without.stream().map(Addressee::at).toList(),
                    names));
        }
    }
}
