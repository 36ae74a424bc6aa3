package vn.haidang.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Names of units: printed in two ways in one paper, printed as they were before a renaming, or without their marks. */
final class NameFindings {

    private static final Pattern DASH = Pattern.compile("\\s*([-‐‑‒–—−])\\s*");
    private static final Pattern RENAMED = Pattern.compile("đổi tên (?:lại )?(?:thành|là)");

    /** Fixed words of official papers, with their marks; printed otherwise they are a slip. */
    private static final List<String> FIXED = List.of(
            "Cổng thông tin điện tử",
            "Cổng TTĐT",
            "Khối thi đua",
            "Ủy ban nhân dân",
            "Hội đồng nhân dân",
            "khu công nghiệp",
            "Nơi nhận",
            "Kính gửi",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "Độc lập - Tự do - Hạnh phúc");

    private record Mention(String printed, List<String> words, Span at) {}

    private NameFindings() {}

    static void find(CheckedPaper paper, TimeGuard guard, List<Finding> out) {
        var mentions = mentions(paper, guard);
        renamedHere(paper, mentions, out);
        renamedBefore(paper, mentions, out);
        // what was recognised or restored has slips that are not the writer's
        if (paper.verbatim()) {
            variants(mentions, out);
            slips(paper, out);
        }
    }

    private static List<Mention> mentions(CheckedPaper paper, TimeGuard guard) {
        var words = paper.words();
        var units = new UnitPhrases(words, new KnownNames());
        var out = new ArrayList<Mention>();
        for (var line : paper.lines()) {
            guard.check();
            int from = line.from();
            for (int i = from; i < line.to(); i++) {
                if (words.are(i, "đổi", "tên")) {
                    scan(words, units, from, i, out);
                    from = i;
                }
            }
            scan(words, units, from, line.to(), out);
        }
        for (var table : paper.tables()) {
            for (var row : table.rows()) {
                var at = row.unitAt();
                if (at != null) {
                    scan(words, units, words.from(at.start()), words.from(at.end()), out);
                }
            }
        }
        return out;
    }

    private static void scan(Words words, UnitPhrases units, int from, int to, List<Mention> out) {
        int i = from;
        while (i < to) {
            var found = units.isHead(i, to) ? units.list(i, to) : null;
            if (found == null || found.next() <= i) {
                i++;
                continue;
            }
            for (var unit : found.units()) {
                boolean one =
                        !unit.group() && !unit.every() && !unit.vague() && unit.reach() != UnitMention.Reach.PERSON;
                if (one && unit.to() > unit.from() && unit.to() <= to) {
                    int end = unit.to();
                    while (end > unit.from() + 1 && (words.isSign(end - 1) || words.isAny(end - 1, "và", "được"))) {
                        end--;
                    }
                    var printed = words.text(unit.from(), end);
                    var at = new Span(words.start(unit.from()), words.end(end - 1));
                    out.add(new Mention(printed, spelt(printed), at));
                }
            }
            i = found.next();
        }
    }

    private static List<String> spelt(String name) {
        var out = new ArrayList<String>();
        for (var word : Letters.folded(name).split("[^\\p{L}\\d]+")) {
            if (!word.isEmpty() && !word.equals("va")) {
                out.add(word);
            }
        }
        return out;
    }

    // ---- printed in two ways

    private static void variants(List<Mention> mentions, List<Finding> out) {
        Map<List<String>, Map<String, List<Mention>>> names = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (mention.words().size() >= 3) {
                names.computeIfAbsent(mention.words(), w -> new LinkedHashMap<>())
                        .computeIfAbsent(form(mention.printed()), f -> new ArrayList<>())
                        .add(mention);
            }
        }
        for (var forms : names.values()) {
            if (forms.size() > 1) {
                variants(forms, out);
            }
        }
    }

    private static void variants(Map<String, List<Mention>> forms, List<Finding> out) {
        var most = forms.values().iterator().next();
        for (var form : forms.values()) {
            most = form.size() > most.size() ? form : most;
        }
        var spans = new ArrayList<Span>();
        var others = new ArrayList<String>();
        for (var form : forms.values()) {
            if (form != most) {
                form.forEach(m -> spans.add(m.at()));
                others.add("“" + form.getFirst().printed() + "”");
            }
        }
        spans.add(most.getFirst().at());
        var usual = most.getFirst().printed();
        var printed = String.join(", ", others);
        out.add(FindingText.of("unit-name-varies", Verdict.LABEL, printed, usual, spans, printed, usual));
    }

    /** Small letters and one place for the tone mark, but each dash as it is printed. */
    private static String form(String name) {
        var printed = DASH.matcher(name).replaceAll(" $1 ");
        var chars = Letters.plain(printed).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '-') {
                chars[i] = printed.charAt(i);
            }
        }
        return new String(chars).replaceAll("\\s+", " ");
    }

    // ---- printed as before a renaming

    /** "… sáp nhập A vào B và đổi tên thành C": A and B are names of before. */
    private static void renamedHere(CheckedPaper paper, List<Mention> mentions, List<Finding> out) {
        var match = RENAMED.matcher(Letters.plain(paper.text()));
        while (match.find()) {
            int at = match.start();
            int from = paper.text().lastIndexOf('\n', at) + 1;
            int feed = paper.text().indexOf('\n', at);
            int to = feed < 0 ? paper.text().length() : feed;
            var now = mentions.stream()
                    .filter(m -> m.at().start() >= at && m.at().start() < to)
                    .findFirst()
                    .orElse(null);
            var old = mentions.stream()
                    .filter(m -> m.at().start() >= from && m.at().end() <= at)
                    .toList();
            if (now == null || old.isEmpty()) {
                continue;
            }
            for (var mention : mentions) {
                boolean elsewhere = mention.at().end() <= from || mention.at().start() >= to;
                var former = elsewhere
                        ? old.stream()
                                .filter(o -> isSame(o, mention) && !isSame(now, mention))
                                .findFirst()
                                .orElse(null)
                        : null;
                if (former != null) {
                    out.add(FindingText.of(
                            "old-unit-name",
                            Verdict.AMBIGUOUS,
                            mention.printed(),
                            now.printed(),
                            List.of(mention.at(), new Span(at, match.end())),
                            mention.printed(),
                            now.printed()));
                    break;
                }
            }
        }
    }

    /** The same name, or one cut short after at least four words. */
    private static boolean isSame(Mention one, Mention other) {
        int same = Math.min(one.words().size(), other.words().size());
        return same >= 4 && one.words().subList(0, same).equals(other.words().subList(0, same));
    }

    private static void renamedBefore(CheckedPaper paper, List<Mention> mentions, List<Finding> out) {
        var told = new ArrayList<String>();
        for (var mention : mentions) {
            var now = paper.directory().renamed(mention.printed());
            if (now.isPresent() && !told.contains(now.get())) {
                told.add(now.get());
                out.add(FindingText.of(
                        "old-unit-name",
                        Verdict.AMBIGUOUS,
                        mention.printed(),
                        now.get(),
                        List.of(mention.at()),
                        mention.printed(),
                        now.get()));
            }
        }
    }

    // ---- without marks

    private static void slips(CheckedPaper paper, List<Finding> out) {
        var plain = Letters.plain(paper.text());
        var folded = Letters.folded(plain);
        for (var fixed : FIXED) {
            var proper = Letters.plain(fixed);
            var bare = Letters.folded(proper);
            int at = folded.indexOf(bare);
            while (at >= 0) {
                int end = at + bare.length();
                boolean whole = (at == 0 || !Character.isLetter(folded.charAt(at - 1)))
                        && (end == folded.length() || !Character.isLetter(folded.charAt(end)));
                var printed = paper.text().substring(at, end);
                if (whole && !plain.startsWith(proper, at) && !isBare(printed)) {
                    out.add(FindingText.of(
                            "misspelt-term",
                            Verdict.LABEL,
                            printed,
                            fixed,
                            List.of(new Span(at, end)),
                            printed,
                            fixed));
                    break;
                }
                at = folded.indexOf(bare, end);
            }
        }
    }

    /** Wholly without marks, as in an address of the web, it is no slip. */
    private static boolean isBare(@Nullable String printed) {
        return printed == null || printed.chars().allMatch(c -> c < 0x80);
    }
}
