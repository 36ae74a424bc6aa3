package vn.haidang.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the parts of a whole are all there are: told from the words that name them. */
final class Parts {

    /** Each line names the parts of one way to divide something; alternatives of one part are parted by bars. */
    private static final List<List<Set<String>>> DIVISIONS = List.of(
            parts("nuoc ngoai|fdi", "trong nuoc|ddi"),
            parts("truoc han|truoc thoi han|som han", "dung han|dung thoi han", "qua han|tre han|cham han|cham muon"),
            parts(
                    "trong han|con han|chua den han",
                    "qua han|tre han|cham",
                    "khong han|khong thoi han|khong co thoi han|khong quy dinh thoi han|khong xac dinh"),
            parts(
                    "moi tiep nhan|tiep nhan moi|cap moi|trong ky|tiep nhan trong|moi",
                    "ky truoc|chuyen sang|ton|dieu chinh|tang von|tang them"),
            parts("truc tuyen|qua mang", "truc tiep|buu chinh|giay|mot cua"),
            parts("hoan thanh|da giai quyet|da thuc hien|da tra", "dang|con lai|chua"),
            parts("tap the", "ca nhan"),
            parts("viet nam", "nuoc ngoai"),
            parts("xuat khau", "nhap khau"),
            parts("nam", "nu"),
            parts("trong thanh pho|trong tinh|noi tinh|dia phuong", "ngoai tinh|ngoai thanh pho|tinh khac"),
            parts("trung uong", "dia phuong"),
            parts("chi thuong xuyen|thuong xuyen", "chi dau tu|dau tu|khong thuong xuyen"));

    private Parts() {}

    private static List<Set<String>> parts(String... parts) {
        return java.util.Arrays.stream(parts).map(p -> Set.of(p.split("\\|"))).toList();
    }

    /** Whether every part is named by another member of one division. */
    static boolean areAll(Facts facts, List<Quantity> parts) {
        for (var division : DIVISIONS) {
            var members = new HashSet<Integer>();
            int named = 0;
            for (var part : parts) {
                int member = member(facts, part, division);
                named += member >= 0 ? 1 : 0;
                members.add(member);
            }
            if (named == parts.size() && members.size() == parts.size()) {
                return true;
            }
        }
        return false;
    }

    private static int member(Facts facts, Quantity part, List<Set<String>> division) {
        for (int n = 0; n < division.size(); n++) {
            for (var phrase : division.get(n)) {
                if (isNamed(facts, part, phrase)) {
                    return n;
                }
            }
        }
        return -1;
    }

    private static boolean isNamed(Facts facts, Quantity part, String phrase) {
        var tokens = facts.tokens;
        int from = facts.nearFrom(part);
        int to = facts.nearTo(part);
        for (int i = from; i < to; i++) {
            boolean exact = !phrase.equals("nam") || tokens.plain(i).equals("nam") && !tokens.is(i - 1, "viet");
            if (tokens.has(i, phrase) && exact) {
                return true;
            }
        }
        return false;
    }
}
