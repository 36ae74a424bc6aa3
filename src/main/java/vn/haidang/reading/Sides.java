package vn.haidang.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.UnitMention.Reach;
import vn.haidang.text.Letters;

/** Tells the units of the authority that issues a document from bodies outside it. */
final class Sides {

    private enum Level {
        GOVERNMENT,
        MINISTRY,
        PROVINCE,
        DISTRICT,
        PARTY,
        DEPARTMENT
    }

    private final Level level;
    private final Set<String> leads = new HashSet<>();

    Sides(@Nullable String issuer, @Nullable String superior) {
        var own = issuer == null ? "" : Letters.plain(issuer);
        // an office speaks for the committee it serves
        boolean office = superior != null
                && (own.startsWith("văn phòng") || own.startsWith("ban chỉ đạo") || own.startsWith("ban chỉ huy"));
        this.level = level(superior != null && office ? Letters.plain(superior) : own);
    }

    private static Level level(String issuer) {
        if (issuer.contains("chính phủ") || issuer.contains("thủ tướng")) {
            return Level.GOVERNMENT;
        }
        if (issuer.matches(
                "(?:tỉnh|thành|huyện|quận|đảng) ủy.*|đảng bộ.*|ban chấp hành đảng.*|ban thường vụ.*|ban tuyên giáo.*|ban dân vận.*")) {
            return issuer.matches("(?:tỉnh|thành) ủy.*") ? Level.PROVINCE : Level.PARTY;
        }
        boolean committee = issuer.startsWith("ủy ban nhân dân")
                || issuer.startsWith("ubnd")
                || issuer.startsWith("hđnd")
                || issuer.startsWith("hội đồng nhân dân")
                || issuer.startsWith("văn phòng ubnd")
                || issuer.startsWith("văn phòng ủy ban nhân dân")
                || issuer.startsWith("văn phòng đoàn đbqh")
                || issuer.startsWith("ban chỉ đạo");
        if (committee) {
            boolean district =
                    issuer.matches(".*(?:huyện|quận|thị xã|phường|xã |thị trấn|đặc khu|thành phố thủ đức).*");
            return district ? Level.DISTRICT : Level.PROVINCE;
        }
        return issuer.startsWith("bộ ") ? Level.MINISTRY : Level.DEPARTMENT;
    }

    void leads(String unit) {
        leads.add(UnitNames.folded(unit));
    }

    /** Whether a unit belongs to the authority. */
    boolean isInside(UnitMention unit) {
        if (leads.contains(UnitNames.folded(unit.name()))) {
            return true;
        }
        var reach = unit.reach();
        var plain = Letters.plain(unit.name());
        boolean part = reach == Reach.PART || reach == Reach.PERSON;
        return switch (level) {
            case GOVERNMENT ->
                part
                        || reach == Reach.CENTRAL
                        || reach == Reach.COMMITTEE
                        || reach == Reach.LOCAL
                        || reach == Reach.PROVINCE;
            case MINISTRY ->
                part
                        || plain.startsWith("vụ ")
                        || plain.startsWith("cục ")
                        || plain.startsWith("viện ")
                        || plain.startsWith("trường ")
                        || plain.startsWith("tổng cục")
                        || plain.startsWith("báo ");
            case PROVINCE -> part || reach == Reach.PROVINCE || reach == Reach.COMMITTEE || reach == Reach.LOCAL;
            case DISTRICT ->
                part
                        || reach == Reach.COMMITTEE
                        || reach == Reach.LOCAL
                        || plain.startsWith("công an")
                        || plain.startsWith("ban chỉ huy quân sự")
                        || plain.startsWith("trường ")
                        || plain.startsWith("trạm ");
            case PARTY -> part || reach == Reach.PARTY;
            case DEPARTMENT ->
                part && !isOthersPart(plain)
                        || plain.startsWith("chi cục")
                        || reach == Reach.PARTY && !isAreaWide(plain)
                        || plain.startsWith("trường trung cấp");
        };
    }

    private static boolean isOthersPart(String plain) {
        return plain.startsWith("văn phòng ubnd")
                || plain.startsWith("văn phòng ủy ban")
                || plain.startsWith("thanh tra tỉnh")
                || plain.startsWith("thanh tra thành phố")
                || plain.startsWith("văn phòng chính phủ");
    }

    private static boolean isAreaWide(String plain) {
        return plain.contains("tỉnh")
                || plain.contains("thành phố")
                || plain.contains("mặt trận")
                || plain.contains("huyện")
                || plain.contains("liên đoàn");
    }
}
