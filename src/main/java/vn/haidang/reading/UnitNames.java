package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.haidang.text.Letters;

/**
 * Compares names of units as people print them: without regard to marks, dashes, "và" and case, with the usual abbreviations
 * ("P.", "TT", "VP", "BQL", "UBND", "QLĐT") written out or matched by their first letters.
 */
public final class UnitNames {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("p", "phong"),
            Map.entry("tt", "trung tam"),
            Map.entry("vp", "van phong"),
            Map.entry("bql", "ban quan ly"),
            Map.entry("kcn", "khu cong nghiep"),
            Map.entry("kkt", "khu kinh te"),
            Map.entry("kcx", "khu che xuat"),
            Map.entry("ubnd", "uy ban nhan dan"),
            Map.entry("hdnd", "hoi dong nhan dan"),
            Map.entry("ql", "quan ly"),
            Map.entry("tp", "thanh pho"),
            Map.entry("ubmttq", "uy ban mat tran to quoc"),
            Map.entry("mttq", "mat tran to quoc"),
            Map.entry("ccb", "cuu chien binh"),
            Map.entry("cty", "cong ty"),
            Map.entry("tnhh", "trach nhiem huu han"),
            Map.entry("ctcp", "cong ty co phan"),
            Map.entry("mtv", "mot thanh vien"),
            Map.entry("vpdd", "van phong dai dien"),
            Map.entry("gd", "giam doc"),
            Map.entry("btc", "ban to chuc"),
            Map.entry("bv", "benh vien"));

    private static final Set<String> FILLERS = Set.of("va", "cac", "cua", "thuoc");

    private static final Set<String> TITLES =
            Set.of("giám đốc", "trưởng", "chánh", "thủ trưởng", "chủ tịch", "đồng chí");

    private UnitNames() {}

    /** A name without marks, case, dashes, "và", with common abbreviations written out. */
    public static String folded(String name) {
        return String.join(" ", words(name));
    }

    static List<String> words(String name) {
        var folded = Letters.folded(name);
        var out = new ArrayList<String>();
        int i = 0;
        while (i < folded.length()) {
            int from = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            if (i > from) {
                add(folded.substring(from, i), out);
            } else {
                i++;
            }
        }
        return out;
    }

    private static void add(String word, List<String> out) {
        // "P." and "TT" are the kind of body only where a name begins: "Sở TT&TT"
        boolean inside = !out.isEmpty() && (word.equals("p") || word.equals("tt") || word.equals("gd"));
        var full = inside ? null : SHORT.get(word);
        if (full != null) {
            out.addAll(List.of(full.split(" ")));
        } else if (!FILLERS.contains(word)) {
            out.add(word);
        }
    }

    /** How sure it is that two names stand for the same unit: 1 the same words, 0 nothing in common. */
    public static double likeness(String one, String other) {
        var a = words(stripped(one));
        var b = words(stripped(other));
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        if (String.join("", a).equals(String.join("", b))) {
            return 0.98;
        }
        if (spells(a, b) || spells(b, a)) {
            return 0.9;
        }
        return shared(a, b);
    }

    /** Without a title before the body: "Giám đốc Sở Y tế" is "Sở Y tế". */
    private static String stripped(String name) {
        var plain = Letters.plain(name);
        for (var title : TITLES) {
            if (plain.startsWith(title + " ") && plain.length() > title.length() + 3) {
                return stripped(name.substring(title.length() + 1));
            }
        }
        return name;
    }

    /** Whether a short name's words each are a word of the full name or the first letters of some in a row. */
    private static boolean spells(List<String> brief, List<String> full) {
        return brief.size() < full.size() && spells(brief, 0, full, 0, 0);
    }

    private static boolean spells(List<String> brief, int i, List<String> full, int k, int depth) {
        if (i == brief.size()) {
            return k == full.size();
        }
        if (k >= full.size() || depth > 40) {
            return false;
        }
        var word = brief.get(i);
        if (word.equals(full.get(k)) && spells(brief, i + 1, full, k + 1, depth + 1)) {
            return true;
        }
        int letters = initials(word, full, k);
        return letters > 1 && spells(brief, i + 1, full, k + letters, depth + 1);
    }

    private static int initials(String word, List<String> full, int k) {
        if (word.length() > full.size() - k) {
            return 0;
        }
        for (int i = 0; i < word.length(); i++) {
            if (full.get(k + i).charAt(0) != word.charAt(i)) {
                return 0;
            }
        }
        return word.length();
    }

    /** The share of words both have; the kind of body must be the same. */
    private static double shared(List<String> a, List<String> b) {
        if (!a.getFirst().equals(b.getFirst())) {
            return 0;
        }
        int same = 0;
        var rest = new ArrayList<>(b);
        for (var word : a) {
            if (rest.remove(word)) {
                same++;
            }
        }
        double union = a.size() + b.size() - same;
        double whole = same / union;
        boolean inside = same == Math.min(a.size(), b.size());
        return inside && same >= 3 ? Math.max(whole, 0.55 + 0.3 * whole) : whole * 0.8;
    }

    /** The best entry for a printed name, when one is likely enough and no other is as likely. */
    static Optional<UnitMatch> best(String printed, List<UnitDirectory.Entry> entries) {
        UnitDirectory.Entry found = null;
        double most = 0.6;
        double second = 0;
        for (var entry : entries) {
            double like = likeness(printed, entry.name());
            for (var alias : entry.allNames()) {
                like = Math.max(like, likeness(printed, alias) * 0.99);
            }
            if (like > most) {
                second = found == null ? second : most;
                most = like;
                found = entry;
            } else {
                second = Math.max(second, like);
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        double sure = second >= most - 0.01 ? most * 0.5 : most;
        return Optional.of(new UnitMatch(found.code(), found.name(), Math.round(sure * 100) / 100.0));
    }
}
